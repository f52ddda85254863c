import type { Swatch } from './palette.ts';

/** One part of a bar. `value` is positive and in the unit of the chart's scale; the words arrive ready to show. */
export interface BarSegment {
  /** Unique in the chart; also what focus returns to. */
  id: string;
  value: number;
  swatch: Swatch;
  /** Written into the segment where it fits. */
  inside: string;
  /** What a screen reader says of it: row, part, value. */
  label: string;
  /** What hovering and focus show: a heading and lines below. */
  readout: { heading: string; lines: readonly string[] };
  /** Where choosing it leads. */
  href: string;
}

export interface BarRow {
  id: string;
  name: string;
  /** What the row is based on, in small print. */
  note: string;
  /** The row's total, ready to show. */
  total: string;
  segments: readonly BarSegment[];
}
