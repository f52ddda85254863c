import { describe, expect, it } from 'vitest';
import { site } from './page.ts';

const { visit } = site();

describe('the overview', () => {
  it('leads from a sentence to the marked line, by keyboard and back', async () => {
    const { page, strayed, complaints } = await visit();
    const figure = page.locator('[data-takeaway] a[data-segment]').first();
    await figure.waitFor();
    expect(await page.locator('h1').textContent()).toContain('2024');
    expect(await page.locator('[data-takeaway]').count()).toBe(4);

    const text = (await figure.textContent()) ?? '';
    await figure.focus();
    await page.keyboard.press('Enter');
    const mark = page.locator('dialog mark');
    await mark.waitFor();
    // The sentence about shares leads to the amount that the share is of.
    expect(text).toMatch(/\d/);
    expect(await mark.textContent()).toMatch(/^[\d,.]+$/);
    expect(await page.locator('dialog li[aria-current=location]').count()).toBe(1);

    await page.keyboard.press('Escape');
    await mark.waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toBe(text);
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('puts the finding that it names into the briefing, and the source panel does so too', async () => {
    const { page, complaints } = await visit();
    const named = page.locator('[data-takeaway=findings]');
    await named.locator('[data-pick]').click();
    await expect.poll(() => named.locator('[data-pick][aria-pressed=true]').count()).toBe(1);
    await named.locator('a[data-segment]').click();
    const inPanel = page.locator('dialog [data-pick]');
    await inPanel.first().waitFor();
    // One and the same, wherever it is told; with a click it is out again.
    const pressed = page.locator('dialog [data-pick][aria-pressed=true]');
    await expect.poll(() => pressed.count()).toBe(1);
    await pressed.click();
    await expect.poll(() => pressed.count()).toBe(0);
    await inPanel.last().click();
    await expect.poll(() => pressed.count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('draws every bureau in the chart, the comparison and the documents', async () => {
    const { page } = await visit({ hash: '#/?language=en' });
    await page.locator('[data-matrix] tbody tr').first().waitFor();
    const rows = await page.locator('[data-matrix] tbody tr').count();
    expect(rows).toBeGreaterThan(1);
    expect(await page.locator('[data-figure=totals] .chart g[role=group]').count()).toBe(rows);
    expect(await page.locator('[data-matrix] td:empty').count()).toBe(0);

    await page.getByRole('radio', { name: 'Percent' }).check();
    await page.getByRole('heading', { name: /percentage of the total/ }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toContain('measure=share');
    await page.getByRole('button', { name: 'Basic spending' }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('hidden=basic');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).not.toContain('hidden');
  });

  it('becomes cards on a phone, without anything wider than the screen', async () => {
    const { page } = await visit({ width: 375 });
    await page.locator('[data-matrix] tbody tr').first().waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.locator('[data-matrix] a[data-segment]').first().click();
    await page.locator('dialog mark').waitFor();
  });
});
