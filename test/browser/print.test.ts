import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled, site } from './page.ts';
import { close, pagesOf } from './pdf.ts';

const { open, visit } = site();

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

/** Of each chart that will be printed all its words, with the title of its figure before the first one. */
const charts = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll('main figure')].flatMap((figure) =>
      [...figure.querySelectorAll('.chart')].map((chart, i) => [
        ...(i === 0 ? [figure.querySelector('h2')?.textContent ?? ''] : []),
        ...[...chart.querySelectorAll('svg text')].map((text) =>
          // Its tooltip is not printed.
          [...text.childNodes]
            .map((one) => (one.nodeName === 'title' ? '' : one.textContent))
            .join(''),
        ),
      ]),
    );
  });

it('prints every view on A4, upright and lying: no chart is broken, every page has its title and number', async () => {
  const { page, complaints } = await visit();
  const printed: Record<string, number> = {};
  for (const view of [
    ...['', 'composition', 'per-capita', 'three-public', 'execution', 'checks', 'sources'],
  ]) {
    await page.evaluate((to) => (location.hash = to), `#/${view}`);
    await settled(page);
    const wanted = await charts(page);
    printed[view] = wanted.length;
    const title = close(await page.title());
    for (const landscape of [false, true]) {
      const pdf = await page.pdf({ format: 'A4', landscape });
      const pages = pagesOf(pdf);
      for (const [i, text] of pages.entries()) {
        expect(text.startsWith(title)).toBe(true);
        expect(text.endsWith(`${i + 1}/${pages.length}`)).toBe(true);
      }
      if (view === 'per-capita' || view === 'three-public') {
        // Below the heading there is room for the first chart, however the sheet lies.
        const first = wanted[0]?.filter((word) => !pages[0]?.includes(close(word)));
        expect({ view, landscape, first }).toEqual({ view, landscape, first: [] });
      }
      for (const words of wanted) {
        const missing = pages.map((text) => words.filter((word) => !text.includes(close(word))));
        const least = missing.sort((a, b) => a.length - b.length)[0];
        expect({ view, landscape, missing: least }).toEqual({ view, landscape, missing: [] });
      }
    }
  }
  expect(printed).toEqual({
    ...{ '': 1, composition: 2, 'per-capita': 3, 'three-public': 2, checks: 1, sources: 1 },
    execution: expect.any(Number) as number,
  });
  expect(complaints).toEqual([]);
}, 120_000);
