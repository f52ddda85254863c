import type { Fact, Fund } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import { envelope } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { sumOf, summed } from '../trial.ts';

const FISCAL: readonly Fund[] = ['general', 'gov_fund', 'state_capital'];
const OTHERS: readonly Fund[] = [
  'special_account',
  'business',
  'operating',
  'superior',
  'affiliate',
  'other',
  'unit',
];

const of = (facts: readonly Fact[], funds: readonly Fund[]): Fact[] =>
  facts.filter((fact) => fact.fund !== null && funds.includes(fact.fund));

/** 财政拨款 by its budgets, or as one figure where they are not given. */
function fiscal(facts: readonly Fact[]): Fact[] {
  const parts = of(facts, FISCAL);
  return parts.length > 0 ? parts : of(facts, ['fiscal']).slice(0, 1);
}

/** One row, or one sentence: a figure for all funds or for 财政拨款, and the figures by fund. */
function* ofOnePlace(facts: readonly Fact[]): Generator<Trial> {
  for (const [concept, own] of groupBy(facts, (fact) => fact.concept)) {
    if (own.length < 2) continue;
    const all = own.find((fact) => fact.fund === 'all');
    const whole = own.find((fact) => fact.fund === 'fiscal');
    const carried = own.filter((fact) => fact.fund === 'carryover');
    const parts = [...fiscal(own), ...of(own, OTHERS), ...carried];
    // In a sentence the carry-over of last year and what reserves cover are named among the sources of this year's revenue.
    const beside =
      concept === 'revenue' && facts.every((fact) => fact.origin === 'text')
        ? facts.filter(
            ({ concept: beside }) => beside === 'carryover_in' || beside === 'reserve_used',
          )
        : [];
    // In a table an empty fund is none; a sentence that names one fund does not say that there is no other.
    const least = all?.origin === 'table' ? 1 : 2;
    if (all && parts.length > 0 && parts.length + beside.length >= least) {
      // 此外，年初结转…: or it is named beside them and no part of the revenue.
      const alone = parts.length >= least ? summed(all, parts, BY_FUND) : null;
      yield alone?.status === 'pass' ? alone : summed(all, [...parts, ...beside], BY_FUND);
    }
    const budgets = of(own, FISCAL);
    // 其中政府性基金0万元 names one of the budgets only.
    const enough = whole?.origin === 'table' || budgets.some(({ fund }) => fund === 'general');
    if (whole && budgets.length > 0 && enough) yield summed(whole, budgets, BY_FUND);
  }
}

const BY_FUND = { of: { zh: '各资金来源之和', en: 'the sum over the funds' } };

function* ofRows(facts: readonly Fact[]): Generator<Trial> {
  const rows = groupBy(
    facts,
    ({ line, direction, nature, fiscal_year, phase }) =>
      `${line}|${direction}|${nature}|${fiscal_year}|${phase}`,
  );
  for (const row of rows.values()) yield* ofOnePlace(row);
}

/** 总计 = 本年收入 + 上年结转, where one row has all three. */
function* totals(facts: readonly Fact[]): Generator<Trial> {
  const rows = groupBy(
    facts.filter((fact) => fact.direction === 'revenue' && fact.fund === 'all'),
    (fact) => `${fact.line} ${fact.fiscal_year} ${fact.phase}`,
  );
  for (const row of rows.values()) {
    const total = row.find((fact) => fact.concept === 'total');
    const parts = row.filter((fact) => fact.concept !== 'total');
    if (total && parts.some((fact) => fact.concept === 'revenue')) yield summed(total, parts);
  }
}

/** Spending by fund, wherever the text states it, is a part of all spending: together never more. */
function* withinAll(spending: readonly Fact[]): Generator<Trial> {
  const years = groupBy(spending, (fact) => `${fact.fiscal_year} ${fact.phase}`);
  for (const own of years.values()) {
    const all = own.find((fact) => fact.fund === 'all');
    const parts = FISCAL.flatMap((fund) => own.find((fact) => fact.fund === fund) ?? []);
    if (!all || parts.length < 2) continue;
    const rest = (all.value ?? 0) - sumOf(parts);
    if (rest <= envelope(all, parts)) yield summed(all, parts, BY_FUND);
  }
}

export const rule: Rule = {
  name: 'sum.funds',
  title: { zh: '各资金来源之和等于合计', en: 'The funds add up to the total' },
  rationale: {
    zh: '一行或一句话所列的合计，等于所列各资金来源之和；财政拨款等于一般公共预算、政府性基金预算、国有资本经营预算之和。部门预算收支总表、收入总表表内公式。',
    en: 'What a row or a sentence states for all funds is the sum of what it states by fund; 财政拨款 is the sum of the general, the government-fund and the state-capital budget. 部门预算收支总表、收入总表表内公式.',
  },
  needs: { zh: '按资金来源列示的数字', en: 'figures by fund' },
  *trials({ tables, amounts }: Published) {
    for (const { facts } of tables) {
      yield* ofRows(facts);
      yield* totals(facts);
    }
    const whole = amounts.filter(
      (fact) =>
        fact.statement === 'text' &&
        fact.origin === 'text' &&
        fact.concept === 'expenditure' &&
        fact.project === null &&
        fact.function_code === null &&
        fact.economic_code === null &&
        (fact.nature ?? 'all') === 'all',
    );
    yield* withinAll(whole);
    const revenue = amounts.filter(
      (fact) =>
        fact.statement === 'text' &&
        fact.direction === 'revenue' &&
        fact.project === null &&
        fact.fund !== null,
    );
    for (const line of groupBy(
      revenue,
      (fact) => `${fact.line} ${fact.fiscal_year} ${fact.phase}`,
    ).values()) {
      yield* ofOnePlace(line);
    }
  },
};
