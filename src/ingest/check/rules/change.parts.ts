import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../group.ts';
import type { Published } from '../published.ts';
import { envelope, exact, within } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared, sumOf } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

/** An amount of this year with the one of the year before that its stated change gives. */
interface Pair {
  now: Fact;
  before: Fact;
  change: number;
  /** The published change. */
  fact: Fact;
}

/** Amounts whose change is stated: a change by itself, not one that a rate implies. */
function pairsOf(facts: readonly Fact[]): Pair[] {
  const byId = new Map(facts.map((fact) => [fact.fact_id, fact]));
  return facts.flatMap((before) => {
    if (before.origin !== 'derived') return [];
    const [now, fact] = (before.derived_from ?? []).map((id) => byId.get(id));
    if (!now || fact?.measure !== 'change') return [];
    return [{ now, before, change: fact.value ?? 0, fact }];
  });
}

const THREE_PUBLIC = ['three_public.abroad', 'three_public.vehicles', 'three_public.reception'];

/** The parts of an amount: those of the three public expenses, or the finest functional codes of the same fund. */
function partsOf(whole: Pair, pairs: readonly Pair[]): Pair[] {
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

function trialOf(whole: Pair, parts: readonly Pair[]): Trial | null {
  // Only where the parts named are all of them: their amounts make the whole.
  const amounts = parts.map(({ now }) => now);
  const rest = (whole.now.value ?? 0) - sumOf(amounts);
  if (parts.length < 2 || !within(rest, envelope(whole.now, amounts))) return null;
  const expected = exact(parts.reduce((sum, { change }) => sum + change, 0));
  const before = sumOf(parts.map((pair) => pair.before));
  const name = nameOf(whole.now);
  return compared({
    facts: [whole.fact, ...parts.map(({ fact }) => fact), whole.now],
    expected,
    tolerance: envelope(
      whole.fact,
      parts.map(({ fact }) => fact),
    ),
    severity: 'error',
    what: {
      zh: `${name.zh}的增减额（${placeOf(whole.fact).zh}）与各部分增减额之和（${parts.length} 项；推得上年 ${figure(whole.before.value, '万元')}，各部分 ${figure(before, '万元')}）`,
      en: `The change of ${name.en} (${placeOf(whole.fact).en}) against the sum of its parts' changes (${parts.length}; last year's total ${figure(whole.before.value, '万元')}, its parts ${figure(before, '万元')})`,
    },
  });
}

export const rule: Rule = {
  name: 'change.parts',
  title: { zh: '各部分增减额之和等于总增减额', en: "The parts' changes make the total's change" },
  rationale:
    'Where a total and all its parts are compared with the year before, the changes add up as the amounts do, and so do the amounts of the year before that they imply.',
  needs: { zh: '总数和各部分的增减额', en: 'changes of a total and of its parts' },
  *trials({ facts }: Published) {
    const pairs = pairsOf(facts);
    for (const whole of pairs) {
      const trial = trialOf(whole, partsOf(whole, pairs));
      if (trial) yield trial;
    }
  },
};
