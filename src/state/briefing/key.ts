import type { FigureItem, FindingItem } from './briefing.ts';

type Keyed =
  Pick<FigureItem, 'kind' | 'figure' | 'address'> | Pick<FindingItem, 'kind' | 'check_id'>;

/** What an item shows: two that show the same have the same. */
export function keyOf(item: Keyed): string {
  return item.kind === 'figure' ? `${item.figure} ${item.address}` : `finding ${item.check_id}`;
}
