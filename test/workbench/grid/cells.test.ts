import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/export/value.ts';
import type { Rows, Value, ValueKind } from '../../../src/model/index.ts';
import { CELL_SIGNS, cellText, padding, toneOf } from '../../../src/workbench/grid/cells.ts';
import { binText, boundText, figureText, percent } from '../../../src/workbench/grid/figures.ts';
import { gridWords } from '../../../src/i18n/workbench/grid.ts';
import { RowCache } from '../../../src/workbench/grid/row-cache.ts';
import { fitsOf } from '../../../src/workbench/grid/widths.ts';
import { column } from './engines.ts';

const text = (value: Value, kind: ValueKind, type = '', name = 'v'): string =>
  cellText(value, column(name, kind, type), 'en');

describe('a cell', () => {
  it('writes numbers in full', () => {
    const cases: [Value, ValueKind, string, string][] = [
      [1234567.5, 'number', 'DOUBLE', '1,234,567.5'],
      [-0.30000000000000004, 'number', 'DOUBLE', '-0.30000000000000004'],
      [1.5e-7, 'number', 'DOUBLE', '0.00000015'],
      [1e-12, 'number', 'DOUBLE', '0.000000000001'],
      [1e-13, 'number', 'DOUBLE', '1e-13'],
      [1e20, 'number', 'DOUBLE', '100,000,000,000,000,000,000'],
      [1.5e21, 'number', 'DOUBLE', '1.5e+21'],
      [Math.fround(0.1), 'number', 'FLOAT', '0.1'],
      [NaN, 'number', 'DOUBLE', 'NaN'],
      [-Infinity, 'number', 'DOUBLE', '-Infinity'],
      [0, 'number', 'DOUBLE', '0'],
      [9007199254740993n, 'integer', 'BIGINT', '9,007,199,254,740,993'],
      ['-12345678901234567890.10', 'decimal', 'DECIMAL(38,2)', '-12,345,678,901,234,567,890.10'],
    ];
    for (const [value, kind, type, shown] of cases) expect(text(value, kind, type)).toBe(shown);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Number(text(value, 'number', 'DOUBLE').replaceAll(',', ''))).toBe(value + 0);
      }),
    );
  });

  it('reads years and codes as names, amounts and people as amounts', () => {
    for (const name of [
      'year',
      'fiscal_year',
      '年度',
      'function_code',
      '功能科目编码',
      'line',
      'id',
    ]) {
      expect(text(20241, 'integer', 'INTEGER', name)).toBe('20241');
    }
    for (const name of ['年末参保人数', 'yearly', 'lines_read', 'amount', 'valid']) {
      expect(text(20241, 'integer', 'INTEGER', name)).toBe('20,241');
    }
  });

  it('tells NULL, nothing and zero apart', () => {
    expect(['null', 'empty', 'value', 'value']).toEqual([null, '', 0, false].map(toneOf));
    expect([null, '', 0, false].map((value) => text(value, 'text'))).toEqual([
      ...['NULL', 'empty text', '0', 'false'],
    ]);
    expect(cellText('', column('v', 'text'), 'zh')).toBe('空文本');
  });

  it('is one line, and short however long the value', () => {
    expect(text('a\r\nb\tc\u2028', 'text')).toBe('a↵b⇥c↵');
    expect(text(new Uint8Array([222, 173]), 'bytes')).toBe('2 B dead');
    expect(text([1, null, 'x'], 'list')).toBe('[1,null,"x"]');
    const large: Value[] = [
      'x'.repeat(10_000_000),
      new Uint8Array(10_000_000),
      ['y'.repeat(10_000_000)],
      10n ** 5000n,
    ];
    for (const value of large) {
      const shown = text(value, 'other');
      expect(shown.length).toBeLessThan(CELL_SIGNS + 30);
      expect(shown).toMatch(/…$/);
    }
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        (value, most) => {
          const shown = cellText(value, column('v', 'text'), 'zh', most);
          expect(() => encodeURIComponent(shown)).not.toThrow();
        },
      ),
    );
  });

  it('has its point where the others of its column have theirs', () => {
    expect(padding('1,234', 2)).toBe('.00');
    expect(padding('1.5', 2)).toBe('0');
    expect(padding('1.25', 2)).toBe('');
    expect(padding('1.255', 2)).toBe('');
    for (const other of ['NULL', 'NaN', '1.5e+21']) expect(padding(other, 2)).toBe('');
  });
});

