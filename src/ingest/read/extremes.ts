/**
 * The least and the greatest of `numbers`, of which there may be more than a call takes arguments: `Math.min(...numbers)`
 * ends with an error at some hundred thousand. Of no numbers the least is Infinity, the greatest -Infinity.
 */
export const least = (numbers: Iterable<number>): number => {
  let found = Infinity;
  for (const number of numbers) if (number < found) found = number;
  return found;
};

export const greatest = (numbers: Iterable<number>): number => {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found;
};

/** The item for which `apart` is the least, of equals the first; undefined where there are no items. */
export function nearest<Item>(
  items: Iterable<Item>,
  apart: (item: Item) => number,
): Item | undefined {
  let found: Item | undefined;
  let closest = Infinity;
  for (const item of items) {
    const distance = apart(item);
    if (distance >= closest) continue;
    found = item;
    closest = distance;
  }
  return found;
}
