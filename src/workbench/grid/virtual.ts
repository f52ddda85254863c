/** In pixels. */
export const ROW_HEIGHT = 28;
export const HEAD_HEIGHT = 46;

/** Browsers cut elements that are higher, some at 17 million pixels. */
export const MOST_HEIGHT = 10_000_000;

/** Rows are placed from the last multiple of this, so that their places change seldom and never grow large. */
const STEP = 100_000 - (100_000 % ROW_HEIGHT);

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** What is seen of a long list: pixels of rows, as they would be without the browser's limit. */
export interface Extent {
  /** Of all rows. */
  total: number;
  /** Of what is seen at once. */
  view: number;
}

export const extentOf = (count: number, view: number): Extent => ({
  total: count * ROW_HEIGHT,
  view: Math.max(view, 0),
});

/** How high the element is that scrolls. */
export const scrolledHeight = ({ total }: Extent): number => Math.min(total, MOST_HEIGHT);

/** The topmost pixel that can be at the top. */
export const lastTop = ({ total, view }: Extent): number => Math.max(total - view, 0);

const lastScroll = (extent: Extent): number => Math.max(scrolledHeight(extent) - extent.view, 0);

export const isScaled = ({ total }: Extent): boolean => total > MOST_HEIGHT;

/** Where the element has to be scrolled to for `top` to be at the top. */
export function scrollOf(top: number, extent: Extent): number {
  const most = lastTop(extent);
  return most === 0 ? 0 : (clamp(top, most) / most) * lastScroll(extent);
}

/** What is at the top where the element is scrolled to `scroll`. */
export function topOf(scroll: number, extent: Extent): number {
  const most = lastScroll(extent);
  return most === 0 ? 0 : (clamp(scroll, most) / most) * lastTop(extent);
}

/** From the first to before the last. */
export type Range = readonly [from: number, to: number];

/** The rows that are seen, with `beyond` more on either side. */
export function rowsSeen(top: number, { total, view }: Extent, beyond: number): Range {
  const count = total / ROW_HEIGHT;
  const from = Math.floor(top / ROW_HEIGHT) - beyond;
  return [clamp(from, count), clamp(Math.ceil((top + view) / ROW_HEIGHT) + beyond, count)];
}

/** From where rows are placed. */
export const baseOf = (top: number): number => Math.floor(top / STEP) * STEP;

/** Where the top has to be for a row to be seen, moved as little as possible. */
export function topToSee(row: number, top: number, extent: Extent): number {
  const start = row * ROW_HEIGHT;
  const least = start + ROW_HEIGHT - extent.view;
  return clamp(Math.max(Math.min(top, start), least), lastTop(extent));
}

/** The left edges of columns, and the right edge of the last. */
export function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}

/** The index of the last edge at or before `x`. */
export function columnAt(edges: readonly number[], x: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The columns that are seen. */
export function columnsSeen(edges: readonly number[], left: number, view: number): Range {
  if (edges.length < 2) return [0, 0];
  return [columnAt(edges, left), columnAt(edges, left + Math.max(view, 0)) + 1];
}

/** How far a grid has to be scrolled to the left for a column to be seen, moved as little as possible. */
export function leftToSee(
  edges: readonly number[],
  column: number,
  left: number,
  view: number,
): number {
  const start = edges[column] ?? 0;
  const end = edges[column + 1] ?? start;
  // Of a column that is wider than the view, the beginning.
  return Math.min(Math.max(left, end - view), start);
}
