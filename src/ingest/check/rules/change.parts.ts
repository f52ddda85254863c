import { pairsOf, partsOf, type Pair } from '../prior.ts';
import { envelope, exact, within } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared, sumOf } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

function trialOf(whole: Pair, parts: readonly Pair[]): Trial | null {
  // Only where the parts named are all of them: their amounts make the whole.
  const amounts = parts.map(({ now }) => now);
  const rest = (whole.now.value ?? 0) - sumOf(amounts);
  if (parts.length < 2 || !within(rest, envelope(whole.now, amounts))) return null;
  const expected = exact(parts.reduce((sum, { fact }) => sum + (fact.value ?? 0), 0));
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
      zh: `${name.zh}的增减额（${placeOf(whole.fact).zh}）与各部分增减额之和（${parts.length} 项；推得上年 ${figure(whole.before.value, '万元').zh}，各部分 ${figure(before, '万元').zh}）`,
      en: `The change of ${name.en} (${placeOf(whole.fact).en}) against the sum of its parts' changes (${parts.length}; last year's total ${figure(whole.before.value, '万元').en}, its parts ${figure(before, '万元').en})`,
    },
  });
}

export const rule: Rule = {
  name: 'change.parts',
  title: { zh: '各部分增减额之和等于总增减额', en: "The parts' changes make the total's change" },
  rationale: {
    zh: '总数与各部分都同上年比较时，各部分增减额之和应等于总增减额，由此推得的上年数也应相加得上年总数。',
    en: 'Where a total and all its parts are compared with the year before, the changes add up as the amounts do, and so do the amounts of the year before that they imply.',
  },
  needs: { zh: '总数和各部分的增减额', en: 'changes of a total and of its parts' },
  *trials(published) {
    const pairs = pairsOf(published).filter(({ fact }) => fact.measure === 'change');
    for (const whole of pairs) {
      const trial = trialOf(whole, partsOf(whole, pairs));
      if (trial) yield trial;
    }
  },
};
