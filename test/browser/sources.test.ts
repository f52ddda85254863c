import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { native, once } from './data.ts';
import { site } from './page.ts';

const { open, visit } = site();
const dialog = (page: Page) => page.getByRole('dialog');
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const mark = (page: Page, factId: string) =>
  page.locator(`main a[data-segment="${factId}"]`).first();

interface Failed {
  document_id: string;
  title: string;
  message: string;
  fact_id: string;
  line: number;
  raw: string;
  statement_title: string;
  first_line: number;
}

/** A figure that fails a check, in a statement that can be jumped to, as the data has it. */
const failed = once(async (): Promise<Failed> => {
  const [row] = await native((connector) =>
    connector.query<Failed>(`
      SELECT f.document_id, d.title, c.message, f.fact_id, f.line, f.raw, s.title AS statement_title, s.first_line
      FROM (SELECT *, unnest(fact_ids) AS fact_id FROM checks WHERE status = 'fail' AND severity = 'error') c
      JOIN facts f ON f.fact_id = c.fact_id
      JOIN documents d ON d.document_id = f.document_id
      JOIN statements s ON s.document_id = f.document_id AND f.line BETWEEN s.first_line AND s.last_line
      WHERE s.status = 'read' ORDER BY f.line DESC, f.fact_id LIMIT 1`),
  );
  if (!row) throw new Error('The data has no finding in a statement.');
  return row;
});

const inSight = (page: Page, line: number) =>
  page.locator(`[data-line="${line}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });

describe('the sources', () => {
  it('leads from the list to a statement, to a figure in it, to its checks, and back', async () => {
    const { document_id, title, message, fact_id, raw, statement_title, first_line } =
      await failed();
    const { page, strayed, complaints } = await visit({ hash: '#/sources' });

    await page.getByRole('link', { name: title, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(() => hash(page)).toContain(`document=${document_id}`);

    await page
      .getByRole('navigation', { name: '报表目录' })
      .locator(`a[href*="line=${first_line}"]`)
      .filter({ hasText: statement_title })
      .first()
      .click();
    await expect.poll(() => inSight(page, first_line)).toBe(true);
    expect(await page.locator('[aria-current=location][data-line]').count()).toBe(1);

    await mark(page, fact_id).click();
    await dialog(page).locator('mark').waitFor();
    expect(await dialog(page).locator('mark').textContent()).toBe(raw);
    const checks = dialog(page).getByRole('region', { name: '参与的勾稽' });
    await checks.waitFor();
    expect(await checks.textContent()).toContain(message);

    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-segment')))
      .toBe(fact_id);
    await page.goBack();
    await dialog(page).locator('mark').waitFor();
    await page.goBack();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '原文' }).waitFor();

    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('opens a document at the line of a figure, from its panel', async () => {
    const { document_id, fact_id, line } = await failed();
    const { page } = await visit({ hash: `#/?fact=${encodeURIComponent(fact_id)}` });
    await dialog(page).getByRole('link', { name: '在全文中看这一行' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await mark(page, fact_id).waitFor();
    await expect.poll(() => inSight(page, line)).toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-line')))
      .toBe(String(line));
    await expect.poll(() => hash(page)).toBe(`#/sources?document=${document_id}&line=${line}`);
  });

  it('gives the link of a figure away, also where the page may not use the clipboard', async () => {
    for (const forbidden of [false, true]) {
      const { page, context, complaints } = await open({
        hash: '#/composition',
        before: async (p) => {
          await p.context().grantPermissions(['clipboard-read', 'clipboard-write']);
          // As on a page that came without encryption.
          if (forbidden) {
            await p.addInitScript(() => {
              Object.defineProperty(navigator, 'clipboard', { value: undefined });
            });
          }
        },
      });
      await page.locator('main .chart a[data-segment]').first().click();
      const copy = dialog(page).getByRole('button', { name: '复制链接' });
      // The panel takes the focus when it has opened, which must not be after the click.
      const focused = (): Promise<boolean> =>
        page.evaluate(() => document.activeElement?.closest('dialog') !== null);
      await expect.poll(focused).toBe(true);
      await copy.click();
      await dialog(page).getByText('已复制').waitFor();
      expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
      const other = await context.newPage();
      await other.goto(page.url());
      expect(await other.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it('fits a narrow screen, and narrows to what was not read', async () => {
    const { document_id } = await failed();
    const { page } = await visit({
      hash: `#/sources?document=${document_id}&language=en`,
      width: 375,
    });
    await page.locator('[data-line]').first().waitFor();
    const all = await page.locator('[data-line]').count();
    await page.getByRole('radio', { name: /^Unread/ }).check();
    await expect.poll(() => page.locator('[data-line]').count()).toBeLessThan(all);
    await expect.poll(() => hash(page)).toContain('lines=unread');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });

  it('says so where there is no such document or figure', async () => {
    const { page } = await visit({ hash: '#/sources?document=none&fact=none' });
    await dialog(page).getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alert').filter({ hasText: '没有这份文件' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: '全部文件' }).click();
    await page.getByRole('heading', { level: 1, name: '原文' }).waitFor();
  });
});
