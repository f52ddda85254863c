import { expect, it } from 'vitest';
import { settled, site } from './page.ts';

const { open } = site();

it('draws charts for paper while they are printed, and for the screen again after', async () => {
  const { page, context, complaints } = await open({ width: 1280 });
  await settled(page);
  const width = () => page.locator('main .chart > svg').first().getAttribute('width').then(Number);
  const screen = await width();
  expect(screen).toBeGreaterThan(900);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  // The browser prints at once: nothing is waited for.
  const paper = await width();
  expect(paper).toBeLessThan(700);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(width).toBe(screen);
  expect(complaints).toEqual([]);
  await context.close();
});
