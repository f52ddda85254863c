import { describe, expect, it } from 'vitest';
import type {
  BarRow,
  BarSegment,
  DotRow,
  DumbbellRow,
  TrendPanel,
} from '../../src/charts/types.ts';
import type { BarChart, ChartSlide, PointChart, Slide } from '../../src/export/pptx/index.ts';
import type { Exhibit } from '../../src/figures/exhibit.ts';
import type { LegendItem } from '../../src/figures/figure.ts';
import { slidesOf } from '../../src/figures/slide.ts';
import { exhibitOf, gapOf, head, PERCENT, SCALE, swatch, target } from './exhibits.ts';

const never = (): Promise<never> => Promise.reject(new Error('no picture was asked for'));

const chartSlides = async (exhibit: Exhibit): Promise<ChartSlide[]> =>
  (await slidesOf(exhibit, never)).filter((one: Slide) => one.kind === 'chart');
function chartsOn(slide: ChartSlide | undefined): readonly (BarChart | PointChart)[] {
  return slide && 'charts' in slide.content ? slide.content.charts : [];
}
const values = (chart: BarChart | PointChart | undefined): Record<string, unknown> =>
  Object.fromEntries((chart?.series ?? []).map((one) => [one.name, one.values]));

const segment = (key: string, value: number, inside = ''): BarSegment => ({
  ...{ ...target(`${key} ${value}`), key, value, inside, swatch: swatch('#0072b2') },
});
const bar = (name: string, segments: BarSegment[], row: Partial<BarRow> = {}): BarRow => ({
  ...{ ...head(name, null, '2024年决算'), total: '3.00', segments },
  ...row,
});
const parts: LegendItem[] = [
  { key: 'b', name: '基本支出', swatch: swatch('#0072b2') },
  { key: 'p', name: '项目支出', swatch: swatch('#e69f00') },
];

