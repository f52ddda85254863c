import type { Value } from '../../model/index.ts';
import { MOST_DECIMALS } from './styles.ts';

/** More digits than these are of a division; the value keeps them. */
const USUAL = 6;

/** How many decimals a number is written with at its shortest. */
function decimalsIn(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/**
 * The decimals that numbers of one unit are all shown with: the most that any of them has, up to six, and so many that
 * none that is not zero reads as zero. Null where there is no number.
 */
export function commonDecimals(values: Iterable<Value>): number | null {
  let most: number | null = null;
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    const first = value === 0 ? 0 : -Math.floor(Math.log10(Math.abs(value)));
    const wanted = Math.max(Math.min(USUAL, decimalsIn(value)), first);
    most = Math.max(most ?? 0, Math.min(MOST_DECIMALS, wanted));
  }
  return most;
}
