import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/model/index.ts';
import { tsvOf } from '../../../src/workbench/grid/clipboard.ts';
import { EXAMPLES, exampleSql } from '../../sql/examples-support.ts';
import { native } from '../data.ts';
import { site } from '../page.ts';
import { allowClipboard, answer, cell, clipboard } from './answer.ts';
import { openWorkbench } from './workbench.ts';

const { visit } = site();

type Row = Record<string, Value>;

/** Rows as the grid copies them. */
function copied(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {}).map(
    (name) => ({ name, type: '', kind: 'other' }) as const,
  );
  const all = {
    columns,
    count: rows.length,
    row: (i: number) => columns.map(({ name }) => rows[i]?.[name] ?? null),
  };
  const area = { top: 0, bottom: rows.length - 1, left: 0, right: columns.length - 1 };
  const text = tsvOf(all, area, true);
  return typeof text === 'string' ? text : text.text;
}

/** What is compared: a number however its zeros are written, all else as it is. */
const comparable = (text: string): unknown[][] =>
  text
    .split('\n')
    .map((line) =>
      line.split('\t').map((field) => (/^-?\d+(?:\.\d+)?$/.test(field) ? Number(field) : field)),
    );

describe('the examples', () => {
  it('have the same rows in the browser as in native DuckDB, over the files of the site', async () => {
    const expected = await native(async (engine) => {
      const all = new Map<string, string>();
      for (const name of EXAMPLES) all.set(name, copied(await engine.query<Row>(exampleSql(name))));
      return all;
    });
    const { page } = await openWorkbench(visit);
    await allowClipboard(page);
    for (const name of EXAMPLES) {
      await answer(page, exampleSql(name));
      await cell(page, 0, 0).click();
      await page.keyboard.press('Control+A');
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.keyboard.press('Control+Shift+C');
      await expect.poll(() => clipboard(page), { message: name }).not.toBe('');
      expect(comparable(await clipboard(page)), name).toEqual(comparable(expected.get(name) ?? ''));
    }
  });
});
