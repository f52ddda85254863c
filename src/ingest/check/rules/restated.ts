import type { Fact, Statement } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import { once, remembered } from '../../read/remember.ts';
import { payer } from '../payer.ts';
import { columnOf, type Published, type Row } from '../published.ts';
import { exact, halfDigit, restatement, within } from '../rounding.ts';
import type { Rule, Sentence, Trial } from '../rule.ts';
import { compared } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

/** Amounts that are one whatever fund and side a sentence names. */
const isOneMoney = remembered((concept) =>
  /^(?:three_public|agency_operation|procurement|meetings|training|assets)/.test(concept),
);
/** Where a quantity is looked for first: the tables, the words, the forms. */
const RANK: readonly Statement[] = [
  'income_expenditure',
  'revenue',
  'expenditure',
  'fiscal_summary',
  'general_budget',
  'general_basic',
  'economic_summary',
  'three_public',
  'gov_fund',
  'state_capital',
  'project',
  'text',
];
/** Words of which the name of a whole consists; what is left names something narrower. */
const GENERIC =
  /一般公共预算|政府性基金|国有资本经营|财政|拨款|支出|收入|预算|决算|合计|总计|本年|全年|当年|部门|单位|本级|基本|项目|人员|公用|经费|资金|总数|总额|年初|收、?支|其中|上年|结转|结余|安排|类|总|[（）()：:、\d年\s“”的为]/g;

/** What a label names beyond the whole. */
const narrower = remembered((label) => label.replace(GENERIC, ''));

/** A sentence's amount of something that it names and no list knows: the same words are the same thing. */
const isNamed = (fact: Fact): boolean =>
  fact.statement === 'text' &&
  fact.fund === null &&
  fact.function_code === null &&
  fact.economic_code === null &&
  !isOneMoney(fact.concept) &&
  narrower(fact.item ?? '').length >= 4;

const isWhole = (fact: Fact): boolean => narrower(fact.item ?? '') === '';

/** What two figures have in common when they state the same quantity. */
function quantity(fact: Fact): string {
  const { concept, function_code, economic_code, gov_economic_code, fiscal_year, phase } = fact;
  const year = `${fiscal_year}|${phase}|${fact.measure}`;
  if (isOneMoney(concept)) return `${concept}|${economic_code ?? ''}|${payer(fact)}|${year}`;
  if (isNamed(fact)) {
    const name = squeeze(fact.item ?? '');
    return `${concept}|${fact.direction}|${fact.nature}|${name}|${fact.project ?? ''}|${fact.as_of ?? ''}|${year}`;
  }
  const side = concept === 'total' ? null : fact.direction;
  const codes = `${function_code ?? ''}|${economic_code ?? ''}|${gov_economic_code ?? ''}`;
  return `${concept}|${side}|${fact.fund}|${fact.nature ?? 'all'}|${codes}|${year}`;
}

/**
 * Heads of a table that stand before any of its rows, one below the other (合计, the department, its own office): the
 * same total each. Units side by side have amounts of their own, so no more than one figure of a column may differ.
 */
function opening(rows: readonly Row[]): Set<Fact> {
  const isHead = ({ kind }: Row): boolean => kind === 'total' || kind === 'unit';
  const heads = rows.slice(
    0,
    Math.max(
      0,
      rows.findIndex((row) => !isHead(row)),
    ),
  );
  const others = rows.slice(heads.length).some(({ kind }) => kind === 'unit');
  if (heads.length < 3 || others) return new Set();
  const columns = groupBy(
    heads.flatMap(({ facts }) => facts),
    columnOf,
  );
  return new Set(
    [...columns.values()].filter((column) => column.length > 2 && isOneTotal(column)).flat(),
  );
}

