/**
 * Index of the first of `items` that `isBehind` holds for, by halving: it holds for all behind that one. As many as there
 * are items where it holds for none.
 */
export function firstWhere<Item>(
  items: readonly Item[],
  isBehind: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
