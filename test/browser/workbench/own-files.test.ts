import { readFileSync } from 'node:fs';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parquetOf } from '../data.ts';
import { site } from '../page.ts';
import { answer, grid, textOf } from './answer.ts';

const { visit } = site();
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});
const log = (page: Page) => page.getByRole('log', { name: '自己的文件' });

async function start() {
  const opened = await visit({ hash: '#/sql' });
  await opened.page.locator('[data-workbench=ready]').waitFor();
  return opened;
}

/** Gives files to the page; resolves when all have been read or refused. */
async function give(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.locator('[data-own] input[type=file]').setInputFiles(files);
  await expect
    .poll(() => log(page).getByRole('listitem').count(), { timeout: 50_000 })
    .toBe(files.length);
  await page.locator('[data-own=ready]').waitFor();
}

const arrow = (): Uint8Array =>
  tableToIPC(tableFromArrays({ code: ['210', '221'], amount: [1.5, null] }), {
    format: 'file',
  }) ?? new Uint8Array();

describe('files of the reader', () => {
  it('become tables, of whatever kind and encoding, and nothing leaves the page', async () => {
    const { page, strayed, complaints } = await start();
    const parquet = await parquetOf('SELECT region, level FROM bureaus');
    await give(page, [
      file('各县人口.csv', '县,人口\n甲,12\n乙,34\n'),
      file('gb.csv', Buffer.from('bfc6c4bf2cbdf0b6ee0a3231302c350a', 'hex')),
      file('utf16.tsv', Buffer.from('\ufeff科目\t金额\n210\t5\n', 'utf16le')),
      file('局.parquet', parquet),
      file('a.arrow', arrow()),
      file('polars.feather', readFileSync('test/db/workbench/polars/zstd.arrow')),
      file('facts.csv', 'a\n1\n'),
      file('select.csv', 'a,b\n'),
      file(
        'ids.csv',
        '账号,日\n62220212345678901234,01/02/2024\n62220212345678901235,03/04/2024\n',
      ),
    ]);
    const text = await log(page).innerText();
    for (const said of [
      '各县人口 2 行 × 2 列',
      'gb 1 行 × 2 列',
      'utf16 1 行 × 2 列',
      '局 5 行 × 2 列',
      'a 2 行 × 2 列',
      'polars 60 行 × 8 列',
      'facts_2 1 行 × 1 列',
      't_select 0 行 × 2 列',
      'ids 2 行 × 2 列',
    ]) {
      expect(text).toContain(said);
    }
    await answer(page, 'FROM ids ORDER BY 1');
    expect(await grid(page).innerText()).toMatch(/62220212345678901234\s+01\/02\/2024/);
    expect(await textOf(page, 1, 0)).toBe('62220212345678901235');
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('that are broken are refused in words, and the engine goes on', async () => {
    const { page } = await start();
    const parquet = await parquetOf('SELECT * FROM bureaus');
    const made = arrow();
    const wrong = made.slice();
    wrong.fill(0x7f, 40, 400);
    await give(page, [
      file('uneven.csv', 'a,b\n1,2\n3,4,5\n'),
      file('zeros.csv', 'a,b\n1,\0\n'),
      file('line.csv', `a,b\n1,${'x'.repeat(5e6)}\n`),
      file('cut.parquet', parquet.subarray(0, -50)),
      file(
        'ends.parquet',
        Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(99), Buffer.from('PAR1')]),
      ),
      file('cut.arrow', made.subarray(0, made.length >> 1)),
      file('wrong.arrow', wrong),
      file('program.csv', Buffer.from('4d5a900003000000', 'hex')),
      file('nothing.csv', ''),
    ]);
    const text = await log(page).innerText();
    expect(text).toContain('line 3: 3 cell(s), in the first record 2');
    expect(text).not.toContain('读成表');
    expect(text).not.toContain('引擎出错');
    await page.locator('[data-own] input[type=file]').setInputFiles([file('fine.csv', 'a\n1\n')]);
    await log(page).getByText('fine.csv').waitFor();
    await expect.poll(() => log(page).innerText()).toContain('fine 1 行 × 1 列');
  });

  it('are taken where they are dropped, and the page stays', async () => {
    const { page } = await start();
    const drop = (target: string) =>
      page.evaluate((selector) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['a\n1\n'], 'dropped.csv'));
        const send = (type: string): boolean =>
          document
            .querySelector(selector)
            ?.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
            ) ?? true;
        return [send('dragover'), send('drop')];
      }, target);
    // False: the browser was told not to open it.
    expect(await drop('footer')).toEqual([false, false]);
    await log(page).getByText('dropped.csv').waitFor();
    await page.getByRole('button', { name: '不再显示“dropped.csv”' }).click();
    await expect.poll(() => log(page).getByRole('listitem').count()).toBe(0);
  });
});
