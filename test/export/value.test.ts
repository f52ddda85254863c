import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, numberText, plainStart, plainText } from '../../src/export/value.ts';
import type { Value } from '../../src/model/index.ts';

describe('a value as text to take away', () => {
  it('writes every kind', () => {
    const cases: [Value, string][] = [
      [null, ''],
      ['', ''],
      [true, 'true'],
      [1234567.5, '1234567.5'],
      [NaN, 'NaN'],
      [-Infinity, '-Infinity'],
      [2n ** 64n, '18446744073709551616'],
      ['12.30', '12.30'],
      ['a\tb\n', 'a\tb\n'],
      [new Uint8Array([0, 10, 255]), '\\x00\\x0A\\xFF'],
      [[1, null, 'a"b', [2n]], '[1,null,"a\\"b",[2]]'],
      [{ a: null, 'b"': { c: [true] } }, '{"a":null,"b\\"":{"c":[true]}}'],
      [[NaN, new Uint8Array([1])], '["NaN","\\\\x01"]'],
      [[], '[]'],
      [{}, '{}'],
    ];
    for (const [value, text] of cases) expect(plainText(value)).toBe(text);
  });

  it('writes numbers so that they read back, FLOATs as short as they are', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Number(numberText(value))).toBe(value + 0);
      }),
    );
    fc.assert(
      fc.property(fc.float({ noNaN: true }), (value) => {
        expect(Math.fround(Number(numberText(value, 'FLOAT')))).toBe(value + 0);
      }),
    );
    expect(numberText(Math.fround(0.1), 'FLOAT')).toBe('0.1');
    expect(numberText(0.1 + 0.2, 'DOUBLE')).toBe('0.30000000000000004');
  });

  it('is JSON where it is a list or a struct', () => {
    const nested = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(nested, (value) => {
        expect(JSON.parse(plainText(value as Value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('gives the beginning of the largest value at once', () => {
    const large = 'x'.repeat(10_000_000);
    for (const value of [large, [large], { large }, new Uint8Array(10_000_000)] as Value[]) {
      const start = plainStart(value, 100);
      expect(start.length).toBeGreaterThanOrEqual(100);
      expect(start.length).toBeLessThan(500);
    }
    let touched = 0;
    const list = new Proxy(
      Array.from({ length: 1000 }, (_, i): Value => i),
      {
        get: (target, key, self) => {
          touched++;
          return Reflect.get(target, key, self) as unknown;
        },
      },
    );
    expect(plainStart(list, 1)).toMatch(/^\[/);
    expect(touched).toBeLessThan(20);
  });

  it('makes the beginning of a formula harmless', () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1']) expect(harmless(text)).toBe(`'${text}`);
    for (const text of ['', '1', 'a=b', '（-）']) expect(harmless(text)).toBe(text);
  });
});
