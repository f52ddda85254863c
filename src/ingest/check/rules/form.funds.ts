import type { Fact, Fund, Statement } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { isSpending, type Published } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { stated, summed } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

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

/** Lines of a form between its total and the last of its funds. */
const NEAR = 8;

/** Amounts by fund that were left unread because together they do not make the total above them. */
function* contradicting(
  forms: readonly Fact[][],
  { unread, document }: Published,
): Generator<Trial> {
  for (const { line, raw, reason } of unread) {
    if (reason !== 'contradicts_total') continue;
    const above = (fact: Fact): boolean =>
      fact.fund === 'all' &&
      fact.fiscal_year === document.fiscal_year &&
      (fact.line ?? 0) <= line &&
      (fact.line ?? 0) >= line - NEAR;
    const form = forms.findLast((own) => own.some(above));
    const total = form?.findLast(above);
    // Where a fund makes the total, a further number beside it is a stray one.
    if (!form || !total || form.some((fact) => fact.fund !== 'all' && fact.is_leaf)) continue;
    const amount = figure(total.value, '万元');
    const title = nameOf(total);
    yield stated(
      'fail',
      'warning',
      {
        zh: `${title.zh}（${placeOf(total).zh}）为 ${amount.zh}，所列资金来源 ${raw}（第${line}行）与其不符。`,
        en: `${title.en} (${placeOf(total).en}) is ${amount.en}; its funds, ${raw} at line ${line}, do not make it.`,
      },
      [total],
      line,
    );
  }
}

const name = (fact: Fact): string | null => fact.project ?? fact.item;

export const rule: Rule = {
  name: 'form.funds',
  title: { zh: '表单中资金来源之和等于资金总额', en: "A form's funds add up to its total" },
  rationale: {
    zh: '绩效目标表或自评表列出项目资金总额和各资金来源（其中：财政拨款），所列来源之外没有别的资金。',
    en: 'A form of targets or of self-evaluation states the money of a project for all funds and by fund (其中：财政拨款); nothing else pays for it than what is named.',
  },
  needs: { zh: '按资金来源列示金额的表单', en: 'form that states its money by fund' },
  *trials(published) {
    const { amounts } = published;
    const own = amounts.filter(
      (fact) =>
        FORMS.includes(fact.statement) &&
        fact.origin === 'table' &&
        (isSpending(fact) || fact.concept === 'revenue') &&
        fact.fund !== null &&
        (fact.nature === 'all' || fact.nature === 'project') &&
        fact.economic_code === null,
    );
    const forms = groupBy(own, (fact) => {
      // A list has a project in each row; a form is one project.
      const place = fact.statement === 'project_targets' ? String(fact.line) : fact.project;
      return [
        fact.statement,
        place,
        fact.direction,
        fact.nature,
        fact.fiscal_year,
        fact.phase,
      ].join('|');
    });
    yield* contradicting([...forms.values()], published);
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
