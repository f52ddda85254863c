import { group } from 'd3-array';
import type { Said, SaidPiece } from '../../figures/figure.ts';
import { saidWords } from '../../i18n/views/said.ts';
import type { Words } from '../words.ts';
import { cited, filled, joined, plain } from './pieces.ts';

/** A figure that can be set against others of its basis, and of no other. */
export interface Measured {
  who: string;
  /** In words: two are compared only where these are the same. */
  basis: string;
  value: number;
  /** The value, ready to show. */
  text: string;
  fact: string | null;
}

/** How many bases a sentence sets beside each other before it says how many more there are. */
const MOST_BASES = 3;
/** How many that have the same value are named. */
const NAMED = 2;

const figure = ({ text, fact }: Measured): SaidPiece => cited(text, fact);

/**
 * The highest and the lowest of some figures, for each basis apart; of one figure, that figure. None where there are
 * no figures.
 */
export function rangeOf(words: Words, what: string, all: readonly Measured[]): Said[] {
  const t = saidWords[words.language];
  const bases = [...group(all, ({ basis }) => basis)]
    .map(([basis, some]) => ({ basis, some: [...some].sort((a, b) => b.value - a.value) }))
    .sort((a, b) => b.some.length - a.some.length);
  const sentence = (
    { basis, some }: (typeof bases)[number],
    [one, range, same]: readonly [string, string, string],
  ): SaidPiece[] => {
    const [most, least] = [some[0], some.at(-1)];
    if (!most || !least) return [];
    /** All that have a value, since none of them alone is the highest or the lowest. */
    const who = (value: number): SaidPiece => {
      const names = some.filter((item) => item.value === value).map((item) => item.who);
      const [first = ''] = names;
      return plain(
        names.length > NAMED ? t.range.many(first, names.length) : names.join(t.separator),
      );
    };
    const slots = { what: plain(what), basis: plain(basis), amount: figure(most) };
    if (some.length === 1) return filled(one, { ...slots, who: plain(most.who) });
    if (most.value === least.value) return filled(same, { ...slots, list: who(most.value) });
    return filled(range, {
      ...slots,
      ...{ most: who(most.value), mostAmount: figure(most) },
      ...{ least: who(least.value), leastAmount: figure(least) },
    });
  };
  const [only, ...others] = bases;
  if (!only) return [];
  const { one, range, same, alone, group: ofGroup, groupSame } = t.range;
  if (others.length === 0) return [sentence(only, [one, range, same])];
  const rest = Math.max(0, bases.length - MOST_BASES);
  const groups = joined(
    [
      ...bases.slice(0, MOST_BASES).map((base) => sentence(base, [alone, ofGroup, groupSame])),
      ...(rest > 0 ? [[plain(t.range.rest(rest))]] : []),
    ],
    t.semicolon,
  );
  return [filled(t.range.apart, { what: plain(what), groups })];
}