/** An answer that is worked out row by row, and how many rows were asked for. */
function made(count: number, row: (i: number) => Value[], kinds: ValueKind[]) {
  let asked = 0;
  const rows: Rows = {
    columns: kinds.map((kind, i) => column(`c${i}`, kind)),
    count,
    row: (i) => {
      asked++;
      return row(i);
    },
  };
  return { rows, asked: () => asked };
}

describe('the widths of columns', () => {
  it('are those of the first rows and the names, bounded', () => {
    const { rows } = made(1_000_000, (i) => [i, 'x'.repeat(10_000), null, 0.25], [
      'integer',
      'text',
      'number',
      'number',
    ]);
    const [id, long, none, decimal] = fitsOf(rows, rows.count, ['万元'], 'zh');
    expect(id?.width).toBeGreaterThan(50);
    expect(long?.width).toBe(340);
    expect(none?.decimals).toBe(0);
    expect(decimal?.decimals).toBe(2);
  });

  it('ask for few rows, and fewer of a wide answer', () => {
    const narrow = made(1_000_000, () => [1], ['integer']);
    fitsOf(narrow.rows, 1_000_000, [], 'zh');
    expect(narrow.asked()).toBe(30);
    const wide = made(
      9,
      () => [],
      Array.from({ length: 2000 }, () => 'integer'),
    );
    expect(fitsOf(wide.rows, 9, [], 'zh')).toHaveLength(2000);
    expect(wide.asked()).toBe(2);
    expect(fitsOf(made(0, () => [], ['text']).rows, 0, [], 'zh')).toHaveLength(1);
  });
});

describe('the rows that were last seen', () => {
  it('are asked for once, and are few', () => {
    const { rows, asked } = made(10_000, (i) => [i, 'x'.repeat(i * 100)], ['integer', 'text']);
    const cache = new RowCache(rows);
    for (const i of [0, 1, 0, 1]) expect(cache.row(i)[0]).toBe(i);
    expect(asked()).toBe(2);
    expect(cache.row(9999)[1]).toHaveLength(2 * CELL_SIGNS);
    for (let i = 0; i < 5000; i++) cache.row(i);
    expect(asked()).toBe(5001);
    cache.row(0);
    expect(asked()).toBe(5002);
  });
});

describe('the figures of a summary', () => {
  it('have no noise and lose no digit', () => {
    const double = column('v', 'number', 'DOUBLE');
    expect(figureText(0.1 + 0.2, double, 'zh')).toBe('0.3');
    expect(figureText(Math.fround(0.1), column('v', 'number', 'FLOAT'), 'zh')).toBe('0.1');
    expect(boundText('1e+300', double, 'zh')).toBe('1e+300');
    expect(boundText('-inf', double, 'zh')).toBe('-Infinity');
    expect(boundText('1234.50', column('v', 'decimal'), 'zh')).toBe('1,234.50');
    expect(boundText('12345678901234567890', column('v', 'integer'), 'zh')).toBe(
      '12,345,678,901,234,567,890',
    );
    expect(boundText('2024', column('year', 'integer'), 'zh')).toBe('2024');
    expect(boundText('1234', column('v', 'text'), 'zh')).toBe('1234');
  });

  it('never round a part to nothing or to all', () => {
    expect([0, 0.0001, 0.5, 0.9999, 1].map(percent)).toEqual([
      ...['0%', '<0.1%', '50%', '>99.9%', '100%'],
    ]);
  });

  it('say what a bin holds', () => {
    const words = gridWords.en;
    const bin = { lower: 1, upper: 2, n: 3 };
    const whole = column('v', 'integer');
    expect(binText(bin, false, column('v', 'number'), words, 'en')).toBe('1 to below 2');
    expect(binText(bin, true, column('v', 'number'), words, 'en')).toBe('1 to 2');
    expect(binText(bin, false, whole, words, 'en')).toBe('1 to 2');
    expect(binText({ ...bin, upper: 1 }, false, whole, words, 'en')).toBe('1');
  });

  it('are the same text in a cell and in what is copied, but for separators', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(text(n, 'integer').replaceAll(',', '')).toBe(plainText(n));
      }),
    );
  });
});
