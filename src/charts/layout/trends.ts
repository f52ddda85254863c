import { extent, max as largest, min as smallest, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Gap, TrendPoint } from '../types.ts';
import { GAP_SIZE, gapWidth } from './gap.ts';
import { amountScale, axisTicks, HIT, type Box, type MarkPlace } from './scale.ts';
import { shortened, textWidth } from './text.ts';
import { wrap } from './wrap.ts';
import { standSideBySide } from './years.ts';

type Point = Pick<TrendPoint, 'year' | 'value' | 'conflict'>;
type Series = { points: readonly Point[] };
type Panel = {
  note: string;
  gap: Pick<Gap, 'kind' | 'text'> | null;
  series: readonly Series[];
};

export interface PanelPlace {
  x: number;
  y: number;
  width: number;
  /** What the name's small print says, in lines that have room. */
  note: string[];
  plot: Box;
  /** Where its gap stands, with the words that have room. */
  gap: (Box & { text: string }) | null;
  /** The first of its row has the labels of the amounts. */
  first: boolean;
  /** By series: where its points stand, in their order. */
  points: MarkPlace[][];
  /** The numbers of series and point, year by year: how the keyboard walks them. */
  walk: [series: number, point: number][];
  /** By series: the stretches of its line, as corners. */
  lines: [x: number, y: number][][][];
  /** Points at zero that have room for a "0" above them. */
  noughts: { x: number; y: number }[];
  /** What holds the values of one year that contradict each other. */
  brackets: { x: number; top: number; bottom: number }[];
}

export interface TrendsLayout {
  height: number;
  panels: PanelPlace[];
  /** Room above a plot; the ticks count from there. */
  plotTop: number;
  ticks: { value: number; at: number }[];
  /** Seen from the left of a plot; `shown` where its label has room. */
  years: { year: number; at: number; label: { text: string; at: number }; shown: boolean }[];
}

export interface TrendsOptions {
  width: number;
  max: number;
  years: readonly number[];
  tick: (value: number) => string;
  /** What is written below a year. */
  yearName?: (year: number) => string;
}

export const POINT_RADIUS = 4.5;
export const NOTE_LINE = 15;
const AXIS_TEXT = 12;
const NAME_HEIGHT = 24;
const PLOT_HEIGHT = 132;
/** Room for half a mark, and for the sign of a contradiction above it. */
const PLOT_TOP = 20;
const YEARS_HEIGHT = 28;
const GAP = 20;
const PANEL = { least: 140, most: 360 };
const GAP_HEIGHT = 30;
/** Between the labels of two years. */
const YEAR_GAP = 10;
const YEAR_LABEL = { least: 28, most: 110 };
/** How far a label may stand out beside its plot. */
const OUT = 14;
/** From one point of a year to the next beside it: no centre lies in another's area. */
const LANE = 13;
/** A year with more of them has them closer together. */
const MOST_LANES = 5;

interface Lanes {
  /** By series and point, in lanes from the middle of its year. */
  points: number[][];
  /** By series: the years whose values contradict each other, with the lane of their bracket. */
  brackets: { year: number; lane: number }[][];
  /** By year: how many lanes it has. */
  counts: Map<number, number>;
}

function lanesOf(series: readonly Series[], y: (value: number) => number): Lanes {
  const found: Lanes = {
    points: series.map(({ points }) => points.map(() => 0)),
    brackets: series.map(() => []),
    counts: new Map(),
  };
  const years = new Set(series.flatMap(({ points }) => points.map(({ year }) => year)));
  for (const year of years) {
    const own = series.map(({ points }) =>
      points.flatMap((point, p) => (point.year === year ? [{ ...point, p }] : [])),
    );
    const stood = standSideBySide(
      own.map((points) => ({
        at: points.map(({ value }) => y(value)),
        bracket: points.some(({ conflict }) => conflict),
      })),
      LANE,
    );
    found.counts.set(year, stood.count);
    for (const [s, points] of own.entries()) {
      for (const [i, { p }] of points.entries()) {
        const lanes = found.points[s];
        if (lanes) lanes[p] = stood.lanes[s]?.[i] ?? 0;
      }
      const lane = stood.brackets[s];
      if (lane != null) found.brackets[s]?.push({ year, lane });
    }
  }
  return found;
}

/**
 * Joins the points of neighbouring years. The line breaks where a year is missing, and at a contradiction: to go
 * through one of its values would choose, and to go through all would show changes that no document states.
 */
function stretches(points: readonly Point[], places: readonly MarkPlace[]): [number, number][][] {
  const lines: [number, number][][] = [];
  let line: [number, number][] = [];
  let before: Point | null = null;
  const alone = (point: Point): boolean =>
    !point.conflict && points.filter(({ year }) => year === point.year).length === 1;
  for (const [p, point] of points.entries()) {
    const place = places[p];
    if (!place) continue;
    if (!before || before.year + 1 !== point.year || !alone(before) || !alone(point)) {
      lines.push(line);
      line = [];
    }
    line.push([place.x, place.y]);
    before = point;
  }
  return [...lines, line].filter(({ length }) => length > 1);
}

/** A zero stands on the baseline, the other gaps in the middle of the plot. */
function gapBox({ kind, text }: Pick<Gap, 'kind' | 'text'>, plot: Box): Box & { text: string } {
  const words = shortened(text, plot.width - gapWidth(kind, ''), GAP_SIZE, kind === 'zero');
  const width = gapWidth(kind, words);
  const top = kind === 'zero' ? plot.height - GAP_HEIGHT - 1 : (plot.height - GAP_HEIGHT) / 2;
  return {
    x: plot.x + (plot.width - width) / 2,
    y: plot.y + top,
    width,
    height: GAP_HEIGHT,
    text: words,
  };
}

