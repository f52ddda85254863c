import { extent, group, max as largest, min as smallest, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { TrendPoint } from '../types.ts';
import { amountScale, axisTicks, HIT, type Box, type MarkPlace } from './scale.ts';
import { swarm } from './swarm.ts';
import { textWidth } from './text.ts';
import { wrap } from './wrap.ts';

type Point = Pick<TrendPoint, 'year' | 'value' | 'conflict'>;
type Series = { points: readonly Point[] };

export interface PanelPlace {
  x: number;
  y: number;
  width: number;
  /** What the name's small print says, in lines that have room. */
  note: string[];
  plot: Box;
  /** The first of its row has the labels of the amounts. */
  first: boolean;
  /** By series: where its points stand, in their order. */
  points: MarkPlace[][];
  /** The numbers of series and point, year by year: how the keyboard walks them. */
  walk: [series: number, point: number][];
  /** By series: the stretches of its line, as corners. */
  lines: [x: number, y: number][][][];
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
  years: { year: number; at: number; shown: boolean }[];
}

export interface TrendsOptions {
  width: number;
  max: number;
  years: readonly number[];
  tick: (value: number) => string;
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
const YEAR_LABEL = 38;
/** From one point of a year to the next beside it: no centre lies in another's area. */
const LANE = 13;

/** How many of the year's points stand side by side, so many lanes it has; 0 is the middle. */
function lanesOf(series: readonly Series[], y: (value: number) => number): number[][] {
  const all = series.flatMap(({ points }, s) => points.map((point, p) => ({ ...point, s, p })));
  const lanes = series.map(({ points }) => points.map(() => 0));
  for (const ofYear of group(all, ({ year }) => year).values()) {
    // The last basis is the one that was spent: it keeps the middle.
    const ordered = [...ofYear].sort((a, b) => b.s - a.s || a.p - b.p);
    const found = swarm(
      ordered.map(({ value }) => y(value)),
      LANE,
    );
    for (const [i, { s, p }] of ordered.entries()) {
      const own = lanes[s];
      if (own) own[p] = found[i] ?? 0;
    }
  }
  return lanes;
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

function bracketsOf(
  points: readonly Point[],
  places: readonly MarkPlace[],
): PanelPlace['brackets'] {
  const inConflict = points.flatMap(({ year, conflict }, p) => {
    const place = places[p];
    return conflict && place ? [{ year, ...place }] : [];
  });
  return [...group(inConflict, ({ year }) => year).values()].map((own) => ({
    x: (smallest(own, ({ x }) => x) ?? 0) - POINT_RADIUS - 5,
    top: (smallest(own, ({ y }) => y) ?? 0) - POINT_RADIUS,
    bottom: (largest(own, ({ y }) => y) ?? 0) + POINT_RADIUS,
  }));
}

/**
 * Where everything of small multiples stands, in pixels: panels of one size in rows as even as possible, all with the
 * same scales. Years are to scale; points of one year that would lie on each other move apart to the sides.
 */
export function layoutTrends(
  panels: readonly { note: string; series: readonly Series[] }[],
  { width, max, years, tick }: TrendsOptions,
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
  const reach = largest(lanes.flat(2), (lane) => Math.abs(lane)) ?? 0;
  const [from = 0, to = 0] = extent([...years, ...points.map(({ year }) => year)]);
  const count = to - from + 1;
  const wanted = Math.max(PANEL.least, count * Math.max(HIT, (2 * reach + 1) * LANE));
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
  const lane = Math.min(LANE, step / (2 * reach + 1));
  const every = Math.ceil(YEAR_LABEL / step);

  const notes = panels.map(({ note }) => (note === '' ? [] : wrap(note, panelWidth, AXIS_TEXT)));
  const head = NAME_HEIGHT + NOTE_LINE * (largest(notes, ({ length }) => length) ?? 0);
  const pitch = head + bottom + YEARS_HEIGHT + GAP;

  return {
    height: rows * pitch - (rows > 0 ? GAP : 0),
    plotTop: PLOT_TOP,
    ticks,
    years: range(from, to + 1)
      .filter((year) => years.includes(year))
      .map((year) => ({ year, at: x(year), shown: (to - year) % every === 0 })),
    panels: panels.map(({ series }, i) => {
      const column = i % columns;
      const left = gutter + column * (panelWidth + GAP);
      const top = Math.floor(i / columns) * pitch;
      const places = series.map((one, s) =>
        one.points.map(({ year, value }, p): MarkPlace => {
          const at = {
            x: left + x(year) + (lanes[i]?.[s]?.[p] ?? 0) * lane,
            y: top + head + y(value),
          };
          return {
            ...at,
            hit: { x: at.x - HIT / 2, y: at.y - HIT / 2, width: HIT, height: HIT },
          };
        }),
      );
      return {
        x: left,
        y: top,
        width: panelWidth,
        note: notes[i] ?? [],
        plot: { x: left, y: top + head + PLOT_TOP, width: panelWidth, height: PLOT_HEIGHT },
        first: column === 0,
        points: places,
        walk: series
          .flatMap((one, s) => one.points.map(({ year }, p) => ({ year, s, p })))
          .sort((a, b) => a.year - b.year || a.s - b.s)
          .map(({ s, p }): [number, number] => [s, p]),
        lines: series.map((one, s) => stretches(one.points, places[s] ?? [])),
        brackets: series.flatMap((one, s) => bracketsOf(one.points, places[s] ?? [])),
      };
    }),
  };
}
