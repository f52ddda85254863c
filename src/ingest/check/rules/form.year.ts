import type { Fact, Nature, Statement } from '../../../model/index.ts';
import { once } from '../../read/remember.ts';
import type { Published } from '../published.ts';
import { restatement, within } from '../rounding.ts';
import type { Rule, Sentence, Trial } from '../rule.ts';
import { compared } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

const FORMS: ReadonlySet<Statement> = new Set(['department_targets', 'self_evaluation']);
const OF_PROJECTS: ReadonlySet<Statement> = new Set(['project_targets', 'project_form']);
/** From the widest to narrower: a form of the whole department is compared with the widest that is published. */
const FUNDS: readonly (string | null)[] = ['all', 'fiscal', 'general', null];

/** The figures of a form about the whole department: no project, no list. */
function figuresOf({ amounts, document }: Published): Fact[] {
  return amounts.filter(
    (fact) =>
      FORMS.has(fact.statement) &&
      fact.project === null &&
      fact.fiscal_year === document.fiscal_year &&
      fact.phase === 'approved' &&
      (fact.concept === 'revenue' || fact.concept === 'expenditure') &&
      fact.function_code === null &&
      fact.economic_code === null &&
      (fact.fund === 'all' || fact.fund === 'fiscal') &&
      (fact.value ?? 0) > 0,
  );
}

/** The budget's figure for the same thing. */
function budgetOf(fact: Fact, published: Published): Fact | undefined {
  const nature = fact.nature ?? 'all';
  // A budget that does not split project spending has all of it where the form names 特定目标类.
  return (
    ofNature(fact, nature, published) ??
    (nature === 'project.specific' ? ofNature(fact, 'project', published) : undefined)
  );
}

/** The figures of the budget that are neither of a project nor of a class. */
const wholesOf = once(({ amounts }: Published) =>
  amounts.filter(
    (fact) =>
      !FORMS.has(fact.statement) &&
      !OF_PROJECTS.has(fact.statement) &&
      fact.project === null &&
      !fact.is_leaf &&
      fact.function_code === null &&
      fact.economic_code === null,
  ),
);

function ofNature(fact: Fact, nature: Nature, published: Published): Fact | undefined {
  const same = wholesOf(published).filter(
    (other) =>
      (other.concept === fact.concept || (other.concept === 'total' && nature === 'all')) &&
      (other.direction === fact.direction || other.direction === null) &&
      (other.nature ?? 'all') === nature &&
      other.fiscal_year === fact.fiscal_year &&
      other.phase === fact.phase,
  );
  const order = fact.fund === 'fiscal' ? FUNDS.slice(1) : FUNDS;
  return order.flatMap((fund) => same.filter((other) => other.fund === fund))[0];
}

const equal = (one: Fact, other: Fact): boolean =>
  within((one.value ?? 0) - (other.value ?? 0), restatement(one, other));

/** A narrower fund of the budget that the figure is exactly. */
function narrower(fact: Fact, { amounts }: Published): Sentence | undefined {
  const own = amounts.find(
    (other) =>
      other.fund === 'general' &&
      !FORMS.has(other.statement) &&
      other.project === null &&
      other.function_code === null &&
      other.nature === fact.nature &&
      other.fiscal_year === fact.fiscal_year &&
      other.phase === fact.phase &&
      equal(fact, other),
  );
  return (
    own && {
      zh: `只含一般公共预算（${placeOf(own).zh}）`,
      en: `it has the general public budget only (${placeOf(own).en})`,
    }
  );
}

function trialOf(fact: Fact, budget: Fact, published: Published): Trial {
  const name = nameOf(fact);
  const last = published.facts.find(
    (other) =>
      other.origin === 'derived' &&
      other.fiscal_year === fact.fiscal_year - 1 &&
      equal(fact, other),
  );
  const amount = figure(last?.value ?? null, '万元');
  return compared({
    facts: last ? [fact, budget, last] : [fact, budget],
    expected: budget.value ?? 0,
    tolerance: restatement(fact, budget),
    severity: 'error',
    what: {
      zh: `表单中的${name.zh}（${placeOf(fact).zh}）与本年预算（${placeOf(budget).zh}）`,
      en: `${name.en} in the form (${placeOf(fact).en}) against this year's budget (${placeOf(budget).en})`,
    },
    explained: narrower(fact, published),
    beyond: last && {
      zh: `填的是上年数（由文字推得上年 ${amount.zh}）`,
      en: `it is last year's figure (${amount.en}, as the text implies)`,
    },
  });
}

export const rule: Rule = {
  name: 'form.year',
  title: { zh: '部门整体绩效表填列本年预算', en: "The department's form has this year's budget" },
  rationale: {
    zh: '部门整体绩效表（整体绩效目标申报表、自评表）重复填列本年预算的总数；其中出现上年数，说明表没有更新。',
    en: "The form of the whole department (部门整体绩效目标申报表、自评表) repeats the totals of the budget; last year's figures in it show that it was not renewed.",
  },
  needs: {
    zh: '部门整体绩效表中的预算金额',
    en: 'amount of the budget in a form of the whole department',
  },
  *trials(published) {
    for (const fact of figuresOf(published)) {
      const budget = budgetOf(fact, published);
      if (budget) yield trialOf(fact, budget, published);
    }
  },
};
