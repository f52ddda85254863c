import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { native, once } from '../data.ts';
import { site } from '../page.ts';

const { open, visit } = site();
const dialog = (page: Page) => page.getByRole('dialog');
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

interface Row {
  document_id: string;
  title: string;
  lines: number;
  line: number;
  fact_id: string;
  raw: string;
  unread: string;
  message: string;
}

/** A line with figures that were read, one that was not, and a check that failed on it, as the data has it. */
const busyLine = once(async (): Promise<Row> => {
  const [row] = await native((connector) =>
    connector.query<Row>(`
      SELECT d.document_id, d.title, d.lines, CAST(u.line AS INTEGER) AS line, f.fact_id, f.raw, u.raw AS unread, c.message
      FROM unread u
      JOIN documents d ON d.document_id = u.document_id
      JOIN facts f ON f.document_id = u.document_id AND f.line = u.line
      JOIN checks c ON c.document_id = u.document_id AND c.line = u.line AND c.status = 'fail'
      WHERE u.raw <> f.raw OR u.start <> f.start
      ORDER BY d.document_id, u.line, f.start, f.fact_id LIMIT 1`),
  );
  if (!row) throw new Error('The data has no line of this kind.');
  return row;
});

describe('the source of a line, over the workbench', () => {
  it('shows the line with all that was made of it, leads to a figure and back, and closes', async () => {
    const { document_id, title, line, fact_id, raw, unread, message } = await busyLine();
    const { page, context, strayed, complaints } = await open({
      hash: `#/sql?document=${document_id}&line=${line}`,
    });
    const panel = dialog(page);
    // The engine of the page starts for it, which the workbench by itself does not need.
    await panel.locator(`[data-line="${line}"][aria-current=location]`).waitFor();
    expect(await page.locator('[data-line][aria-current=location]').count()).toBe(1);
    for (const part of [title, `第 ${line} 行`, `未读 ${unread}`, message]) {
      await expect.poll(() => panel.innerText()).toContain(part);
    }
    expect(await panel.locator('a[data-segment]').first().textContent()).toContain(raw);

    await panel
      .locator(`a[href*="fact=${encodeURIComponent(fact_id)}"]`)
      .last()
      .click();
    await panel.locator('mark').waitFor();
    expect(await panel.locator('mark').textContent()).toBe(raw);
    await page.goBack();
    await panel.locator(`[data-line="${line}"][aria-current=location]`).waitFor();

    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => hash(page)).toBe('#/sql');
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads to the line in the text of the document', async () => {
    const { document_id, line } = await busyLine();
    const { page } = await visit({
      hash: `#/sql?document=${document_id}&line=${line}&language=en`,
      width: 375,
    });
    const link = dialog(page).getByRole('link', { name: 'See this line in the whole document' });
    await link.waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await link.click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.locator(`main [data-line="${line}"][aria-current=location]`).waitFor();
    await expect
      .poll(() => hash(page))
      .toBe(`#/sources?language=en&document=${document_id}&line=${line}`);
  });

  it.each([
    ['no such document', 'document=none&line=3', '没有这份文件'],
    ['an id that would end a statement', "document=a'%00; --&line=3", '没有这份文件'],
    ['a figure that would', "fact=a'%00; --", '没有这条数字'],
    ['a line that is no number', 'document=DOCUMENT&line=1e9', '没有指明有效的行号'],
    ['no line', 'document=DOCUMENT', '没有指明有效的行号'],
    ['a line behind the last', 'document=DOCUMENT&line=9999999', '没有第 9999999 行'],
  ])('says so: %s', async (_, words, said) => {
    const { document_id } = await busyLine();
    const { page } = await visit({
      hash: `#/sql?${words.replace('DOCUMENT', document_id)}`,
    });
    const alert = dialog(page).getByRole('alert').filter({ hasText: said });
    await alert.waitFor();
    await dialog(page).getByRole('button', { name: '关闭' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => hash(page)).toBe('#/sql');
  });
});
