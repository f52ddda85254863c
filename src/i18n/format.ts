import type { Unit } from '../model/index.ts';
import { decimal, decimalsOf } from './decimal.ts';

/**
 * How many 万元 a unit is, and to how many digits it is shown: as fine as most figures are published. Small amounts in a
 * large unit have more.
 */
const UNITS: Record<Unit, { size: number; digits: number }> = {
  wan: { size: 1, digits: 2 },
  yi: { size: 10_000, digits: 4 },
  yuan: { size: 0.0001, digits: 0 },
  // Already divided, by the query: what is formatted is yuan for each person.
  person: { size: 1, digits: 2 },
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
  const { size, digits } = UNITS[unit];
  const fixed = (value: number, least: number): string =>
    decimal(value, least, decimalsOf(value, least));
  const tick = (value: number): string => decimal(value, 0, decimalsOf(value, 4));
  return {
    amount: (wan) => fixed(wan / size, digits),
    // Without the noise of dividing: no more digits than 亿元 can have of a fen.
    inUnit: (wan) => Number((wan / size).toFixed(10)),
    tick: (wan) => tick(wan / size),
    percent: (value) => `${fixed(value, 2)}%`,
    percentTick: (value) => `${tick(value)}%`,
    count: tick,
  };
}