const hasRoom = (nought: MarkPlace, others: readonly MarkPlace[]): boolean =>
  !others.some(({ x, y }) => Math.abs(x - nought.x) < 10 && y < nought.y && nought.y - y < HIT);

/**
 * Where everything of small multiples stands, in pixels: panels of one size in rows as even as possible, all with the
 * same scales. Years are to scale; points of one year that would lie on each other move apart to the sides.
 */
export function layoutTrends(
  panels: readonly Panel[],
  { width, max, years, tick, yearName = String }: TrendsOptions,
): TrendsLayout {
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  const bottom = PLOT_TOP + PLOT_HEIGHT;
  const y = amountScale(
    points.map(({ value }) => value),
    max,
    [bottom, PLOT_TOP],
  );
  const ticks = axisTicks(y, 4);
  const gutter =
    8 + Math.ceil(largest(ticks, ({ value }) => textWidth(tick(value), AXIS_TEXT)) ?? 0);

  const lanes = panels.map(({ series }) => lanesOf(series, y));
  const abreast = largest(lanes.flatMap(({ counts }) => [...counts.values()])) ?? 1;
  const [from = 0, to = 0] = extent([...years, ...points.map(({ year }) => year)]);
  const count = to - from + 1;
  const wanted = Math.max(PANEL.least, count * Math.max(HIT, Math.min(abreast, MOST_LANES) * LANE));
  const space = Math.max(1, width - gutter);
  const most = Math.max(1, Math.floor((space + GAP) / (wanted + GAP)));
  const rows = Math.ceil(panels.length / most);
  const columns = Math.max(1, Math.ceil(panels.length / Math.max(1, rows)));
  const panelWidth = Math.min(
    Math.max(PANEL.most, wanted),
    (space - (columns - 1) * GAP) / columns,
  );

  const x = scaleLinear([from - 0.5, to + 0.5], [0, panelWidth]);
  const step = panelWidth / count;
  const laneOf = (panel: number, year: number): number =>
    Math.min(LANE, step / (lanes[panel]?.counts.get(year) ?? 1));
  const widest = largest(years, (year) => textWidth(yearName(year), AXIS_TEXT)) ?? 0;
  const label = Math.max(YEAR_LABEL.least, Math.min(widest, YEAR_LABEL.most, panelWidth / 2));
  // The first and the last move towards the middle, by half of what has no room beside the plot.
  const every = Math.ceil((label + YEAR_GAP + Math.max(0, label / 2 - OUT)) / step);
  const labelOf = (year: number) => {
    const text = shortened(yearName(year), label, AXIS_TEXT);
    const half = Math.max(0, textWidth(text, AXIS_TEXT) / 2 - OUT);
    return { text, at: Math.max(half, Math.min(x(year), panelWidth - half)) };
  };
  /** Where years are nearer to each other than a mark is wide, each has its own part of the scale to be pointed at. */
  const hit = Math.min(HIT, Math.max(1, step));

  const notes = panels.map(({ note }) =>
    note === '' ? [] : wrap(note, panelWidth - 8, AXIS_TEXT),
  );
  const head = NAME_HEIGHT + NOTE_LINE * (largest(notes, ({ length }) => length) ?? 0);
  const pitch = head + bottom + YEARS_HEIGHT + GAP;

  return {
    height: rows * pitch - (rows > 0 ? GAP : 0),
    plotTop: PLOT_TOP,
    ticks,
    years: range(from, to + 1)
      .filter((year) => years.includes(year))
      .map((year) => ({
        year,
        at: x(year),
        label: labelOf(year),
        shown: (to - year) % every === 0,
      })),
    panels: panels.map(({ gap, series }, i) => {
      const column = i % columns;
      const left = gutter + column * (panelWidth + GAP);
      const top = Math.floor(i / columns) * pitch;
      const plot = { x: left, y: top + head + PLOT_TOP, width: panelWidth, height: PLOT_HEIGHT };
      const places = series.map((one, s) =>
        one.points.map(({ year, value }, p): MarkPlace => {
          const at = {
            x: left + x(year) + (lanes[i]?.points[s]?.[p] ?? 0) * laneOf(i, year),
            y: top + head + y(value),
          };
          return {
            ...at,
            hit: { x: at.x - hit / 2, y: at.y - HIT / 2, width: hit, height: HIT },
          };
        }),
      );
      return {
        x: left,
        y: top,
        width: panelWidth,
        note: notes[i] ?? [],
        plot,
        gap: gap && gapBox(gap, plot),
        first: column === 0,
        points: places,
        walk: series
          .flatMap((one, s) => one.points.map(({ year }, p) => ({ year, s, p })))
          .sort((a, b) => a.year - b.year || a.s - b.s)
          .map(({ s, p }): [number, number] => [s, p]),
        noughts: series.flatMap((one, s) =>
          (places[s] ?? []).filter(
            (place, p) => one.points[p]?.value === 0 && hasRoom(place, places.flat()),
          ),
        ),
        lines: series.map((one, s) => stretches(one.points, places[s] ?? [])),
        brackets: series.flatMap((one, s) =>
          (lanes[i]?.brackets[s] ?? []).map((bracket) => {
            const held = (places[s] ?? []).filter((_, p) => one.points[p]?.year === bracket.year);
            return {
              // A little nearer to what it holds than another point would be.
              x: left + x(bracket.year) + (bracket.lane + 0.2) * laneOf(i, bracket.year),
              top: (smallest(held, (place) => place.y) ?? 0) - POINT_RADIUS,
              bottom: (largest(held, (place) => place.y) ?? 0) + POINT_RADIUS,
            };
          }),
        ),
      };
    }),
  };
}
