import { unitName } from '../words.ts';
import type { Voice } from './voice.ts';

/** What the chart over all bureaus shows, with unit and year; `of` is the name of the code whose parts are shown. */
export function titleOf(
  { words, t, axis, measure }: Voice,
  of: string | null,
  year: number,
): string {
  const unit = unitName(words);
  if (of === null) {
    return measure === 'amount'
      ? t.title.amount(year, t.by[axis], unit)
      : t.title.share(year, t.by[axis]);
  }
  return measure === 'amount'
    ? t.title.amountBelow(year, of, unit)
    : t.title[`${measure}Below`](year, of);
}

/** Where percentages are drawn, what the amounts at the ends are. */
export function hintOf({ words, t, measure }: Voice, of: string | null): string | null {
  const name = of === null ? t.total : t.quoted(of);
  return measure === 'amount' ? null : t.ends(name, unitName(words));
}
