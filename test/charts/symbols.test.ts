import { describe, expect, it } from 'vitest';
import { symbolPath } from '../../src/charts/layout/symbols.ts';

const SYMBOLS = ['square', 'triangle', 'diamond', 'cross', 'star', 'wye'] as const;

/** The corners that a path of straight lines names. */
function corners(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('symbolPath', () => {
  it.each(SYMBOLS)('draws a %s around its point, about as large as the circle', (symbol) => {
    const found = corners(symbolPath(symbol, 10));
    const area = found.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = found[(i + 1) % found.length] ?? [NaN, NaN];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    expect(Math.abs(area)).toBeCloseTo(Math.PI * 100, 0);
    const middle = found.reduce((sum, [x]) => sum + x, 0);
    expect(middle).toBeCloseTo(0, 1);
    expect(Math.max(...found.flat().map(Math.abs))).toBeLessThan(20);
  });

  it('has a shape of its own for each', () => {
    expect(new Set(SYMBOLS.map((symbol) => corners(symbolPath(symbol, 10)).join(' '))).size).toBe(
      6,
    );
    expect(symbolPath('circle', 10)).toContain('A10.00 10.00');
  });
});
