import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutFlags } from '../../src/charts/layout/flags.ts';
import { wrap } from '../../src/charts/layout/wrap.ts';

const same = (x: number): number => x;

describe('layoutFlags', () => {
  it('puts a label to the right of its line, and the left one of two higher', () => {
    const [a, b] = layoutFlags(
      [
        { value: 100, label: '全国平均' },
        { value: 120, label: '中位数' },
      ],
      same,
      600,
    );
    expect([a?.side, a?.lane, b?.side, b?.lane]).toEqual(['right', 1, 'right', 0]);
    expect(a?.from).toBeGreaterThan(100);
  });

  it('turns at the right end, and shortens what has no room on either side', () => {
    const [end, long] = layoutFlags(
      [
        { value: 590, label: '全国平均' },
        { value: 300, label: '全国平均'.repeat(20) },
      ],
      same,
      600,
    );
    expect(end?.side).toBe('left');
    expect(long?.text.endsWith('…')).toBe(true);
    expect(long?.label).toBe('全国平均'.repeat(20));
  });

  it('never has two labels on each other, or one outside', () => {
    const reference = fc.record({
      value: fc.integer({ min: 0, max: 343 }),
      label: fc.string({ minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(reference, { maxLength: 7 }), (references) => {
        const flags = layoutFlags(references, same, 343);
        for (const [i, a] of flags.entries()) {
          expect(a.from).toBeGreaterThanOrEqual(0);
          expect(a.to).toBeLessThanOrEqual(343);
          for (const b of flags.slice(i + 1)) {
            if (a.lane === b.lane) expect(a.from >= b.to || b.from >= a.to).toBe(true);
          }
        }
      }),
    );
  });

  it('has no label on the line of another where all have room to the right', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 7 }), (values) => {
        const flags = layoutFlags(
          values.map((value) => ({ value, label: '全国平均' })),
          same,
          600,
        );
        for (const a of flags) {
          for (const b of flags) {
            // A line goes down from its own label.
            if (a.from < b.x && b.x < a.to) expect(b.lane).toBeLessThan(a.lane);
          }
        }
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between full-width signs and at spaces, and shortens the last line', () => {
    expect(wrap('部门口径一般公共预算', 60, 12)).toEqual(['部门口径一', '般公共预算']);
    expect(wrap('general public budget', 90, 12)).toEqual(['general public', 'budget']);
    expect(wrap('部门口径一般公共预算财政拨款', 60, 12).at(-1)).toMatch(/…$/);
    expect(wrap('短', 60, 12)).toEqual(['短']);
  });
});
