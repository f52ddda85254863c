import type { Swatch } from '../../charts/palette.ts';
import type { DumbbellEnd, DumbbellRow } from '../../charts/types.ts';
import { gapOf } from '../gaps.ts';
import type { ViewProps } from '../page.ts';
import { measured, type Amount, type Words } from '../words.ts';

/** What a pair is drawn by. */
export type Measure = 'amount' | 'share';

/** An amount with its source. */
export interface PairEnd extends Amount {
  fact: string;
  /** In words, with its unit. */
  text: string;
}

/** Two amounts of one thing, and the second in percent of the first. */
export interface Pair {
  key: string;
  name: string;
  note: string;
  swatch: Swatch;
  /** Written at the end of the row. */
  total: string;
  from: PairEnd;
  to: PairEnd;
  /** `to` in percent of `from`; null where that is zero. */
  percent: number | null;
  /** Why there is no percentage. */
  noPercent: string;
  /** What the document itself says of `percent`. */
  stated: { percent: number; fact: string; text: string } | null;
  /** What hovering and focus say. */
  lines: readonly string[];
}

/** A row that has nothing to draw, and why. */
export interface Without {
  key: string;
  name: string;
  why: string;
  swatch: Swatch;
}

/** How the rows of a figure are drawn. */
export interface Drawing {
  words: Words;
  measure: Measure;
  link: ViewProps['link'];
}

function endOf(
  { name, note, lines }: Pair,
  { fact, text }: { fact: string; text: string },
  value: number | null,
  link: ViewProps['link'],
): DumbbellEnd | null {
  return value === null
    ? null
    : {
        id: fact,
        value,
        label: [name, note, text].filter(Boolean).join(', '),
        readout: { heading: name, lines },
        href: link({ fact }),
      };
}

/**
 * A pair as a row of a chart. By percent the first amount is 100; where it is zero, or where an amount for each person
 * is asked for and nobody counted the people, the row has a gap.
 */
export function drawn(pair: Pair, { words, measure, link }: Drawing): DumbbellRow {
  const { key, name, note, total, swatch, from, to, stated, percent } = pair;
  const ends =
    measure === 'amount'
      ? { from: measured(words, from), to: measured(words, to), stated: null }
      : percent === null
        ? { from: null, to: null, stated: null }
        : { from: 100, to: percent, stated: stated && stated.percent >= 0 ? stated.percent : null };
  const zero = from.amount === 0 && to.amount === 0;
  const gap =
    ends.from !== null
      ? null
      : measure === 'amount'
        ? gapOf(words, 'unpublished', { id: from.fact, of: name, why: words.t.common.noCount })
        : gapOf(words, zero ? 'zero' : 'not_applicable', {
            id: to.fact,
            of: name,
            why: pair.noPercent,
            href: link({ fact: to.fact }),
          });
  return {
    ...{ id: key, name, note, swatch, gap },
    total,
    from: endOf(pair, from, ends.from, link),
    to: endOf(pair, to, ends.to, link),
    stated: stated && endOf(pair, stated, ends.stated, link),
  };
}

/** A row that says why it has nothing. */
export function empty({ key, name, why, swatch }: Without, words: Words): DumbbellRow {
  const gap = gapOf(words, 'unpublished', { id: `${key}-gap`, of: name, why });
  return { id: key, name, note: why, gap, total: '', swatch, from: null, to: null, stated: null };
}

/** The same rows with ids that occur once: one figure may stand in several rows, and the first has its name. */
export function distinct(rows: readonly DumbbellRow[]): DumbbellRow[] {
  const seen = new Map<string, number>();
  const own = (end: DumbbellEnd | null): DumbbellEnd | null => {
    if (!end) return null;
    const times = (seen.get(end.id) ?? 0) + 1;
    seen.set(end.id, times);
    return times === 1 ? end : { ...end, id: `${end.id}#${times}` };
  };
  return rows.map((row) => ({
    ...row,
    from: own(row.from),
    to: own(row.to),
    stated: own(row.stated),
  }));
}

/** In the order that the reader chose: the largest first by what is drawn, or as they came. */
export function ordered<T>(
  rows: readonly T[],
  sort: 'value' | 'chosen',
  value: (row: T) => number | null,
): T[] {
  if (sort === 'chosen') return [...rows];
  return [...rows].sort((a, b) => (value(b) ?? -Infinity) - (value(a) ?? -Infinity));
}
