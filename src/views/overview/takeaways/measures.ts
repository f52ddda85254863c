import type { ExecutionMeasure, SubsidyMeasure, ThreePublicMeasure } from '../../../db/overview.ts';
import { formats } from '../../../i18n/index.ts';
import { undivided } from '../../words.ts';
import { hasOnlyBudgets, paysNoSubsidy, type Entry } from '../entries.ts';
import { figure, fill, joined, leading, plain, type Prose } from '../prose.ts';
import {
  basis,
  caveated,
  descending,
  grouped,
  money,
  nameOf,
  namesOf,
  percent,
  sentence,
  type Rule,
  type Voice,
} from './rule.ts';

/** Yuan a person, which no choice of a unit changes: `173.49 元`. */
export function yuan({ t }: Voice, value: number): string {
  return t.yuan(formats('person').amount(value));
}

/** What a subsidy per person was counted from: `年初预算，按目标参保人数`. */
export function howOf(voice: Voice, { phase, insured_kind }: SubsidyMeasure): string | null {
  const people = insured_kind && voice.t.kindOfPeople[insured_kind];
  return phase && people ? voice.t.how(basis(voice, phase), people) : (people ?? null);
}

/** The subsidy per person: the range, against the standard of all levels, and who has none for what reason. */
export const subsidy: Rule = (entries, voice) => {
  const { subsidy: t } = voice.t;
  const paid = entries.flatMap((entry) => {
    const row = entry.subsidy;
    return row && row.yuan_per_person !== null && row.yuan_per_person > 0
      ? [{ entry, row, value: row.yuan_per_person }]
      : [];
  });
  const sorted = descending(paid, ({ value }) => value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  const notApplicable = entries.filter(paysNoSubsidy);
  const unpublished = entries.filter(
    (entry) =>
      entry.subsidy !== null && entry.subsidy.yuan_per_person === null && !paysNoSubsidy(entry),
  );
  if (!most && unpublished.length === 0) return null;
  type Paid = (typeof paid)[number];
  const amountOf = ({ row, value }: Paid): Prose => figure(yuan(voice, value), row.subsidy_fact_id);
  const how = ({ row }: Paid): Prose => plain(howOf(voice, row) ?? '');
  const standard = most?.row.national_standard;
  const said =
    !most || !least
      ? plain(t.nobody)
      : most === least
        ? fill(t.only, { who: nameOf(voice, most.entry), amount: amountOf(most), how: how(most) })
        : caveated(
            voice,
            fill(t.range, {
              most: nameOf(voice, most.entry),
              mostAmount: amountOf(most),
              mostHow: how(most),
              least: nameOf(voice, least.entry),
              leastAmount: amountOf(least),
              leastHow: how(least),
            }),
            paid.map(({ entry, row: { phase } }) => ({ entry, ...(phase && { phase }) })),
          );
  return {
    kind: 'subsidy',
    score: most ? 70 : 30,
    prose: [
      ...said,
      ...(standard
        ? fill(t.standard, { standard: leading(yuan(voice, standard), { view: 'per-capita' }) })
        : []),
      ...(unpublished.length > 0 ? fill(t.unpublished, { who: namesOf(voice, unpublished) }) : []),
      ...(notApplicable.length > 0
        ? fill(t.notApplicable, { who: namesOf(voice, notApplicable) })
        : []),
    ],
  };
};

/** `减少 83.33%`. */
export function changeText({ words, t }: Voice, rate: number): string {
  const size = words.format.percent(Math.abs(rate));
  return rate < 0 ? t.threePublic.less(size) : t.threePublic.more(size);
}

/** A change that is one answer: neither year has two. */
function soleChange({ threePublic }: Entry): (ThreePublicMeasure & { change_rate: number }) | null {
  const [row] = threePublic;
  if (!row || threePublic.length > 1 || row.conflict) return null;
  return row.change_rate === null ? null : { ...row, change_rate: row.change_rate };
}

/** The largest change of 三公经费, each against the same basis a year before; contradictions; published zeros. */
export const threePublic: Rule = (entries, given) => {
  const voice = { ...given, words: undivided(given.words) };
  const { threePublic: t } = voice.t;
  const year = plain(String(voice.year - 1));
  const changes = entries.flatMap((entry) => {
    const row = soleChange(entry);
    return row && row.before !== null ? [{ entry, row, before: row.before }] : [];
  });
  const [most] = descending(changes, ({ row }) => Math.abs(row.change_rate));
  const contradicted = entries.filter(({ threePublic: rows }) => rows.length > 1);
  const zeros = entries.flatMap((entry) => {
    const [row] = entry.threePublic;
    return row && entry.threePublic.length === 1 && row.amount === 0 ? [{ entry, row }] : [];
  });
  const changed = most && most.row.change_rate !== 0 ? most : null;
  if (!changed && contradicted.length === 0 && zeros.length === 0) return null;
  return {
    kind: 'three_public',
    score:
      contradicted.length > 0
        ? 52
        : Math.min(50, changed ? Math.abs(changed.row.change_rate) / 2 : 20),
    prose: sentence([
      ...(changed
        ? fill(entries.length > 1 ? t.change : t.only, {
            who: nameOf(voice, changed.entry),
            basis: plain(basis(voice, changed.row.phase)),
            amount: money(voice, changed.row.amount, changed.row.fact_id),
            year,
            before: money(voice, changed.before, changed.row.before_fact_id),
            rate: plain(changeText(voice, changed.row.change_rate)),
          })
        : []),
      ...contradicted.flatMap((entry) => conflictOf(entry, voice)),
      ...(zeros.length > 0
        ? fill(t.zero, {
            who: namesOf(
              voice,
              zeros.map(({ entry }) => entry),
            ),
            figures: joined(
              zeros.map(({ row }) => money(voice, row.amount, row.fact_id)),
              voice.t.comma,
            ),
          })
        : []),
    ]),
  };
};

/** Two answers of a document, for the year itself or for the one before. */
function conflictOf(entry: Entry, voice: Voice): Prose {
  const rows = entry.threePublic;
  const ofYear = new Map(rows.map((row) => [row.fact_id, row.amount]));
  const before = new Map(
    rows.flatMap((row) =>
      row.before === null || row.before_fact_id === null ? [] : [[row.before_fact_id, row.before]],
    ),
  );
  const [values, year] = ofYear.size > 1 ? [ofYear, voice.year] : [before, voice.year - 1];
  return fill(voice.t.threePublic.conflict, {
    who: nameOf(voice, entry),
    year: plain(String(year)),
    values: joined(
      [...values].map(([fact, amount]) => money(voice, amount, fact)),
      voice.t.comma,
    ),
  });
}

/** `1,784.89 ÷ 6,834.42 万元`, and whose money where asked for. */
function division({ words, t }: Voice, row: ExecutionMeasure, withFund: boolean): Prose {
  const { format, unit } = undivided(words);
  const fund = withFund ? t.funds[row.fund] : undefined;
  const slots = {
    executed: figure(format.amount(row.executed), row.executed_fact_id),
    budget: figure(format.amount(row.budget), row.budget_fact_id),
    unit: plain(words.t.site.unit[unit]),
  };
  return fund
    ? fill(t.execution.ofFund, { ...slots, fund: plain(fund) })
    : fill(t.execution.of, slots);
}

/** How far apart the rates on two budgets must be to be worth a sentence, in percentage points. */
const APART = 10;

interface Rated {
  entry: Entry;
  row: ExecutionMeasure;
  rate: number;
}

/** The bureau whose rate on the approved budget is furthest below that on the adjusted one. */
function onTwoBases(rated: readonly Rated[]): { approved: Rated; adjusted: Rated } | null {
  const pairs = rated
    .filter(({ row }) => row.phase === 'approved')
    .flatMap((approved) =>
      rated
        .filter(({ entry, row }) => entry === approved.entry && row.phase === 'adjusted')
        .map((adjusted) => ({ approved, adjusted, apart: adjusted.rate - approved.rate })),
    );
  const [most] = descending(pairs, ({ apart }) => apart);
  return most && most.apart >= APART ? most : null;
}

/** Two rates of one bureau where the budget makes the difference; else the lowest rate of those on one basis. */
export const execution: Rule = (entries, voice) => {
  const { execution: t } = voice.t;
  const rated = entries.flatMap((entry) =>
    entry.execution.flatMap((row) => (row.rate === null ? [] : [{ entry, row, rate: row.rate }])),
  );
  const two = onTwoBases(rated);
  const [comparable = []] = grouped(rated, ({ row }) => row.phase).map(([, group]) => group);
  const lowest = two?.approved ?? descending(comparable, ({ rate }) => -rate)[0];
  if (!lowest) return null;
  const budgetOnly = entries.filter(hasOnlyBudgets);
  const rateOf = ({ rate, row }: Rated): Prose => percent(voice, rate, row.executed_fact_id);
  const differ = two !== null && two.approved.row.fund !== two.adjusted.row.fund;
  const who = nameOf(voice, lowest.entry);
  return {
    kind: 'execution',
    score: Math.min(90, Math.max(20, 105 - lowest.rate)),
    prose: sentence([
      ...(two
        ? fill(t.bases, {
            who,
            approved: rateOf(two.approved),
            approvedOf: division(voice, two.approved.row, differ),
            adjusted: rateOf(two.adjusted),
            adjustedOf: division(voice, two.adjusted.row, differ),
          })
        : caveated(
            voice,
            fill(comparable.length > 1 ? t.lowest : t.only, {
              who,
              basis: plain(basis(voice, lowest.row.phase)),
              rate: rateOf(lowest),
              of: division(voice, lowest.row, false),
            }),
            comparable,
          )),
      ...(budgetOnly.length > 0 ? fill(t.budgetOnly, { who: namesOf(voice, budgetOnly) }) : []),
    ]),
  };
};
