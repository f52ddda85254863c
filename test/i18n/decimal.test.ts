import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/i18n/decimal.ts';

/** Amounts as they are published: up to eight decimals, up to a hundred billion. */
const published = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, decimals]) => Number(digits) / 10 ** decimals);

describe('a number in figures', () => {
  it.each([
    [0, 2, 2, '0.00'],
    [1.005, 2, 2, '1.01'],
    [-1.005, 2, 2, '-1.01'],
    [1234567.891, 0, 4, '1,234,567.891'],
    [999.995, 2, 2, '1,000.00'],
    [1e-7, 0, 4, '0'],
    [1e21, 0, 4, '1,000,000,000,000,000,000,000'],
  ])('%d with %d to %d decimals is %s', (value, least, most, text) => {
    expect(decimal(value, least, most)).toBe(text);
  });

  it.each(['zh-CN', 'en-GB'])('is what the browser writes in %s', (locale) => {
    const decimals = fc.constantFrom([0, 0], [0, 4], [2, 2], [4, 4]);
    fc.assert(
      fc.property(published, decimals, (value, [least = 0, most = 0]) => {
        const format = new Intl.NumberFormat(locale, {
          minimumFractionDigits: least,
          maximumFractionDigits: most,
        });
        expect(decimal(value, least, most)).toBe(format.format(value));
      }),
      { numRuns: 2000 },
    );
  });
});
