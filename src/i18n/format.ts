import type { Unit } from '../model/index.ts';
import { decimal, decimalsOf } from './decimal.ts';

/**
 * How many 万元 a unit is, and to how many digits it is shown: as fine as most figures are published. Small amounts in a
 * large unit have more; a number that is taken away has at most `most` decimals.
 */
const UNITS: Record<Unit, { size: number; digits: number; most: number }> = {
  wan: { size: 1, digits: 2, most: 10 },
  yi: { size: 10_000, digits: 4, most: 10 },
  yuan: { size: 0.0001, digits: 0, most: 6 },
  // Already divided, by the query: what is formatted is yuan for each person.
  person: { size: 1, digits: 2, most: 10 },
};

export interface Formats {
  /** An amount in 万元, in the chosen unit, without the unit's name. */
  amount: (wan: number) => string;
  /** The same as a number, for whoever takes the figures away. */
  inUnit: (wan: number) => number;
  /** The same for an axis: no more digits than the ticks need. */
  tick: (wan: number) => string;
  /** A percentage with its sign. */
  percent: (value: number) => string;
  percentTick: (value: number) => string;
  count: (value: number) => string;
}

/** How numbers are written for a reader who wants amounts in `unit`: the same in both languages. */
export function formats(unit: Unit): Formats {
  const { size, digits, most } = UNITS[unit];
  const fixed = (value: number, least: number): string =>
    decimal(value, least, decimalsOf(value, least));
  const tick = (value: number): string => decimal(value, 0, decimalsOf(value, 4));
  return {
    amount: (wan) => fixed(wan / size, digits),
    // Without the noise of dividing and adding: fifteen digits are what a number surely holds, and no amount has more
    // decimals than a fen in 亿元.
    inUnit: (wan) => Number(Number((wan / size).toPrecision(15)).toFixed(most)),
    tick: (wan) => tick(wan / size),
    percent: (value) => `${fixed(value, 2)}%`,
    percentTick: (value) => `${tick(value)}%`,
    count: tick,
  };
}
