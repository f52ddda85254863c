import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { native } from '../data.ts';
import { site } from '../page.ts';
import {
  allowClipboard,
  answer,
  arranged,
  clipboard,
  filter,
  fromMenu,
  grid,
  textOf,
  told,
} from './answer.ts';
import { editor, ended, openWorkbench, write } from './workbench.ts';

const { open, visit } = site();

/** Chooses from one of the menus above the answer. */
async function choose(page: Page, menu: '导出' | '复制', name: string): Promise<void> {
  await page.locator('main .result').getByRole('button', { name: menu }).first().click();
  const named = page.getByText(name, { exact: true });
  await page.getByRole('menuitem').filter({ has: named }).click();
}

interface Saved {
  name: string;
  path: string;
  bytes: Buffer;
}

/** Takes the answer away as a file; `meanwhile` is done while it is made. */
async function saved(
  page: Page,
  format: string,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    choose(page, '导出', format).then(meanwhile),
  ]);
  const path = join(tmpdir(), `ledger-out-${process.pid}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  const bytes = readFileSync(path);
  if (format !== 'Parquet') rmSync(path);
  return { name: download.suggestedFilename(), path, bytes };
}

const ROWS = 200_000;
const LONG = `select range as i, (range / 4)::decimal(12,2) as amount, case when range % 2 = 1 then '=HYPERLINK("x")' || range end as text,
  date '2024-01-01' + (range % 366)::integer as day from range(${ROWS})`;

describe('what leaves the workbench', () => {
  it('is the whole answer, in every format, while the page can be used', async () => {
    const { page, strayed, complaints } = await openWorkbench(visit);
    await answer(page, LONG);

    const csv = await saved(page, 'CSV', () => write(page, 'select 1 -- typed meanwhile'));
    expect(await editor(page).innerText()).toContain('typed meanwhile');
    expect(csv.name).toMatch(/\.csv$/);
    const lines = csv.bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffi,amount,text,day');
    expect(lines[1]).toBe('0,0.00,,2024-01-01');
    expect(lines[2]).toBe('1,0.25,"\'=HYPERLINK(""x"")1",2024-01-02');
    expect(lines[ROWS]).toMatch(/^199999,49999\.75,/);
    expect(lines).toHaveLength(ROWS + 2);

    const parquet = await saved(page, 'Parquet');
    const [found] = await native((connector) =>
      connector.query<{ n: number; sum: string; types: string }>(
        `SELECT count(*)::integer AS n, sum(amount)::varchar AS sum, any_value(typeof(amount) || ' ' || typeof(day)) AS types
         FROM read_parquet('${parquet.path}')`,
      ),
    );
    rmSync(parquet.path);
    expect(found).toEqual({ n: ROWS, sum: '4999975000.00', types: 'DECIMAL(12,2) DATE' });

    const arrow = tableFromIPC((await saved(page, 'Arrow')).bytes);
    expect(arrow.numRows).toBe(ROWS);
    expect(arrow.schema.fields.map(({ name }) => name)).toEqual(['i', 'amount', 'text', 'day']);
    expect(arrow.getChild('text')?.get(ROWS - 1)).toBe('=HYPERLINK("x")199999');

    const json = JSON.parse((await saved(page, 'JSON')).bytes.toString('utf8')) as unknown[];
    expect(json).toHaveLength(ROWS);
    expect(json[2]).toEqual({ i: 2, amount: 0.5, text: null, day: '2024-01-03' });

    const markdown = (await saved(page, 'Markdown')).bytes.toString('utf8');
    expect(markdown.match(/^\|/gm)?.length).toBe(ROWS + 2);
    expect(markdown).toContain('*NULL*');
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is what is filtered and sorted on the screen, or all of it, as is chosen', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(
      page,
      "select range as i, (range % 3)::integer as k, 'r' || range as k from range(50000)",
    );
    // As it came there is nothing to choose.
    await page.locator('main .result').getByRole('button', { name: '导出' }).first().click();
    expect(await page.getByRole('menuitemcheckbox').count()).toBe(0);
    await page.keyboard.press('Escape');

    await filter(page, 0, '<', '10');
    await fromMenu(page, 1, '按此列降序');
    await arranged(page);
    const shown = [2, 5, 8, 1, 4, 7, 0, 3, 6, 9];
    const csv = await saved(page, 'CSV');
    expect(csv.name).toContain('筛选排序');
    const rows = shown.map((i) => `${i},${i % 3},r${i}`);
    expect(csv.bytes.toString('utf8')).toBe(`\ufeff${['i,k,k', ...rows, ''].join('\r\n')}`);
    const arrow = tableFromIPC((await saved(page, 'Arrow')).bytes);
    expect(arrow.schema.fields.map(({ name }) => name)).toEqual(['i', 'k', 'k']);
    expect([...(arrow.getChildAt(0) ?? [])].map(Number)).toEqual(shown);
    const parquet = await saved(page, 'Parquet');
    const found = await native((connector) =>
      connector.query<{ i: number }>(`SELECT i::integer AS i FROM read_parquet('${parquet.path}')`),
    );
    rmSync(parquet.path);
    expect(found.map(({ i }) => i)).toEqual(shown);
    const about = strFromU8(
      unzipSync((await saved(page, 'XLSX')).bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array(),
    );
    for (const said of ['i &lt; 10', 'k 降序', '50000']) expect(about).toContain(said);

    await page.locator('main .result').getByRole('button', { name: '导出' }).first().click();
    await page.getByRole('menuitemcheckbox').click();
    await page.getByText('50,000 行 · 全部结果').waitFor();
    await page.keyboard.press('Escape');
    const whole = await saved(page, 'CSV');
    expect(whole.name).not.toContain('筛选排序');
    expect(whole.bytes.toString('utf8').split('\r\n').slice(1, 3)).toEqual(['0,0,r0', '1,1,r1']);
    expect(complaints).toEqual([]);
  });

  it('is a workbook with typed cells, and a sheet of query, release and documents', async () => {
    const { page, complaints } = await openWorkbench(visit);
    const sql = `select d.document_id, title, amount, fact_id, '=1+1' as formula, published_on
      from three_public t join documents d using (document_id) where amount is not null order by fact_id limit 3`;
    await answer(page, sql);
    const title = await textOf(page, 0, 1);
    const { bytes, name } = await saved(page, 'XLSX');
    expect(name).toMatch(/\.xlsx$/);
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
    const sheet = (number: number): string =>
      parts.find(([path]) => path === `xl/worksheets/sheet${number}.xml`)?.[1] ?? '';
    expect(sheet(1)).toContain('amount (万元)');
    // Numbers are numbers, and what looks like a formula is text.
    expect(sheet(1)).toMatch(/<c r="C2"(?: s="\d+")?><v>[\d.]+<\/v>/);
    expect(sheet(1)).not.toContain('<f>');
    expect(sheet(1)).toMatch(/<c r="E2"[^>]*t="(?:inlineStr|s)"/);
    const release = await page.locator('footer').innerText();
    const about = sheet(2);
    expect(about).toContain('from three_public t join documents d');
    expect(about).toContain('数据版本');
    expect(about).toContain(/\b[0-9a-f]{8,}\b/.exec(release)?.[0]);
    expect(about).toContain(title);
    expect(complaints).toEqual([]);
  });

  it('is no file when it was cancelled', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await answer(page, "select range, 'row ' || range as text from range(1000000)");
    let downloads = 0;
    page.on('download', () => downloads++);
    await choose(page, '导出', 'XLSX');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消，没有生成文件。').waitFor();
    expect(downloads).toBe(0);
    // The next one is made as ever.
    const { bytes } = await saved(page, 'CSV');
    expect(bytes.toString('utf8').split('\r\n')).toHaveLength(1_000_002);
    expect(complaints).toEqual([]);
  });

  it('is a program over the same files, or a table of Markdown, on the clipboard', async () => {
    const { page, complaints } = await openWorkbench(visit);
    await allowClipboard(page);
    const sql = "select region, '''\"\"\"' as quotes\nfrom bureaus where region <> '—'";
    await answer(page, sql);
    for (const [name, parts] of [
      ['复制为 Python', ['duckdb.connect()', 'data/bureaus-', "from bureaus where region <> '—'"]],
      ['复制为 R', ['dbGetQuery', 'data/bureaus-', "from bureaus where region <> '—'"]],
      ['复制为 DuckDB 命令行', ['#!/bin/sh', 'data/bureaus-', "from bureaus where region <> '—'"]],
      ['复制为 Markdown', ['| region |', "from bureaus where region <> '—'"]],
    ] as const) {
      await choose(page, '复制', name);
      await page.getByText('已复制到剪贴板').waitFor();
      const text = await clipboard(page);
      for (const part of parts) expect(text).toContain(part);
    }
    expect(complaints).toEqual([]);
  });

  it('is a link that brings back the statement, its view and its chart, and runs it', async () => {
    const { page } = await openWorkbench(visit);
    await allowClipboard(page);
    await answer(
      page,
      'select region, count(*) as n from facts join bureaus using (bureau_id)\ngroup by all order by region -- 甲&乙#%',
    );
    await page.getByRole('radio', { name: '图表' }).check();
    await page.locator('main .result figure').waitFor();
    await page.getByRole('radio', { name: '点' }).check();
    await choose(page, '复制', '复制链接');
    await page.getByText('已复制到剪贴板').waitFor();
    const link = await clipboard(page);

    // As whoever is sent it.
    const other = await open({ hash: new URL(link).hash });
    expect(await ended(other.page)).toBe('done');
    await other.page.locator('main .result figure').waitFor();
    expect(await other.page.getByRole('radio', { name: '点' }).isChecked()).toBe(true);
    expect(await editor(other.page).innerText()).toContain('-- 甲&乙#%');
    expect(other.complaints).toEqual([]);
    await other.context.close();
  });

  it('of what changes things is shown and not run, and what is too long says so', async () => {
    const { page, complaints } = await openWorkbench(visit, {
      hash: `#/sql?query=${encodeURIComponent('drop view facts; select 1')}`,
    });
    await allowClipboard(page);
    await expect.poll(() => editor(page).innerText()).toContain('drop view facts');
    await page.getByText('没有自动运行').waitFor();
    expect(await page.locator('main [data-status]').count()).toBe(0);
    await answer(page, 'select count(*) as n from facts');
    await answer(page, `select 1 as one -- ${'长'.repeat(20_000)}`.slice(0, 10_500));
    await choose(page, '复制', '复制链接');
    await page.getByText('已复制到剪贴板').waitFor();
    expect((await clipboard(page)).length).toBeGreaterThan(20_000);
    await page.getByText('链接较长').waitFor();
    await answer(page, `select 1 as one -- ${'x'.repeat(20_000)}`);
    await choose(page, '复制', '复制链接');
    await page.getByText('查询太长，放不进链接').waitFor();
    expect(await told(page)).toContain('1 行');
    await grid(page).waitFor();
    expect(complaints).toEqual([]);
  });
});