describe('bars', () => {
  const drawing = (rows: BarRow[]) => ({ kind: 'bars' as const, scale: SCALE, max: 50_000, rows });

  it('become a series for each entry of the legend, in its unit, with gaps where a row has none', async () => {
    const rows = [
      bar('甲县', [segment('p', 20_000, '2.00'), segment('b', 10_000, '1.00')]),
      bar('乙县', [segment('p', 35_000, '3.50')]),
    ];
    const [slide] = await chartSlides(exhibitOf(drawing(rows), parts));
    const [chart] = chartsOn(slide);
    expect(values(chart)).toEqual({ 基本支出: [1, null], 项目支出: [2, 3.5] });
    expect(chart).toMatchObject({ unit: '万元', decimals: 2, max: null });
    expect(chart?.categories).toEqual(['甲县 3.00\n2024年决算', '乙县 3.00\n2024年决算']);
  });

  it('have a chart also where no row has a bar, and decimals where nothing is written into one', async () => {
    const none = [bar('甲县', [], { gap: gapOf('unpublished'), total: '' })];
    const [slide] = await chartSlides(exhibitOf(drawing(none), parts));
    expect(chartsOn(slide)[0]?.series.map((one) => one.values)).toEqual([[null]]);
    const small = [bar('甲县', [segment('b', 3_500)], { total: '0.35' })];
    const [other] = await chartSlides(exhibitOf(drawing(small), parts));
    expect(chartsOn(other)[0]?.decimals).toBe(2);
  });

  it('tell the statement that they are the answer to, its beginning there and whole in the notes', async () => {
    const statement = `SELECT 1\n${Array.from({ length: 90 }, (_, i) => `, ${i} AS "c${i}"`).join('\n')}`;
    const rows = [bar('甲县', [segment('b', 10_000)])];
    const [slide] = await chartSlides(exhibitOf(drawing(rows), parts, { statement }));
    const [remark = ''] = slide?.remarks.filter((one) => one.includes('SELECT 1')) ?? [];
    expect(remark.length).toBeLessThan(600);
    expect(remark).toMatch(/后略 \d+ 字/);
    expect(slide?.notes).toEqual(expect.arrayContaining(statement.split('\n')));
  });

  it('say why a row has nothing, each absence in words of its own, and never as a number', async () => {
    const rows = [
      bar('甲县', [segment('b', 10_000)]),
      bar('乙县', [], { gap: gapOf('unpublished'), total: '' }),
      bar('丙县', [], { gap: gapOf('zero'), total: '0' }),
      bar('丁县', [], { gap: gapOf('not_applicable'), total: '' }),
    ];
    const [slide] = await chartSlides(exhibitOf(drawing(rows), parts));
    const [chart] = chartsOn(slide);
    expect(chart?.series.map((one) => one.values)).toEqual([[1, null, null, null]]);
    expect(chart?.categories.slice(1).map((text) => text.split('\n')[0])).toEqual([
      '乙县 未公布',
      '丙县 0',
      '丁县 不适用',
    ]);
    expect(slide?.remarks).toEqual(
      expect.arrayContaining([
        '未公布：文件没有公布这个数，不是零',
        '0：公布的数字就是零',
        '不适用：预算为零，没有完成率',
      ]),
    );
    expect(slide?.notes.filter((one) => one.includes('原因'))).toHaveLength(3);
  });

  it('drop no part: what has the key of another one is a series too, and names of parts are said', async () => {
    const rows = [bar('甲县', [segment('p', 20_000, '参保补助'), segment('p', 10_000, '信息化')])];
    const [slide] = await chartSlides(exhibitOf(drawing(rows), parts));
    expect(values(chartsOn(slide)[0])).toEqual({ 项目支出: [2], '项目支出（2）': [1] });
    expect(slide?.remarks.join()).toContain('甲县：参保补助 2 万元；信息化 1 万元');
  });

  it('go on to further slides of one scale, each of which says so', async () => {
    const rows = Array.from({ length: 25 }, (_, i) =>
      bar(`${i}县`, [segment('b', (i + 1) * 10_000)]),
    );
    const slides = await chartSlides(exhibitOf(drawing(rows), parts));
    expect(slides.map(({ title }) => title)).toEqual(['标题（1/3）', '标题（2/3）', '标题（3/3）']);
    const charts = slides.flatMap(chartsOn);
    expect(charts.map(({ max }) => max)).toEqual([25, 25, 25]);
    expect(charts.flatMap(({ categories }) => categories)).toHaveLength(25);
    expect(charts.flatMap((chart) => chart.series[0]?.values ?? [])).toEqual(
      rows.map((_, i) => i + 1),
    );
  });
});

describe('trends', () => {
  const point = (
    year: number,
    value: number,
    more: { derived?: boolean; conflict?: boolean } = {},
  ) => ({
    ...{ ...target(`${year} ${value}`), year, value, derived: false, conflict: false },
    ...more,
  });
  const panel = (name: string, series: TrendPanel['series'], gap = null as TrendPanel['gap']) => ({
    ...{ ...head(name, gap), swatch: swatch('#d55e00'), series },
  });
  const basis = (name: string, plan: boolean, points: ReturnType<typeof point>[]) => ({
    ...{ key: name, name, plan, symbol: 'circle' as const, points },
  });
  const drawing = (panels: TrendPanel[]) => ({
    ...{ kind: 'trends' as const, scale: SCALE, years: [2022, 2023, 2024], max: 0, panels },
  });

  it('join no values that contradict each other, keep them all, and say what was computed', async () => {
    const panels = [
      panel('甲县', [
        basis('预算', true, [point(2022, 10_000, { derived: true }), point(2024, 30_000)]),
        basis('决算', false, [
          point(2022, 20_000),
          point(2023, 40_000, { conflict: true }),
          point(2023, 50_000, { conflict: true }),
        ]),
      ]),
    ];
    const [slide] = await chartSlides(exhibitOf(drawing(panels)));
    const [chart] = chartsOn(slide);
    expect(values(chart)).toEqual({
      预算: [1, null, 3],
      决算: [2, null, null],
      '决算 ≠1': [null, 4, null],
      '决算 ≠2': [null, 5, null],
    });
    expect(chart?.series).toMatchObject([
      { line: 'dashed', hollow: true, label: 'left' },
      { line: 'solid', hollow: false, label: 'right' },
      { line: 'none', label: 'left' },
      { line: 'none', label: 'right' },
    ]);
    expect(slide?.remarks.join()).toContain('甲县 2022 预算');
  });

  it('call places that are no years by their names, and mark where some have no place', async () => {
    const panels = [panel('甲县', [basis('数', false, [point(0, 10_000), point(3, 4)])])];
    const years = [0, 1, 3];
    const yearName = (place: number): string => ['一月', '二月', '', '四月'][place] ?? '';
    const [slide] = await chartSlides(exhibitOf({ ...drawing(panels), years, yearName }));
    const [chart] = chartsOn(slide);
    expect(chart?.categories).toEqual(['一月', '二月', '…', '四月']);
    expect(values(chart)).toEqual({ 数: [1, null, null, 0.0004] });
    // So small a number is not written as zero.
    expect(chart?.decimals).toBe(4);
  });

  it('keep the place of a panel without figures, all to one scale', async () => {
    const panels = [
      panel('甲县', [basis('预算', true, [point(2022, 10_000)])]),
      panel('乙县', [], gapOf('unpublished')),
    ];
    const [slide] = await chartSlides(exhibitOf(drawing(panels)));
    const charts = chartsOn(slide);
    expect(charts.map(({ name }) => name)).toEqual(['甲县', '乙县 未公布']);
    expect(charts[1]?.series).toMatchObject([{ values: [null, null, null] }]);
    expect(new Set(charts.map(({ max }) => max)).size).toBe(1);
  });
});

