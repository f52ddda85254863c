import type { Fact, Nature } from '../../../model/index.ts';
import { greatest, least } from '../../read/extremes.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { summed } from '../trial.ts';

/** Kinds of spending and what they consist of. */
const PARTS: readonly (readonly [Nature, readonly Nature[]])[] = [
  ['all', ['basic', 'project']],
  ['basic', ['personnel', 'operating']],
  ['personnel', ['personnel.wages', 'personnel.grants']],
  ['operating', ['operating.goods', 'operating.capital']],
  ['project', ['project.operating', 'project.specific']],
];
/** Spending that is neither basic nor for a project. */
const BESIDE: ReadonlySet<string> = new Set([
  'payment_to_superior',
  'operating_expenditure',
  'subsidy_to_affiliates',
]);
/** How many lines a sentence about the parts may stand behind the one about the whole. */
const NEAR = 10;

const natureOf = (fact: Fact): Nature => fact.nature ?? 'all';

/** The published figures that a kind of spending consists of: its parts, or theirs where it has no figure. */
function published(nature: Nature, facts: readonly Fact[]): Fact[] {
  const parts = PARTS.find(([whole]) => whole === nature)?.[1] ?? [];
  return parts.flatMap((part) => {
    const own = facts.find((fact) => natureOf(fact) === part && !BESIDE.has(fact.concept));
    return own ?? published(part, facts);
  });
}

function* ofOneRow(facts: readonly Fact[]): Generator<Trial> {
  if (facts.length < 2) return;
  for (const [whole] of PARTS) {
    const total = facts.find((fact) => natureOf(fact) === whole && fact.concept === 'expenditure');
    if (!total) continue;
    const parts = published(whole, facts);
    const beside = whole === 'all' ? facts.filter((fact) => BESIDE.has(fact.concept)) : [];
    if (parts.length > 0) yield summed(total, [...parts, ...beside]);
  }
}

/** 支出构成 of the form of a department: a row for the whole and one for each kind. */
function* ofForm(facts: readonly Fact[], unread: Published['unread']): Generator<Trial> {
  const lines = facts.map((fact) => fact.line ?? 0);
  const [first, last] = [least(lines), greatest(lines)];
  // A kind that could not be read would be missing from the sum.
  if (unread.some(({ line }) => line >= first && line <= last)) return;
  const total = facts.find((fact) => natureOf(fact) === 'all' && fact.concept === 'expenditure');
  const parts = published('all', facts);
  // Kinds that a long cell mentions are examples.
  const rows = new Set(parts.map(({ line }) => line));
  if (total && parts.length > 1 && rows.size === parts.length) yield summed(total, parts);
}

const subject = (fact: Fact): string =>
  `${fact.function_code ?? ''}|${fact.economic_code ?? ''}|${fact.fund}|${fact.fiscal_year}|${fact.phase}|${fact.direction}`;

/** The first figure of a kind of spending on the first line that has one, from the line of its whole on. */
function nearest(
  nature: Nature,
  from: number,
  stated: ReadonlyMap<string, readonly Fact[]>,
): Fact | undefined {
  for (let line = from; line <= from + NEAR; line += 1) {
    const [first] = stated.get(`${nature} ${line}`) ?? [];
    if (first) return first;
  }
  return undefined;
}

/** Sentences: the whole, and the nearest parts behind it; one part alone proves nothing. */
function* ofSentences(amounts: readonly Fact[]): Generator<Trial> {
  const text = amounts.filter(
    (fact) =>
      fact.statement === 'text' &&
      (fact.concept === 'expenditure' || BESIDE.has(fact.concept)) &&
      fact.project === null &&
      fact.function_code === null &&
      fact.economic_code === null &&
      fact.fund !== null,
  );
  for (const all of groupBy(text, subject).values()) {
    const series = all.filter((fact) => !BESIDE.has(fact.concept));
    const stated = groupBy(series, (fact) => `${natureOf(fact)} ${fact.line}`);
    const beneath = groupBy(
      all.filter((fact) => BESIDE.has(fact.concept)),
      ({ line }) => line,
    );
    for (const [whole, parts] of PARTS) {
      for (const total of series.filter((fact) => natureOf(fact) === whole)) {
        const from = total.line ?? 0;
        const own = parts.flatMap((part) => nearest(part, from, stated) ?? []);
        if (own.length < parts.length) continue;
        // The sentence that names the parts names what stands beside them; it may go on in the next line.
        const first = own[0]?.line ?? 0;
        const last = own.at(-1)?.line ?? 0;
        const beside: Fact[] = [];
        for (let line = first; whole === 'all' && line <= last + 1; line += 1)
          for (const fact of beneath.get(line) ?? []) beside.push(fact);
        yield summed(total, [...own, ...beside]);
      }
    }
  }
}

export const rule: Rule = {
  name: 'sum.natures',
  title: {
    zh: '基本支出 + 项目支出 = 合计，人员 + 公用 = 基本',
    en: 'Basic and project spending make the total',
  },
  rationale: {
    zh: '支出分为基本支出（人员、公用）和项目支出；同时列出总数和各部分的一行或一句话，应当相等。部门预算编制：基本支出、项目支出。',
    en: 'Spending is basic (personnel and operating) or for projects; a row, and a sentence, that states the whole and its parts must agree. 部门预算编制: 基本支出、项目支出.',
  },
  needs: { zh: '分基本支出和项目支出的数字', en: 'figures by basic and project spending' },
  *trials({ tables, amounts, unread }: Published) {
    for (const { facts } of tables) {
      const spending = facts.filter((fact) => fact.direction === 'expenditure');
      const rows = groupBy(spending, (fact) => `${fact.line} ${subject(fact)}`);
      for (const row of rows.values()) yield* ofOneRow(row);
    }
    const forms = amounts.filter(
      (fact) =>
        fact.origin === 'table' &&
        fact.statement === 'department_targets' &&
        fact.project === null &&
        fact.direction === 'expenditure',
    );
    for (const form of groupBy(forms, subject).values()) yield* ofForm(form, unread);
    yield* ofSentences(amounts);
  },
};
