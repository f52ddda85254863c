import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { run } from './workbench.ts';

/** The grid of the answer. */
export const grid = (page: Page): Locator => page.locator('main [role=grid]');

/** A cell of it by its place from 0 on; row −1 is the header, column −1 the numbers of the rows. */
export const cell = (page: Page, row: number, column: number): Locator =>
  grid(page).locator(`[data-row="${row}"][data-column="${column}"]`);

export const textOf = (page: Page, row: number, column: number): Promise<string> =>
  cell(page, row, column).innerText();

/** What is told of the answer, with its number of rows. */
export const told = (page: Page): Promise<string> => page.locator('main [data-status]').innerText();

/** Runs a statement that gives rows, all of them. */
export async function answer(page: Page, sql: string): Promise<void> {
  const how = await run(page, sql);
  if (how !== 'done') throw new Error(`${how}: ${await page.locator('main .result').innerText()}`);
  await grid(page).waitFor();
}

/** Waits until the grid shows what it was asked for. */
export async function arranged(page: Page): Promise<void> {
  await expect.poll(() => grid(page).getAttribute('aria-busy'), { timeout: 30_000 }).toBe('false');
}

/** Chooses from the menu of a column. */
export async function fromMenu(page: Page, column: number, name: string): Promise<void> {
  await cell(page, -1, column).getByRole('button').click();
  await page.getByRole('menu').getByText(name, { exact: true }).click();
}

/** Adds a filter by the menu of a column. */
export async function filter(page: Page, column: number, op: string, value = ''): Promise<void> {
  await fromMenu(page, column, '筛选…');
  const form = page.getByRole('form', { name: '筛选条件' });
  await form.getByLabel('条件').selectOption(op);
  if (value !== '') await form.getByLabel('值').fill(value);
  await form.getByRole('button', { name: '应用' }).click();
  await form.waitFor({ state: 'hidden' });
  await arranged(page);
}

export const allowClipboard = (page: Page): Promise<void> =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

/** What was copied. */
export const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
