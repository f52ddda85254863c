import { describe, expect, test } from 'vitest';
import {
  cellNumber,
  comparatorBefore,
  numbersIn,
  shifted,
} from '../../../src/ingest/read/number.ts';

describe('cellNumber', () => {
  test.each([
    ['4,187.90', '4187.90'],
    ['2, 361. 22', '2361.22'],
    ['107. 62', '107.62'],
    ['(0.00', '0.00'],
    ['(12.30)', '-12.30'],
    ['-5.5', '-5.5'],
    ['156,211,123', '156211123'],
    ['0', '0'],
    ['12.5①', '12.5'],
    ['.5', '0.5'],
  ])('reads %s', (cell, digits) => {
    expect(cellNumber(cell)).toBe(digits);
  });

  test.each(['', '—', '-', '合计', '1,23', '12.3.4', '2024年', '≥60', '95%', '136001A', '1-6级'])(
    'takes %s for no number',
    (cell) => {
      expect(cellNumber(cell)).toBeNull();
    },
  );
});

describe('numbersIn', () => {
  const digits = (text: string): string[] => numbersIn(text).map((token) => token.digits);

  test('reads separators and blanks inside numbers', () => {
    expect(digits('预算数822. 09 万元, 比 2023 年减少 1,403. 32 万元')).toEqual([
      '822.09',
      '2023',
      '1403.32',
    ]);
  });

  test('keeps a list number and a year apart', () => {
    expect(digits('1. 2022 年预算安排 74 万元')).toEqual(['1', '2022', '74']);
  });

  test('reads a hyphen between numbers or letters as no sign', () => {
    expect(digits('1-6级, 2023-2024年, DRG-3, 增减 -5.2')).toEqual([
      '1',
      '6',
      '2023',
      '2024',
      '3',
      '-5.2',
    ]);
  });

  test('gives the place of the characters', () => {
    const text = '共 2, 361. 22 万元';
    const [token] = numbersIn(text);
    expect(text.slice(token?.start, token?.end)).toBe('2, 361. 22');
  });
});

describe('shifted', () => {
  test('moves the point exactly', () => {
    expect(shifted('83616.92', -4)).toBe(8.361692);
    expect(shifted('4.8', 4)).toBe(48000);
    expect(shifted('60', 4)).toBe(600000);
  });
});

describe('comparatorBefore', () => {
  test.each([
    ['参保率≥', '≥'],
    ['不少于', '≥'],
    ['≤ ', '≤'],
    ['>', '>'],
    ['= ', '='],
  ])('%s', (text, sign) => {
    expect(comparatorBefore(text)).toBe(sign);
  });

  test('is null where nothing is compared', () => {
    expect(comparatorBefore('参保人数')).toBeNull();
  });
});
