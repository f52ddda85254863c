import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from './page.ts';

const { visit } = site();

const dialog = (page: Page) => page.getByRole('dialog');
const hash = (page: Page) => new URL(page.url()).hash;
const findings = (page: Page) => page.locator('article[data-check]');
const settled = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));

describe('the view of checks', () => {
  it('filters findings, follows one to its line, and comes back', async () => {
    const { page, complaints } = await visit({ hash: '#/checks' });
    await findings(page).first().waitFor();
    expect(await findings(page).count()).toBe(50);

    // A bar leads to the findings that it counts.
    const bar = page.locator('.chart a[data-segment="511623-error"]');
    const label = await bar.getAttribute('aria-label');
    await bar.click();
    await expect.poll(() => hash(page)).toBe('#/checks?bureau=511623&severity=error');
    await settled(page);
    const shown = await findings(page).count();
    expect(label).toContain(`错误 ${shown} 条`);

    const rule = 'execution.base';
    await page.goto(page.url().replace(/#.*/, `#/checks?bureau=511623&rule=${rule}`));
    await settled(page);
    await expect.poll(() => findings(page).count()).toBe(1);
    const finding = findings(page).first();
    expect(await finding.getAttribute('data-check')).toContain(`:${rule}:`);
    const line = await finding.locator('.excerpt .line').textContent();
    const marked = await finding.locator('.excerpt mark').textContent();
    await finding.getByText(/^原文/).click();
    // Every figure that takes part is marked.
    await expect.poll(() => finding.locator('ol mark').allTextContents()).toContain(marked);

    await finding.locator('.figures a').first().click();
    await expect.poll(() => dialog(page).locator('mark').allTextContents()).toContain(marked);
    expect(await dialog(page).locator('.place').textContent()).toContain(line);
    await page.goBack();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => hash(page)).toBe(`#/checks?bureau=511623&rule=${rule}`);
    await page.goBack();
    await settled(page);
    await expect.poll(() => findings(page).count()).toBe(shown);
    expect(complaints).toEqual([]);
  });

  it('shows more a page at a time, never everything', async () => {
    const { page } = await visit({
      hash: '#/checks?status=pass&bureau=420112',
      width: 375,
    });
    await findings(page).first().waitFor();
    expect(await findings(page).count()).toBe(50);
    await page.getByRole('button', { name: '再显示 50 条' }).click();
    await expect.poll(() => findings(page).count()).toBe(100);
    await expect.poll(() => hash(page)).toContain('pages=2');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
