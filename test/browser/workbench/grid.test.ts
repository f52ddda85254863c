import { describe, expect, it } from 'vitest';
import { site } from '../page.ts';
import {
  allowClipboard,
  answer,
  arranged,
  cell,
  clipboard,
  filter,
  fromMenu,
  grid,
  textOf,
  told,
} from './answer.ts';
import { begin, cells, ended, openWorkbench, run } from './workbench.ts';

const { visit } = site();

describe('the grid of an answer', () => {
  it('shows a million rows while they come, and the last of them by one key', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await page.evaluate(() => {
      const seen = new Set<string>();
      Reflect.set(window, 'seen', seen);
      new MutationObserver(() => {
        const status = document.querySelector('main [data-status]')?.getAttribute('data-status');
        if (status && document.querySelector('[role=gridcell]')) seen.add(status);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await answer(
      page,
      "select range as i, range * 1.5 as x, 'row ' || range as name from range(1000000)",
    );
    // Rows stood there before it had ended.
    const seen = await page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)]);
    expect(seen).toEqual(['running', 'done']);
    expect(await told(page)).toContain('1,000,000 行');
    expect(await grid(page).getAttribute('aria-rowcount')).toBe('1000001');

    await cell(page, 0, 0).click();
    await page.keyboard.press('Control+End');
    await cell(page, 999_999, 2).waitFor();
    expect(await cells(page, 999_999)).toEqual(['999,999', '1,499,998.5', 'row 999999']);
    expect(await grid(page).getByRole('gridcell').count()).toBeLessThan(300);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Control+Home');
    await cell(page, 0, 0).waitFor();
    expect(complaints).toEqual([]);
  });

  it('sorts and filters the whole answer, not the rows that are seen', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(
      page,
      `select range as i, (range * 7919) % 200000 as shuffled, range % 3 as third,
         case when range % 1000 = 0 then null else 'n' || range end as name
       from range(200000)`,
    );
    await cell(page, -1, 1).click();
    await expect.poll(() => textOf(page, 1, 1)).toBe('1');
    await cell(page, -1, 1).click();
    await expect.poll(() => textOf(page, 0, 1)).toBe('199,999');

    // Two keys: thirds, and within each the shuffled numbers.
    await cell(page, -1, 2).click();
    await arranged(page);
    await cell(page, -1, 1).click({ modifiers: ['Shift'] });
    await expect.poll(() => textOf(page, 1, 1)).toBe('1');
    expect(await cell(page, -1, 1).getAttribute('aria-sort')).toBe('ascending');
    const thirds = await Promise.all([0, 1, 2, 3].map((row) => textOf(page, row, 2)));
    expect(thirds).toEqual(['0', '0', '0', '0']);
    const second = await Promise.all([0, 1, 2].map((row) => textOf(page, row, 1)));
    expect(second).toEqual(['0', '1', '2']);

    await filter(page, 3, 'null');
    expect(await told(page)).toContain('筛选后 200 行，共 200,000 行');
    await filter(page, 0, '>=', '199000');
    expect(await told(page)).toContain('筛选后 1 行');
    expect(await cells(page)).toEqual(['199,000', '81,000', '1', 'NULL']);
    // A value that the column cannot have is told where it is typed, and nothing is lost.
    await fromMenu(page, 0, '筛选…');
    const form = page.getByRole('form', { name: '筛选条件' });
    await form.getByLabel('值').fill('十二');
    await page.keyboard.press('Enter');
    await form.getByText('要填一个数').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '全部清除' }).click();
    await arranged(page);
    await expect.poll(() => told(page)).not.toContain('筛选后');
    expect(complaints).toEqual([]);
  });

  it('sorts all rows also when it is asked while they come', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await begin(page, 'select range as i, range * 1.5 as x from range(2000000)');
    await cell(page, 0, 0).waitFor();
    await cell(page, -1, 0).click();
    await cell(page, -1, 0).click();
    expect(await ended(page)).toBe('done');
    await arranged(page);
    await expect.poll(() => textOf(page, 0, 0)).toBe('1,999,999');
    expect(await page.locator('[data-notice=lost]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('tells NULL, empty text, zero and the like apart, and the unit of a column', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(
      page,
      `select null as n, '' as e, 'NULL' as word, 0 as zero, 1e-7 as small, 0.1::decimal(9,3) as exact,
         '<b>x</b>' as html, [1, null] as list, 'nan'::double as nan, 2024 as year`,
    );
    const shown = await cells(page);
    expect(shown.slice(0, 6)).toEqual(['NULL', '空文本', 'NULL', '0', '0.0000001', '0.100']);
    expect(await cell(page, 0, 0).getAttribute('class')).toContain('null');
    expect(await cell(page, 0, 2).getAttribute('class')).not.toContain('null');
    expect(await page.locator('main b').count()).toBe(0);

    await answer(
      page,
      'select region, amount, share from composition join bureaus using (bureau_id)',
    );
    expect(await textOf(page, -1, 1)).toContain('万元');
    expect(await textOf(page, -1, 2)).toContain('%');
    // A sum of it is another column, of which no unit is known.
    await answer(page, 'select region, count(*) as amount from bureaus group by all');
    expect(await textOf(page, -1, 1)).not.toContain('万元');

    await answer(page, 'select * from bureaus where false');
    await page.getByText('没有行').waitFor();
    expect(complaints).toEqual([]);
  });

  it('copies cells, with their header and without formulas', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await allowClipboard(page);
    await answer(
      page,
      "select * from (values (1, '=1+1', -5.5), (2, 'a\tb', null), (3, '', 7)) as t(id, text, number)",
    );
    await cell(page, 1, 1).click();
    await page.keyboard.press('Control+C');
    await expect.poll(() => clipboard(page)).toBe('a\tb');
    await cell(page, 0, 0).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+Shift+C');
    await page.getByText('已连表头复制 9 格').waitFor();
    expect(await clipboard(page)).toBe('id\ttext\tnumber\n1\t\'=1+1\t-5.5\n2\t"a\tb"\t\n3\t\t7.0');
    // Two cells, drawn along by keyboard.
    await cell(page, 0, 0).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: '复制', exact: true }).last().click();
    await expect.poll(() => clipboard(page)).toBe('1\n2');
    expect(complaints).toEqual([]);
  });

  it('sums up columns of numbers, text and dates, of the rows that the filters leave', async () => {
    const { page, complaints } = await openWorkbench(visit);
    // The reader's own functions are for the reader's statements.
    for (const name of ['min', 'max', 'count', 'abs', 'length']) {
      expect(await run(page, `create macro ${name}(x) as 7`), name).toBe('done');
    }
    await answer(
      page,
      `select range as n, case range % 4 when 0 then '甲' when 1 then '乙' when 2 then '' end as word,
         date '2024-01-01' + range::integer as day
       from range(1000)`,
    );
    const summary = (name: string) => page.getByRole('region', { name: `“${name}”列的概况` });
    const lines = async (name: string): Promise<Record<string, string>> => {
      await summary(name).locator('dl').waitFor();
      const all = await summary(name).locator('dl div').allInnerTexts();
      return Object.fromEntries(all.map((line) => line.split('\n') as [string, string]));
    };
    await fromMenu(page, 0, '列概况');
    expect(await lines('n')).toMatchObject({
      行数: '1,000',
      最小: '0',
      最大: '999',
      平均: '499.5',
    });
    await fromMenu(page, 1, '列概况');
    expect(await lines('word')).toMatchObject({ NULL: '250（25%）', 不同值: '3' });
    expect(await summary('word').locator('.values').innerText()).toContain('空文本');
    await fromMenu(page, 2, '列概况');
    expect(await lines('day')).toMatchObject({ 最小: '2024-01-01', 最大: '2026-09-26' });

    await fromMenu(page, 0, '列概况');
    await lines('n');
    await filter(page, 0, '<', '10');
    await expect.poll(async () => (await lines('n'))['行数']).toBe('10');
    expect(await lines('n')).toMatchObject({ 最大: '9' });
    await summary('n').getByRole('button', { name: '关闭概况' }).click();
    expect(await summary('n').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('sorts and filters columns of the same name, and of names that are no names', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(
      page,
      `select range as a, 9 - range as a, 'x' || range as "A", range as "a"";drop table t;--",
         range % 2 as "<img src=x onerror=alert(1)>", -range as " ", range as "rowid"
       from range(10)`,
    );
    expect(await page.locator('main img').count()).toBe(0);
    await cell(page, -1, 1).click();
    await expect.poll(() => textOf(page, 0, 1)).toBe('0');
    expect(await textOf(page, 0, 0)).toBe('9');
    await cell(page, -1, 3).click();
    await expect.poll(() => textOf(page, 0, 3)).toBe('0');
    await filter(page, 2, 'contains', '7');
    expect(await textOf(page, 0, 0)).toBe('7');
    await filter(page, 4, '=', '1');
    await filter(page, 5, '<', '0');
    await filter(page, 6, '=', '7');
    expect(await told(page)).toContain('筛选后 1 行');
    await fromMenu(page, 3, '列概况');
    await page.locator('main aside dl').waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens the source of a figure and of a line, and gives the focus back', async () => {
    const { page, complaints } = await openWorkbench(visit);
    const panel = page.getByRole('dialog');
    await answer(page, 'select raw, fact_id from facts order by fact_id limit 5');
    const raw = await textOf(page, 2, 0);
    await cell(page, 2, 0).click();
    await page.keyboard.press('Enter');
    await panel.locator('mark').waitFor();
    expect(await panel.locator('mark').innerText()).toBe(raw);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-row]')?.outerHTML ?? ''),
      )
      .toContain('data-row="2"');
    // The answer is as it was.
    expect(await textOf(page, 2, 0)).toBe(raw);

    await answer(page, 'select document_id, line, text from lines where line = 12');
    await cell(page, 0, -1).getByRole('link').click();
    await panel.locator('[data-line="12"][aria-current=location]').waitFor();
    await panel.getByRole('button', { name: '关闭' }).click();
    await panel.waitFor({ state: 'hidden' });
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-row]')?.outerHTML ?? ''),
      )
      .toContain('data-row="0"');

    await answer(page, 'select region from bureaus');
    expect(await cell(page, 0, -1).getByRole('link').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
