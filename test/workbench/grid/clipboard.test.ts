import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows, Value, ValueKind } from '../../../src/model/index.ts';
import { MOST_CELLS, tsvOf } from '../../../src/workbench/grid/clipboard.ts';
import { column } from './engines.ts';

const answer = (names: string[], kind: ValueKind, rows: Value[][]): Rows => ({
  columns: names.map((name) => column(name, kind)),
  count: rows.length,
  row: (i) => rows[i] ?? [],
});

const area = (bottom: number, right: number) => ({ top: 0, left: 0, bottom, right });

/** As spreadsheets read it. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\n') rows.push([]);
    if (match[3] === '') break;
  }
  return rows;
}

describe('what is copied', () => {
  it('is read back by a spreadsheet', () => {
    const field = fc.stringMatching(/^[a-z"\t\r\n]{0,6}$/).filter((text) => !/^[\t\r]/.test(text));
    const rows = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (values) => {
        const made = tsvOf(answer(['a', 'b'], 'text', values), area(values.length - 1, 1), true);
        expect(typeof made === 'string' ? made : parsed(made.text)).toEqual([
          ['a', 'b'],
          ...values,
        ]);
      }),
    );
  });

  it('has no separators and no formulas, and numbers that are numbers', () => {
    const rows = [
      [1234567.5, '=1+1', '-12.50'],
      [null, '-', ''],
    ];
    const made = tsvOf(answer(['n', '=x', 'd'], 'text', rows), area(1, 2), true);
    expect(made).toEqual({ text: "n\t'=x\td\n1234567.5\t'=1+1\t-12.50\n\t'-\t" });
  });

  it('is a single cell as it is', () => {
    const rows = answer(['a'], 'text', [['=a\t"b"\n']]);
    expect(tsvOf(rows, area(0, 0), false)).toEqual({ text: '=a\t"b"\n' });
  });

  it('is all or nothing', () => {
    let asked = 0;
    const endless: Rows = {
      columns: [column('a', 'text'), column('b', 'text')],
      count: 1e9,
      row: () => {
        asked++;
        return ['x'.repeat(1_000_000), null];
      },
    };
    expect(tsvOf(endless, area(MOST_CELLS / 2, 1), false)).toBe('cells');
    expect(asked).toBe(0);
    expect(tsvOf(endless, area(MOST_CELLS / 2 - 1, 1), false)).toBe('signs');
    expect(asked).toBeLessThan(25);
  });
});
