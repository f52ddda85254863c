import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, site } from './page.ts';

const { open, visit } = site();

const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) =>
  page
    .locator('#app [data-figure=totals] .chart g[role=group]')
    .evaluateAll((all) =>
      all.map((row) => (row.getAttribute('aria-label') ?? '').split(/[:：,，]/)[0] ?? ''),
    );

/** Presses Tab until something that fits `selector` has focus. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((to) => document.activeElement?.matches(to) ?? false, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

describe('the page by keyboard alone', () => {
  it('leads from the skip link through the navigation to a figure, to its source and back', async () => {
    const { page, context, complaints } = await open();
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('skip');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');

    await page.reload();
    await settled(page);
    await tabTo(page, 'nav a[href="#/three-public"]', 12);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '三公' }).waitFor();
    await page.locator('main .chart [data-segment]').first().waitFor();
    await tabTo(page, 'main [data-segment]');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-segment'));
    const figure = await at();
    await page.keyboard.press('Enter');
    await dialog(page).locator('h2').waitFor();
    expect(await dialog(page).evaluate((d) => d.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(at).toBe(figure);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('chooses, leaves out and orders bureaus, and the link shows the same', async () => {
    const { page, context } = await open();
    await settled(page);
    await tabTo(page, 'button[name=picker]', 20);
    await page.keyboard.press('Enter');
    const chosen = dialog(page).locator('ol li');
    await dialog(page).getByRole('listbox').waitFor();
    expect(await chosen.count()).toBe(5);

    // One is left out, by finding it.
    await dialog(page).getByRole('searchbox').focus();
    await page.keyboard.type('达川');
    await expect.poll(() => dialog(page).getByRole('option').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => chosen.count()).toBe(4);
    expect(await dialog(page).getByRole('option').getAttribute('aria-selected')).toBe('false');
    // It comes back as the last, and is moved up.
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen.count()).toBe(5);
    const up = dialog(page).getByRole('button', { name: '上移 达川区' });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen.nth(3).textContent()).toContain('达川区');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('picker');

    await settled(page);
    const order = await rows(page);
    expect(order.length).toBe(5);
    expect(order[3]).toContain('达川区');
    await expect.poll(() => hash(page)).toContain('sort=chosen');
    const link = page.url();
    const other = await context.newPage();
    await other.goto(link);
    await settled(other);
    expect(await rows(other)).toEqual(order);
    await context.close();
  });
});

describe('what the reader chooses', () => {
  it('is walked through by back and forward, over views and controls', async () => {
    const { page } = await visit({ hash: '#/' });
    await settled(page);
    await page.getByLabel('金额单位').selectOption('yi');
    await page.getByRole('navigation').first().getByRole('link', { name: '执行' }).click();
    await page.getByLabel('口径').selectOption('approved');
    const steps = ['#/', '#/?unit=yi', '#/execution?unit=yi', '#/execution?phase=approved&unit=yi'];
    await expect.poll(() => hash(page)).toBe(steps[3]);
    const shown = async () => [
      hash(page),
      await page.getByLabel('金额单位').inputValue(),
      await page.getByLabel('口径').inputValue(),
      await page.locator('nav [aria-current=page]').first().textContent(),
    ];
    const BACK = [
      [steps[2], 'yi', 'auto', '执行'],
      [steps[1], 'yi', 'auto', '总览'],
      [steps[0], 'wan', 'auto', '总览'],
    ];
    for (const step of BACK) {
      await page.goBack();
      await expect.poll(shown).toEqual(step);
    }
    for (const step of [BACK[1], BACK[0], [steps[3], 'yi', 'approved', '执行']]) {
      await page.goForward();
      await expect.poll(shown).toEqual(step);
    }
    await settled(page);
    expect(await page.locator('main [role=alert]').count()).toBe(0);
  });

  it('of colours lasts, and is no matter of the link', async () => {
    const { page, context } = await open();
    await settled(page);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('radio', { name: '深色' }).check();
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await expect.poll(() => hash(page)).toBe('');
    await page.reload();
    expect(await paper()).toBe(dark);
    await settled(page);
    expect(await page.getByRole('radio', { name: '深色' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '跟随系统' }).check();
    await expect.poll(paper).toBe(light);
    await context.close();
  });

  it('is on paper without the controls that chose it', async () => {
    const { page } = await visit();
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    // The legend is one of switches, and says what is what on paper as well.
    const CONTROLS = 'button:not([aria-pressed]), select, input, nav, summary';
    for (const view of ['', 'composition', 'per-capita', 'three-public', 'execution', 'checks']) {
      await page.evaluate((to) => (location.hash = to), `#/${view}`);
      await settled(page);
      const seen = await page
        .locator(CONTROLS)
        .filter({ visible: true })
        .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)));
      expect(seen, view).toEqual([]);
      expect(await page.locator('main h1').isVisible(), view).toBe(true);
    }
  });
});
