import { cumsum } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface Span {
  x: number;
  width: number;
}

export interface SegmentBox extends Span {
  /** Where it can be pointed at: at least `minHit` wide, never overlapping its neighbours'. */
  hit: Span;
}

export interface BarsLayout {
  height: number;
  /** The plot, without labels and totals. */
  plot: Span;
  ticks: { value: number; x: number }[];
  rows: { top: number; barTop: number; end: number; segments: SegmentBox[] }[];
}

export interface BarsOptions {
  /** Of the whole drawing, in pixels. */
  width: number;
  /** The value at the right end of the scale. */
  max: number;
  /** What the names beside the bars need, where it is wide; `labelWidth` tells. */
  labels: number;
  /** What the totals at the ends of the bars need, where that is more than usual; `totalWidth` tells. */
  totals?: number;
  minHit?: number;
}

/** Below this width labels stand above their bars. */
export const NARROW = 640;
export const BAR_HEIGHT = 34;
const AXIS_HEIGHT = 26;
const TOTAL_WIDTH = 104;
const PITCH = { wide: 58, narrow: 88 };
/** The height of a label that stands above its bar. */
const LABEL_HEIGHT = 46;

/**
 * Widens spans that are too narrow to point at. Each keeps its order; a wide one gives way to its narrow neighbours,
 * and what does not fit at the right end moves back to the left. The spans must be in order and within `limit`.
 */
export function hitSpans(spans: readonly Span[], min: number, limit: Span): Span[] {
  const size = Math.min(min, limit.width / Math.max(1, spans.length));
  const edges: Span[] = [];
  let from = limit.x;
  for (const { x, width } of spans) {
    const start = Math.max(from, x);
    const end = Math.max(start + size, x + width);
    edges.push({ x: start, width: end - start });
    from = end;
  }
  let to = limit.x + limit.width;
  for (const edge of edges.reverse()) {
    const end = Math.min(edge.x + edge.width, to);
    const start = Math.min(edge.x, end - size);
    edge.x = start;
    edge.width = end - start;
    to = start;
  }
  return edges.reverse();
}

/**
 * Where everything of a stacked bar chart stands, in pixels. Only positive values have a width: a zero is in the
 * table, and what is negative cannot be stacked.
 */
export function layoutBars(
  rows: readonly { segments: readonly { value: number }[] }[],
  { width, max, labels, totals = 0, minHit = 24 }: BarsOptions,
): BarsLayout {
  const narrow = width < NARROW;
  const plot = narrow
    ? { x: 0, width: Math.max(1, width) }
    : { x: labels, width: Math.max(1, width - labels - Math.max(TOTAL_WIDTH, totals)) };
  const scale = scaleLinear([0, max > 0 ? max : 1], [plot.x, plot.x + plot.width]);
  const pitch = narrow ? PITCH.narrow : PITCH.wide;

  return {
    height: AXIS_HEIGHT + rows.length * pitch,
    plot,
    ticks: scale.ticks(narrow ? 4 : 6).map((value) => ({ value, x: scale(value) })),
    rows: rows.map((row, i) => {
      const top = AXIS_HEIGHT + i * pitch;
      const ends = cumsum(row.segments, ({ value }) => Math.max(0, value));
      const spans = row.segments.map((_, s) => {
        const x = scale(ends[s - 1] ?? 0);
        return { x, width: scale(ends[s] ?? 0) - x };
      });
      const hits = hitSpans(spans, minHit, plot);
      return {
        top,
        barTop: narrow ? top + LABEL_HEIGHT : top + (pitch - BAR_HEIGHT) / 2,
        end: scale(ends.at(-1) ?? 0),
        segments: spans.map((span, s) => ({ ...span, hit: hits[s] ?? span })),
      };
    }),
  };
}
