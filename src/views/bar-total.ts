import type { Words } from './words.ts';

/** A part of a bar as its total needs it: what it measures (null where nobody knows), and whether it is drawn. */
export interface TotalPart {
  value: number | null;
  shown: boolean;
}

/**
 * What stands at the end of a bar: the whole, and where parts of it are switched off, before it the sum of those that are
 * drawn, so that it never contradicts the bar's length. A sum that nobody knows is not written, nor is one of no parts.
 */
export function barTotal(
  { t }: Words,
  whole: string,
  parts: readonly TotalPart[],
  written: (sum: number) => string,
): string {
  if (whole === '' || parts.every(({ value, shown }) => shown || value === 0)) return whole;
  const drawn = parts.flatMap(({ value, shown }) => (shown ? [value] : []));
  const known = drawn.filter((value) => value !== null);
  if (known.length === 0 || known.length < drawn.length) return t.common.whole(whole);
  const sum = known.reduce((all, value) => all + value, 0);
  return t.common.drawnOf(written(sum), t.common.whole(whole));
}
