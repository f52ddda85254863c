/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
}

/** A colour with a part of another one, from 0 to 1. */
export function mixed(colour: string, other: string, part: number): string {
  const others = channels(other);
  const all = channels(colour).map((one, i) => Math.round(one + ((others[i] ?? one) - one) * part));
  return `#${all.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}
