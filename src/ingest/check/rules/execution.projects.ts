import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { compared, sumOf } from '../trial.ts';
import { figure, placeOf } from '../words.ts';

/** Percentage points that a rounded progress may be away from the quotient. */
const POINTS = 1;

export const rule: Rule = {
  name: 'execution.projects',
  title: {
    zh: '项目执行进度与项目支出',
    en: 'The stated progress of projects against project spending',
  },
  rationale: {
    zh: '自评列出全部项目的预算和总体执行进度，决算列出项目支出时，进度应为两者之商；有一部分由其他资金支付的，应当说明。项目支出绩效自评：执行总体进度。',
    en: 'Where the self-evaluation states the budget of all projects and one progress for them, and the accounts state project spending, the progress is their quotient; a part paid by somebody else has to be said. 项目支出绩效自评: 执行总体进度.',
  },
  needs: {
    zh: '全部项目的预算、进度和项目支出决算数',
    en: 'budget and progress of all projects, and project spending',
  },
  *trials({ facts, amounts, document }: Published) {
    if (document.kind !== 'final') return;
    const own = facts.filter(
      (fact) =>
        fact.concept === 'performance_projects' &&
        fact.statement === 'text' &&
        fact.nature === null &&
        fact.fiscal_year === document.fiscal_year,
    );
    const budgets = own.filter((fact) => fact.measure === 'amount');
    const [rate, ...others] = own.filter((fact) => fact.measure === 'execution_rate');
    const [spent] = amounts.filter(
      (fact) =>
        fact.statement === 'text' &&
        fact.nature === 'project' &&
        fact.fund === 'all' &&
        fact.function_code === null &&
        fact.project === null &&
        fact.phase === 'executed',
    );
    if (
      !rate ||
      !spent ||
      sumOf(budgets) <= 0 ||
      others.some((other) => other.value !== rate.value)
    )
      return;
    yield compared({
      facts: [rate, spent, ...budgets],
      expected: (100 * (spent.value ?? 0)) / sumOf(budgets),
      tolerance: POINTS,
      severity: 'warning',
      beyond: {
        zh: '所列进度与决算的项目支出不符，其余由谁支出须说明',
        en: 'the stated progress does not fit the project spending of the accounts; who paid the rest has to be said',
      },
      what: {
        zh: `项目执行进度（${placeOf(rate).zh}）与项目支出 ${figure(spent.value, '万元').zh}（${placeOf(spent).zh}）÷ 项目预算 ${figure(sumOf(budgets), '万元').zh}`,
        en: `The progress of projects (${placeOf(rate).en}) against project spending of ${figure(spent.value, '万元').en} (${placeOf(spent).en}) ÷ a budget of ${figure(sumOf(budgets), '万元').en}`,
      },
    });
  },
};
