import type { Language, Unit } from '../model/index.ts';

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

export function formats(language: Language, unit: Unit): Formats {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const { size, digits } = UNITS[unit];
  const number = (min: number, max: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: min, maximumFractionDigits: max });
  const amount = number(digits, digits);
  const tick = number(0, 4);
  const percent = number(2, 2);
  return {
    amount: (wan) => amount.format(wan / size),
    inUnit: (wan) => Math.round((wan / size) * 1e6) / 1e6,
    tick: (wan) => tick.format(wan / size),
    percent: (value) => `${percent.format(value)}%`,
    percentTick: (value) => `${tick.format(value)}%`,
    count: (value) => tick.format(value),
  };
}
