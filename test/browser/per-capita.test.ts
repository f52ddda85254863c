import { expect, it } from 'vitest';
import { site } from './page.ts';

const { visit } = site();

it('compares the subsidy per person, and leads by keyboard from a mark to both of its figures', async () => {
  const { page, complaints } = await visit({ hash: '#/per-capita' });
  const figure = page.locator('[data-figure="per-capita"]');
  const marks = figure.locator('.chart a[data-segment]');
  await marks.first().waitFor();

  // Whoever has no amount is shown as such, each as what it is.
  expect(await figure.locator('.chart svg g[role=group]').count()).toBe(5);
  expect(await figure.locator('.chart [aria-label*="未公布"]').count()).toBeGreaterThan(0);
  expect(await figure.locator('.chart [aria-label*="不适用"]').count()).toBeGreaterThan(0);

  // The walk along a row reaches the other bases.
  await marks.nth(1).focus();
  const before = await marks.count();
  await page.keyboard.press('Home');
  expect(await figure.locator('.readout').textContent()).toContain('元/人');
  const id = await page.evaluate(() => document.activeElement?.getAttribute('data-segment'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('mark').waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-segment')))
    .toBe(id);

  // What is switched off stays off in the address.
  const outside = figure.getByRole('button', { name: '各级财政合计' });
  expect(await outside.getAttribute('aria-pressed')).toBe('true');
  await outside.click();
  expect(page.url()).toContain('hidden=outside');
  await expect.poll(() => marks.count()).toBeLessThan(before);
  expect(await outside.getAttribute('aria-pressed')).toBe('false');
  expect((await figure.getByRole('status').allTextContents()).join()).toContain(
    '没有画出：各级财政合计',
  );

  // Below, every basis is subsidy ÷ people, both of them links.
  const sum = page.locator('section[aria-labelledby="bases-heading"] .sum').first();
  expect(await sum.textContent()).toMatch(/÷ [\d,]+ 人\s+=\s+[\d.]+ 元\/人/);
  await sum.locator('a').click();
  await page.getByRole('dialog').locator('mark').waitFor();
  expect(complaints).toEqual([]);
});

it('has every basis in its table, on a narrow screen too', async () => {
  const { page } = await visit({
    hash: '#/per-capita?tables=per-capita&language=en',
    width: 375,
  });
  const rows = page.locator('[data-figure="per-capita"] tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBeGreaterThan(8);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
