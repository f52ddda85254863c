import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '../page.ts';
import {
  begin,
  cells,
  editor,
  ended,
  failure,
  openWorkbench,
  ready,
  run,
  status,
  write,
} from './workbench.ts';

const { visit } = site();

const stop = (page: Page) => page.getByRole('button', { name: '停止' }).first();
const notice = (page: Page, name: string) => page.locator(`[data-notice=${name}]`);

/** The one number that a statement gives. */
async function number(page: Page, sql: string): Promise<number> {
  expect(await run(page, sql), sql).toBe('done');
  return Number((await cells(page))[0]?.replaceAll(',', ''));
}

describe('statements', () => {
  it('run one by one, from the cursor, the selection or all; the history has their time and rows', async () => {
    const { page } = await openWorkbench(visit);
    expect(await run(page, 'select 1 as a;\nselect 2 as b from range(3)')).toBe('done');
    expect(await cells(page)).toEqual(['2']);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => cells(page)).toEqual(['1']);
    await editor(page).click();
    await page.keyboard.press('Control+Shift+Enter');
    await expect.poll(() => cells(page, 2)).toEqual(['2']);
    await page.getByRole('tab', { name: '历史' }).click();
    const past = page.getByRole('listitem').filter({ hasText: 'select' });
    expect(await past.count()).toBe(4);
    expect(await past.first().innerText()).toMatch(/3 行 · [\d.]+ m?s/);
    await page.reload();
    await ready(page);
    await page.getByRole('tab', { name: '历史' }).click();
    expect(await past.count()).toBe(4);
    expect(await editor(page).innerText()).toContain('select 2 as b');
  });

  it('of two windows stay, and a reload shows the one that was open', async () => {
    const { page } = await openWorkbench(visit);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await editor(other).waitFor();
    await write(page, 'select 1 as mine');
    await write(other, 'select 2 as others');
    await page.reload();
    await expect.poll(() => editor(page).innerText()).toContain('mine');
    expect(await page.locator('[data-tab]').count()).toBe(2);
    await other.close();
  });

  it('say what is wrong with them, also with one row among many', async () => {
    const { page } = await openWorkbench(visit);
    expect(await run(page, 'select * from nowhere')).toBe('failed');
    await expect.poll(() => failure(page).innerText()).toContain('nowhere');
    expect(await run(page, 'select cast(item as integer) from facts')).toBe('failed');
    await expect.poll(() => failure(page).innerText()).toContain('Conversion Error');
    expect(await run(page, `select ${'1 + '.repeat(20_000)} 1`)).toBe('failed');
    expect(await failure(page).getAttribute('data-failure')).toBe('length');
    expect(await number(page, 'select 42')).toBe(42);
    // Nothing besides that, neither an empty answer nor that it was done; and it is marked in the editor.
    expect(await run(page, 'drop table nope')).toBe('failed');
    await expect
      .poll(() => failure(page).innerText())
      .toMatch(/\nCatalog Error: Table with name nope/);
    expect(await page.locator('main .cm-lintRange-error').innerText()).toBe('nope');
    expect(await page.locator('main .result').innerText()).not.toContain('已执行');
    expect(await run(page, "select cast('x' as int)")).toBe('failed');
    expect(await page.locator('main .result :is([role=grid], .tools)').count()).toBe(0);
  });

  it('give exactly what the engine computed', async () => {
    const { page } = await openWorkbench(visit);
    const values = [
      ['9007199254740993::bigint', '9,007,199,254,740,993'],
      [
        '170141183460469231731687303715884105727::hugeint',
        '170,141,183,460,469,231,731,687,303,715,884,105,727',
      ],
      ['0.1::decimal(18,2) + 0.20', '0.30'],
      ["'b'::enum('a', 'b')", 'b'],
      ["['b'::enum('a', 'b')]", '["b"]'],
      ["date '1949-10-01'", '1949-10-01'],
      ['null', 'NULL'],
      ['[1, null]', '[1,null]'],
    ] as const;
    for (const [sql, shown] of values) {
      expect(await run(page, `select ${sql} as c`)).toBe('done');
      await expect.poll(async () => (await cells(page))[0]?.replace(/\s/g, '')).toBe(shown);
    }
  });
});

it('enumerated values are text, after any other statement, and take nothing with them', async () => {
  const { page } = await openWorkbench(visit);
  expect(await run(page, 'select * from per_capita_subsidy order by 1')).toBe('done');
  for (const sql of [
    "create type mood as enum ('good', 'bad')",
    'create table p (m mood)',
    "insert into p values ('good'), ('bad')",
  ]) {
    expect(await run(page, sql), sql).toBe('done');
  }
  for (const [sql, shown] of [
    ['select * from p', 'good'],
    ["select 'a'::enum('a', 'b') en", 'a'],
    ['select list(m) from p', '["good","bad"]'],
  ] as const) {
    expect(await run(page, sql), sql).toBe('done');
    await expect.poll(async () => (await cells(page))[0]?.replace(/\s/g, '')).toBe(shown);
  }
});

it('a transaction that failed is undone, and the page says so', async () => {
  const { page } = await openWorkbench(visit);
  for (const sql of ['begin', 'create table t as select 1 as x']) {
    expect(await run(page, sql), sql).toBe('done');
  }
  expect(await run(page, "select cast('x' as int)")).toBe('failed');
  expect(await notice(page, 'undone').innerText()).toContain('ROLLBACK');
  expect(await number(page, 'select 42')).toBe(42);
  await notice(page, 'undone').waitFor({ state: 'detached' });
  expect(await run(page, 'from t')).toBe('failed');
});

