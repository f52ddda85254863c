import type { Fact, Statement } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { summed } from '../trial.ts';

const FORMS: readonly Statement[] = ['project_form', 'self_evaluation'];

/** A fund of a form and what it is made of: 申请当年预算拨款 and 使用上年度财政拨款结转. */
function* ofFund(whole: Fact, form: readonly Fact[]): Generator<Trial> {
  const ofWhich = form.filter(
    (fact) => fact.fund === whole.fund && !fact.is_leaf && (fact.line ?? 0) > (whole.line ?? 0),
  );
  const carried = form.filter((fact) => fact.fund === 'carryover');
  if (ofWhich.length === 1) {
    yield summed(whole, [...ofWhich, ...carried], {
      severity: 'warning',
      of: { zh: '其中各项之和', en: 'the sum of what it consists of' },
    });
  }
}

export const rule: Rule = {
  name: 'form.which',
  title: { zh: '表单中拨款与其中项', en: 'A fund of a form and what it consists of' },
  rationale: {
    zh: '项目申报表列出某项拨款，并以“其中”列出本年申请数和上年结转数：两者之和即该项拨款。项目支出申报表。',
    en: 'The form of a project states what a fund gives and, as 其中, what is asked for this year and what was carried over: together they are the fund. 项目支出申报表.',
  },
  needs: { zh: '列有其中项的项目申报表', en: 'project form that says what a fund consists of' },
  *trials({ amounts }: Published) {
    const own = amounts.filter(
      (fact) =>
        FORMS.includes(fact.statement) &&
        fact.origin === 'table' &&
        fact.project !== null &&
        fact.concept === 'expenditure' &&
        fact.fund !== null &&
        fact.fund !== 'all' &&
        fact.economic_code === null,
    );
    const forms = groupBy(own, (fact) =>
      [fact.statement, fact.project, fact.fiscal_year, fact.phase].join('|'),
    );
    for (const form of forms.values()) {
      for (const whole of form.filter((fact) => fact.is_leaf)) yield* ofFund(whole, form);
    }
  },
};
