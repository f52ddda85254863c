import type { Fact } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import { budgetedProjects, projectOf } from '../projects.ts';
import { isSpending, type Published } from '../published.ts';
import { envelope, restatement, within } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared, sumOf } from '../trial.ts';
import { placeOf } from '../words.ts';

/** Smaller than this part of the project's money a cost is one of a unit, not of the project. */
const PART = 0.2;

/** An indicator of money. It has no side; the subsidy of residents' insurance has a concept of its own. */
const isCost = (fact: Fact): boolean =>
  (fact.concept === 'target' || (isSpending(fact) && fact.direction === null)) &&
  fact.measure === 'amount' &&
  fact.phase === 'approved' &&
  fact.project !== null;

/** The whole of the project's money in the same table: for all funds, else the widest. */
function amountOf(costs: readonly Fact[], amounts: readonly Fact[]): Fact | undefined {
  const [cost] = costs;
  const own = amounts.filter(
    (fact) =>
      fact.concept === 'expenditure' &&
      fact.phase === 'approved' &&
      fact.fiscal_year === cost?.fiscal_year &&
      fact.statement === cost.statement &&
      (fact.project === cost.project || (fact.project === null && fact.item === cost.project)),
  );
  return own.find((fact) => fact.fund === 'all') ?? own[0];
}

function trialOf(costs: readonly Fact[], amount: Fact): Trial {
  const [first, ...others] = costs;
  const sum = sumOf(costs);
  const whole = costs.length === 1;
  return compared({
    facts: [...(first ? [first] : []), ...others, amount],
    found: sum,
    expected: amount.value ?? 0,
    tolerance: whole && first ? restatement(first, amount) : envelope(amount, costs),
    severity: 'warning',
    beyond: { zh: '成本指标与项目金额不符', en: "the cost is not the project's amount" },
    what: {
      zh: `项目“${first?.project ?? ''}”的成本指标${whole ? '' : '之和'}（${first ? placeOf(first).zh : ''}）与项目金额（${placeOf(amount).zh}）`,
      en: `The cost ${whole ? 'target' : 'targets'} of ${first?.project ?? ''} (${first ? placeOf(first).en : ''}) against the project's amount (${placeOf(amount).en})`,
    },
  });
}

/** 成本控制数 of a project in the form of the department. */
const CONTROL = /(?:项目)?(?:成本)?控制数$/;

function* ofDepartment(published: Published): Generator<Trial> {
  const projects = budgetedProjects(published);
  for (const fact of published.amounts) {
    const isAmount =
      fact.concept === 'target' &&
      fact.project === null &&
      fact.statement === 'department_targets' &&
      fact.phase === 'approved';
    if (!isAmount) continue;
    const item = squeeze(fact.item ?? '');
    const isControl = CONTROL.test(item) || item.endsWith('项目');
    const project = isControl ? projectOf(item.replace(CONTROL, ''), fact, projects) : null;
    if (project) yield trialOf([{ ...fact, project: project.name }], project.amount);
  }
}

export const rule: Rule = {
  name: 'target.cost',
  title: { zh: '成本指标与项目金额', en: "Cost targets against the project's money" },
  rationale: {
    zh: '项目的成本指标是它最多可以花的钱：高于项目金额则没有约束，低于则有一部分钱没有用途。项目支出绩效指标体系：经济成本指标。',
    en: 'The cost target (成本指标) of a project is what it may cost: above its money it limits nothing, below it a part has no purpose. 项目支出绩效指标体系: 经济成本指标.',
  },
  needs: { zh: '以金额表示的成本指标', en: 'cost target in money' },
  *trials(published) {
    const { amounts } = published;
    yield* ofDepartment(published);
    const costs = amounts.filter(isCost);
    for (const own of groupBy(
      costs,
      (fact) => `${fact.statement} ${fact.project} ${fact.fiscal_year}`,
    ).values()) {
      const amount = amountOf(own, amounts);
      if (!amount || (amount.value ?? 0) <= 0) continue;
      // A cost that is restated in the same table is one cost.
      const distinct = [...groupBy(own, (fact) => String(fact.value)).values()].flatMap(
        (same) => same[0] ?? [],
      );
      const total = distinct.find((fact) =>
        within((fact.value ?? 0) - (amount.value ?? 0), restatement(fact, amount)),
      );
      const parts = total ? [total] : distinct;
      if (sumOf(parts) >= PART * (amount.value ?? 0)) yield trialOf(parts, amount);
    }
  },
};
