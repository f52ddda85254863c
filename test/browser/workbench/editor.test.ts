import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site, type Visited } from '../page.ts';

const { open, visit } = site();

const content = (page: Page) => page.locator('main .cm-content');
const underlined = (page: Page) => content(page).locator('.cm-lintRange-error');
const options = (page: Page) => page.getByRole('option');

/** The text of the editor, without the message below a line. */
const text = async (page: Page): Promise<string> =>
  (await content(page).locator('.cm-line').allInnerTexts())
    .map((line) => line.replace(/\n$/, ''))
    .join('\n');

/** Puts `sql` in place of what is there; what is offered meanwhile is sent away. */
async function write(page: Page, sql: string): Promise<void> {
  await content(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Escape');
  await expect.poll(() => text(page)).toBe(sql);
}

async function openEditor(): Promise<Visited> {
  const visited = await visit({ hash: '#/sql' });
  await content(visited.page).waitFor();
  return visited;
}

/** The colour of the first piece of the text that reads so. */
const colourOf = (page: Page, piece: string) =>
  content(page)
    .getByText(piece, { exact: true })
    .first()
    .evaluate((node) => getComputedStyle(node).color);

const SQL = "-- 备注\nselect '卫生', 210\nfrom bureaus";

describe('the editor', () => {
  it('tells words, strings, numbers and comments apart, in either theme', async () => {
    const { page, context, complaints } = await open({ hash: '#/sql' });
    await write(page, SQL);
    const pieces = ['-- 备注', 'select', "'卫生'", '210'];
    const colours = () => Promise.all(pieces.map((piece) => colourOf(page, piece)));
    const light = await colours();
    expect(new Set([...light, await colourOf(page, SQL.split('\n')[2] ?? '')]).size).toBe(5);
    await page.getByRole('radio', { name: '深色' }).check();
    const dark = await colours();
    expect(dark.filter((colour, i) => colour === light[i])).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('offers codes for their digits and names, tables and columns', async () => {
    const { page, complaints } = await openEditor();
    await page.locator('[data-vocabulary=true]').waitFor();
    await write(page, '');
    await page.keyboard.type('select * from facts where x = 210');
    await options(page).filter({ hasText: '卫生健康支出' }).first().waitFor();
    expect(await options(page).first().innerText()).toContain('210 卫生健康支出');
    await expect.poll(() => options(page).nth(1).innerText()).toMatch(/21001/);
    // What is offered takes a moment to listen, lest it takes what was meant for the text.
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    expect(await text(page)).toBe("select * from facts where x = '210'");

    await write(page, '');
    await page.keyboard.type('select region from bur');
    await options(page).filter({ hasText: 'bureaus' }).first().waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press('Tab');
    expect(await text(page)).toBe('select region from bureaus');

    const paid = 'with paid as (select sum(amount) as total from facts) select * from paid where ';
    await write(page, paid);
    await page.keyboard.type('paid.');
    await expect.poll(() => options(page).allInnerTexts()).toEqual(['total']);
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    expect(await text(page)).toBe(`${paid}paid.total`);
    expect(complaints).toEqual([]);
  });

  it('runs the statement at the cursor or the selection, and marks the error until it is changed', async () => {
    const { page, complaints } = await openEditor();
    await write(page, 'SELECT 1;\nSELECT foo FROM bureaus;\nSELECT 2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Enter');
    await underlined(page).waitFor({ timeout: 30_000 });
    expect(await underlined(page).allInnerTexts()).toEqual(['foo']);
    expect(await content(page).locator('.cm-problem').innerText()).toContain('"foo" not found');
    await underlined(page).hover();
    await page.locator('.cm-tooltip .cm-diagnostic').waitFor();

    // A change elsewhere leaves the mark, one in its place takes it away.
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' + 1');
    expect(await underlined(page).count()).toBe(1);
    await underlined(page).dblclick();
    await page.keyboard.insertText('region');
    await expect.poll(() => underlined(page).count()).toBe(0);
    expect(await content(page).locator('.cm-problem').count()).toBe(0);
    expect(await text(page)).toBe('SELECT 1;\nSELECT region FROM bureaus;\nSELECT 2 + 1');

    await write(page, 'SELECT 1 FROM bureaus\n\nSELECT foo FROM bureaus');
    for (let i = 0; i < 23; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => underlined(page).allInnerTexts()).toEqual(['foo']);
    expect(complaints).toEqual([]);
  });

  it('lays out, comments, finds and takes back by keyboard', async () => {
    const { page, complaints } = await openEditor();
    const sql = 'select region from bureaus where 1 = 1 -- 备注';
    await write(page, sql);
    await page.keyboard.press('Shift+Alt+F');
    await expect
      .poll(() => text(page))
      .toBe('select\n  region\nfrom\n  bureaus\nwhere\n  1 = 1 -- 备注');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => text(page)).toBe(sql);
    await page.keyboard.press('Control+/');
    await expect.poll(() => text(page)).toBe(`-- ${sql}`);
    await page.keyboard.press('Control+/');
    await expect.poll(() => text(page)).toBe(sql);
    await page.keyboard.press('Control+F');
    await page.getByRole('textbox', { name: '查找' }).pressSequentially('bureaus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.insertText('facts');
    await expect.poll(() => text(page)).toBe(sql.replace('bureaus', 'facts'));
    expect(complaints).toEqual([]);
  });

  it('lets the keyboard go on after Escape, and says so', async () => {
    const { page } = await openEditor();
    await content(page).click();
    expect(await content(page).getAttribute('aria-description')).toContain('Esc');
    expect(await content(page).getAttribute('aria-label')).not.toBe('');
    const isInside = () => page.evaluate(() => document.activeElement?.shadowRoot != null);
    await page.keyboard.press('Tab');
    expect(await isInside()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await isInside()).toBe(false);
  });

  it('does not take in ten megabytes', async () => {
    const { page, complaints } = await openEditor();
    await write(page, 'select 1');
    await content(page).evaluate((node) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'select 2;\n'.repeat(1_000_000));
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.getByText('最多容纳 200,000 字').waitFor();
    expect(await text(page)).toBe('select 1');
    expect(complaints).toEqual([]);
  });
});
