import { pairsOf, partsOf, type Pair } from '../prior.ts';
import { envelope, halfDigit, within } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared, sumOf } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

const isStated = ({ fact }: Pair): boolean => fact.measure === 'change';

/** One pair for each amount: the one that its change gives, before the one that its rate gives. */
function onePerAmount(pairs: readonly Pair[]): Pair[] {
  const stated = pairs.toSorted((a, b) => Number(isStated(b)) - Number(isStated(a)));
  return [...new Map(stated.toReversed().map((pair) => [pair.now.fact_id, pair])).values()];
}

/** How far the last printed digit of a rate can move the amount that it implies. */
function slack(pair: Pair): number {
  if (isStated(pair)) return 0;
  const growth = Math.abs(1 + (pair.fact.value ?? 0) / 100);
  const relative = halfDigit(pair.fact) / 100 / Math.max(growth, 0.01);
  return 0.005 + Math.abs(pair.before.value ?? 0) * relative;
}

function trialOf(whole: Pair, parts: readonly Pair[]): Trial | null {
  const all = [whole, ...parts];
  // Where every change is stated, they are compared themselves (change.parts).
  if (parts.length < 2 || all.every(isStated)) return null;
  const amounts = parts.map(({ now }) => now);
  const rest = (whole.now.value ?? 0) - sumOf(amounts);
  if (!within(rest, envelope(whole.now, amounts))) return null;
  const before = parts.map((pair) => pair.before);
  const name = nameOf(whole.now);
  return compared({
    facts: [whole.before, ...before, ...all.map(({ fact }) => fact)],
    expected: sumOf(before),
    tolerance: envelope(whole.before, before) + all.reduce((sum, pair) => sum + slack(pair), 0),
    severity: 'error',
    what: {
      zh: `${name.zh}由增减率推得的上年数（${placeOf(whole.fact).zh}）与各部分上年数之和（${parts.length} 项）`,
      en: `Last year's ${name.en} by its rate (${placeOf(whole.fact).en}) against the sum of its parts' (${parts.length})`,
    },
  });
}

export const rule: Rule = {
  name: 'prior.parts',
  title: {
    zh: '各部分上年数之和等于上年总数',
    en: "Last year's parts make last year's total",
  },
  rationale: {
    zh: '总数与各部分只以增减率同上年比较时，由增减率推得的各部分上年数之和，在比率末位舍入所允许的范围内应等于上年总数。',
    en: 'Where a total and all its parts are compared with the year before by rates alone, the amounts of that year that the rates imply still add up, within what the printed digits of the rates allow.',
  },
  needs: { zh: '总数和各部分的增减率', en: 'rates of change of a total and of its parts' },
  *trials(published) {
    const pairs = onePerAmount(pairsOf(published));
    for (const whole of pairs) {
      const trial = trialOf(whole, partsOf(whole, pairs));
      if (trial) yield trial;
    }
  },
};
