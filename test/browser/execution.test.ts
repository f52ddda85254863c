import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from './page.ts';

const { visit } = site();

const dialog = (page: Page) => page.getByRole('dialog');
const hash = (page: Page) => new URL(page.url()).hash;

describe('the view of execution', () => {
  it('sets executed beside each budget, and says why a budget alone has no more', async () => {
    const { page, complaints } = await visit({ hash: '#/execution' });
    const totals = page.locator('[data-figure=execution-totals]');
    const rows = totals.locator('.chart g[role=group]');
    await rows.first().waitFor();
    const names = await rows.evaluateAll((all) =>
      all.map((g) => g.getAttribute('aria-label') ?? ''),
    );
    expect(names.filter((name) => name.startsWith('邻水县'))).toHaveLength(2);
    expect(names.filter((name) => name.includes('未公布'))).toHaveLength(3);
    expect(await page.locator('[data-figure=execution-changes] .notes').textContent()).toContain(
      '只公布了 2024 年度部门预算',
    );

    await totals.getByRole('radio', { name: '百分比' }).check();
    await totals.getByRole('heading', { name: /百分比/ }).waitFor();
    await page.locator('[data-figure=execution-items] select').selectOption({ label: '东西湖区' });
    const items = page.locator('[data-figure=execution-items]');
    await items.getByRole('heading', { name: /东西湖区：2024 年年初各项预算/ }).waitFor();
    await expect.poll(() => hash(page)).toBe('#/execution?measure=share&bureau=420112');

    // A kind of marks is switched off by keyboard, here alone, and the page says so.
    const marks = items.locator('.chart a[data-segment]');
    const all = await marks.count();
    const switches = items.getByRole('button', { pressed: true });
    await switches.last().focus();
    await page.keyboard.press('Space');
    await expect.poll(() => marks.count()).toBeLessThan(all);
    await expect.poll(() => hash(page)).toContain('hidden=change-stated');
    expect((await items.getByRole('status').allTextContents()).join()).toContain(
      '文件公布的增减率',
    );
    expect(await totals.locator('[aria-pressed=false]:not([data-pick])').count()).toBe(0);
    for (const box of await items.locator('button[aria-pressed]').all()) {
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
    // With all of them off the chart says why it is empty.
    for (let n = await switches.count(); n > 0; n--) await switches.first().click();
    await expect.poll(() => marks.count()).toBe(0);
    expect((await items.getByRole('status').allTextContents()).join()).toContain('都已关掉');
    await items.getByRole('button', { name: '上年预算' }).click();
    await expect.poll(() => marks.count()).toBeGreaterThan(0);

    // A budget of the year before is computed: its source says from what.
    await items.locator('.chart a[data-segment*=derived]').first().click();
    await dialog(page).getByText('怎样推算', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });
});
