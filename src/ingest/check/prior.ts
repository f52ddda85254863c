import type { Fact } from '../../model/index.ts';
import { groupBy } from '../read/group.ts';

/** An amount of this year with the one of the year before that its stated change, or its rate of change, gives. */
export interface Pair {
  now: Fact;
  before: Fact;
  /** The published change or rate. */
  fact: Fact;
}

/** The amounts that are compared with the year before. */
export function pairsOf(facts: readonly Fact[]): Pair[] {
  const byId = new Map(facts.map((fact) => [fact.fact_id, fact]));
  return facts.flatMap((before) => {
    if (before.origin !== 'derived') return [];
    const [now, fact] = (before.derived_from ?? []).map((id) => byId.get(id));
    const compares = fact?.measure === 'change' || fact?.measure === 'change_rate';
    return now && compares ? [{ now, before, fact }] : [];
  });
}

const THREE_PUBLIC = ['three_public.abroad', 'three_public.vehicles', 'three_public.reception'];

/** The parts of an amount: those of the three public expenses, or the finest functional codes of the same fund. */
export function partsOf(whole: Pair, pairs: readonly Pair[]): Pair[] {
  const own = pairs.filter(
    ({ now, before }) =>
      now.fiscal_year === whole.now.fiscal_year &&
      now.phase === whole.now.phase &&
      before.fiscal_year === whole.before.fiscal_year &&
      before.phase === whole.before.phase,
  );
  if (whole.now.concept === 'three_public') {
    return THREE_PUBLIC.flatMap((concept) => own.find(({ now }) => now.concept === concept) ?? []);
  }
  const { now } = whole;
  if (now.function_code !== null || now.nature === 'basic' || now.nature === 'project') return [];
  const coded = own.filter(
    (pair) =>
      pair.now.function_code !== null &&
      pair.now.fund === now.fund &&
      pair.now.nature === now.nature,
  );
  const codes = coded.map((pair) => pair.now.function_code ?? '');
  const finest = coded.filter((pair) => {
    const code = pair.now.function_code ?? '';
    return !codes.some((other) => other.length > code.length && other.startsWith(code));
  });
  return [...groupBy(finest, (pair) => pair.now.function_code ?? '').values()].flatMap(
    (same) => same[0] ?? [],
  );
}
