import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/export/csv.ts';
import { rowsCsv } from '../../src/export/rows-csv.ts';
import { NO_UNITS, rowsOf } from './answers.ts';

const textOf = (rows: Parameters<typeof rowsCsv>[0], units: (string | null)[] = []): string =>
  [...rowsCsv(rows, units)].join('');

/** Read as RFC 4180 says: null where there is nothing, a text where there are quotes. */
function parse(csv: string): (string | null)[][] {
  const rows: (string | null)[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/gy;
  for (let match = pattern.exec(csv); match; match = pattern.exec(csv)) {
    const [all, quoted, plain, end] = match;
    if (all === '' && pattern.lastIndex >= csv.length) break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? (plain === '' ? null : (plain ?? null)));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('an answer as CSV', () => {
  it('tells NULL, the empty text and zero apart, and says units in the header', () => {
    const rows = rowsOf(
      [
        ['name', 'text'],
        ['amount', 'number'],
      ],
      [
        [null, 0],
        ['', null],
      ],
    );
    expect(textOf(rows, [null, '万元'])).toBe('\ufeffname,amount (万元)\r\n,0\r\n"",\r\n');
  });

  it('keeps numbers and makes texts harmless, also in full width, after blanks and in names', () => {
    const bad = [
      '=1',
      '+1',
      '-1',
      '@a',
      '\tx',
      '\rx',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      ' =1',
      '\u3000-1',
    ];
    const rows = rowsOf(
      [
        ['=cmd()', 'text'],
        ['n', 'number'],
        ['d', 'decimal'],
      ],
      bad.map((text) => [text, -1.5, '-2.50']),
    );
    const [header, ...cells] = parse(textOf(rows).slice(1));
    expect(header).toEqual(["'=cmd()", 'n', 'd']);
    expect(cells).toEqual(bad.map((text) => [`'${text}`, '-1.5', '-2.50']));
  });

  it('does not take a text for a number because its column is one of numbers', () => {
    expect(textOf(rowsOf([['d', 'decimal']], [['-1+cmd()']]))).toContain("'-1+cmd()");
  });

  it('is read back as it was', () => {
    const cell = fc.option(fc.string({ unit: 'grapheme' }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (written) => {
        const csv = textOf(
          rowsOf(
            [
              ['a', 'text'],
              ['b', 'text'],
            ],
            written,
          ),
        );
        const read = parse(csv.slice(1)).slice(1);
        const plain = read.map((row, i) =>
          row.map((text, j) => (text === `'${written[i]?.[j] ?? ''}` ? text.slice(1) : text)),
        );
        // What was quoted is text, what was not and is empty is NULL: `parse` knows.
        expect(plain).toEqual(written);
      }),
    );
  });

  it('comes in pieces', () => {
    const rows = { ...rowsOf([['n', 'integer']], []), count: 100_000, row: (i: number) => [i] };
    const sizes = [...rowsCsv(rows, NO_UNITS)].map((piece) => piece.length);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });
});

describe('the table of a chart as CSV', () => {
  it('follows the same rule', () => {
    const csv = csvOf(
      {
        columns: [{ name: 'a', unit: null, numeric: false }] as never,
        rows: [
          { cells: [{ value: ' =1', fact: null }] },
          { cells: [{ value: -1, fact: 'f' }] },
        ] as never,
      },
      'id',
    );
    expect(csv).toBe("\ufeffa,a id\r\n' =1,\r\n-1,f\r\n");
  });
});
