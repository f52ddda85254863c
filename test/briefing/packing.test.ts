import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, packed, room } from '../../src/briefing/packing.ts';
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
        (pictures, paper) => {
          const pages = packed(pictures, paper);
          expect(pages.flat().map(({ index }) => index)).toEqual(pictures.map((_, i) => i));
          pages.forEach((page, i) => {
            const { width, height } = room(paper, i === 0);
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
});
