import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow } from '../barriers.ts';
import { site } from '../page.ts';
import { openWorkbench, run } from './workbench.ts';

const { visit } = site();

/** What A4 leaves between its margins of 14 mm, in pixels of CSS. */
const PAPER = Math.floor(((210 - 2 * 14) / 25.4) * 96);

/** More columns than fit, long names, text without a blank, amounts, the longest number. */
const WIDE = `SELECT document_id AS "${'a_long_name_of_a_column_'.repeat(3)}", repeat('x', 300) AS 长文字,
  ${Array.from({ length: 5 }, (_, i) => `1234567890.12 * ${10 ** i} AS a${i}`).join(', ')},
  -170141183460469231731687303715884105727 AS least, 9 AS ninth
FROM documents`;

/** Lays the page out as for paper, with `act` in between. */
async function onPaper(page: Page, act: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: PAPER, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await act();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
}

const printed = (page: Page) => page.locator('main .printed');

/** What can be operated and would be seen on paper. */
const controls = async (page: Page): Promise<string[]> => {
  const all = page.locator(
    'button, input, select, textarea, progress, [role=tab], [role=textbox], [role=grid], [role=button]',
  );
  const seen: string[] = [];
  for (const one of await all.all()) {
    if (await one.isVisible()) seen.push(await one.evaluate((node) => node.outerHTML));
  }
  return seen;
};

describe('the workbench on paper', () => {
  it('is the statement and its rows, and nothing to operate', async () => {
    const { page, complaints } = await openWorkbench(visit);
    const sql = "SELECT range AS n, n * 1.5 AS 金额,\n  '甲' || n AS 名称\nFROM range(60)";
    expect(await run(page, sql)).toBe('done');
    expect(await printed(page).count()).toBe(0);
    await onPaper(page, async () => {
      expect(await printed(page).locator('pre').innerText()).toBe(sql);
      expect(await printed(page).locator('thead th').allInnerTexts()).toHaveLength(3);
      expect(await printed(page).locator('tbody tr').count()).toBe(50);
      expect(await printed(page).locator('tbody tr').first().innerText()).toMatch(/甲\d+/);
      // What is left out is told.
      expect(await printed(page).locator('p').innerText()).toMatch(/50\D+60/);
      expect(await controls(page)).toEqual([]);
    });
    expect(await printed(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is not cut at the edge of A4, whatever the answer', async () => {
    const { page } = await openWorkbench(visit);
    expect(await run(page, WIDE)).toBe('done');
    await onPaper(page, async () => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const cells = printed(page).locator('pre, th, td');
      const ends = await cells.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().left + one.scrollWidth),
      );
      // Widths are told in whole pixels.
      expect(Math.max(...ends)).toBeLessThan(PAPER + 1);
      // Numbers stand in one line, if fewer of them.
      const lines = await printed(page)
        .locator('td.number')
        .evaluateAll((all) =>
          all.map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getClientRects().length;
          }),
        );
      expect(new Set(lines)).toEqual(new Set([1]));
      expect(await printed(page).locator('p').innerText()).toMatch(/7\D+9/);
      expect(await controls(page)).toEqual([]);
    });
  });
});
