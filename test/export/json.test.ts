import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsDouble, rowsJson, uniqueNames } from '../../src/export/json.ts';
import { rowsOf } from './answers.ts';

const parsed = (rows: Parameters<typeof rowsJson>[0]): unknown =>
  JSON.parse([...rowsJson(rows)].join(''));

describe('an answer as JSON', () => {
  it('changes no number and leaves none out', () => {
    const rows = rowsOf(
      [
        ['i', 'integer'],
        ['n', 'number'],
        ['d', 'decimal'],
        ['f', 'number', 'FLOAT'],
      ],
      [
        [9007199254740993n, NaN, '123456789012345678.90', Math.fround(0.1)],
        [5, -Infinity, '-0.10', null],
      ],
    );
    expect(parsed(rows)).toEqual([
      { i: '9007199254740993', n: 'NaN', d: '123456789012345678.90', f: 0.1 },
      { i: 5, n: '-Infinity', d: -0.1, f: null },
    ]);
  });

  it('keeps lists, structs, hostile names and bytes', () => {
    const struct = { ['__proto__x']: [1n, NaN], '"': null };
    const rows = rowsOf(
      [
        ['__proto__', 'struct'],
        ['b', 'bytes'],
        ['b', 'list'],
      ],
      [[struct, new Uint8Array([222, 10]), [true, null]]],
    );
    const [row] = parsed(rows) as Record<string, unknown>[];
    expect(Object.entries(row ?? {})).toEqual([
      ['__proto__', { __proto__x: ['1', 'NaN'], '"': null }],
      ['b', '\\xDE\\x0A'],
      ['b_2', [true, null]],
    ]);
  });

  it('is an array without rows', () => {
    expect(parsed(rowsOf([['a', 'text']], []))).toEqual([]);
  });

  it('gives each column a name of its own', () => {
    expect(uniqueNames(['a', 'a', 'a_2', 'a'])).toEqual(['a', 'a_3', 'a_2', 'a_4']);
    const name = fc.constantFrom('a', 'a_2', 'a_3', 'constructor', '');
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const unique = uniqueNames(names);
        expect(new Set(unique).size).toBe(names.length);
        names.forEach((n, i) => expect(unique[i]?.startsWith(n)).toBe(true));
      }),
    );
  });

  it('writes as numbers only decimals that a double gives back', () => {
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(18));
    fc.assert(
      fc.property(decimal, ([digits, scale]) => {
        const text = `${digits < 0n ? '-' : ''}${String(digits < 0n ? -digits : digits)}.${'1'.repeat(scale + 1)}`;
        if (fitsDouble(text))
          expect(Number(text).toFixed(scale + 1)).toBe(text.replace(/^-0\./, '-0.'));
      }),
    );
  });
});
