import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import { formats } from '../../src/i18n/index.ts';
import { openNative } from '../sql/engines.ts';
import { site } from './page.ts';

const { open } = site();

const dialog = (page: Page) => page.getByRole('dialog');
const hash = (page: Page) => new URL(page.url()).hash;
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-segment'));
const segments = (page: Page) => page.locator('.chart a[data-segment]');

async function native<T>(ask: (connector: Connector) => Promise<T>): Promise<T> {
  const connector = await openNative(join(inject('site'), 'data'));
  try {
    return await ask(connector);
  } finally {
    await connector.close();
  }
}

/** What the mart says of the figure that a segment opens, asked of the native engine. */
const published = (factId: string) =>
  native(async (connector) => {
    const [fact] = await connector.query<{ raw: string; line: number; text: string }>(
      `SELECT f.raw, f.line, l.text FROM facts f
       JOIN lines l ON l.document_id = f.document_id AND l.line = f.line WHERE f.fact_id = ?`,
      [factId],
    );
    if (!fact) throw new Error(`no fact ${factId}`);
    return fact;
  });

describe('the built site, from a sub-path of a plain server', () => {
  it('compares every bureau, and asks nothing of any other host', async () => {
    const { page, context, strayed, complaints } = await open();
    await segments(page).first().waitFor();

    const bureaus = await native((connector) =>
      connector.query<{ region: string }>('SELECT region FROM bureaus'),
    );
    expect(bureaus).toHaveLength(5);
    const groups = page.locator('.chart g[role=group]');
    expect(await groups.count()).toBe(5);
    for (const { region } of bureaus) {
      expect(await page.locator(`.chart g[role=group][aria-label^="${region}"]`).count()).toBe(1);
    }
    // Each segment that has a width is there, and wide enough to point at.
    const rows = await native((connector) =>
      connector.query<{ fact_id: string; amount: number }>(
        'SELECT c.fact_id, c.amount FROM composition c JOIN documents d USING (bureau_id, fiscal_year)' +
          " WHERE c.axis = 'function' AND c.parent_code IS NULL AND c.amount > 0 AND c.phase = CASE d.kind WHEN 'budget' THEN 'approved' ELSE 'executed' END",
      ),
    );
    expect(await segments(page).count()).toBe(rows.length);
    for (const { fact_id, amount } of rows) {
      const label = await page
        .locator(`.chart a[data-segment="${fact_id}"]`)
        .getAttribute('aria-label');
      expect(label).toContain(`${formats('zh', 'wan').amount(amount)} 万元`);
    }
    for (const box of await page.locator('.chart .hit').all()) {
      expect((await box.boundingBox())?.width).toBeGreaterThanOrEqual(23.9);
    }

    // Everything is there now: the page goes on without a network.
    await context.setOffline(true);
    await page.getByRole('radio', { name: '百分比' }).check();
    await page.getByRole('heading', { name: '占部门总支出的百分比' }).waitFor();
    await segments(page).first().click();
    await dialog(page).locator('mark').waitFor();

    expect(strayed).toEqual([]);
    // The browser itself asks for the icon again at every change of the address.
    expect(complaints.filter((complaint) => !complaint.includes('icon-'))).toEqual([]);
    await context.close();
  });

  it('follows every segment to the very characters', async () => {
    const { page, context, complaints } = await open();
    await segments(page).first().waitFor();
    const ids = await segments(page).evaluateAll((all) =>
      all.map((a) => a.getAttribute('data-segment') ?? ''),
    );
    for (const id of ids) {
      await page.locator(`.chart a[data-segment="${id}"]`).click();
      const { raw, line, text } = await published(id);
      await dialog(page).locator('mark').waitFor();
      expect(await dialog(page).locator('mark').textContent()).toBe(raw);
      const here = dialog(page).locator('li[aria-current=location]');
      expect(await here.locator('[aria-hidden]').textContent()).toBe(String(line));
      expect(await here.locator('.text').textContent()).toBe(text);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes the same way by keyboard and back, and focus returns', async () => {
    const { page, context } = await open();
    const second = segments(page).nth(1);
    await second.waitFor();
    const id = await second.getAttribute('data-segment');

    await segments(page).first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(id);
    expect(await page.locator('.readout').textContent()).toContain('%');
    await page.keyboard.press('Enter');
    await dialog(page).locator('mark').waitFor();
    expect(hash(page)).toContain('fact=');

    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    // Closing is told a moment after the panel is gone.
    await expect.poll(() => hash(page)).toBe('');
    await expect.poll(() => focused(page)).toBe(id);

    await page.goBack();
    await dialog(page).locator('mark').waitFor();
    await page.goBack();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.goForward();
    await dialog(page).locator('mark').waitFor();
    await context.close();
  });

  it('stops once in every row, and arrows lead within and between them', async () => {
    const { page, context } = await open();
    await segments(page).first().waitFor();
    const row = () =>
      page.evaluate(() => {
        const groups = [...document.querySelectorAll('.chart g[role=group]')];
        return groups.findIndex((group) => group.contains(document.activeElement));
      });
    expect(await page.locator('.chart [data-segment][tabindex="0"]').count()).toBe(5);
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
    // Nothing of the chart but its marks has a stop.
    await page.keyboard.press('Tab');
    // A row is entered where it was left.
    expect(await focused(page)).toBe(last);
    await context.close();
  });

  it('opens a source from its address, and focus returns to what would open it', async () => {
    const { page, context } = await open();
    await segments(page).first().waitFor();
    const id = (await segments(page).first().getAttribute('data-segment')) ?? '';
    await context.close();

    const second = await open({ hash: `#${new URLSearchParams({ fact: id }).toString()}` });
    const mark = dialog(second.page).locator('mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe((await published(id)).raw);
    await second.page.keyboard.press('Escape');
    await dialog(second.page).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(second.page)).toBe(id);
    await second.context.close();
  });

  it('switches unit, language and form, and keeps them in the address', async () => {
    const { page, context, complaints } = await open();
    await segments(page).first().waitFor();
    await page.getByRole('radio', { name: '亿元' }).check();
    await page.getByRole('heading', { name: /亿元$/ }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /medical insurance bureaus/ }).waitFor();
    await page.getByRole('radio', { name: 'Table' }).check();
    expect(await page.locator('figure tbody tr').count()).toBe(5);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(hash(page)).toBe('#shown=table&unit=yi&language=en');
    await page.reload();
    await page.locator('figure tbody tr').first().waitFor();
    await page.locator('figure td a').first().click();
    await dialog(page).locator('mark').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('fits a narrow screen', async () => {
    const { page, context } = await open({ width: 375 });
    await segments(page).first().waitFor();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await segments(page).first().click();
    await dialog(page).locator('mark').waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await context.close();
  });
});
