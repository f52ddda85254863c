import { expect, it } from 'vitest';
import { site } from './page.ts';

const { visit } = site();

it('shows both values of a contradiction, and leads by keyboard to what each was computed from', async () => {
  const { page, complaints } = await visit({ hash: '#/three-public' });
  const figure = page.locator('[data-figure="three-public"]');
  const contradicted = figure.locator('.chart a[aria-label*="互相矛盾"]');
  await contradicted.first().waitFor();
  expect(await contradicted.count()).toBeGreaterThan(1);

  await contradicted.first().focus();
  expect(await figure.locator('.readout').textContent()).toContain('推算');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('推算', { exact: false }).first().waitFor();
  // A derived figure leads on to those that are printed.
  await dialog.locator('ul a').first().click();
  await dialog.locator('mark').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  // The same in a sentence.
  const sentence = page.locator('section[aria-labelledby="by-bureau-heading"] p', {
    hasText: '个互相矛盾的数',
  });
  expect(await sentence.first().locator('a').count()).toBeGreaterThanOrEqual(4);
  expect(complaints).toEqual([]);
});

it('changes component, measure and basis, all in the address', async () => {
  const { page, complaints } = await visit({
    hash: '#/three-public?language=en',
    width: 375,
  });
  await page.locator('[data-figure="three-public"] .chart a').first().waitFor();
  await page.getByLabel('Component').selectOption({ label: 'Receptions' });
  await page.getByRole('heading', { name: /^Receptions, / }).waitFor();
  await page.getByRole('radio', { name: 'Shares' }).check();
  await page.getByRole('heading', { name: /percent of the whole/ }).waitFor();
  expect(page.url()).toContain('component=three_public.reception');
  expect(page.url()).toContain('measure=share');
  await page.goBack();
  await page.getByRole('heading', { name: /consist of, 10,000 yuan/ }).waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});
