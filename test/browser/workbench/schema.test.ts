import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { examplesIn } from '../../../src/workbench/schema/examples.ts';
import { site } from '../page.ts';
import { grid } from './answer.ts';
import { editor, ended, openWorkbench, run, write } from './workbench.ts';

const { visit } = site();

const aside = (page: Page) => page.getByRole('complementary', { name: /参考|Reference/ });
const part = (page: Page, name: string) => aside(page).getByRole('tab', { name }).click();
const table = (page: Page, name: string) =>
  aside(page).getByRole('button', { name: new RegExp(`^${name}\\b`) });

describe('the tables beside the editor', () => {
  it('tell what they hold, show some rows and put names in the editor', async () => {
    const { page, complaints } = await openWorkbench(visit);
    const facts = table(page, 'three_public');
    expect(await facts.innerText()).toMatch(/three_public\s+“三公”经费\s+\d+ 行/);
    await facts.click();
    const columns = aside(page).getByRole('list', { name: 'three_public 的列' });
    const amount = columns.locator('li').filter({ hasText: 'amount' }).first();
    expect(await amount.innerText()).toContain('万元');
    await aside(page).getByRole('button', { name: '看几行：three_public' }).click();
    await expect.poll(() => aside(page).locator('tbody tr').count()).toBe(5);
    expect(await aside(page).locator('thead').innerText()).toContain('fiscal_year');

    await write(page, 'select  from ');
    await aside(page).getByRole('button', { name: '插入表名：three_public' }).click();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
    await columns.getByRole('button', { name: '把 amount 插入编辑器' }).click();
    expect(await editor(page).innerText()).toBe('select amount from three_public');
    await page.keyboard.press('Control+Enter');
    expect(await ended(page)).toBe('done');

    await aside(page).getByRole('searchbox').fill('人均');
    await table(page, 'per_capita_subsidy').waitFor();
    expect(await table(page, 'lines').count()).toBe(0);
    await aside(page).getByRole('searchbox').fill('没有这样的列');
    await aside(page).getByText('没有符合的表或列。').waitFor();
    expect(complaints).toEqual([]);
  });

  it('have those that the reader makes, until they are dropped', async () => {
    const { page, complaints } = await openWorkbench(visit);
    expect(
      await run(page, 'create table "my ""own" as select 1 as a, \'<b>\' as "b c" from range(3)'),
    ).toBe('done');
    const own = aside(page).getByRole('button', { name: /^my "own/ });
    await own.waitFor();
    await aside(page).getByRole('button', { name: '看几行：my "own' }).or(own).first().click();
    await aside(page).getByRole('button', { name: '看几行：my "own' }).click();
    await expect.poll(() => aside(page).locator('tbody tr').count()).toBe(3);
    await write(page, 'from ');
    await aside(page).getByRole('button', { name: '插入表名：my "own' }).click();
    expect(await editor(page).innerText()).toBe('from "my ""own"');
    await page.keyboard.press('Control+Enter');
    expect(await ended(page)).toBe('done');
    expect(await run(page, 'drop table "my ""own"')).toBe('done');
    await own.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });
});

describe('the gallery', () => {
  it.each([
    ['zh', '示例', '历史', '引擎说明'],
    ['en', 'Examples', 'History', 'The engine'],
  ] as const)('opens and runs every example, %s', async (language, examples, history, lacks) => {
    const { page, complaints } = await openWorkbench(visit, {
      hash: `#/sql?language=${language}`,
    });
    await part(page, examples);
    const all = examplesIn(language);
    expect(all.length).toBeGreaterThanOrEqual(12);
    // Half of them each: every one is run, and both languages are.
    const half = all.filter((_, i) => (i % 2 === 0) === (language === 'zh'));
    for (const { title } of half) {
      await aside(page)
        .locator('li')
        .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
        .locator('button.open')
        .click();
      const tab = page.getByRole('tab', { name: title, exact: true });
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Control+Enter');
      expect([title, await ended(page)]).toEqual([title, 'done']);
      await grid(page).waitFor();
      expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeGreaterThan(1);
    }
    expect(await page.getByRole('tablist').last().getByRole('tab').count()).toBe(half.length);

    await part(page, history);
    expect(await aside(page).locator('ol li').count()).toBe(half.length);
    await part(page, lacks);
    await aside(page).getByText('JSON').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
