import type { Fact } from '../../model/index.ts';
import { least } from '../read/extremes.ts';
import { plain, withoutBlanks } from '../read/plain.ts';
import { remembered } from '../read/remember.ts';
import { UNITS } from '../read/unit.ts';

/** Digits behind the point of the printed characters; null where words stand for the number (持平). */
const decimals = remembered((raw): number | null => {
  // A scan sets blanks behind points and separators, or prints full-width digits.
  const digits = /\d[\d,，]*(?:\.(\d+))?/.exec(withoutBlanks(plain(raw)));
  return digits ? (digits[1]?.length ?? 0) : null;
});

/** Half of the last printed digit, in the unit of the value. A derived figure is one of hundredths. */
export function halfDigit(fact: Fact): number {
  if (fact.raw === null) return 0.005;
  const places = decimals(fact.raw);
  if (places === null) return 0;
  const whole = places === 0 && fact.measure === 'count' && fact.unit?.startsWith('万') !== true;
  return whole ? 0 : 0.5 * 10 ** (power(fact) - places);
}

const power = (fact: Fact): number => UNITS.get(fact.unit ?? '')?.power ?? 0;

/**
 * How far rounding can move a sum away from its total: (n + 1) halves of the last printed digit. A figure printed
 * without decimals among figures with decimals is one whose zeros were left out, unless several large ones have none;
 * one printed with fewer decimals is rounded to them. A published zero is none, and
 * not rounded. A total of one part is the same amount printed twice.
 */
export function envelope(total: Fact, parts: readonly Fact[]): number {
  const rounded = parts.filter((fact) => fact.value !== 0);
  const [only, ...others] = rounded;
  if (only && others.length === 0) return restatement(total, only);
  const all = [total, ...rounded];
  const halves = all.map(halfDigit);
  const finest = least(halves.filter((half) => half > 0));
  if (finest === Infinity) return 0;
  const whole = all.filter(isLargeWhole).length > 1;
  const exactly = (fact: Fact): boolean => isWhole(fact) && !(whole && isLargeWhole(fact));
  return halves.reduce(
    (sum, half, at) => sum + (exactly(all[at] as Fact) ? finest : Math.max(finest, half)),
    0,
  );
}

/** Whether no decimals are printed. */
const isWhole = (fact: Fact): boolean => (decimals(fact.raw ?? '') ?? 0) === 0;

/** Of two numbers of four and more digits without decimals it is no chance that they have none. */
const isLargeWhole = (fact: Fact): boolean => Math.abs(fact.value ?? 0) >= 1000 && isWhole(fact);

/** How far a restated value may lie from the first one: half of the last digit of the one with fewer digits. */
export const restatement = (one: Fact, other: Fact): number =>
  Math.max(halfDigit(one), halfDigit(other));

/** Takes off the noise of binary fractions. */
export const exact = (value: number): number => rounded(value, 8);

/** Up to here the product below is off by less than a tenth. */
const SURE = 1e14;

/**
 * The number with so many decimals that is nearest to `value`, as `toFixed` gives it; zero is never negative. A whole
 * number divided by a power of ten is the very number that its digits are read as, so the text is made only where
 * `value` lies about half-way between two.
 */
export function rounded(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value + 0;
  const power = 10 ** decimals;
  const scaled = value * power;
  const whole = Math.round(scaled);
  const isSure = Math.abs(scaled) < SURE && Math.abs(scaled - whole) < 0.4;
  return (isSure ? whole / power : Number(value.toFixed(decimals))) + 0;
}

/** Whether a difference is within a tolerance, the noise of binary fractions aside. */
export const within = (difference: number, tolerance: number): boolean =>
  Math.abs(difference) <= tolerance + 1e-7;

/** The range of numbers that a printed one stands for. */
export function range(fact: Fact): [low: number, high: number] {
  const half = halfDigit(fact);
  const value = fact.value ?? 0;
  return [value - half, value + half];
}
