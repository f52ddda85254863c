import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth, shortened, textWidth } from '../../src/charts/layout/text.ts';

const texts = fc.string({ unit: fc.constantFrom(...'医保局 Wij1.,aZ—') });

describe('texts in a drawing', () => {
  it('count a Chinese sign as wide as it is high', () => {
    expect(textWidth('医保', 15)).toBe(30);
    expect(textWidth('', 15)).toBe(0);
    expect(textWidth('iii', 15)).toBeLessThan(textWidth('WWW', 15));
  });

  it('keep what fits and shorten the rest, with an ellipsis after what is left', () => {
    expect(shortened('医疗保障局', 75, 15)).toBe('医疗保障局');
    expect(shortened('医疗保障局', 60, 15)).toBe('医疗保…');
    expect(shortened('医疗保障局', 5, 15)).toBe('');
  });

  it('never take more room than there is, and are the beginning of the whole', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 200 }), (text, space) => {
        const short = shortened(text, space, 13);
        expect(textWidth(short, 13)).toBeLessThanOrEqual(space);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it('beside a chart get the room of the longest, within bounds', () => {
    const name = (length: number) => [{ name: '局'.repeat(length), note: '' }];
    expect(labelWidth(name(2), 960)).toBe(120);
    expect(labelWidth(name(10), 960)).toBeGreaterThan(150);
    expect(labelWidth(name(40), 960)).toBe(280);
    expect(labelWidth(name(40), 700)).toBe(210);
    expect(labelWidth([], 960)).toBe(120);
  });
});
