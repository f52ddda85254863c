import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitSpans, layoutBars } from '../../src/charts/layout/bars.ts';

const rows = [
  { segments: [{ value: 25 }, { value: 75 }] },
  { segments: [{ value: 1 }, { value: 0 }, { value: 9 }] },
];

describe('layoutBars', () => {
  it('stacks to scale between labels and totals', () => {
    const { plot, rows: placed } = layoutBars(rows, { width: 1000, max: 100, labels: 168 });
    const [first, second] = placed;
    expect(first?.segments[0]?.width).toBeCloseTo(plot.width / 4);
    expect(first?.segments[1]?.x).toBeCloseTo(plot.x + plot.width / 4);
    expect(first?.end).toBeCloseTo(plot.x + plot.width);
    expect(second?.end).toBeCloseTo(plot.x + plot.width / 10);
    expect(second?.segments[1]?.width).toBe(0);
  });

  it('leaves room for totals that need more than usual', () => {
    const usual = layoutBars(rows, { width: 1000, max: 100, labels: 168 }).plot;
    const { plot, rows: placed } = layoutBars(rows, {
      ...{ width: 1000, max: 100, labels: 168, totals: 200 },
    });
    expect(plot).toEqual({ x: usual.x, width: 1000 - 168 - 200 });
    expect(placed[0]?.end).toBeCloseTo(800);
  });

  it('puts labels above the bars where it is narrow, and takes the whole width', () => {
    const { plot, rows: placed } = layoutBars(rows, { width: 340, max: 100, labels: 168 });
    expect(plot).toEqual({ x: 0, width: 340 });
    expect((placed[0]?.barTop ?? 0) - (placed[0]?.top ?? 0)).toBeGreaterThan(40);
  });

  it('stands on its feet without rows or values', () => {
    expect(layoutBars([], { width: 800, max: 0, labels: 168 }).rows).toEqual([]);
    const [row] = layoutBars([{ segments: [{ value: -5 }] }], {
      width: 800,
      max: 0,
      labels: 168,
    }).rows;
    expect(row?.segments[0]?.width).toBe(0);
  });
});

describe('hitSpans', () => {
  it('widens slivers at the cost of their neighbours', () => {
    const spans = [
      { x: 0, width: 1 },
      { x: 1, width: 97 },
      { x: 98, width: 2 },
    ];
    expect(hitSpans(spans, 24, { x: 0, width: 100 })).toEqual([
      { x: 0, width: 24 },
      { x: 24, width: 52 },
      { x: 76, width: 24 },
    ]);
  });

  it('keeps order, never overlaps, never leaves the plot, and keeps every area wide enough', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (parts, fill) => {
          const limit = { x: 10, width: 300 };
          const sum = parts.reduce((a, b) => a + b, 0) || 1;
          let x = limit.x;
          const spans = parts.map((part) => {
            const width = (part / sum) * limit.width * fill;
            x += width;
            return { x: x - width, width };
          });
          const hits = hitSpans(spans, 24, limit);
          for (const [i, hit] of hits.entries()) {
            const before = hits[i - 1];
            expect(hit.width).toBeGreaterThanOrEqual(24 - 1e-6);
            expect(hit.x).toBeGreaterThanOrEqual((before ? before.x + before.width : 10) - 1e-6);
            expect(hit.x + hit.width).toBeLessThanOrEqual(310 + 1e-6);
          }
        },
      ),
    );
  });
});
