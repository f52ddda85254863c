import { max as largest, min as smallest } from 'd3-array';
import { swarm } from './swarm.ts';

/** The points of one basis in one year: where they are along the scale, and whether a bracket holds them. */
export interface Standing {
  at: readonly number[];
  bracket: boolean;
}

export interface Year {
  /** How many lanes stand side by side. */
  count: number;
  /** For each basis, the lanes of its points, counted from the middle of the year. */
  lanes: number[][];
  /** For each basis, the lane of its bracket. */
  brackets: (number | null)[];
}

/**
 * Puts the points of one year side by side where they would lie on each other: the last basis stays to the right, those
 * before it go to its left. What a bracket holds stands together, with nothing of another basis in between.
 */
export function standSideBySide(bases: readonly Standing[], apart: number): Year {
  const taken: { start: number; end: number; low: number; high: number }[] = [];
  const placed = [...bases].reverse().map(({ at, bracket }) => {
    const own = swarm(at, apart);
    const least = smallest(own) ?? 0;
    const width = (largest(own) ?? 0) - least + (bracket ? 2 : 1);
    const [low, high] = [smallest(at) ?? 0, largest(at) ?? 0];
    const meets = (start: number): boolean =>
      taken.some(
        (other) =>
          start <= other.end &&
          other.start < start + width &&
          low - other.high < apart &&
          other.low - high < apart,
      );
    let start = 1 - width;
    while (at.length > 0 && meets(start)) start -= 1;
    if (at.length > 0) taken.push({ start, end: start + width - 1, low, high });
    const first = start + (bracket ? 1 : 0);
    return { lanes: own.map((lane) => first + lane - least), bracket: bracket ? start : null };
  });
  const from = smallest(taken, ({ start }) => start) ?? 0;
  const to = largest(taken, ({ end }) => end) ?? 0;
  const middle = (from + to) / 2;
  return {
    count: to - from + 1,
    lanes: placed.map(({ lanes }) => lanes.map((lane) => lane - middle)).reverse(),
    brackets: placed.map(({ bracket }) => (bracket === null ? null : bracket - middle)).reverse(),
  };
}
