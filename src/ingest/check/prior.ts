import type { Fact } from '../../model/index.ts';
import { groupBy } from '../read/group.ts';
import { once } from '../read/remember.ts';
import { changesOf } from './changes.ts';
import type { Published } from './published.ts';

/** An amount of this year with the one of the year before that its stated change, or its rate of change, gives. */
export interface Pair {
  now: Fact;
  before: Fact;
  /** The published change or rate. */
  fact: Fact;
}

/** The amounts that are compared with the year before. */
export const pairsOf = once((published: Published): readonly Pair[] => {
  const byId = new Map<string, Fact>();
  for (const [amount, changes] of changesOf(published))
    for (const fact of [amount, ...changes]) byId.set(fact.fact_id, fact);
  return published.facts.flatMap((before) => {
    if (before.origin !== 'derived') return [];
    const [now, fact] = (before.derived_from ?? []).map((id) => byId.get(id));
    return now && fact ? [{ now, before, fact }] : [];
  });
});

const THREE_PUBLIC = ['three_public.abroad', 'three_public.vehicles', 'three_public.reception'];

/** The time that a pair compares. */
const timesOf = ({ now, before }: Pair): string =>
  `${now.fiscal_year}|${now.phase}|${before.fiscal_year}|${before.phase}`;

/** The pairs of each time, and the first of each code of the same fund and nature that no longer code goes on with. */
const grouped = once((pairs: readonly Pair[]) => {
  const times = groupBy(pairs, timesOf);
  const coded = groupBy(
    pairs.filter(({ now }) => now.function_code !== null),
    (pair) => `${timesOf(pair)} ${pair.now.fund} ${pair.now.nature}`,
  );
  const finest = new Map<string, Pair[]>();
  for (const [key, own] of coded) {
    const codes = groupBy(own, ({ now }) => now.function_code ?? '');
    const above = new Set<string>();
    for (const code of codes.keys())
      for (let length = 0; length < code.length; length += 1) above.add(code.slice(0, length));
    const firsts = [...codes].flatMap(([code, same]) => (above.has(code) ? [] : (same[0] ?? [])));
    finest.set(key, firsts);
  }
  return { times, finest };
});

/** The parts of an amount: those of the three public expenses, or the finest functional codes of the same fund. */
export function partsOf(whole: Pair, pairs: readonly Pair[]): Pair[] {
  const { now } = whole;
  const { times, finest } = grouped(pairs);
  if (now.concept === 'three_public') {
    const own = times.get(timesOf(whole)) ?? [];
    return THREE_PUBLIC.flatMap(
      (concept) => own.find((pair) => pair.now.concept === concept) ?? [],
    );
  }
  if (now.function_code !== null || now.nature === 'basic' || now.nature === 'project') return [];
  return finest.get(`${timesOf(whole)} ${now.fund} ${now.nature}`) ?? [];
}
