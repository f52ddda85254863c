import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { yearsOf } from '../form-years.ts';
import { isSpending, type Published } from '../published.ts';
import { restatement } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { placeOf } from '../words.ts';

/** Lines between the years of a form and its amounts. */
const NEAR = 6;

/** The amount of the year that stands on the line of the project's total. */
function amountOf(total: Fact, line: readonly Fact[]): Fact | undefined {
  return line.find(
    (fact) =>
      fact.line === total.line &&
      isSpending(fact) &&
      fact.fund === 'all' &&
      fact.fiscal_year === total.fiscal_year &&
      fact.project === total.project &&
      fact.item !== null,
  );
}

/** Whether the form says that its project begins and ends in one year. */
function isOfOneYear(total: Fact, { document }: Published): boolean {
  const line = total.line ?? 0;
  const years = document.lines
    .slice(Math.max(0, line - 1 - NEAR), line)
    .flatMap((text) => yearsOf(text) ?? []);
  const last = years.at(-1);
  return last !== undefined && last.begin === last.end;
}

export const rule: Rule = {
  name: 'form.total',
  title: {
    zh: '项目总预算不小于当年预算',
    en: "A project's budget in all covers that of the year",
  },
  rationale: {
    zh: '项目总预算是各年预算之和：不小于其中任何一年，起止在同一年的则与当年预算相等。',
    en: 'The budget of a project in all (项目总预算) is that of its years together: never less than the budget of one of them, and the same where the project begins and ends in one year.',
  },
  needs: {
    zh: '同时列示项目总预算和当年预算的表单',
    en: 'form with the budget in all and of the year',
  },
  *trials(published) {
    const { amounts } = published;
    const totals = amounts.filter(
      (fact) => fact.concept === 'project_total' && fact.origin === 'table',
    );
    const lines = groupBy(totals.length > 0 ? amounts : [], ({ line }) => line);
    for (const total of totals) {
      const amount = amountOf(total, lines.get(total.line) ?? []);
      if (!amount) continue;
      const name = total.project ?? total.item ?? '';
      const more = (total.value ?? 0) > (amount.value ?? 0) && !isOfOneYear(total, published);
      yield compared({
        facts: [total, amount],
        expected: amount.value ?? 0,
        tolerance: restatement(total, amount),
        severity: 'warning',
        what: {
          zh: `项目“${name}”的总预算（${placeOf(total).zh}）与当年预算`,
          en: `The budget in all of ${name} (${placeOf(total).en}) against that of the year`,
        },
        explained: more
          ? { zh: '总预算含其他年度', en: 'the budget in all has other years too' }
          : undefined,
      });
    }
  },
};
