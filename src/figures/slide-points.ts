import type { Dot, DotRow, DumbbellRow, RowHead } from '../charts/types.ts';
import type { PointChart, PointSeries } from '../export/pptx/deck.ts';
import type { LegendItem } from './figure.ts';
import {
  altOf,
  categoryOf,
  chunked,
  colourOf,
  commonColour,
  decimalsFor,
  decimalsOf,
  longNotes,
  markOf,
  sharedEnds,
  type DrawingOf,
  type Ends,
  type Making,
  type NativeSlides,
} from './slide-parts.ts';

/** So many rows have room side by side. */
const MOST = 8;
/** So many small charts have room side by side. */
const BESIDE = 3;
const INK = '#1a1a1a';
/** Above the highest mark, in parts of the scale. */
const HEAD = 0.05;

/** A value to compare with, as a line through all categories; one alone has a stroke, as a line needs two. */
const lineAt = (name: string, value: number, count: number): PointSeries => ({
  ...{ name, colour: '#595959', hollow: false, line: 'dashed', label: null },
  mark: count === 1 ? 'dash' : 'none',
  values: Array.from({ length: count }, () => value),
});

/** What a chart has where no row has a mark: its rows with their names. */
const nothing = (rows: readonly RowHead[]): PointSeries => ({
  ...{ name: '–', colour: INK, mark: 'none', hollow: false, line: 'none', label: null },
  values: rows.map(() => null),
});

/** Charts of these rows, to one scale where there are several. */
function chartsOf<Row extends RowHead>(
  rows: readonly Row[],
  { exhibit }: Making,
  chart: Pick<PointChart, 'name' | 'unit' | 'decimals' | 'linked'> & { ends: Ends },
  of: { category: (row: Row) => string; series: (some: readonly Row[]) => PointSeries[] },
): PointChart[] {
  const { ends, name, ...look } = chart;
  const pages = chunked(rows, MOST);
  return pages.map((some) => ({
    ...{ kind: 'points', name, ...look, ...(pages.length > 1 ? ends : { max: null }) },
    alt: [altOf(exhibit), name].filter(Boolean).join(' '),
    categories: some.map(of.category),
    series: of.series(some),
  }));
}

/** Small charts that follow one another side by side, as many as have room. */
function packed(charts: readonly PointChart[]): PointChart[][] {
  const slides: PointChart[][] = [];
  for (const chart of charts) {
    const last = slides.at(-1);
    const taken = (last ?? []).reduce((sum, { categories }) => sum + categories.length, 0);
    if (last && taken + chart.categories.length <= MOST && last.length < BESIDE) last.push(chart);
    else slides.push([chart]);
  }
  return slides;
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
  const rows = groups.flatMap((group) => group.rows);
  const colour = commonColour(rows.map(({ swatch }) => swatch));
  // By percent all begin at the line that they are compared with: it says so once.
  const alike =
    reference !== null && rows.every(({ from }) => !from || from.value === reference.value);
  const looks: Record<End, Pick<PointSeries, 'colour' | 'mark' | 'hollow' | 'label'>> = {
    from: { colour, mark: 'circle', hollow: true, label: alike ? null : 'left' },
    to: { colour, mark: 'circle', hollow: false, label: 'right' },
    stated: { colour: INK, mark: 'dash', hollow: false, label: null },
  };
  const values = rows.flatMap((row) => ENDS.flatMap((end) => row[end]?.value ?? []));
  const inUnit = values.map((value) => scale.inUnit(value));
  const ends = ENDS.filter((end) => rows.some((row) => row[end] !== null));
  const [from, to] = [ends.indexOf('from'), ends.indexOf('to')];
  const linked = from < 0 || to < 0 ? null : { from, to, ...words.linked };
  const seriesFor = (some: readonly DumbbellRow[]): PointSeries[] => [
    ...ends.map((end): PointSeries => ({
      ...looks[end],
      name: exhibit.legend.find((item) => endOf(item) === end)?.name ?? words[end],
      line: 'none',
      values: some.map((row) => {
        const value = row[end]?.value ?? null;
        return value === null ? null : scale.inUnit(value);
      }),
    })),
    ...(ends.length === 0 && !reference ? [nothing(some)] : []),
    ...(reference ? [lineAt(reference.label, scale.inUnit(reference.value), some.length)] : []),
  ];
  const decimals = decimalsFor(
    inUnit,
    scale.unit === '%' ? 1 : inUnit.every(Number.isInteger) ? 0 : 2,
  );
  // Amounts of a group are to its own scale, as on the page; percentages are all to one.
  const charts = groups.flatMap(({ name, rows: own }) => {
    const compared = (reference ? rows : own).flatMap((row) =>
      ENDS.flatMap((end) => row[end]?.value ?? []),
    );
    const shared = sharedEnds(
      [max, ...compared, ...(reference ? [reference.value] : [])].map((value) =>
        scale.inUnit(value),
      ),
      scale.unit,
      HEAD,
    );
    const drawn = chartsOf(
      own,
      making,
      { name, unit: scale.unit, ends: shared, decimals, linked },
      { category: (row) => categoryOf(row, row.total, 'narrow', '\n'), series: seriesFor },
    );
    return reference && groups.length > 1 ? drawn.map((one) => ({ ...one, ...shared })) : drawn;
  });
  return { slides: packed(charts), said: longNotes(rows, 'narrow', words), rows };
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

const RANK = { outside: 0, other: 1, main: 2 };

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
  const ends = sharedEnds(
    [scale.inUnit(max), ...values, ...lines.map(({ value }) => value)],
    scale.unit,
    HEAD,
  );
  const decimals = decimalsFor(values, decimalsOf(rows.map(({ total }) => total)));
  const charts = chartsOf(
    rows,
    making,
    { name: null, unit: scale.unit, ends, decimals, linked: null },
    {
      category: (row) => categoryOf(row, '', 'narrow', '\n'),
      // What comes later lies above: the preferred values.
      series: (some) => [
        ...lines.map(({ value, label }) => lineAt(label, value, some.length)),
        ...(order.length === 0 ? [nothing(some)] : []),
        ...order.map(({ key, name, look, time }): PointSeries => ({
          ...{ name, ...look, line: 'none', unlisted: time > 0 },
          values: some.map((row) => placed.get(row)?.get(key) ?? null),
        })),
      ],
    },
  );
  return { slides: charts.map((one) => [one]), said: longNotes(rows, 'narrow', words), rows };
}
