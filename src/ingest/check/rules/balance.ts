import type { Fact } from '../../../model/index.ts';
import { carriedOver } from '../carried.ts';
import { groupBy } from '../../read/group.ts';
import type { Published, Table } from '../published.ts';
import { exact, restatement } from '../rounding.ts';
import type { Rule, Sentence, Trial } from '../rule.ts';
import { compared, summed } from '../trial.ts';
import { figure, placeOf } from '../words.ts';

const NOT_PUBLISHED: Sentence = { zh: '由结转结余弥补', en: 'carry-over makes it up' };

const LEFT: Sentence = {
  zh: '余额结转下年（文字未列示）',
  en: 'the rest is carried over to next year, which the text does not say',
};

/** Both sides of one statement, or of the sentences. */
function* ofPlace(
  facts: readonly Fact[],
  amounts: readonly Fact[],
  planned = false,
): Generator<Trial> {
  const whole = facts.filter((fact) => (fact.nature ?? 'all') === 'all' && fact.project === null);
  for (const own of groupBy(
    whole,
    (fact) => `${fact.fiscal_year} ${fact.phase} ${fact.fund}`,
  ).values()) {
    const find = (concept: string, side: Fact['direction']) =>
      own.find((fact) => fact.concept === concept && fact.direction === side);
    const income = find('total', 'revenue');
    const spending = find('total', 'expenditure');
    if (income && spending) yield sides(spending, income);
    const revenue = find('revenue', 'revenue');
    const expenditure = find('expenditure', 'expenditure');
    const total = income ?? own.find((fact) => fact.concept === 'total') ?? widerTotal(own, whole);
    if (revenue && expenditure)
      yield thisYear(expenditure, revenue, own, total, { amounts, planned });
    const received = ['carryover_in', 'reserve_used'].flatMap(
      (concept) => own.find((fact) => fact.concept === concept) ?? [],
    );
    if (
      total &&
      total.fund === revenue?.fund &&
      received.some(({ concept }) => concept === 'carryover_in') &&
      revenue.line !== total.line &&
      revenue.value !== total.value
    ) {
      yield summed(total, [revenue, ...received]);
    }
    if (planned && total && revenue && total.fund === revenue.fund && !isCarried(amounts))
      yield withoutCarryOver(total, revenue);
  }
}

/** Whether the document has any money from another year, or keeps any for the next. */
const isCarried = (amounts: readonly Fact[]): boolean =>
  amounts.some(
    (fact) => /^(?:carryover|reserve|surplus)/.test(fact.concept) && (fact.value ?? 0) > 0,
  ) || amounts.some((fact) => fact.fund === 'carryover' && (fact.value ?? 0) > 0);

/** A budget that carries nothing over plans to spend what it receives. */
function withoutCarryOver(total: Fact, revenue: Fact): Trial {
  return compared({
    facts: [total, revenue],
    expected: revenue.value ?? 0,
    tolerance: restatement(total, revenue),
    severity: 'error',
    what: {
      zh: `收支总计（${placeOf(total).zh}）与本年收入（${placeOf(revenue).zh}），预算没有结转`,
      en: `The total (${placeOf(total).en}) against the revenue of the year (${placeOf(revenue).en}), in a budget without carry-over`,
    },
  });
}

/** The total of 财政拨款 where the place has none of its budget alone. */
const widerTotal = ([own]: readonly Fact[], facts: readonly Fact[]): Fact | undefined =>
  facts.find(
    (fact) =>
      fact.concept === 'total' &&
      fact.fund === 'fiscal' &&
      own?.fund === 'general' &&
      fact.fiscal_year === own.fiscal_year &&
      fact.phase === own.phase,
  );

function sides(spending: Fact, income: Fact): Trial {
  return compared({
    facts: [spending, income],
    expected: income.value ?? 0,
    tolerance: 2 * restatement(spending, income),
    severity: 'error',
    what: {
      zh: `支出总计（${placeOf(spending).zh}）与收入总计（${placeOf(income).zh}）`,
      en: `Total spending (${placeOf(spending).en}) against total revenue (${placeOf(income).en})`,
    },
  });
}

