import type { Unit } from '../model/index.ts';
import { decimal } from './decimal.ts';

/** How many 万元 a unit is, and to how many digits it is shown: never finer than what is published. */
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
  const tick = (value: number): string => decimal(value, 0, 4);
  return {
    amount: (wan) => decimal(wan / size, digits, digits),
    inUnit: (wan) => Math.round((wan / size) * 1e6) / 1e6,
    tick: (wan) => tick(wan / size),
    percent: (value) => `${decimal(value, 2, 2)}%`,
    percentTick: (value) => `${tick(value)}%`,
    count: tick,
  };
}
