import { describe, expect, it } from 'vitest';
import { commonDecimals } from '../../src/export/xlsx/decimals.ts';

describe('the decimals of a column', () => {
  it.each([
    ['the most that any has', [1, 2.5, 1234.56], 2],
    ['none for whole numbers', [0, 12, 1_000_000], 0],
    ['what a division leaves is cut', [58.693333333333335, 100], 6],
    ['but nothing that is not zero reads as zero', [0.000000004, 1], 9],
    ['as far as there are formats', [1e-15, 1], 10],
    ['of large and small in one', [1e21, 1e-7], 7],
    ['what is missing, and text, has none', [null, 'x', 3.5], 1],
    ['nothing at all', [null, Number.NaN], null],
  ])('%s', (_, values, expected) => {
    expect(commonDecimals(values)).toBe(expected);
  });
});
