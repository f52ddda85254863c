import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/layout/text.ts';
import { layoutTrends } from '../../src/charts/layout/trends.ts';

const tick = String;
const point = (year: number, value: number, conflict = false) => ({ year, value, conflict });
const panel = (...series: (readonly ReturnType<typeof point>[])[]) => ({
  note: '',
  gap: null,
  series: series.map((points) => ({ points })),
});
const years = [2021, 2022, 2023, 2024];

describe('layoutTrends', () => {
  it('has five panels in one row where it is wide, and one or two in a row where it is narrow', () => {
    const panels = years.map((year) => panel([point(year, 10)]));
    const columns = (width: number, given: readonly number[]): number => {
      const placed = layoutTrends([...panels, panel([point(2024, 5)])], {
        width,
        max: 100,
        years: given,
        tick,
      }).panels;
      return new Set(placed.map(({ x }) => x)).size;
    };
    expect(columns(1216, years)).toBe(5);
    expect(columns(343, years)).toBe(2);
    expect(columns(343, [2017, 2018, 2019, 2020, ...years])).toBe(1);
  });

  it('keeps every point to scale in its panel and within reach', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 50));
    const series = fc.uniqueArray(fc.record({ year: fc.constantFrom(...years), value }), {
      selector: ({ year }) => year,
      maxLength: 4,
    });
    const panels = fc.array(fc.array(series, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(panels, fc.constantFrom(343, 640, 1216), (given, width) => {
        const own = given.map((all) =>
          panel(...all.map((s) => s.map((p) => point(p.year, p.value)))),
        );
        const layout = layoutTrends(own, { width, max: 100, years, tick });
        for (const [i, place] of layout.panels.entries()) {
          const { x, y, width: wide, height } = place.plot;
          const step = wide / years.length;
          expect(x + wide).toBeLessThanOrEqual(width + 1e-6);
          for (const [s, points] of (own[i]?.series ?? []).entries()) {
            for (const [p, { year, value: amount }] of points.points.entries()) {
              const at = place.points[s]?.[p];
              if (!at) throw new Error('A point has no place.');
              expect(at.y).toBeCloseTo(y + height * (1 - amount / 100));
              const tickAt = layout.years.find((one) => one.year === year)?.at ?? NaN;
              expect(Math.abs(at.x - x - tickAt)).toBeLessThanOrEqual(step / 2);
            }
          }
          const flat = place.points.flat();
          for (const [n, a] of flat.entries()) {
            expect(a.hit.width).toBeGreaterThanOrEqual(24);
            for (const b of flat.slice(n + 1)) {
              expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(12);
            }
          }
        }
      }),
    );
  });

  it('draws all values of a contradiction, holds them, and lets no line go through them', () => {
    const spent = [
      point(2021, 50),
      point(2022, 60),
      point(2023, 80, true),
      point(2023, 20, true),
      point(2024, 70),
    ];
    const layout = layoutTrends([panel([point(2023, 50)], spent)], {
      width: 960,
      max: 100,
      years,
      tick,
    });
    const [place] = layout.panels;
    const [first, second, high, low] = place?.points[1] ?? [];
    expect(place?.lines[1]).toEqual([
      [
        [first?.x, first?.y],
        [second?.x, second?.y],
      ],
    ]);
    expect(place?.brackets).toHaveLength(1);
    expect(place?.brackets[0]?.top).toBeLessThan(high?.y ?? NaN);
    expect(place?.brackets[0]?.bottom).toBeGreaterThan(low?.y ?? NaN);
    expect(place?.brackets[0]?.x).toBeLessThan(high?.x ?? NaN);
    expect(place?.points[0]?.[0]?.x).toBeLessThan(place?.brackets[0]?.x ?? NaN);
  });

  it('breaks the line where a year is missing', () => {
    const spent = [point(2021, 50), point(2023, 60), point(2024, 70)];
    const [place] = layoutTrends([panel(spent)], { width: 960, max: 100, years, tick }).panels;
    expect(place?.lines[0]?.map((line) => line.length)).toEqual([2]);
    expect(place?.lines[0]?.[0]?.[0]?.[0]).toBe(place?.points[0]?.[1]?.x);
  });

  it('says of a zero that it is one, where that hides nothing', () => {
    const layout = layoutTrends(
      [panel([point(2023, 0), point(2024, 14)], [point(2022, 40), point(2024, 0)])],
      { width: 960, max: 100, years, tick },
    );
    expect(layout.panels[0]?.noughts).toHaveLength(1);
  });

  it('has the words of a gap inside the panel, and a zero on the baseline', () => {
    const gaps = (['unpublished', 'zero', 'not_applicable'] as const).map((kind) => ({
      ...panel(),
      gap: { kind, text: 'Not published by this bureau in this year' },
    }));
    const layout = layoutTrends(gaps, { width: 343, max: 100, years: [2024], tick });
    const [unpublished, zero] = layout.panels;
    for (const { gap, plot } of layout.panels) {
      expect(gap?.text).toMatch(/…$/);
      expect(gap?.x).toBeGreaterThanOrEqual(plot.x);
      expect((gap?.x ?? NaN) + (gap?.width ?? NaN)).toBeLessThanOrEqual(plot.x + plot.width + 1e-6);
    }
    const foot = (place: typeof zero): number =>
      (place?.plot.y ?? 0) +
      (place?.plot.height ?? 0) -
      (place?.gap?.y ?? 0) -
      (place?.gap?.height ?? 0);
    expect(foot(zero)).toBeLessThan(2);
    expect(foot(unpublished)).toBeGreaterThan(20);
  });

  it('stands on its feet without panels, years or points', () => {
    expect(layoutTrends([], { width: 960, max: 0, years: [], tick }).panels).toEqual([]);
    const [empty] = layoutTrends([panel([])], { width: 960, max: 0, years, tick }).panels;
    expect(empty?.lines).toEqual([[]]);
    const one = layoutTrends([panel([point(2024, 5)])], {
      width: 300,
      max: 5,
      years: [2024],
      tick,
    });
    expect(one.years).toHaveLength(1);
    expect(one.panels[0]?.points[0]?.[0]?.x).toBeGreaterThan(0);
  });

  it('writes long names of places within reach of the plot, none over another', () => {
    const places = Array.from({ length: 40 }, (_, i) => i);
    for (const width of [343, 1216]) {
      const layout = layoutTrends([panel(places.map((place) => point(place, 1)))], {
        width,
        max: 1,
        years: places,
        tick,
        yearName: (place) => `2024-01-${place} and more`,
      });
      const labels = layout.years
        .filter(({ shown }) => shown)
        .map(({ label }) => {
          const half = textWidth(label.text, 12) / 2;
          return [label.at - half, label.at + half];
        });
      expect(labels.length).toBeGreaterThan(1);
      const plot = layout.panels[0]?.plot.width ?? 0;
      let before = -14;
      for (const [from = NaN, to = NaN] of labels) {
        expect(from).toBeGreaterThanOrEqual(before);
        before = to;
      }
      expect(before).toBeLessThanOrEqual(plot + 14);
    }
  });

  it('gives every place a part of its own to be pointed at where many stand close', () => {
    const places = Array.from({ length: 250 }, (_, i) => i);
    const own = panel(places.map((place) => point(place, place)));
    const { panels } = layoutTrends([own], { width: 343, max: 250, years: places, tick });
    const hits = (panels[0]?.points[0] ?? []).map(({ hit }) => hit);
    for (const [i, { x, width }] of hits.entries()) {
      expect(width).toBeGreaterThanOrEqual(1);
      expect(hits[i + 1]?.x ?? Infinity).toBeGreaterThanOrEqual(x + width - 1e-6);
    }
  });
});
