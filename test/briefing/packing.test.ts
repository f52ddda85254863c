import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentsHeight,
  COVER,
  CUT,
  GAP,
  inside,
  MARGIN,
  packed,
  room,
} from '../../src/briefing/packing.ts';
import { PAPERS } from '../../src/state/briefing/briefing.ts';

const picture = fc.record({
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 50, max: 9000 }),
});

describe('pictures on pages', () => {
  it('are all there, in order, whole, and in their own proportions', () => {
    fc.assert(
      fc.property(
        fc.array(picture, { maxLength: 60 }),
        fc.constantFrom(...PAPERS),
        fc.integer({ min: 0, max: 60 }),
        (pictures, paper, items) => {
          const contents = contentsHeight(items);
          const pages = packed(pictures, paper, contents);
          expect(pages.flat().map(({ index }) => index)).toEqual(pictures.map((_, i) => i));
          pages.forEach((page, i) => {
            const { width, height } = room(paper, i === 0 ? COVER + contents : 0);
            const used = page.reduce((sum, one) => sum + one.height + GAP, -GAP);
            expect(used).toBeLessThanOrEqual(height + 1e-6);
            for (const one of page) {
              expect(one.width).toBeLessThanOrEqual(width + 1e-6);
              const own = pictures[one.index];
              expect(one.height / one.width).toBeCloseTo((own?.height ?? 0) / (own?.width ?? 1), 6);
            }
            // Only the first page can be without, and only because of its cover.
            if (i > 0) expect(page.length).toBeGreaterThan(0);
          });
        },
      ),
    );
  });

  it('stand together where there is room', () => {
    const small = { width: 100, height: 20 };
    expect(packed([small, small, small], 'portrait')).toHaveLength(1);
    expect(packed([], 'landscape')).toEqual([[]]);
  });

  it('have a list before them where there are more than a few, which leaves room on any sheet', () => {
    expect(contentsHeight(8)).toBe(0);
    expect(contentsHeight(9)).toBeGreaterThan(0);
    for (const paper of PAPERS) {
      for (const n of [36, 37, 60]) {
        expect(room(paper, COVER + contentsHeight(n)).height).toBeGreaterThan(0);
      }
    }
  });

  it('stand without their white, which is never wider than the margin of the sheet', () => {
    expect(inside({ width: 960, height: 700 })).toEqual({
      width: 960 - 2 * CUT.side,
      height: 700 - CUT.top - CUT.bottom,
    });
    for (const [paper, width] of [
      ['portrait', 960],
      ['landscape', 1120],
      ['landscape', 960],
    ] as const) {
      const [placed] = packed([inside({ width, height: 500 })], paper).flat();
      const scale = (placed?.width ?? 0) / (width - 2 * CUT.side);
      expect(CUT.side * scale).toBeLessThanOrEqual(MARGIN + 1e-9);
    }
  });
});
