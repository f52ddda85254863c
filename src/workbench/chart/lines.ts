import type { TrendPanel, TrendSeries } from '../../charts/types.ts';
import type { ChartWords } from '../../i18n/workbench/chart.ts';
import type { AnswerColumn } from '../../model/answer.ts';
import { isOrdered, isTime } from './columns.ts';
import { LIMITS, targetOf, type ChartMark, type Marks } from './marks.ts';
import type { Label } from './read.ts';
import { gapOf, lookAt } from './rows.ts';

export interface Lines {
  panels: TrendPanel[];
  /** The whole numbers along the scale that have a label. */
  places: number[];
  /** What stands below them. */
  name: (place: number) => string;
  /** Whether they stand for nothing but an order. */
  even: boolean;
  /** Labels with several values on one line. */
  repeated: number;
  /** Rows without a label. */
  unplaced: number;
}

/** The greatest common divisor. */
const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** Where the labels stand along the scale: whole numbers to scale, all else at even distances in its order. */
function placesOf(column: AnswerColumn | null, labels: readonly Label[]) {
  const placed = labels.filter(({ order }) => order !== null);
  const whole = placed.flatMap(({ key, order }): [string, number][] =>
    Number.isSafeInteger(order) ? [[key, Number(order)]] : [],
  );
  const integers = column === null || column.kind === 'integer';
  if (integers && whole.length === placed.length && whole.length > 0) {
    const from = Math.min(...whole.map(([, value]) => value));
    const step = whole.map(([, value]) => value - from).reduce(common, 0) || 1;
    const at = whole.map(([key, value]): [string, number] => [key, (value - from) / step]);
    if (at.every(([, place]) => place < LIMITS.line.labels))
      return { at: new Map(at), even: false };
  }
  if (column && isOrdered(column)) {
    const words = isTime(column);
    placed.sort(({ order: a }, { order: b }) =>
      words ? (String(a) < String(b) ? -1 : 1) : Number(a) - Number(b) || 0,
    );
  }
  return { at: new Map(placed.map(({ key }, i): [string, number] => [key, i])), even: true };
}

/**
 * One small chart for each series, with a line for each column of numbers; all have the same scales. `column` is that
 * of the labels, null where these are the numbers of rows.
 */
export function linesOf(column: AnswerColumn | null, marks: Marks, words: ChartWords): Lines {
  const { at, even } = placesOf(column, marks.labels);
  const texts = new Map(marks.labels.map(({ key, text }) => [at.get(key), text]));
  const columns = new Map(marks.all.map(({ place, column: name }) => [place, name]));
  let repeated = 0;

  const seriesOf = (own: readonly ChartMark[]): TrendSeries[] =>
    [...columns].map(([place, name]) => {
      const points = own
        .flatMap((mark) => {
          const year = at.get(mark.label.key);
          return mark.place === place && mark.reading.kind === 'number' && year !== undefined
            ? [{ ...targetOf(mark, words), year, value: mark.reading.value }]
            : [];
        })
        .sort((a, b) => a.year - b.year)
        .map((point) => ({ ...point, derived: false, conflict: false }));
      const years = new Map<number, number>();
      for (const { year } of points) years.set(year, (years.get(year) ?? 0) + 1);
      repeated += [...years.values()].filter((count) => count > 1).length;
      // Panels have their names; colours tell the columns apart where a panel has several.
      const look = columns.size > 1 ? lookAt(place) : { symbol: 'circle' as const };
      return { key: String(place), name, plan: false, ...look, points };
    });

  const groups = marks.series.length > 0 ? marks.series : [null];
  const panels = groups.map((group, panel): TrendPanel => {
    const own = marks.all.filter(({ series }) => series?.key === group?.key);
    const series = seriesOf(own);
    const [first] = own;
    const empty = series.every(({ points }) => points.length === 0);
    const gap = first && empty ? { ...gapOf(first, words), kind: 'unpublished' as const } : null;
    return {
      id: group?.key ?? 'all',
      name: group?.text ?? [...columns.values()].join(' · '),
      note: '',
      gap: gap && { ...gap, text: words.none, label: `${group?.text ?? ''} ${words.none}` },
      swatch: lookAt(panel).swatch,
      series: series.filter(({ points }) => points.length > 0),
    };
  });
  return {
    panels,
    places: [...at.values()].sort((a, b) => a - b),
    name: (place) => texts.get(place) ?? String(place),
    even,
    repeated,
    unplaced: new Set(
      marks.all.filter(({ label: { key } }) => key === 'null').map(({ row }) => row),
    ).size,
  };
}
