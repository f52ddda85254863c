import type { Absence, ReadoutText, Shown } from '../types.ts';
import { gapWidth } from './gap.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Between a mark and the words above it, in pixels. */
const ABOVE = 6;
/** Between a mark that fills a box and its ring. */
const MARGIN = 3;

/** What is seen of a round mark in (`x`, `y`), whose ring has the radius `r`. */
export const ringed = (x: number, y: number, r: number, readout: ReadoutText): Shown => ({
  ring: { cx: x, cy: y, r },
  at: { x, y: y - r - ABOVE },
  readout,
});

/** What is seen of a mark that fills a box. */
export const boxed = (
  { x, y, width, height }: Box,
  readout: ReadoutText,
  margin = MARGIN,
): Shown => ({
  ring: {
    x: x - margin,
    y: y - margin,
    width: Math.max(1, width) + 2 * margin,
    height: height + 2 * margin,
  },
  at: { x: x + width / 2, y: y - ABOVE },
  readout,
});

/** The box of what stands in a row in place of marks, from `x`, with the row's `middle`. */
export const gapBox = (
  { kind, text }: { kind: Absence; text: string },
  x: number,
  middle: number,
  height: number,
): Box => ({ x, y: middle - height / 2, width: gapWidth(kind, text), height });
