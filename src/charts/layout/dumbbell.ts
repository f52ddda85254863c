import { sum } from 'd3-array';
import type { Reference } from '../types.ts';
import { NARROW, type Span } from './bars.ts';
import { layoutFlags, type Flag } from './flags.ts';
import { amountScale, axisTicks, HIT, type MarkPlace } from './scale.ts';
import { spread } from './swarm.ts';

/** The ends of a row: also the order in which they are drawn and reached where they stand at one place. */
export const ENDS = ['from', 'to', 'stated'] as const;
export type End = (typeof ENDS)[number];

export interface DumbbellRowPlace {
  top: number;
  height: number;
  /** The line that the marks stand on. */
  middle: number;
  /** From the one value to the other; null where there are not both. */
  link: Span | null;
  /** From left to right. */
  ends: (MarkPlace & { end: End })[];
}

export interface DumbbellLayout {
  height: number;
  top: number;
  /** How wide labels may be. */
  label: number;
  plot: Span;
  ticks: { value: number; at: number }[];
  flag: (Flag & { y: number }) | null;
  rows: DumbbellRowPlace[];
}

export interface DumbbellOptions {
  width: number;
  max: number;
  reference: Reference | null;
}

type Row = { note: string } & Record<End, { value: number } | null>;

export const FLAG_TEXT = 12;
const AXIS_HEIGHT = 26;
const FLAG_HEIGHT = 20;
const TOTAL_WIDTH = 112;
const INSET = 12;
const PITCH = 30;
const NOTE_HEIGHT = 16;
const LABEL_HEIGHT = 24;

/**
 * Where everything of a chart of pairs stands, in pixels. Marks are always to scale, and may lie on each other: where
 * they can be pointed at does not overlap, and is in the order of the values.
 */
export function layoutDumbbell(
  rows: readonly Row[],
  { width, max, reference }: DumbbellOptions,
): DumbbellLayout {
  const narrow = width < NARROW;
  const label = narrow ? width - TOTAL_WIDTH : Math.min(300, Math.round(width * 0.3));
  const left = narrow ? 0 : label + 12;
  const plot = { x: left, width: Math.max(1, width - left - (narrow ? 0 : TOTAL_WIDTH)) };
  const inset = Math.min(INSET, plot.width / 4);
  const values = rows.flatMap((row) => ENDS.flatMap((end) => row[end]?.value ?? []));
  const scale = amountScale(reference ? [...values, reference.value] : values, max, [
    plot.x + inset,
    plot.x + plot.width - inset,
  ]);

  const [flag = null] = reference ? layoutFlags([reference], scale, width, FLAG_TEXT) : [];
  const top = AXIS_HEIGHT + (flag ? FLAG_HEIGHT : 0);
  const heads = rows.map(
    ({ note }) => (note === '' ? 0 : NOTE_HEIGHT) + (narrow ? LABEL_HEIGHT : 0),
  );
  const heights = heads.map((head) =>
    narrow ? head + PITCH : PITCH + (head > 0 ? NOTE_HEIGHT - 4 : 0),
  );

  return {
    height: top + sum(heights),
    top,
    label,
    plot,
    ticks: axisTicks(scale, narrow ? 4 : 6),
    flag: flag && { ...flag, y: top - 8 },
    rows: rows.map((row, r) => {
      const rowTop = top + sum(heights.slice(0, r));
      const height = heights[r] ?? 0;
      const middle = narrow ? rowTop + (heads[r] ?? 0) + PITCH / 2 - 4 : rowTop + height / 2;
      const ends = ENDS.flatMap((end) => {
        const value = row[end]?.value;
        return value === undefined ? [] : [{ end, x: scale(value) }];
      }).sort((a, b) => a.x - b.x);
      const hits = spread(
        ends.map(({ x }) => x),
        HIT,
        plot,
      );
      const [from, to] = [row.from, row.to].map((end) => (end ? scale(end.value) : null));
      return {
        top: rowTop,
        height,
        middle,
        link:
          from == null || to == null ? null : { x: Math.min(from, to), width: Math.abs(to - from) },
        ends: ends.map(({ end, x }, i) => ({
          end,
          x,
          y: middle,
          hit: { x: hits.starts[i] ?? x, y: middle - HIT / 2, width: hits.size, height: HIT },
        })),
      };
    }),
  };
}
