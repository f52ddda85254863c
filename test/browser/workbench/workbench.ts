import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit, Visited } from '../page.ts';

export const editor = (page: Page) => page.locator('main .cm-content');
export const failure = (page: Page) => page.locator('main [data-failure]');

/** Opens the workbench, in a page of its own or in that of the file, and waits for its engine. */
export async function openWorkbench<T extends Visited>(
  open: (visit: Visit) => Promise<T>,
  { hash = '#/sql', ...visit }: Visit = {},
): Promise<T> {
  const opened = await open({ hash, ...visit });
  await ready(opened.page);
  return opened;
}

/** Waits for the engine of the workbench, also for one that was started anew. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-workbench=ready]').waitFor();
  await editor(page).waitFor();
}

/** Puts `sql` in place of what the editor has. */
export async function write(page: Page, sql: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
  // What is offered meanwhile is sent away.
  await page.keyboard.press('Escape');
}

/** Runs `sql` by keyboard, without waiting for its end. */
export async function begin(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await page.locator('main [data-status]').waitFor();
}

/** How the last statement stands. For a moment the answer before it is still shown. */
export function status(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const shown = document.querySelector('main [data-status]')?.getAttribute('data-status') ?? null;
    const runs = document.querySelector('[data-workbench][data-running=true]') !== null;
    return runs && shown !== 'stopping' ? 'running' : shown;
  });
}

/** Waits until it has ended, and tells how. */
export async function ended(page: Page, timeout = 30_000): Promise<string> {
  await expect.poll(() => status(page), { timeout }).not.toMatch(/running|stopping/);
  return (await status(page)) ?? '';
}

/** Runs `sql` and tells how that ended. */
export async function run(page: Page, sql: string): Promise<string> {
  await begin(page, sql);
  return ended(page);
}

/** The texts of the cells of a row of the answer, from 0, without its number. */
export async function cells(page: Page, row = 0): Promise<string[]> {
  const line = page.locator(`main [role=grid] [role=row][aria-rowindex="${row + 2}"]`);
  await line.waitFor();
  return line.locator('[role=gridcell]').allInnerTexts();
}
