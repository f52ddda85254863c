import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { completionsOf } from '../changes.ts';
import { halfDigit, within } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

const wholeConcept = (concept: string): string =>
  concept.slice(0, Math.max(0, concept.indexOf('.')));

/** Parts of one whole in one phase. */
const family = (fact: Fact): string => `${wholeConcept(fact.concept)} ${fact.phase}`;

/** What the whole and its parts would have as budgets by their stated rates: the parts' may not be more. */
function contradicts(
  whole: Fact,
  parts: readonly (readonly [Fact, Fact])[],
  rates: ReadonlyMap<Fact, Fact>,
): boolean {
  const of = (fact: Fact, rate: Fact | undefined) =>
    (100 * (fact.value ?? 0)) / (rate?.value ?? Infinity);
  const budget = of(whole, rates.get(whole));
  const sum = parts.reduce((all, [part, rate]) => all + of(part, rate), 0);
  return budget > 0 && sum > budget * 1.01;
}

export const rule: Rule = {
  name: 'execution.is_share',
  title: { zh: '完成率误填为占比', en: 'A completion rate that is in fact the share' },
  rationale: {
    zh: '某一部分的“完成预算”恰好等于它占总额的比重，而按这些比率反推的预算之和超过总预算，或同一百分数又作为占比列出，说明填错了列。',
    en: 'A part whose 完成预算 is exactly its share of the whole, while the budgets that such rates imply exceed the budget of the whole or the same percentage stands as its 占比, was filled from the wrong column.',
  },
  needs: { zh: '各部分的完成率', en: 'completion rates of parts' },
  *trials(published) {
    const { facts, amounts } = published;
    const rates = new Map(
      [...completionsOf(published)].flatMap(([amount, group]): [Fact, Fact][] =>
        group[0] ? [[amount, group[0]]] : [],
      ),
    );
    if (rates.size === 0) return;
    const concepts = new Set(Array.from(rates.keys(), ({ concept }) => wholeConcept(concept)));
    const wholes = groupBy(
      amounts.filter(({ concept }) => concepts.has(concept)),
      (fact) => `${fact.concept} ${fact.fiscal_year} ${fact.phase}`,
    );
    const siblings = groupBy(
      [...rates].filter(([other]) => (other.value ?? 0) > 0),
      ([other]) => family(other),
    );
    const shares = new Set(
      facts.flatMap((fact) => (fact.measure === 'share' ? [`${fact.concept} ${fact.value}`] : [])),
    );
    for (const [part, rate] of rates) {
      const concept = wholeConcept(part.concept);
      const whole =
        concept === ''
          ? undefined
          : wholes.get(`${concept} ${part.fiscal_year} ${part.phase}`)?.[0];
      const value = rate.value ?? 0;
      if (!whole || (whole.value ?? 0) <= 0 || value <= 0 || value >= 100) continue;
      const share = (100 * (part.value ?? 0)) / (whole.value ?? 1);
      const printed = shares.has(`${part.concept} ${rate.value}`);
      const equal = within(share - value, 2 * halfDigit(rate));
      const wrong =
        equal && (printed || contradicts(whole, siblings.get(family(part)) ?? [], rates));
      const name = nameOf(part);
      yield {
        ...stated(
          wrong ? 'fail' : 'pass',
          'error',
          {
            zh: `${name.zh}“完成预算 ${figure(value, '%').zh}”（${placeOf(rate).zh}）${wrong ? `就是它占${nameOf(whole).zh}的比重，不是完成率` : `不是它的占比 ${figure(share, '%').zh}`}。`,
            en: `The completion rate ${figure(value, '%').en} of ${name.en} (${placeOf(rate).en}) ${wrong ? `is its share of ${nameOf(whole).en}, not a rate of completion` : `is not its share of ${figure(share, '%').en}`}.`,
          },
          [rate, part],
        ),
        found: value,
        unit: '%',
      };
    }
  },
};
