import type { BarRow, BarSegment } from '../charts/types.ts';
import type { BarChart, BarSeries } from '../export/pptx/deck.ts';
import {
  altOf,
  categoryOf,
  chunked,
  decimalsFor,
  decimalsOf,
  longNotes,
  paintOf,
  sharedEnds,
  type DrawingOf,
  type Making,
  type NativeSlides,
} from './slide-parts.ts';

/** So many bars have room on a slide. */
const MOST = 12;

interface Part {
  key: string;
  name: string;
  /** By the row's number. */
  segments: Map<number, BarSegment>;
}

/** A part that has a name of its own, such as a project: words are written into it, which end in no number. */
const ownName = ({ inside }: BarSegment): string | null =>
  /\p{L}{2}/u.test(inside) && !/\d%?$/.test(inside) ? inside : null;

/** The series in the order of the legend; a second part of the same key in one row is a series of its own. */
function partsOf(rows: readonly BarRow[], { exhibit, words }: Making): Part[] {
  const parts = new Map<string, Part>();
  const order = new Map(exhibit.legend.map(({ key }, i) => [key, i]));
  const rank = ({ key }: Part): number => order.get(key.replace(/#\d+$/, '')) ?? order.size;
  for (const [r, { segments }] of rows.entries()) {
    const times = new Map<string, number>();
    for (const segment of segments) {
      const time = (times.get(segment.key) ?? 0) + 1;
      times.set(segment.key, time);
      const named = exhibit.legend.find(({ key }) => key === segment.key)?.name;
      const name = named ?? segment.readout.heading;
      const key = time === 1 ? segment.key : `${segment.key}#${time}`;
      const part = parts.get(key) ?? {
        key,
        name: time === 1 ? name : words.another(name, time),
        segments: new Map<number, BarSegment>(),
      };
      part.segments.set(r, segment);
      parts.set(key, part);
    }
  }
  return [...parts.values()].sort((a, b) => rank(a) - rank(b));
}

function seriesOf(
  { name, segments }: Part,
  rows: readonly number[],
  inUnit: (value: number) => number,
): BarSeries | null {
  const first = segments.values().next().value;
  if (!first) return null;
  const paint = paintOf(first.swatch);
  const own = rows.map((row) => segments.get(row) ?? null);
  const paints = own.map((one) => {
    const other = one && paintOf(one.swatch);
    return other && (other.fill !== paint.fill || other.texture !== paint.texture) ? other : null;
  });
  const labels = own.map((one) => one && ownName(one));
  return {
    ...{ name, paint, values: own.map((one) => one && inUnit(one.value)) },
    ...(paints.some(Boolean) ? { paints } : {}),
    ...(labels.some(Boolean) ? { labels } : {}),
  };
}

/** The parts with names of their own, row by row: narrow bars have no room for them. */
function namedParts(
  rows: readonly BarRow[],
  { words }: Making,
  written: (value: number) => string,
): string[] {
  return rows.flatMap(({ name, segments }) => {
    const named = segments.flatMap((segment) => {
      const own = ownName(segment);
      return own === null ? [] : [`${own} ${written(segment.value)}`];
    });
    return named.length > 0 ? [words.of(name, words.list(named))] : [];
  });
}

/** How many decimals the numbers have: those written into the bars, or where there are none those beside them. */
function decimalsIn({ rows, scale }: DrawingOf<'bars'>): number {
  const segments = rows.flatMap((row) => row.segments);
  const inside = segments.map((one) => one.inside);
  if (inside.some((text) => text !== '')) return decimalsOf(inside);
  const values = segments.map(({ value }) => scale.inUnit(value));
  return decimalsFor(values, decimalsOf(rows.map(({ total }) => total)));
}

/** What a chart has where no row has a bar: its rows with their names. */
const nothing = (rows: readonly number[]): BarSeries => ({
  name: '–',
  paint: { fill: null, texture: 'empty' },
  values: rows.map(() => null),
});

/** Stacked bars, a row each; all slides of one figure have the same series and the same scale. */
export function barSlides(drawing: DrawingOf<'bars'>, making: Making): NativeSlides {
  const { rows, scale, max } = drawing;
  const parts = partsOf(rows, making);
  const decimals = decimalsIn(drawing);
  const pages = chunked(
    rows.map((_, i) => i),
    MOST,
  );
  const inUnit = scale.inUnit.bind(scale);
  const sums = rows.map(({ segments }) => segments.reduce((sum, { value }) => sum + value, 0));
  const { max: end } = sharedEnds([max, ...sums].map(inUnit), scale.unit);
  const whole = scale.unit === '%' && end === 100;
  const slides = pages.map((page): BarChart[] => [
    {
      kind: 'bars',
      name: null,
      alt: altOf(making.exhibit),
      unit: scale.unit,
      categories: page.flatMap((index) => {
        const row = rows[index];
        return row ? [categoryOf(row, row.total, 'wide', ' ')] : [];
      }),
      max: pages.length > 1 || whole ? end : null,
      decimals,
      series:
        parts.length > 0
          ? parts.flatMap((part) => seriesOf(part, page, inUnit) ?? [])
          : [nothing(page)],
    },
  ]);
  const written = (value: number): string => `${inUnit(value).toFixed(decimals)} ${scale.unit}`;
  return {
    slides,
    said: [...longNotes(rows, 'wide', making.words), ...namedParts(rows, making, written)],
    rows,
  };
}