describe('a statement that is stopped', () => {
  it.each([
    [
      'one that never ends',
      'with recursive t(n) as (select 1 union all select n + 1 from t) select * from t',
    ],
    ['one that the engine does not let go of', "select length(repeat('x', 2000000000))"],
    ['one that finds nothing for ever', 'select * from range(1000000000000) where range < 0'],
  ])('%s: the tables are there, and the text in the editor', async (_, sql) => {
    const { page } = await openWorkbench(visit);
    await run(page, 'create table mine as select 7 as x');
    await begin(page, sql);
    await page.waitForTimeout(400);
    await stop(page).click();
    expect(await ended(page)).toBe('cancelled');
    expect(await editor(page).innerText()).toBe(sql);
    expect(await number(page, 'select count(*) from facts')).toBeGreaterThan(1000);
    // An engine that had to be ended takes with it what statements had made, and the page says so.
    if ((await notice(page, 'lost').count()) > 0) {
      expect(await notice(page, 'lost').innerText()).toContain('mine');
    } else expect(await number(page, 'select x from mine')).toBe(7);
  });

  it('is told from one that failed and from one with more rows than are kept', async () => {
    const { page } = await openWorkbench(visit);
    const wide = Array.from({ length: 60 }, (_, i) => `range + ${i} as c${i}`).join(', ');
    expect(await run(page, `select ${wide} from range(3000000)`)).toBe('truncated');
    await expect.poll(() => page.locator('main').innerText()).toContain('400 MB');
    expect(await run(page, 'select no from facts')).toBe('failed');
    expect(await number(page, 'select 42')).toBe(42);
  });
});

describe('the engine', () => {
  it('ends what would eat the memory with a message, and goes on', async () => {
    const { page } = await openWorkbench(visit);
    expect(await run(page, 'select list(range) from range(200000000)')).toBe('failed');
    expect(await failure(page).getAttribute('data-failure')).toBe('memory');
    expect(await number(page, 'select count(*) from facts')).toBeGreaterThan(1000);
  });

  it('is started anew when it breaks', async () => {
    const { page } = await openWorkbench(visit);
    const deep = `select ${'(select '.repeat(100)}1${')'.repeat(100)}`;
    expect(await run(page, deep)).toBe('failed');
    expect(await failure(page).getAttribute('data-failure')).toBe('engine');
    await notice(page, 'lost').waitFor();
    expect(await number(page, 'select count(*) from facts')).toBeGreaterThan(1000);
  });

  it('leaves the dashboard alone, whatever is dropped, and puts shipped tables back', async () => {
    const { page } = await openWorkbench(visit);
    const facts = await number(page, 'select count(*) from facts');
    for (const sql of [
      'drop view facts',
      'create table facts as select 1 as value',
      'create temp table composition as select 2 as amount',
      'begin',
      'drop view bureaus',
    ]) {
      expect(await run(page, sql), sql).toBe('done');
    }
    await notice(page, 'changed').waitFor();
    for (const name of ['facts', 'composition', 'bureaus']) {
      await expect.poll(() => notice(page, 'changed').innerText()).toContain(name);
    }
    expect(await number(page, 'select value from facts')).toBe(1);
    await notice(page, 'changed').getByRole('button').click();
    await notice(page, 'changed').waitFor({ state: 'detached' });
    expect(await number(page, 'select count(*) from facts')).toBe(facts);
    expect(await number(page, 'select count(*) from composition')).toBeGreaterThan(100);
    for (const sql of [
      'update facts set value = 0',
      'delete from facts',
      'insert into facts select * from facts',
    ]) {
      expect(await run(page, sql), sql).toBe('failed');
    }
    expect(await run(page, 'drop view facts')).toBe('done');
    expect(await run(page, 'create table mine as select 7 as x')).toBe('done');
    expect(await number(page, 'from mine')).toBe(7);
    await page.evaluate(() => (location.hash = '#/composition'));
    await page.locator('main [data-segment]').first().waitFor();
    expect(await page.locator('main [role=alert]').count()).toBe(0);
    // Whoever comes back finds everything as it was left.
    await page.goBack();
    await ready(page);
    expect(await cells(page)).toEqual(['7']);
    await notice(page, 'changed').waitFor();
    expect(await number(page, 'select x + 1 from mine')).toBe(8);
  });

  it('is not asked twice at once', async () => {
    const { page } = await openWorkbench(visit);
    await begin(page, 'select count(*) from range(100000) a, range(1000000) b');
    await page.keyboard.press('Control+Enter');
    expect(await status(page)).toBe('running');
    // In another tab neither, and it says which one has to end first.
    await page.getByRole('button', { name: '新建标签' }).click();
    await write(page, 'select 1');
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('[data-waits]').innerText()).toContain('“查询 1”正在运行');
    await page.getByRole('button', { name: '停止“查询 1”' }).click();
    await page.locator('[data-waits]').waitFor({ state: 'detached' });
    expect(await page.locator('main [data-status]').count()).toBe(0);
    await page.locator('[role=tab][data-tab]').first().click();
    expect(await ended(page)).toBe('cancelled');
  });
});
