import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  envelope,
  halfDigit,
  range,
  restatement,
  rounded,
  within,
} from '../../../src/ingest/check/rounding.ts';
import type { Fact } from '../../../src/model/index.ts';
import { spending } from '../../fact.ts';

/** A figure as it is printed, in 万元 unless a unit is given. */
const printed = (raw: string, over: Partial<Fact> = {}): Fact =>
  spending({ fact_id: raw, value: Number(raw.replace(/[, ]/g, '')), raw, ...over });

describe('half of the last printed digit', () => {
  test.each([
    ['100.00', {}, 0.005],
    ['100.0', {}, 0.05],
    ['1,234.5', {}, 0.05],
    ['2, 535. 06', {}, 0.005],
    ['６５．３４', { value: 65.34 }, 0.005],
    ['100', {}, 0.5],
    ['1000000', { unit: '元' }, 0.00005],
    ['4.8', { unit: '亿元' }, 500],
    ['12.5', { unit: '%', measure: 'change_rate' as const }, 0.05],
    // People are counted, not rounded, unless they are counted in 万.
    ['53', { unit: '人', measure: 'count' as const }, 0],
    ['71', { unit: '万人', measure: 'count' as const }, 5000],
    // Words that stand for a number (持平) have no digit.
    ['持平', { value: 0, measure: 'change' as const }, 0],
  ])('%s %o', (raw, over, half) => {
    expect(halfDigit(printed(raw, over))).toBeCloseTo(half, 10);
  });

  test('a derived figure is one of hundredths', () => {
    expect(halfDigit(spending({ fact_id: 'd', value: 5, raw: null, origin: 'derived' }))).toBe(
      0.005,
    );
  });
});

describe('how far rounding can move a sum from its total', () => {
  test('n parts: n + 1 halves of the last digit', () => {
    const parts = ['10.00', '20.00', '30.00'].map((raw) => printed(raw));
    expect(envelope(printed('60.00'), parts)).toBeCloseTo(0.02, 10);
  });

  test('zeros that were left out do not make a sum vague', () => {
    expect(envelope(printed('650'), [printed('600.25'), printed('49.75')])).toBeCloseTo(0.015, 10);
  });

  test('a total with fewer decimals is rounded to them', () => {
    expect(envelope(printed('60.0'), [printed('10.04'), printed('50.00')])).toBeCloseTo(0.06, 10);
  });

  test('a total of one part is the same amount printed twice', () => {
    expect(envelope(printed('8.00'), [printed('8.00')])).toBe(0.005);
    expect(envelope(printed('8.0'), [printed('8.04')])).toBe(0.05);
  });

  test('a published zero is not rounded', () => {
    const parts = ['8.00', '0.00', '0.00'].map((raw) => printed(raw));
    expect(envelope(printed('8.00'), parts)).toBe(0.005);
    expect(envelope(printed('0.00'), [printed('0.00'), printed('0.00')])).toBe(0.005);
  });

  test('counts have none', () => {
    const count = (raw: string): Fact => printed(raw, { measure: 'count', unit: '辆' });
    expect(envelope(count('3'), [count('1'), count('2')])).toBe(0);
  });
});

test('a restated value may differ by half of the last digit of the shorter one', () => {
  expect(restatement(printed('60.04'), printed('60.0'))).toBeCloseTo(0.05, 10);
  expect(restatement(printed('60.04'), printed('60.04'))).toBeCloseTo(0.005, 10);
});

test('the noise of binary fractions is no difference', () => {
  expect(within(0.1 + 0.2 - 0.3, 0)).toBe(true);
  expect(within(100.015 - 100, 0.015)).toBe(true);
  expect(within(0.0151, 0.015)).toBe(false);
});

test('a printed number stands for a range', () => {
  expect(range(printed('12.5'))).toEqual([12.45, 12.55]);
});

test('rounds any number to the very one that its decimals are read as', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
    fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100 + 0.005),
    fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1000 }))
      .map(([n, m]) => n / m),
  );
  const property = fc.property(number, fc.constantFrom(2, 4, 8), (value, decimals) => {
    expect(rounded(value, decimals)).toBe(Number(value.toFixed(decimals)) + 0);
  });
  fc.assert(property, { numRuns: 5000 });
});
