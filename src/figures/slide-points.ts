import type { Dot, DotRow, DumbbellRow, RowHead } from '../charts/types.ts';
import type { PointChart, PointSeries } from '../export/pptx/deck.ts';
import type { LegendItem } from './figure.ts';
import {
  altOf,
  categoryOf,
  chunked,
  colourOf,
  commonColour,
  decimalsOf,
  longNotes,
  markOf,
  sharedMax,
  type DrawingOf,
  type Making,
  type NativeSlides,
} from './slide-parts.ts';

/** So many rows have room side by side. */
const MOST = 8;
const INK = '#1a1a1a';

/** A value to compare with, as a line through all categories. */
const lineAt = (name: string, value: number, count: number): PointSeries => ({
  ...{ name, colour: '#595959', mark: 'none', hollow: false, line: 'dashed', label: null },
  values: Array.from({ length: count }, () => value),
});

/** Charts of these rows, slide by slide, to one scale where there are several. */
function slidesOf<Row extends RowHead>(
  rows: readonly Row[],
  { exhibit }: Making,
  chart: { unit: string; end: number | null; decimals: number; linked: boolean },
  of: { category: (row: Row) => string; series: (some: readonly Row[]) => PointSeries[] },
): PointChart[][] {
  const pages = chunked(rows, MOST);
  return pages.map((some) => [
    {
      ...{ kind: 'points', name: null, alt: altOf(exhibit), linked: chart.linked },
      ...{ unit: chart.unit, decimals: chart.decimals, max: pages.length > 1 ? chart.end : null },
      categories: some.map(of.category),
      series: of.series(some),
    },
  ]);
}

const ENDS = ['from', 'to', 'stated'] as const;
type End = (typeof ENDS)[number];

/** Which end of a pair an entry of the legend is of, told by its sign. */
function endOf(item: LegendItem): End | null {
  if (!('sign' in item)) return null;
  const { mark, hollow } = item.sign;
  if (mark === 'tick') return 'stated';
  return mark === 'circle' ? (hollow ? 'from' : 'to') : null;
}

/** Two values of each row, joined, and what the document states itself. */
export function pairSlides(drawing: DrawingOf<'pairs'>, making: Making): NativeSlides {
  const { groups, scale, max, reference } = drawing;
  const { exhibit, words } = making;
  const groupOf = new Map(groups.flatMap(({ name, rows }) => rows.map((row) => [row, name])));
  const rows = groups.flatMap((group) => group.rows);
  const colour = commonColour(rows.map(({ swatch }) => swatch));
  const looks: Record<End, Pick<PointSeries, 'colour' | 'mark' | 'hollow' | 'label'>> = {
    from: { colour, mark: 'circle', hollow: true, label: 'left' },
    to: { colour, mark: 'circle', hollow: false, label: 'right' },
    stated: { colour: INK, mark: 'dash', hollow: false, label: null },
  };
  const values = rows.flatMap((row) => ENDS.flatMap((end) => row[end]?.value ?? []));
  const inUnit = values.map((value) => scale.inUnit(value));
  const seriesFor = (some: readonly DumbbellRow[]): PointSeries[] => [
    ...ENDS.filter((end) => rows.some((row) => row[end] !== null)).map((end): PointSeries => ({
      ...looks[end],
      name: exhibit.legend.find((item) => endOf(item) === end)?.name ?? words[end],
      line: 'none',
      values: some.map((row) => {
        const value = row[end]?.value ?? null;
        return value === null ? null : scale.inUnit(value);
      }),
    })),
    ...(reference ? [lineAt(reference.label, scale.inUnit(reference.value), some.length)] : []),
  ];
  const end = sharedMax(
    [scale.inUnit(max), ...inUnit, ...(reference ? [scale.inUnit(reference.value)] : [])],
    scale.unit,
  );
  const decimals = scale.unit === '%' ? 1 : inUnit.every(Number.isInteger) ? 0 : 2;
  return {
    slides: slidesOf(
      rows,
      making,
      { unit: scale.unit, end, decimals, linked: true },
      {
        category: (row) => {
          const group = groupOf.get(row) ?? null;
          const label = categoryOf(row, row.total, 'narrow', '\n');
          return group === null ? label : `${label}\n${group}`;
        },
        series: seriesFor,
      },
    ),
    said: longNotes(rows, 'narrow', words),
    rows,
  };
}

/** What dots of one series have in common. */
interface DotKind {
  key: string;
  name: string;
  look: Pick<PointSeries, 'colour' | 'mark' | 'hollow' | 'label'>;
  /** Its place among those of its kind in a row, from 0 on. */
  time: number;
}

function kindOf(dot: Dot, colour: string, { exhibit }: Making): Omit<DotKind, 'time'> {
  const { kind, look } = dot;
  const label = kind === 'main' ? ('right' as const) : null;
  if (look) {
    const fill = colourOf(look.swatch);
    const item = exhibit.legend.find(
      (one) =>
        'sign' in one &&
        one.sign.mark === look.symbol &&
        (one.sign.colour === undefined || one.sign.colour === look.swatch.fill),
    );
    return {
      key: `${kind} ${fill} ${look.symbol}`,
      name: item?.name ?? dot.readout.heading,
      look: { colour: fill, mark: markOf(look.symbol), hollow: kind !== 'main', label },
    };
  }
  const name = exhibit.legend.find(({ key }) => key === kind)?.name ?? dot.readout.heading;
  const mark = kind === 'outside' ? 'diamond' : 'circle';
  return { key: kind, name, look: { colour, mark, hollow: kind !== 'main', label } };
}

const RANK = { main: 0, other: 1, outside: 2 };

/** Marks above each row's name, a series for each kind; where a row has several of one kind, so many series. */
export function dotSlides(drawing: DrawingOf<'dots'>, making: Making): NativeSlides {
  const { rows, scale, max, references } = drawing;
  const { words } = making;
  const colour = commonColour(rows.map(({ swatch }) => swatch));
  const kinds = new Map<string, DotKind & { rank: number }>();
  const placed = new Map<DotRow, Map<string, number>>();
  for (const row of rows) {
    const own = new Map<string, number>();
    const times = new Map<string, number>();
    for (const dot of row.dots) {
      const { key, name, look } = kindOf(dot, colour, making);
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      const id = `${key} ${time}`;
      own.set(id, scale.inUnit(dot.value));
      const called = time === 0 ? name : words.another(name, time + 1);
      kinds.set(id, { key: id, name: called, look, time, rank: RANK[dot.kind] });
    }
    placed.set(row, own);
  }
  const order = [...kinds.values()].sort((a, b) => a.rank - b.rank || a.time - b.time);
  const lines = references.map(({ value, label }) => ({ value: scale.inUnit(value), label }));
  const values = [...placed.values()].flatMap((own) => [...own.values()]);
  const end = sharedMax(
    [scale.inUnit(max), ...values, ...lines.map(({ value }) => value)],
    scale.unit,
  );
  const decimals = decimalsOf(rows.map(({ total }) => total));
  return {
    slides: slidesOf(
      rows,
      making,
      { unit: scale.unit, end, decimals, linked: false },
      {
        category: (row) => categoryOf(row, '', 'narrow', '\n'),
        series: (some) => [
          ...order.map(({ key, name, look }): PointSeries => ({
            ...{ name, ...look, line: 'none' },
            values: some.map((row) => placed.get(row)?.get(key) ?? null),
          })),
          ...lines.map(({ value, label }) => lineAt(label, value, some.length)),
        ],
      },
    ),
    said: longNotes(rows, 'narrow', words),
    rows,
  };
}
