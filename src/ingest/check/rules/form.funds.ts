import type { Fact, Fund, Statement } from '../../../model/index.ts';
import { groupBy } from '../group.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { summed } from '../trial.ts';

const FORMS: readonly Statement[] = [
  'project_form',
  'project_targets',
  'self_evaluation',
  'department_targets',
];

/** The budgets that 财政拨款 consists of. */
const BUDGETS: readonly (Fund | null)[] = ['general', 'gov_fund', 'state_capital'];

/** The parts by fund: the leaves; in a list, where the total is the leaf, 财政拨款 and what stands beside it. */
function partsOf(own: readonly Fact[]): Fact[] {
  const funds = own.filter((fact) => fact.fund !== 'all');
  const leaves = funds.filter((fact) => fact.is_leaf);
  if (leaves.length > 0) return leaves;
  const each = [...groupBy(funds, (fact) => fact.fund ?? '').values()].flatMap(
    (same) => same[0] ?? [],
  );
  const budgets = each.filter((fact) => BUDGETS.includes(fact.fund));
  const fiscal = budgets.length > 0 ? budgets : each.filter((fact) => fact.fund === 'fiscal');
  const beside = each.filter((fact) => fact.fund !== 'fiscal' && !BUDGETS.includes(fact.fund));
  return fiscal.length > 0 ? [...fiscal, ...beside] : [];
}

const name = (fact: Fact): string | null => fact.project ?? fact.item;

export const rule: Rule = {
  name: 'form.funds',
  title: { zh: '表单中资金来源之和等于资金总额', en: "A form's funds add up to its total" },
  rationale:
    'A form of targets or of self-evaluation states the money of a project for all funds and by fund (其中：财政拨款); nothing else pays for it than what is named.',
  needs: { zh: '按资金来源列示金额的表单', en: 'form that states its money by fund' },
  *trials({ amounts }: Published) {
    const own = amounts.filter(
      (fact) =>
        FORMS.includes(fact.statement) &&
        fact.origin === 'table' &&
        (fact.concept === 'expenditure' || fact.concept === 'revenue') &&
        fact.fund !== null &&
        (fact.nature === 'all' || fact.nature === 'project') &&
        fact.economic_code === null,
    );
    const forms = groupBy(own, (fact) => {
      // A list has a project in each row; a form is one project.
      const place = fact.statement === 'project_targets' ? String(fact.line) : fact.project;
      return [fact.statement, place, fact.concept, fact.nature, fact.fiscal_year, fact.phase].join(
        '|',
      );
    });
    for (const form of forms.values()) {
      const parts = partsOf(form);
      if (parts.length === 0) continue;
      for (const total of form.filter(
        (fact) => fact.fund === 'all' && !/总预算/.test(name(fact) ?? ''),
      )) {
        yield summed(total, parts, {
          severity: 'warning',
          of: { zh: '各资金来源之和', en: 'the sum over the funds' },
        });
      }
    }
  },
};
