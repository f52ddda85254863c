import { sum } from 'd3-array';
import type { DumbbellRow, Reference } from '../types.ts';
import { NARROW, type Span } from './bars.ts';
import { layoutHeader, type Header } from './flags.ts';
import { amountScale, axisTicks, HIT, totalWidth, type MarkPlace } from './scale.ts';
import { spread } from './swarm.ts';
import { NOTE_SIZE, textWidth } from './text.ts';

/** The ends of a row, as they lie on each other and are reached where they stand at one place. */
export const ENDS = ['from', 'to', 'stated'] as const;
export type End = (typeof ENDS)[number];

export interface DumbbellRowPlace {
  top: number;
  height: number;
  /** Of its name and note, where they stand above the marks. */
  head: number;
  /** The line that the marks stand on. */
  middle: number;
  /** From the one value to the other; null where there are not both. */
  link: Span | null;
  /** From left to right. */
  ends: (MarkPlace & { end: End })[];
  /** The same as they lie on each other, the uppermost last. */
  draw: { end: End; x: number; y: number }[];
}

export interface DumbbellLayout extends Header {
  height: number;
  /** How wide labels may be. */
  label: number;
  plot: Span;
  /** Where the scale has its zero. */
  zero: number;
  ticks: { value: number; at: number }[];
  rows: DumbbellRowPlace[];
}

export interface DumbbellOptions {
  width: number;
  max: number;
  reference: Reference | null;
}

type Row = Pick<DumbbellRow, 'name' | 'note' | 'total'> & Record<End, { value: number } | null>;

/** A filled mark has room in the hollow one, so that both are seen where nothing has changed. */
export const END_RADIUS = { from: 7.5, to: 5 } as const;
/** Of an item's name, in pixels. */
export const ITEM_SIZE = 14;
const INSET = 12;
const PITCH = 30;
const NOTE_HEIGHT = 16;
const LABEL_HEIGHT = 24;

const wordsWidth = (name: string, note: string): number =>
  Math.max(textWidth(name, ITEM_SIZE), textWidth(note, NOTE_SIZE));

/**
 * Where everything of a chart of pairs stands, in pixels. Marks are always to scale, and may lie on each other: where
 * they can be pointed at does not overlap, and is in the order of the values.
 */
export function layoutDumbbell(
  rows: readonly Row[],
  { width, max, reference }: DumbbellOptions,
): DumbbellLayout {
  const narrow = width < NARROW;
  const total = totalWidth(rows);
  const longest = Math.max(0, ...rows.map(({ name, note }) => wordsWidth(name, note)));
  const label = narrow ? width - total : Math.min(longest, 340, Math.round(width * 0.34));
  const left = narrow ? 0 : label + 14;
  const plot = { x: left, width: Math.max(1, width - left - (narrow ? 0 : total)) };
  const inset = Math.min(INSET, plot.width / 4);
  const values = rows.flatMap((row) => ENDS.flatMap((end) => row[end]?.value ?? []));
  const scale = amountScale(reference ? [...values, reference.value] : values, max, [
    plot.x + inset,
    plot.x + plot.width - inset,
  ]);

  const header = layoutHeader(reference ? [reference] : [], scale, width);
  const heads = rows.map(
    ({ note }) => (note === '' ? 0 : NOTE_HEIGHT) + (narrow ? LABEL_HEIGHT : 0),
  );
  const heights = heads.map((head) => PITCH + head);

  return {
    ...header,
    height: header.top + sum(heights),
    label,
    plot,
    zero: scale(0),
    ticks: axisTicks(scale, narrow ? 4 : 6),
    rows: rows.map((row, r) => {
      const rowTop = header.top + sum(heights.slice(0, r));
      const height = heights[r] ?? 0;
      const middle = narrow ? rowTop + (heads[r] ?? 0) + HIT / 2 : rowTop + height / 2;
      const draw = ENDS.flatMap((end) => {
        const value = row[end]?.value;
        return value === undefined ? [] : [{ end, x: scale(value), y: middle }];
      });
      const ends = [...draw].sort((a, b) => a.x - b.x);
      const hits = spread(
        ends.map(({ x }) => x),
        HIT,
        plot,
      );
      const [from, to] = [row.from, row.to].map((end) => (end ? scale(end.value) : null));
      return {
        top: rowTop,
        height,
        head: narrow ? (heads[r] ?? 0) : 0,
        middle,
        link:
          from == null || to == null ? null : { x: Math.min(from, to), width: Math.abs(to - from) },
        draw,
        ends: ends.map(({ end, x, y }, i) => ({
          end,
          x,
          y,
          hit: { x: hits.starts[i] ?? x, y: middle - HIT / 2, width: hits.size, height: HIT },
        })),
      };
    }),
  };
}
