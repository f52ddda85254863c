import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/i18n/index.ts';
import { native } from './data.ts';
import { settled, site } from './page.ts';

const { visit } = site();

const BARS = '[data-figure=composition]';
const DETAIL = '[data-figure=composition-detail]';
const dialog = (page: Page) => page.getByRole('dialog');
const hash = (page: Page) => new URL(page.url()).hash;
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-segment'));
const segments = (page: Page, figure = BARS) => page.locator(`${figure} .chart a[data-segment]`);
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });

async function opened(words = '', width = 1280) {
  const found = await visit({ hash: `#/composition${words}`, width });
  await segments(found.page).first().waitFor();
  return found;
}

/** What stands at the place of each figure, asked of the native engine. */
const published = (ids: readonly string[]) =>
  native(async (connector) => {
    const rows = await connector.query<{ id: string; raw: string; line: number; text: string }>(
      `SELECT f.fact_id AS id, f.raw, f.line, l.text FROM facts f
       JOIN lines l ON l.document_id = f.document_id AND l.line = f.line`,
    );
    return new Map(rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row]));
  });

describe('what spending is made of', () => {
  it('compares every bureau, part by part', async () => {
    const { page, complaints } = await opened();
    const rows = await native((connector) =>
      connector.query<{ fact_id: string; region: string; amount: number }>(
        `SELECT c.fact_id, b.region, c.amount FROM composition c JOIN bureaus b USING (bureau_id)
         JOIN documents d USING (bureau_id, fiscal_year)
         WHERE c.axis = 'function' AND c.parent_code IS NULL AND c.amount > 0
           AND c.phase = CASE d.kind WHEN 'budget' THEN 'approved' ELSE 'executed' END`,
      ),
    );
    const regions = new Set(rows.map(({ region }) => region));
    expect(regions.size).toBe(5);
    for (const region of regions) {
      const group = page.locator(`${BARS} .chart g[role=group][aria-label^="${region}"]`);
      expect(await group.count()).toBe(1);
    }
    expect(await segments(page).count()).toBe(rows.length);
    for (const { fact_id, amount } of rows) {
      const label = await page
        .locator(`${BARS} .chart a[data-segment="${fact_id}"]`)
        .getAttribute('aria-label');
      expect(label).toContain(`${formats('wan').amount(amount)} 万元`);
    }
    for (const box of await page.locator(`${BARS} .chart .hit`).all()) {
      expect((await box.boundingBox())?.width).toBeGreaterThanOrEqual(23.9);
    }
    expect(complaints).toEqual([]);
  });

  it('follows every segment to the very characters', async () => {
    const { page, complaints } = await opened();
    const ids = await segments(page).evaluateAll((all) =>
      all.map((a) => a.getAttribute('data-segment') ?? ''),
    );
    const places = await published(ids);
    expect(places.size).toBe(ids.length);
    for (const [id, { raw, line, text }] of places) {
      await page.locator(`${BARS} .chart a[data-segment="${id}"]`).click();
      await dialog(page).locator('mark').waitFor();
      expect(await dialog(page).locator('mark').textContent()).toBe(raw);
      const here = dialog(page).locator('li[aria-current=location]');
      expect(await here.locator('[aria-hidden]').textContent()).toBe(String(line));
      expect(await here.locator('.text').textContent()).toBe(text);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
    }
    expect(complaints).toEqual([]);
  });

  it('goes the same way by keyboard and back, and focus returns', async () => {
    const { page } = await opened();
    const id = await segments(page).nth(1).getAttribute('data-segment');
    await segments(page).first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(id);
    expect(await page.locator(`${BARS} .readout`).textContent()).toContain('%');
    await page.keyboard.press('Enter');
    await dialog(page).locator('mark').waitFor();
    await expect.poll(() => hash(page)).toContain('fact=');

    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    // Closing is told a moment after the panel is gone.
    await expect.poll(() => hash(page)).toBe('#/composition');
    await expect.poll(() => focused(page)).toBe(id);
    await page.goBack();
    await dialog(page).locator('mark').waitFor();
    await page.goForward();
    await dialog(page).waitFor({ state: 'hidden' });
  });

  it('stops once in every row, and arrows lead within and between them', async () => {
    const { page } = await opened();
    const row = () =>
      page.evaluate((figure) => {
        const groups = [...document.querySelectorAll(`${figure} .chart g[role=group]`)];
        return groups.findIndex((group) => group.contains(document.activeElement));
      }, BARS);
    expect(await page.locator(`${BARS} .chart [data-segment][tabindex="0"]`).count()).toBe(5);
    await segments(page).first().focus();
    await page.keyboard.press('End');
    expect(await row()).toBe(0);
    const last = await focused(page);
    await page.keyboard.press('ArrowDown');
    expect(await row()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await row()).toBe(2);
    for (const before of [1, 0, -1]) {
      await page.keyboard.press('Shift+Tab');
      expect(await row()).toBe(before);
    }
    // Nothing of the chart but its marks has a stop, and a row is entered where it was left.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(last);
  });

  it('drills into a class and back, with percentages of either whole', async () => {
    const { page } = await opened();
    await page.getByRole('link', { name: '210 卫生健康支出' }).click();
    await title(page, '2024 年“卫生健康支出”的构成，单位：万元').waitFor();
    await expect.poll(() => hash(page)).toBe('#/composition?code=210');
    const ends = async () =>
      (await page.locator(`${BARS} .chart text.total`).allTextContents()).sort();
    const amounts = await ends();
    await page.getByRole('radio', { name: '占本项' }).check();
    await title(page, '占“卫生健康支出”的百分比').waitFor();
    expect(await ends()).toEqual(amounts);

    // Small parts are one segment, which leads to the table that has each of them.
    await page.goto(`${page.url().split('#')[0] ?? ''}#/composition?axis=project&code=project`);
    await settled(page);
    await page.locator(`${BARS} .chart a[data-segment$="-gathered"]`).first().click();
    await page.locator(`${BARS} tbody tr`).first().waitFor();
    await page.goBack();
    await page.goBack();
    await title(page, '占“卫生健康支出”的百分比').waitFor();
    await page.getByRole('link', { name: '全部支出' }).click();
    await title(page, /^2024 年支出构成/).waitFor();
  });

  it('leaves out what the legend switches off, and shows one bureau at all levels', async () => {
    const { page } = await opened();
    const all = await segments(page).count();
    await page.locator(BARS).getByRole('button', { name: '卫生健康支出' }).click();
    await expect.poll(() => segments(page).count()).toBe(all - 5);
    await expect.poll(() => hash(page)).toBe('#/composition?hidden=210');

    const levels = await segments(page, DETAIL).count();
    await page.locator(DETAIL).getByLabel('部门').selectOption({ label: '遂宁市' });
    await title(page, /^遂宁市 2024 年度决算支出/).waitFor();
    expect(await segments(page, DETAIL).count()).not.toBe(levels);
    await segments(page, DETAIL).nth(2).click();
    await dialog(page).locator('mark').waitFor();
  });

  it('never draws the figures of one choice below the title of another', async () => {
    const { page } = await visit({ hash: '#/composition' });
    await settled(page);
    const seen = await page.evaluate(async () => {
      const drawn = new Set<string>();
      const look = () => {
        const figure = document.querySelector('[data-figure=composition]');
        const title = figure?.querySelector('h2')?.textContent ?? '';
        const mark = figure?.querySelector('.chart a')?.getAttribute('aria-label') ?? '';
        drawn.add(`${title} | ${mark}`);
      };
      look();
      new MutationObserver(look).observe(document.body, {
        ...{ childList: true, subtree: true, characterData: true, attributes: true },
      });
      for (const to of ['#/composition?axis=nature', '#/composition?axis=nature&year=2024']) {
        location.hash = to;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      return [...drawn];
    });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toContain('按支出性质');
  });

  it('keeps unit, language and table in the address', async () => {
    const { page, complaints } = await opened();
    await page.getByLabel('金额单位').selectOption('yi');
    await title(page, /亿元$/).first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /medical insurance bureaus/ }).waitFor();
    await page.locator(BARS).getByRole('radio', { name: 'Table' }).check();
    await expect
      .poll(() => hash(page))
      .toBe('#/composition?unit=yi&language=en&tables=composition');
    await page.reload();
    await page.locator(`${BARS} tbody tr`).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator(`${BARS} td a[data-segment]`).first().click();
    await dialog(page).locator('mark').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says who publishes nothing of the kind, and fits a narrow screen', async () => {
    const { page } = await opened('?axis=economic&bureau=510900&code=301', 375);
    const gap = page.locator(`${BARS} .chart [data-segment$="-gap"]`);
    expect(await gap.getAttribute('aria-label')).toMatch(/^遂宁市: 未公布/);
    expect(await page.locator(DETAIL).textContent()).toContain('没有按经济分类公布支出');
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await segments(page).first().click();
    await dialog(page).locator('mark').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
