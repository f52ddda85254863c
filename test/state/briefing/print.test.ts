import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableCell, TableData } from '../../../src/model/index.ts';
import {
  hashOf,
  printOf,
  printOfAnswer,
  printOfFinding,
} from '../../../src/state/briefing/print.ts';

const cell = (value: number | string | null, fact: string | null = null): TableCell => ({
  ...{ text: String(value), value, fact, href: null, published: false },
});
const table = (rows: [string, number | null][], name = '部门'): TableData => ({
  columns: [
    { key: 'bureau', name, unit: null, numeric: false },
    { key: 'amount', name: '金额', unit: '万元', numeric: true },
  ],
  rows: rows.map(([key, value]) => ({ key, cells: [cell(name + key), cell(value, `${key}:1`)] })),
});

it('is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(hashOf(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});

describe('the print of a figure', () => {
  const print = printOf(
    table([
      ['a', 1.5],
      ['b', 0],
    ]),
  );

  it('is the same in another language and order', () => {
    expect(
      printOf(
        table(
          [
            ['b', 0],
            ['a', 1.5],
          ],
          'Bureau',
        ),
      ),
    ).toBe(print);
  });

  it('is another when a number changes, also from nothing to zero', () => {
    const others = [
      table([
        ['a', 1.51],
        ['b', 0],
      ]),
      table([
        ['a', 1.5],
        ['b', null],
      ]),
      table([['a', 1.5]]),
      table([
        ['a', 0],
        ['b', 1.5],
      ]),
    ].map(printOf);
    expect(new Set([print, ...others]).size).toBe(5);
  });
});

it('tells an answer by its words as well, which no figure behind them tells', () => {
  const answer = (one: string, other: string): TableData => ({
    columns: table([]).columns,
    rows: [
      { key: '1', cells: [cell(one), cell(1)] },
      { key: '2', cells: [cell(other), cell(2)] },
    ],
  });
  expect(printOf(answer('甲', '乙'))).toBe(printOf(answer('乙', '甲')));
  expect(printOfAnswer(answer('甲', '乙'))).not.toBe(printOfAnswer(answer('乙', '甲')));
});

it('tells a finding from the same one with other numbers', () => {
  const check = {
    ...{ status: 'fail' as const, expected: 3, found: 2, difference: -1, tolerance: 0 },
    fact_ids: ['a', 'b'],
  };
  expect(printOfFinding({ ...check, fact_ids: ['b', 'a'] })).toBe(printOfFinding(check));
  expect(printOfFinding({ ...check, found: 1 })).not.toBe(printOfFinding(check));
});
