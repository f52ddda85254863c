import { describe, expect, it } from 'vitest';
import type { DotRow, DumbbellRow, TrendPanel } from '../../src/charts/types.ts';
import type { NativeChart } from '../../src/export/pptx/deck.ts';
import type { Drawing } from '../../src/figures/figure.ts';
import { slidesOf } from '../../src/figures/slide.ts';
import { exhibitOf, gapOf, head, SCALE, swatch, target } from './exhibits.ts';

const never = (): Promise<never> => Promise.reject(new Error('no picture was asked for'));

/** The charts of all slides. */
async function chartsOf(drawing: Drawing): Promise<readonly NativeChart[]> {
  const slides = await slidesOf(exhibitOf(drawing), never);
  return slides.flatMap((slide) =>
    slide.kind === 'chart' && 'charts' in slide.content ? slide.content.charts : [],
  );
}

const look = { swatch: swatch('#0072b2'), symbol: 'circle' as const };
const dotRow = (name: string, value: number | null): DotRow => ({
  ...{ ...head(name, value === null ? gapOf('unpublished') : null), total: '', ...look },
  dots: value === null ? [] : [{ ...target(name), kind: 'main', value }],
});
const dots = (rows: DotRow[], references: { value: number; label: string }[] = []): Drawing => ({
  ...{ kind: 'dots', scale: SCALE, max: 0, rows, references },
});

describe('a chart without any figure', () => {
  const gap = head('甲县', gapOf('unpublished'));
  const pair: DumbbellRow = { ...gap, ...look, total: '', from: null, to: null, stated: null };
  const pairs = { kind: 'pairs', scale: SCALE, max: 0, reference: null } as const;
  const panel: TrendPanel = { ...gap, ...look, series: [] };

  it.each<[string, Drawing]>([
    ['bars', { kind: 'bars', scale: SCALE, max: 0, rows: [{ ...gap, total: '', segments: [] }] }],
    ['dots', dots([dotRow('甲县', null)])],
    ['pairs', { ...pairs, groups: [{ name: null, rows: [pair] }] }],
    ['pairs by group', { ...pairs, groups: [{ name: '组', rows: [pair, pair] }] }],
    ['trends', { kind: 'trends', scale: SCALE, years: [2023, 2024], max: 0, panels: [panel] }],
  ])('of %s has its axes, its names and its word for the gap', async (_, drawing) => {
    const charts = await chartsOf(drawing);
    expect(charts).toHaveLength(1);
    for (const { series, categories, name } of charts) {
      expect(series.length).toBeGreaterThan(0);
      expect(series.flatMap(({ values }) => values).every((one) => one === null)).toBe(true);
      expect([name, ...categories].join()).toContain('未公布');
      expect(series.every(({ values }) => values.length === categories.length)).toBe(true);
    }
  });
});

describe('a line to compare with', () => {
  const line = async (rows: DotRow[]) =>
    (await chartsOf(dots(rows, [{ value: 6_700_000, label: '国家标准' }])))[0]?.series[0];

  it('has a stroke where there is one category, as no line runs through one', async () => {
    expect(await line([dotRow('甲县', 1)])).toMatchObject({ name: '国家标准', mark: 'dash' });
    expect(await line([dotRow('甲县', 1), dotRow('乙县', 2)])).toMatchObject({
      ...{ mark: 'none', line: 'dashed' },
    });
  });
});

describe('charts on several slides', () => {
  const rows = (from: number) =>
    Array.from({ length: 20 }, (_, i) => dotRow(`${i}县`, (from + i) * 10_000));

  it('share both ends of their scale where values are below zero', async () => {
    const charts = await chartsOf(dots(rows(-4)));
    expect(charts).toHaveLength(3);
    expect(charts.map(({ min, max }) => [min, max])).toEqual([
      [-5, 20],
      [-5, 20],
      [-5, 20],
    ]);
  });

  it('begin at zero where none is', async () => {
    const charts = await chartsOf(dots(rows(1)));
    expect(charts.map(({ min, max }) => [min, max])).toEqual([
      [null, 25],
      [null, 25],
      [null, 25],
    ]);
  });
});

describe('several values at one place', () => {
  const drawing = (conflict: boolean): Drawing => ({
    ...{ kind: 'trends', scale: SCALE, years: [1], max: 0 },
    panels: [
      {
        ...{ ...head('甲县'), ...look },
        series: [
          {
            ...{ key: '0', name: 'amount', plan: false, symbol: 'circle' },
            points: [10_000, 20_000].map((value) => ({
              ...{ ...target(String(value)), year: 1, value, derived: false, conflict },
            })),
          },
        ],
      },
    ],
  });
  const names = async (conflict: boolean) =>
    (await chartsOf(drawing(conflict))).flatMap(({ series }) => series.map(({ name }) => name));

  it('are called a contradiction only where documents contradict', async () => {
    expect(await names(true)).toEqual(['amount ≠1', 'amount ≠2']);
    expect(await names(false)).toEqual(['amount（1）', 'amount（2）']);
  });
});
