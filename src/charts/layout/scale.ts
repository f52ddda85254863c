import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Span } from './bars.ts';
import { textWidth } from './text.ts';

/** Of the smallest mark that can be pointed at, in pixels. */
export const HIT = 24;

export interface Box extends Span {
  y: number;
  height: number;
}

/** Where a mark stands, and where it can be pointed at. */
export interface MarkPlace {
  x: number;
  y: number;
  hit: Box;
}

/** Pixels for amounts: from 0, or what is below it, to `max`, or what is beyond it, so that nothing is cut off. */
export function amountScale(
  values: readonly number[],
  max: number,
  range: readonly [number, number],
): ScaleLinear<number, number> {
  const top = Math.max(max, 0, ...values);
  return scaleLinear([Math.min(0, ...values), top > 0 ? top : 1], range);
}

/** The ticks of an axis: about `count` of them. */
export function axisTicks(
  scale: ScaleLinear<number, number>,
  count: number,
): { value: number; at: number }[] {
  return scale.ticks(count).map((value) => ({ value, at: scale(value) }));
}

/** Of what is written at the end of rows, in pixels. */
export const TOTAL_SIZE = 13;

/** How wide the totals of rows are that stand beside their marks, gap included, in pixels. */
export function totalWidth(rows: readonly { total: string }[]): number {
  return 16 + Math.max(0, ...rows.map(({ total }) => textWidth(total, TOTAL_SIZE, true)));
}
