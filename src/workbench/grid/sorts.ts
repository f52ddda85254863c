import type { Sort } from './filters.ts';

export type Order = 'ascending' | 'descending' | 'none';

/** How an answer is sorted by a column, and as which key of several: 0 where it is the only one. */
export function orderOf(sort: readonly Sort[], column: number): { order: Order; place: number } {
  const at = sort.findIndex((one) => one.column === column);
  const found = sort[at];
  if (!found) return { order: 'none', place: 0 };
  return {
    order: found.descending ? 'descending' : 'ascending',
    place: sort.length > 1 ? at + 1 : 0,
  };
}

/** The sort with a column ordered as said: alone, or besides the other keys, of which it is the last if it is new. */
export function sortedBy(
  sort: readonly Sort[],
  column: number,
  order: Order,
  besides: boolean,
): Sort[] {
  const kept = besides ? sort : [];
  if (order === 'none') return (besides ? kept : sort).filter((one) => one.column !== column);
  const key = { column, descending: order === 'descending' };
  return kept.some((one) => one.column === column)
    ? kept.map((one) => (one.column === column ? key : one))
    : [...kept, key];
}

const NEXT: Record<Order, Order> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};

/** What follows when a header is chosen again and again: ascending, descending, as it came. */
export const nextOrder = (order: Order): Order => NEXT[order];
