import type { TrendPanel, TrendPoint, TrendSeries } from '../charts/types.ts';
import type { PointChart, PointSeries } from '../export/pptx/deck.ts';
import {
  chunked,
  colourOf,
  decimalsFor,
  markOf,
  sharedEnds,
  type DrawingOf,
  type Ends,
  type Making,
  type NativeSlides,
} from './slide-parts.ts';

/** So many small charts have room on a slide. */
const MOST = 6;
/** Above the highest mark, in parts of the scale. */
const HEAD = 0.05;

/** The years along the axis; null where some between two of them have no place, so that no line runs across. */
function placesOf(years: readonly number[]): (number | null)[] {
  return years.flatMap((year, i) => {
    const before = years[i - 1];
    return before === undefined || before + 1 >= year ? [year] : [null, year];
  });
}

/**
 * A basis as a line, with the values of years that have several as marks on no line: one series for each of them that a
 * year has.
 */
function seriesOf(
  series: TrendSeries,
  panel: TrendPanel,
  years: readonly (number | null)[],
  inUnit: (value: number) => number,
  { words }: Making,
): PointSeries[] {
  const { name, plan, symbol, points } = series;
  const byYear = years.map((year) => points.filter((point) => point.year === year));
  const single = (own: readonly TrendPoint[]): TrendPoint | null => {
    const [first] = own;
    return own.length === 1 && first && !first.conflict ? first : null;
  };
  const colour = colourOf(series.swatch ?? panel.swatch);
  const look = { colour, mark: markOf(symbol), hollow: plan };
  const unequal = byYear.map((own) => (single(own) ? [] : own));
  const most = Math.max(0, ...unequal.map(({ length }) => length));
  const values = byYear.map((own) => {
    const point = single(own);
    return point && inUnit(point.value);
  });
  // Where a plan and what was spent are the same, both can be read; where they are joined, no line runs through them.
  const isJoined = values.filter((one) => one !== null).length > 1;
  const isCompared = panel.series.some((one) => one.plan !== plan && one.points.length > 0);
  const side = plan ? 'left' : isJoined ? 'above' : 'right';
  const line: PointSeries = {
    ...{ name, ...look, line: plan ? 'dashed' : 'solid', label: isCompared ? side : 'above' },
    values,
  };
  // Only documents contradict each other; the rows of an answer may have several values at one place.
  const isConflict = unequal.flat().some(({ conflict }) => conflict);
  const others = Array.from({ length: most }, (_, n): PointSeries => ({
    ...{ name: (isConflict ? words.conflict : words.another)(name, n + 1), ...look, line: 'none' },
    label: n % 2 === 0 ? 'left' : 'right',
    values: unequal.map((own) => {
      const point = own[n];
      return point ? inUnit(point.value) : null;
    }),
  }));
  return [...(line.values.some((one) => one !== null) ? [line] : []), ...others];
}

function chartOf(
  panel: TrendPanel,
  { years: all, yearName = String, scale }: DrawingOf<'trends'>,
  look: Ends & { decimals: number },
  making: Making,
): PointChart {
  const { name, gap } = panel;
  const years = placesOf(all);
  const inUnit = scale.inUnit.bind(scale);
  const series = panel.series.flatMap((one) => seriesOf(one, panel, years, inUnit, making));
  const title = gap ? `${name} ${gap.text}` : name;
  // A panel without any figure keeps its place, and its legend says why.
  const nothing: PointSeries = {
    ...{ name: gap?.text ?? '–', colour: colourOf(panel.swatch), mark: 'none', hollow: false },
    ...{ line: 'none', label: null, values: years.map(() => null) },
  };
  return {
    ...{ kind: 'points', linked: null, name: title, alt: title, unit: scale.unit, ...look },
    categories: years.map((year) => (year === null ? '…' : yearName(year))),
    series: series.length > 0 ? series : [nothing],
  };
}

/** `南京市 2023（决算）` for each point that has the sign. */
function places(
  { panels, yearName = String }: DrawingOf<'trends'>,
  has: (point: TrendPoint) => boolean,
): string[] {
  const all = panels.flatMap(({ name, series }) =>
    series.flatMap((one) =>
      one.points.filter(has).map(({ year }) => `${name} ${yearName(year)} ${one.name}`),
    ),
  );
  return [...new Set(all)];
}

/** A small chart each panel, all to the same scales, as many slides as it takes. */
export function trendSlides(drawing: DrawingOf<'trends'>, making: Making): NativeSlides {
  const { panels, scale, max } = drawing;
  const { words, exhibit } = making;
  const values = panels.flatMap(({ series }) => series.flatMap(({ points }) => points));
  const ends = sharedEnds(
    [max, ...values.map(({ value }) => value)].map((value) => scale.inUnit(value)),
    scale.unit,
    HEAD,
  );
  const look = {
    ...ends,
    decimals: decimalsFor(
      values.map(({ value }) => scale.inUnit(value)),
      2,
    ),
  };
  const derived = places(drawing, (point) => point.derived);
  const called = exhibit.legend.find(({ key }) => key === 'derived')?.name ?? words.derived;
  return {
    slides: chunked(panels, MOST).map((some) =>
      some.map((panel) => chartOf(panel, drawing, look, making)),
    ),
    said: [
      ...(values.some(({ conflict }) => conflict) ? [words.conflicts] : []),
      ...(derived.length > 0 ? [words.of(called, words.names(derived))] : []),
      ...panels.flatMap(({ name, note }) => (note === '' ? [] : [words.of(name, note)])),
    ],
    rows: panels,
  };
}