function isOneTotal(column: readonly Fact[]): boolean {
  const [most, ...rest] = [...groupBy(column, ({ value }) => String(value)).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  return rest.length === 0 || (most?.length === column.length - 1 && rest[0]?.[0]?.value !== 0);
}

/** The rows that state a quantity of the whole document: totals, and codes that a table has once. */
function stating(rows: readonly Row[]): Fact[] {
  const units = rows.filter((row) => row.kind === 'unit').length;
  return rows.flatMap((row) => {
    if (row.kind === 'total') return row.facts;
    if (row.kind === 'unit') return units === 1 ? row.facts : [];
    if (row.kind === 'group') return row.facts.filter((fact) => fact.direction === 'revenue');
    return row.facts.filter(
      (fact) =>
        fact.function_code !== null || fact.economic_code !== null || fact.direction === 'revenue',
    );
  });
}

function statementsOf(
  { tables, amounts, ofUnits }: Published,
  quantityOf: (fact: Fact) => string,
): Fact[] {
  const inTables = tables.flatMap(({ record, rows }) => {
    const heads = opening(rows);
    const project = record.statement === 'project';
    const own = stating(rows.filter(({ kind }) => !(project && kind === 'leaf'))).filter(
      (fact) => !heads.has(fact),
    );
    if (project) return [...heads, ...own];
    // Several rows of one code or fund are those of several units, or of several sources: none states the whole.
    const several = new Set<Fact>();
    for (const same of groupBy(own, quantityOf).values()) {
      if (same.length === 1) continue;
      for (const column of groupBy(same, ({ heading }) => String(heading)).values()) {
        if (column.some(({ value }) => value !== column[0]?.value))
          for (const fact of column) several.add(fact);
      }
    }
    return [...heads, ...own.filter((fact) => !several.has(fact))];
  });
  const elsewhere = amounts.filter(
    (fact) =>
      fact.statement === 'three_public' ||
      isNamed(fact) ||
      (fact.statement === 'text' &&
        fact.project === null &&
        (isOneMoney(fact.concept) ||
          (fact.fund !== null &&
            (fact.function_code !== null || fact.economic_code !== null || isWhole(fact))))),
  );
  return [...inTables, ...elsewhere].filter(
    (fact) => !fact.concept.endsWith('.visit') && !ofUnits.has(fact),
  );
}

const rankOf = (fact: Fact): number => {
  const rank = RANK.indexOf(fact.statement);
  return rank < 0 ? RANK.length : rank;
};

/** A quantity that stands in more values has no right one; those that it has most often are tried. */
const MOST_VALUES = 200;

/** The figure that the others are compared with: of the value that most of them have, the first by statement. */
function reference(facts: readonly Fact[]): Fact | undefined {
  // A quantity may stand in thousands of rows, with few values and precisions.
  const values = groupBy(facts, (fact) => `${fact.value} ${halfDigit(fact)}`);
  const agreeing = new Map<Fact, number>();
  const often = [...values.values()].toSorted((a, b) => b.length - a.length).slice(0, MOST_VALUES);
  for (const same of values.size > 1 ? often : []) {
    const [one] = same;
    const count = [...values.values()].reduce(
      (sum, [other, ...more]) => (one && other && agree(one, other) ? sum + 1 + more.length : sum),
      0,
    );
    for (const fact of same) agreeing.set(fact, count);
  }
  const order = (a: Fact, b: Fact): number =>
    (agreeing.get(b) ?? 0) - (agreeing.get(a) ?? 0) ||
    rankOf(a) - rankOf(b) ||
    (a.line ?? 0) - (b.line ?? 0);
  return facts.reduce<Fact | undefined>(
    (first, fact) => (first && order(first, fact) <= 0 ? first : fact),
    undefined,
  );
}

const agree = (one: Fact, other: Fact): boolean =>
  within((other.value ?? 0) - (one.value ?? 0), restatement(one, other));

/** What is carried over at all. */
const carriesOf = once((amounts: readonly Fact[]) =>
  amounts.filter(
    (fact) =>
      fact.concept.startsWith('carryover') && fact.project === null && (fact.value ?? 0) > 0,
  ),
);

/** A difference that is exactly what was carried over: one figure has it, the other has not. */
function carriedOver(difference: number, { amounts }: Published): Sentence | undefined {
  const carried = carriesOf(amounts).find((fact) =>
    within(Math.abs(difference) - (fact.value ?? 0), 0.005),
  );
  return (
    carried && {
      zh: `差额就是结转 ${figure(carried.value, '万元').zh}（${placeOf(carried).zh}），一处含结转、一处不含`,
      en: `the difference is the ${figure(carried.value, '万元').en} carried over (${placeOf(carried).en}), in one figure and not in the other`,
    }
  );
}

function trialOf(checked: Fact, first: Fact, published: Published): Trial {
  const name = nameOf(checked);
  const [place, other] = [placeOf(checked), placeOf(first)];
  const difference = exact((checked.value ?? 0) - (first.value ?? 0));
  const tolerance = restatement(checked, first);
  return compared({
    facts: [checked, first],
    expected: first.value ?? 0,
    tolerance,
    severity: 'error',
    what: {
      zh: `${name.zh}（${place.zh}）与${other.zh}的同一数`,
      en: `${name.en} (${place.en}) against the same quantity at ${other.en}`,
    },
    explained: within(difference, tolerance) ? undefined : carriedOver(difference, published),
    lastDigit: 2 * tolerance,
  });
}

/** A total of the other side of the accounts, which another rule compares. */
const isOtherSide = (one: Fact, other: Fact): boolean =>
  one.direction !== null && other.direction !== null && one.direction !== other.direction;

/** The figure that `fact` has to agree with: that of its own side, where the two sides differ. */
function referenceFor(fact: Fact, first: Fact, same: readonly Fact[]): Fact | undefined {
  if (!isOtherSide(fact, first) || agree(fact, first)) return first;
  return reference(same.filter((other) => !isOtherSide(fact, other)));
}

export const rule: Rule = {
  name: 'restated',
  title: { zh: '同一数在各处一致', en: 'The same quantity is the same wherever it stands' },
  rationale: {
    zh: '同一金额在多张表和文字中出现，应当相同；重复列示的数没有容差，只允许列示位数的舍入。表间勾稽关系，文字与报表一致。',
    en: 'The same amount stands in several tables and in the words about them. A restated value has no tolerance but its own printed precision. 表间勾稽关系, 文字与报表一致.',
  },
  needs: { zh: '在两处列示的数', en: 'quantity that is stated twice' },
  *trials(published) {
    const quantities = new Map<Fact, string>();
    const quantityOf = (fact: Fact): string => {
      const known = quantities.get(fact) ?? quantity(fact);
      quantities.set(fact, known);
      return known;
    };
    for (const same of groupBy(statementsOf(published, quantityOf), quantityOf).values()) {
      const first = same.length > 1 ? reference(same) : undefined;
      if (!first) continue;
      for (const fact of same) {
        // A sentence that gives one name to several amounts lists different things under it.
        const listed = isNamed(fact) && fact.line === first.line;
        const other = listed ? undefined : referenceFor(fact, first, same);
        if (other && fact !== other) yield trialOf(fact, other, published);
      }
    }
  },
};
