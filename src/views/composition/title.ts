import { unitName } from '../words.ts';
import type { Voice } from './voice.ts';

/** What the chart over all bureaus shows, with unit and year; `of` is the name of the code whose parts are shown. */
export function titleOf(
  { words, t, axis, measure }: Voice,
  of: string | null,
  year: number,
): string {
  const unit = unitName(words);
  if (of === null)
    return t.title[measure === 'amount' ? 'amount' : 'share'](year, t.by[axis], unit);
  return t.title[`${measure}Below`](year, of, unit);
}