describe('pairs', () => {
  const end = (value: number) => ({ ...target(String(value)), value });
  const row = (
    name: string,
    from: number | null,
    to: number | null,
    stated: number | null = null,
  ): DumbbellRow => ({
    ...{ ...head(name), total: '90%', swatch: swatch('#009e73') },
    from: from === null ? null : end(from),
    to: to === null ? null : end(to),
    stated: stated === null ? null : end(stated),
  });
  const legend: LegendItem[] = [
    { key: 'execution-from', name: '预算数', sign: { mark: 'circle', hollow: true } },
    { key: 'execution-to', name: '执行数', sign: { mark: 'circle' } },
    { key: 'execution-stated', name: '公布的完成率', sign: { mark: 'tick' } },
  ];

  it('are joined marks with the values themselves, what is stated and what it is compared with', async () => {
    const drawing = {
      ...{
        kind: 'pairs' as const,
        scale: PERCENT,
        max: 100,
        reference: { value: 100, label: '预算＝100%' },
      },
      groups: [{ name: null, rows: [row('甲县', 100, 90.5, 91), row('乙县', 100, null)] }],
    };
    const [slide] = await chartSlides(exhibitOf(drawing, legend));
    const [chart] = chartsOn(slide);
    expect(chart).toMatchObject({ kind: 'points', linked: { from: 0, to: 1 }, unit: '%' });
    expect(values(chart)).toEqual({
      预算数: [100, 100],
      执行数: [90.5, null],
      公布的完成率: [91, null],
      '预算＝100%': [100, 100],
    });
  });

  it('of groups stand in charts of their own', async () => {
    const drawing = {
      ...{ kind: 'pairs' as const, scale: SCALE, max: 0, reference: null },
      groups: [
        { name: '按功能', rows: [row('甲', 10_000, 5000), row('乙', 5, 4)] },
        { name: '按项目', rows: [row('丙', 100, 90)] },
      ],
    };
    const [slide] = await chartSlides(exhibitOf(drawing, legend));
    expect(chartsOn(slide).map(({ name, categories }) => [name, categories.length])).toEqual([
      ['按功能', 2],
      ['按项目', 1],
    ]);
    // The smallest amount is never written as zero.
    expect(chartsOn(slide)[0]?.decimals).toBe(4);
  });
});