/** This year's two sides differ by what was carried over, where that is published or a larger total shows it. */
function thisYear(
  expenditure: Fact,
  revenue: Fact,
  own: readonly Fact[],
  total: Fact | undefined,
  { amounts, planned }: { amounts: readonly Fact[]; planned: boolean },
): Trial {
  const difference = exact((expenditure.value ?? 0) - (revenue.value ?? 0));
  const published = carriedOver(expenditure, revenue, amounts);
  const [first] = [
    ...published,
    ...own.filter(
      (fact) =>
        (fact.concept.startsWith('carryover') || fact.concept === 'reserve_used') &&
        (fact.value ?? 0) > 0,
    ),
  ];
  const shown =
    total !== undefined &&
    (total.value ?? 0) >= Math.max(expenditure.value ?? 0, revenue.value ?? 0) &&
    total.value !== revenue.value;
  // The text of final accounts need not say what came from the year before, nor what is left at the end of the year.
  const silent = !planned && expenditure.statement === 'text';
  const left = difference < 0 && silent;
  const explained =
    published.length > 0
      ? {
          zh: `差额就是结转结余（净额 ${figure(difference, '万元').zh}）`,
          en: `the difference is what was carried over (${figure(difference, '万元').en} net)`,
        }
      : first
        ? {
            zh: `${NOT_PUBLISHED.zh}（结转 ${figure(first.value, '万元').zh}）`,
            en: `${NOT_PUBLISHED.en} (${figure(first.value, '万元').en} carried over)`,
          }
        : shown
          ? {
              zh: `${NOT_PUBLISHED.zh}（收支总计 ${figure(total.value, '万元').zh}）`,
              en: `${NOT_PUBLISHED.en} (total of ${figure(total.value, '万元').en})`,
            }
          : left
            ? LEFT
            : undefined;
  return compared({
    facts: [expenditure, revenue, ...(first ? [first] : shown ? [total] : [])],
    expected: revenue.value ?? 0,
    tolerance: 2 * restatement(expenditure, revenue),
    severity: difference > 0 && !silent ? 'error' : 'warning',
    what: {
      zh: `本年支出（${placeOf(expenditure).zh}）与本年收入（${placeOf(revenue).zh}）`,
      en: `Spending of the year (${placeOf(expenditure).en}) against its revenue (${placeOf(revenue).en})`,
    },
    explained,
  });
}

const BOTH_SIDES: ReadonlySet<Table['record']['statement']> = new Set([
  'income_expenditure',
  'fiscal_summary',
]);

export const rule: Rule = {
  name: 'balance',
  title: { zh: '收支平衡与结转', en: 'Revenue, spending and carry-over balance' },
  rationale: {
    zh: '收入总计等于支出总计；本年收支的差额由上年结转补足，或结转到下年。部门收支总表、决算收入支出总表的平衡关系。',
    en: '收入总计 = 支出总计; what the two sides of the year differ by is carried in or out. 部门收支总表、决算收入支出总表的平衡关系.',
  },
  needs: { zh: '收入和支出两方面的总数', en: 'totals of both revenue and spending' },
  *trials({ tables, amounts, document }: Published) {
    for (const { record, facts } of tables) {
      if (BOTH_SIDES.has(record.statement)) {
        yield* ofPlace(
          facts.filter(
            (fact) =>
              (fact.function_code === null && !fact.is_leaf) ||
              /^(?:carryover|reserve|surplus)/.test(fact.concept),
          ),
          amounts,
        );
      }
    }
    yield* ofPlace(
      amounts.filter(
        (fact) =>
          fact.statement === 'text' && fact.function_code === null && fact.economic_code === null,
      ),
      amounts,
      document.kind === 'budget',
    );
  },
};
