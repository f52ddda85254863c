import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AXE, barriers, overflow } from '../barriers.ts';
import { settled, site } from '../page.ts';

const { visit } = site();

const FACTS = 'SELECT * FROM facts LIMIT 300';
const AMOUNTS =
  "SELECT label, amount FROM composition WHERE axis = 'nature' AND amount IS NOT NULL LIMIT 6";
/** Names and values as nobody would wish them. */
const LONG = `SELECT '${'很长的一段文字'.repeat(60)}' AS "${'a very long name of a column '.repeat(8)}", NULL AS nothing`;

const part = (name: string) => async (page: Page) => {
  const fold = page.locator('aside .fold[aria-expanded=false]');
  if (await fold.isVisible()) await fold.click();
  await page.locator(`[data-part=${name}]`).click();
};
async function columnMenu(page: Page): Promise<void> {
  const head = page.locator('[role=columnheader][data-column="0"]');
  await head.scrollIntoViewIfNeeded();
  await head.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('[role=menu]').waitFor();
}
const fromColumnMenu = (item: RegExp) => async (page: Page) => {
  await columnMenu(page);
  await page.getByRole('menuitem', { name: item }).click();
};
const outMenu = (label: RegExp) => (page: Page) =>
  page.locator('.tools').getByRole('button', { name: label }).click();

/** A file of the reader's own; its table is shown as soon as it is there. */
async function ownFile(page: Page): Promise<void> {
  await page.locator('[data-own] input[type=file]').setInputFiles({
    name: '各县人口.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('县,人口\n甲,12\n乙,\n'),
  });
  await page.locator('[role=log] li button.table').first().click();
  await page.locator('[data-status=done]').waitFor();
}

interface State {
  name: string;
  query?: string;
  more?: string;
  act?: (page: Page) => Promise<unknown>;
  there: string;
}

const STATES: readonly State[] = [
  { name: 'nothing yet', there: '[role=textbox]' },
  { name: 'an answer', query: FACTS, there: '[role=gridcell]' },
  { name: 'long text', query: LONG, there: '[role=gridcell]' },
  { name: 'an error', query: 'SELECT foo FROM bureaus', there: '[data-failure=statement]' },
  {
    name: 'something refused',
    query: "SELECT * FROM read_csv_auto('https://example.com/x.csv')",
    there: '[data-failure=refused]',
  },
  { name: 'the menu of a column', query: FACTS, act: columnMenu, there: '[role=menu]' },
  {
    name: 'a filter being made',
    query: FACTS,
    act: fromColumnMenu(/^(?:Filter…|筛选…)$/),
    there: '.filters form',
  },
  {
    name: 'the summary of a column',
    query: FACTS,
    act: fromColumnMenu(/^(?:Column summary|列概况)$/),
    there: '.beside aside [aria-busy=false] dl',
  },
  {
    name: 'a whole cell',
    query: LONG,
    act: async (page) => {
      await page.locator('[role=gridcell]').first().focus();
      await page.keyboard.press('F2');
    },
    there: 'dialog[open]',
  },
  { name: 'ways to export', query: FACTS, act: outMenu(/Export|导出/), there: '[role=menu]' },
  { name: 'ways to copy', query: FACTS, act: outMenu(/Copy|复制/), there: '[role=menu]' },
  {
    name: 'a table unfolded',
    act: async (page) => {
      await part('tables')(page);
      await page.locator('aside .toggle').first().click();
    },
    there: 'aside .details li',
  },
  { name: 'the examples', act: part('examples'), there: 'aside h4' },
  { name: 'the history', query: AMOUNTS, act: part('history'), there: 'aside ol button' },
  { name: 'what is lacking', act: part('lacks'), there: 'aside dl' },
  { name: 'a chart', query: AMOUNTS, more: '&result=chart', there: '.result .chart svg' },
  { name: 'an answer over an own file', act: ownFile, there: '[role=gridcell]' },
  {
    name: 'a tab being renamed, of many',
    act: async (page) => {
      for (let i = 0; i < 8; i++) {
        await page.locator('.strip .add').click();
        await page.locator('[role=textbox].cm-content').focus();
        await page.keyboard.insertText(`SELECT ${i}`);
      }
      await page.locator('[role=tab][data-tab][aria-selected=true]').focus();
      await page.keyboard.press('F2');
    },
    there: '.strip input',
  },
];

/** Each state at both widths and in both themes: every other one on two of the four. */
const half = (remainder: number) => STATES.filter((_, i) => i % 2 === remainder);

describe.each([
  ['a desk', 1280, 'light', 'zh', half(0)],
  ['a desk in the dark', 1280, 'dark', 'en', half(1)],
  ['a phone', 375, 'light', 'en', half(1)],
  ['a phone in the dark', 375, 'dark', 'zh', half(0)],
] as const)('the workbench on %s', (_, width, theme, language, states) => {
  it('is open to everybody and fits the screen, whatever is open in it', async () => {
    const { page, strayed, complaints } = await visit({
      hash: `#/sql?language=${language}`,
      width,
      theme,
    });
    await settled(page);
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const { name, query, more = '', act, there } of states) {
      // One tab after the other, in one engine; each says which it is.
      const text = query === undefined ? null : `-- ${name}\n${query}`;
      const asked = text === null ? '' : `&query=${encodeURIComponent(text)}${more}`;
      await page.evaluate((to) => (location.hash = to), `#/sql?language=${language}${asked}`);
      if (text !== null) {
        await page.locator('.cm-line').filter({ hasText: name }).waitFor();
        await page.locator('[data-status]:not(.running)').waitFor();
      }
      await act?.(page);
      await page.locator(there).first().waitFor();
      for (const barrier of await barriers(page)) found.push(`${name}: ${barrier}`);
      const wide = await overflow(page);
      if (wide > 0) found.push(`${name}: ${wide} px wider than the screen`);
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    expect(strayed).toEqual([]);
    expect(complaints.filter((one) => !one.includes('not fetched:'))).toEqual([]);
  });
});
