import type { Fact } from '../../../model/index.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

const isWhole = (fact: Fact): boolean =>
  fact.function_code === null &&
  fact.economic_code === null &&
  fact.project === null &&
  fact.statement === 'text' &&
  (fact.nature ?? 'all') === 'all' &&
  (fact.concept === 'expenditure' || fact.concept === 'total');

/** Rates of one total may differ by this much before two budgets must be meant. */
const POINTS = 5;

/** Of the whole's amounts the one of the rate's fund, where there is one. */
function nearest(rate: Fact, whole: readonly Fact[]): Fact | undefined {
  return whole.find((fact) => fact.fund === rate.fund) ?? whole[0];
}

export const rule: Rule = {
  name: 'execution.base',
  title: { zh: '完成率所用的预算口径', en: 'Which budget a completion rate is measured on' },
  rationale: {
    zh: '只写“完成预算”，没有说明是哪个预算。文件同时公布了年初预算，而按它算出另一个完成率时，两个比率都对、含义不同，读者应当知道。决算公开：与年初预算数对比。',
    en: 'A bare 完成预算 does not say of which budget. Where the document also publishes the budget approved at the beginning of the year and that gives another rate, both are right and mean different things: a reader has to know. 决算公开: 与年初预算数对比.',
  },
  needs: {
    zh: '总支出的完成率和年初预算',
    en: 'completion rate and approved budget of total spending',
  },
  *trials({ facts, amounts }: Published) {
    const rates = facts.filter((fact) => fact.measure === 'execution_rate' && isWhole(fact));
    const whole = rates.length > 0 ? amounts.filter(isWhole) : [];
    const planned = whole.filter(
      (fact) => fact.phase === 'approved' && fact.direction === 'expenditure',
    );
    const executed = whole.filter(
      (fact) => fact.phase === 'executed' && fact.direction !== 'revenue',
    );
    for (const rate of rates) {
      const budget = nearest(rate, planned);
      const done = nearest(rate, executed);
      if (
        !budget ||
        (budget.value ?? 0) <= 0 ||
        !done ||
        budget.fiscal_year !== rate.fiscal_year ||
        rate.base_phase !== null ||
        rate.direction === 'revenue'
      )
        continue;
      const approved = (100 * (done.value ?? 0)) / (budget.value ?? 1);
      yield compared({
        facts: [rate, done, budget],
        expected: approved,
        tolerance: POINTS,
        severity: 'info',
        beyond: {
          zh: '完成率不是按年初预算计算的，所用预算未公开',
          en: 'the rate is not measured on the approved budget, and the one that it is measured on is not published',
        },
        what: {
          zh: `${nameOf(rate).zh}“完成预算 ${figure(rate.value, '%').zh}”（${placeOf(rate).zh}）与按年初预算 ${figure(budget.value, '万元').zh}（${placeOf(budget).zh}）计算的完成率`,
          en: `The completion rate ${figure(rate.value, '%').en} of ${nameOf(rate).en} (${placeOf(rate).en}) against the one on the approved budget of ${figure(budget.value, '万元').en} (${placeOf(budget).en})`,
        },
      });
    }
  },
};
