import type { Fact, Fund, Statement } from '../../../model/index.ts';
import { carriedOver } from '../carried.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import { exact, restatement } from '../rounding.ts';
import type { Rule, Sentence } from '../rule.ts';
import { compared } from '../trial.ts';
import { figure, placeOf } from '../words.ts';

const FUNDS: Readonly<Partial<Record<Fund, Sentence>>> = {
  general: { zh: '一般公共预算', en: 'the general public budget' },
  gov_fund: { zh: '政府性基金预算', en: 'the government fund budget' },
  state_capital: { zh: '国有资本经营预算', en: 'the state capital budget' },
};

const OF_PROJECTS: ReadonlySet<Statement> = new Set([
  'project',
  'department_targets',
  'self_evaluation',
  'project_targets',
  'project_form',
]);

const isWhole = (fact: Fact): boolean =>
  fact.function_code === null &&
  fact.economic_code === null &&
  fact.project === null &&
  (fact.nature ?? 'all') === 'all' &&
  !OF_PROJECTS.has(fact.statement);

/** A total of 财政拨款 that is larger than both sides of the year: it has what was carried in. */
const isTotalOf = (fact: Fact, spending: Fact, income: Fact): boolean =>
  fact.concept === 'total' &&
  fact.fund === 'fiscal' &&
  fact.fiscal_year === income.fiscal_year &&
  fact.phase === income.phase &&
  (fact.value ?? 0) > (income.value ?? 0) &&
  (fact.value ?? 0) >= (spending.value ?? 0);

export const rule: Rule = {
  name: 'balance.funds',
  title: { zh: '分资金来源的收支相等', en: 'Revenue by fund against spending by fund' },
  rationale: {
    zh: '一项预算（一般公共预算、政府性基金、国有资本经营）的收入就是它的支出来源，两者之差只能是结转。部门预算收支总表与分预算支出表的勾稽。',
    en: 'What a budget (一般公共预算, 政府性基金, 国有资本经营) gives is what is spent from it; the difference was carried over. 部门预算收支总表与分预算支出表的勾稽.',
  },
  needs: { zh: '同一预算的收入和支出', en: 'revenue and spending of one budget' },
  *trials({ amounts }: Published) {
    const whole = amounts.filter(isWhole);
    for (const own of groupBy(
      whole,
      (fact) => `${fact.fiscal_year} ${fact.phase} ${fact.fund}`,
    ).values()) {
      const name = FUNDS[own[0]?.fund ?? 'all'];
      const income = own.find((fact) => fact.concept === 'revenue');
      const spendings = own.filter((fact) => fact.concept === 'expenditure');
      if (!name || !income) continue;
      const difference = (fact: Fact) => Math.abs(exact((fact.value ?? 0) - (income.value ?? 0)));
      const [spending] = spendings.toSorted((a, b) => difference(a) - difference(b));
      if (!spending) continue;
      const carried = carriedOver(spending, income, amounts);
      const total = amounts.find((fact) => isTotalOf(fact, spending, income));
      const net = exact((spending.value ?? 0) - (income.value ?? 0));
      yield compared({
        facts: [spending, income],
        expected: income.value ?? 0,
        tolerance: 2 * restatement(spending, income),
        severity: 'error',
        what: {
          zh: `${name.zh}的支出（${placeOf(spending).zh}）与收入（${placeOf(income).zh}）`,
          en: `Spending from ${name.en} (${placeOf(spending).en}) against its revenue (${placeOf(income).en})`,
        },
        explained:
          carried.length > 0
            ? {
                zh: `差额就是结转结余（净额 ${figure(net, '万元').zh}）`,
                en: `the difference is what was carried over (${figure(net, '万元').en} net)`,
              }
            : total && {
                zh: `由结转结余弥补（收支总计 ${figure(total.value, '万元').zh}，${placeOf(total).zh}）`,
                en: `carry-over makes it up (total of ${figure(total.value, '万元').en}, ${placeOf(total).en})`,
              },
      });
    }
  },
};