describe('dots', () => {
  it('are a series for each kind, as many as a row has of it, and lines to compare with', async () => {
    const dot = (kind: 'main' | 'other' | 'outside', value: number) => ({
      ...target(`${kind} ${value}`),
      kind,
      value,
    });
    const rows: DotRow[] = [
      {
        ...{ ...head('甲县'), total: '58.69', swatch: swatch('#0072b2'), symbol: 'circle' },
        dots: [dot('main', 586_900), dot('other', 600_000), dot('other', 610_000)],
      },
      {
        ...{ ...head('乙县', gapOf('unpublished')), total: '', swatch: swatch('#d55e00') },
        ...{ symbol: 'square', dots: [] },
      },
    ];
    const drawing = {
      ...{ kind: 'dots' as const, scale: SCALE, max: 0, rows },
      references: [{ value: 6_700_000, label: '国家标准 670' }],
    };
    const legend: LegendItem[] = [
      { key: 'main', name: '首选', sign: { mark: 'circle', large: true } },
      { key: 'other', name: '其他', sign: { mark: 'circle', hollow: true } },
    ];
    const [slide] = await chartSlides(exhibitOf(drawing, legend));
    const [chart] = chartsOn(slide);
    expect(values(chart)).toEqual({
      '国家标准 670': [670, 670],
      其他: [60, null],
      '其他（2）': [61, null],
      首选: [58.69, null],
    });
    expect(chart?.categories[1]).toBe('乙县\n未公布');
  });
});

describe('what has no native form', () => {
  it('is a picture, asked for only then, with what it shows in words', async () => {
    const drawing = {
      ...{ kind: 'icicle' as const, scale: SCALE, nodes: [] },
      total: { value: 1, name: '总计', text: '1' },
    };
    const [slide] = await slidesOf(exhibitOf(drawing), () =>
      Promise.resolve({ png: new Uint8Array([1]), width: 16, height: 9, unwritten: ['甲 0.01'] }),
    );
    expect(slide).toMatchObject({ content: { picture: { width: 16, alt: '标题. 结论' } } });
    // What it has no room for is said to the speaker.
    expect(slide).toMatchObject({ notes: expect.arrayContaining(['甲 0.01']) as unknown });
    expect(slide?.kind === 'chart' && slide.remarks[0]).toContain('1 项');
  });

  it('is said in words where nothing can be drawn', async () => {
    const drawing = { kind: 'none' as const, scale: SCALE, why: '没有公布' };
    const [slide] = await slidesOf(exhibitOf(drawing), never);
    expect(slide).toMatchObject({
      ...{ kind: 'text', title: '标题' },
      lines: expect.arrayContaining(['没有公布']) as unknown,
    });
  });
});

describe('every slide', () => {
  it('carries title, takeaway, notes, findings, sources and the release, in full in the notes to it', async () => {
    const drawing = {
      ...{ kind: 'bars' as const, scale: SCALE, max: 1 },
      rows: [bar('甲县', [segment('b', 10_000)])],
    };
    const exhibit = exhibitOf(drawing, parts, { left: '未画：项目支出' });
    const [slide] = await chartSlides(exhibit);
    expect(slide).toMatchObject({ title: '标题', takeaway: '结论', subtitle: '副标题' });
    expect(slide?.foot).toBe(exhibit.foot);
    expect(slide?.remarks).toEqual([
      '未画：项目支出',
      '口径不同',
      '勾稽发现：发现一；发现二；另有 1 条，见本页备注',
      '来源：甲县 2024 年决算 第 3 行',
    ]);
    expect(slide?.notes).toEqual(
      expect.arrayContaining(['未画：项目支出', '发现三', '甲县 2024 年决算 第 3 行', '方法一']),
    );
    expect(structuredClone(slide)).toEqual(slide);
  });

  it('lists findings without the stops of their sentences', async () => {
    const drawing = {
      ...{ kind: 'bars' as const, scale: SCALE, max: 1 },
      rows: [bar('甲县', [segment('b', 10_000)])],
    };
    const findings = ['甲县不符。', '乙县不符。'];
    const [slide] = await chartSlides({ ...exhibitOf(drawing, parts), findings });
    expect(slide?.remarks).toContain('勾稽发现：甲县不符；乙县不符');
    expect(slide?.notes).toEqual(expect.arrayContaining(findings));
  });
});
