import { once } from '../../read/remember.ts';
import type { Grid } from '../../tables/grid.ts';

/** The numbers of a grid: `numbers[row][column]`, null where the cell holds none. */
export type Numbers = readonly (readonly (number | null)[])[];

export const numbersOf = once(({ body, width }: Grid): Numbers =>
  body.map((row) => {
    const numbers: (number | null)[] = [];
    for (let index = 0; index < width; index += 1) {
      const digits = row[index]?.number;
      numbers.push(digits == null ? null : Number(digits));
    }
    return numbers;
  }),
);

/** Columns `parts` make up column `whole`. */
export interface Sum {
  whole: number;
  parts: readonly number[];
}

/** Half of a hundredth for each number of a sum: what rounding to two decimals can add up to. */
export const tolerance = (count: number): number => (count + 1) * 0.005 + 1e-9;

/**
 * On how many rows the sums hold and on how many they do not. A row without any part, or without the whole, says
 * nothing; neither does one that is zero throughout.
 */
export function tested(numbers: Numbers, sums: readonly Sum[]): { held: number; broken: number } {
  const result = { held: 0, broken: 0 };
  for (const row of numbers) {
    for (const sum of sums) {
      const whole = row[sum.whole];
      let count = 0;
      let total = 0;
      let zero = true;
      for (const index of sum.parts) {
        const part = row[index];
        if (part == null) continue;
        count += 1;
        total += part;
        zero &&= part === 0;
      }
      if (count === 0 || (zero && (whole ?? 0) === 0)) continue;
      if (Math.abs((whole ?? 0) - total) <= tolerance(count)) result.held += 1;
      else result.broken += 1;
    }
  }
  return result;
}

/** All ways to choose `size` of `count` positions in order, at most `limit` of them. */
export function* choices(
  count: number,
  size: number,
  limit = 20_000,
): Generator<readonly number[]> {
  const picked = Array.from({ length: size }, (_, index) => index);
  if (size > count) return;
  for (let made = 0; made < limit; made += 1) {
    yield [...picked];
    let last = size - 1;
    while (last >= 0 && picked[last] === count - size + last) last -= 1;
    if (last < 0) return;
    picked[last] = (picked[last] ?? 0) + 1;
    for (let index = last + 1; index < size; index += 1)
      picked[index] = (picked[index - 1] ?? 0) + 1;
  }
}
