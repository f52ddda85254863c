import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDots } from '../../src/charts/layout/dots.ts';
import { ENDS, layoutDumbbell } from '../../src/charts/layout/dumbbell.ts';
import type { MarkPlace } from '../../src/charts/layout/scale.ts';
import type { Dot } from '../../src/charts/types.ts';

const HEAD = { name: '东川区', note: '', total: '61.4' };
const widths = fc.constantFrom(343, 640, 1216);
const amount = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 50));

/** That none can only be pointed at where another is, and all are large enough to point at. */
function apart(marks: readonly MarkPlace[]): void {
  for (const [i, a] of marks.entries()) {
    expect(Math.min(a.hit.width, a.hit.height)).toBeGreaterThanOrEqual(24 - 1e-6);
    for (const b of marks.slice(i + 1)) {
      expect(Math.max(Math.abs(a.hit.x - b.hit.x), Math.abs(a.hit.y - b.hit.y))).toBeGreaterThan(
        12,
      );
    }
  }
}

describe('layoutDots', () => {
  const kind = fc.constantFrom<Dot['kind']>('main', 'other', 'outside');
  const dots = fc.array(fc.record({ value: amount, kind }), { maxLength: 6 });

  it('has every dot to scale, inside its row and the plot, and within reach', () => {
    fc.assert(
      fc.property(fc.array(dots, { minLength: 1, maxLength: 4 }), widths, (given, width) => {
        const rows = given.map((own) => ({ ...HEAD, dots: own }));
        const {
          rows: places,
          plot,
          zero,
          height,
        } = layoutDots(rows, {
          width,
          max: 100,
          references: [],
        });
        const all = given.flatMap((own, r) => own.map(({ value }, d) => ({ value, r, d })));
        for (const { value, r, d } of all) {
          const row = places[r];
          const dot = row?.dots[d];
          if (!row || !dot) throw new Error('A dot has no place.');
          const end = plot.x + plot.width - (zero - plot.x);
          expect(dot.x).toBeCloseTo(zero + ((end - zero) * value) / 100);
          expect(dot.hit.y).toBeGreaterThanOrEqual(row.top + row.head);
          expect(dot.hit.y + dot.hit.height).toBeLessThanOrEqual(row.top + row.height);
        }
        for (const row of places) {
          apart(row.dots);
          const walked = row.walk.map((d) => row.dots[d]?.x ?? NaN);
          expect(walked).toEqual([...walked].sort((a, b) => a - b));
        }
        const last = places.at(-1);
        expect(last && last.top + last.height).toBeCloseTo(height);
      }),
    );
  });

  it('keeps the main dot on the line, draws it uppermost, and leaves another scope out of the range', () => {
    const row = {
      ...HEAD,
      dots: [
        { value: 40, kind: 'other' },
        { value: 40, kind: 'main' },
        { value: 90, kind: 'outside' },
        { value: 60, kind: 'other' },
      ] as const,
    };
    const layout = layoutDots([row], { width: 960, max: 100, references: [] });
    const [place] = layout.rows;
    expect(place?.dots[1]?.y).toBe(place?.middle);
    expect(place?.dots[0]?.y).not.toBe(place?.middle);
    expect(place?.draw.at(-1)).toBe(1);
    expect(place?.range?.x).toBeCloseTo(place?.dots[1]?.x ?? NaN);
    expect((place?.range?.x ?? 0) + (place?.range?.width ?? 0)).toBeCloseTo(
      place?.dots[3]?.x ?? NaN,
    );
  });

  it('has no range for one value, and a scale that holds what is beyond its end', () => {
    const row = { ...HEAD, dots: [{ value: 150, kind: 'main' }] as const };
    const references = [{ value: 180, label: '上限' }];
    const { rows, plot, flags } = layoutDots([row], { width: 960, max: 100, references });
    expect(rows[0]?.range).toBeNull();
    expect(rows[0]?.dots[0]?.x).toBeLessThan(flags[0]?.x ?? 0);
    expect(flags[0]?.x).toBeLessThanOrEqual(plot.x + plot.width);
  });
});

describe('layoutDumbbell', () => {
  const end = fc.option(fc.record({ value: amount }));
  const row = fc.record({ from: end, to: end, stated: end });

  it('has every mark to scale, and where they can be pointed at neither overlaps nor leaves the plot', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), widths, (given, width) => {
        const rows = given.map((own) => ({ ...HEAD, ...own }));
        const {
          rows: places,
          plot,
          zero,
        } = layoutDumbbell(rows, { width, max: 100, reference: null });
        for (const [r, own] of given.entries()) {
          const ends = places[r]?.ends ?? [];
          expect(ends.map((place) => place.end).sort()).toEqual(ENDS.filter((e) => own[e]).sort());
          for (const [i, place] of ends.entries()) {
            const before = ends[i - 1]?.hit;
            const last = plot.x + plot.width - (zero - plot.x);
            const value = own[place.end]?.value ?? NaN;
            expect(place.x).toBeCloseTo(zero + ((last - zero) * value) / 100);
            expect(place.hit.width).toBeGreaterThanOrEqual(24 - 1e-6);
            expect(place.hit.x).toBeGreaterThanOrEqual(
              (before ? before.x + before.width : plot.x) - 1e-6,
            );
            expect(place.hit.x + place.hit.width).toBeLessThanOrEqual(plot.x + plot.width + 1e-6);
          }
          apart(ends);
        }
      }),
    );
  });

  it('links two values only, and has rows close together where they have no small print', () => {
    const rows = [
      { ...HEAD, from: { value: 40 }, to: { value: 20 }, stated: { value: 20 } },
      { ...HEAD, from: { value: 40 }, to: null, stated: null },
      { ...HEAD, note: '2101501', from: null, to: { value: 40 }, stated: null },
    ];
    const [both, one, noted] = layoutDumbbell(rows, { width: 960, max: 100, reference: null }).rows;
    expect(both?.link?.width).toBeGreaterThan(0);
    expect(both?.draw.map(({ end: key }) => key)).toEqual(['from', 'to', 'stated']);
    expect(one?.link).toBeNull();
    expect(noted?.height).toBeGreaterThan(one?.height ?? NaN);
  });
});
