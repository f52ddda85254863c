import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  besideOf,
  bounded,
  labelOf,
  readingOf,
  shortNumber,
} from '../../../src/workbench/chart/read.ts';

describe('readingOf', () => {
  it('says decimals and large integers to the last digit', () => {
    expect(readingOf('1234567890123456789.50')).toMatchObject({
      text: '1,234,567,890,123,456,789.50',
    });
    expect(readingOf(-9007199254740993n)).toMatchObject({ text: '-9,007,199,254,740,993' });
    expect(readingOf(0.30000000000000004)).toMatchObject({ text: '0.30000000000000004' });
    expect(readingOf('0.00')).toEqual({ kind: 'number', value: 0, text: '0.00' });
  });

  it('keeps null, zero and what is no number apart', () => {
    expect(readingOf(null)).toEqual({ kind: 'null' });
    expect(readingOf(-0)).toEqual({ kind: 'number', value: 0, text: '0' });
    for (const value of [NaN, Infinity, 1e300, 1e-300, '', 'Infinity', true, [1]])
      expect(readingOf(value).kind).toBe('odd');
  });

  it('draws every number at its own size', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e50, max: 1e50 }), (value) => {
        const reading = readingOf(value);
        if (reading.kind !== 'number') expect(Math.abs(value)).toBeLessThan(1e-99);
        else expect(Number(reading.text.replaceAll(',', ''))).toBeCloseTo(reading.value, 10);
      }),
    );
  });
});

describe('a number beside its mark', () => {
  it('is exact where it has room', () => {
    const reading = readingOf('1234.50');
    expect(reading.kind === 'number' && besideOf(reading)).toBe('1,234.50');
    expect(shortNumber(1 / 3)).toBe('0.3333');
    expect(shortNumber(8e12)).toBe('8e+12');
  });

  it('never reads as zero where it is not, and always has room', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-100, max: 1e100 }), (value) => {
        expect(shortNumber(value).length).toBeLessThanOrEqual(13);
        expect(Number(shortNumber(value).replaceAll(',', ''))).toBeGreaterThan(0);
      }),
    );
  });
});

describe('labels', () => {
  it('keep NULL apart from its word, and long texts apart from each other', () => {
    expect(labelOf(null, 0, 'NULL').key).not.toBe(labelOf('NULL', 1, 'NULL').key);
    const long = 'x'.repeat(1_000_000);
    expect(labelOf(`${long}a`, 0, '').key).not.toBe(labelOf(`${long}b`, 1, '').key);
    expect(labelOf(long, 0, '').text.length).toBeLessThan(100);
    expect(labelOf(2024, 0, '').text).toBe('2024');
  });

  it('are cut between signs, in one line', () => {
    expect(bounded('a\n b')).toBe('a b');
    expect(bounded('😀'.repeat(5), 3)).toBe('😀😀😀…');
    expect(bounded('abc', 3)).toBe('abc');
  });
});
