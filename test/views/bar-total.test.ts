import { describe, expect, it } from 'vitest';
import { barTotal } from '../../src/views/bar-total.ts';
import { wordsOf } from './page.ts';

const words = wordsOf();
const { amount } = words.format;
const part = (value: number | null, shown = true) => ({ value, shown });
const total = (parts: Parameters<typeof barTotal>[2], whole = '9,018.93') =>
  barTotal(words, whole, parts, amount);

describe('the total at the end of a bar', () => {
  it('is the whole while all parts that have a length are drawn', () => {
    expect(total([part(8_563.11), part(455.82), part(0, false)])).toBe('9,018.93');
  });

  it('says what is drawn and the whole where a part is switched off, in both languages', () => {
    const parts = [part(8_563.11, false), part(400.2), part(55.62)];
    expect(total(parts)).toBe('455.82 / 总额 9,018.93');
    const en = wordsOf('en');
    expect(barTotal(en, '9,018.93', parts, en.format.amount)).toBe('455.82 / total 9,018.93');
  });

  it('writes no sum of what nobody knows or of nothing, but a sum that is zero', () => {
    expect(total([part(1, false)])).toBe('总额 9,018.93');
    expect(total([part(1, false), part(2), part(null)])).toBe('总额 9,018.93');
    expect(total([part(1, false), part(0)])).toBe('0.00 / 总额 9,018.93');
    expect(total([part(1, false), part(2)], '')).toBe('');
  });
});
