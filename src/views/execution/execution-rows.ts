import { partNameIn } from '../../i18n/part-names.ts';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import type { ExecutionRow } from '../../db/execution.ts';
import type { ChosenBureau } from '../page.ts';
import { amountWithUnit, measured, regionName, type Words } from '../words.ts';
import type { Pair, PairEnd } from './pairs.ts';

/** A row with the bureau that it is of. */
export interface Executed {
  bureau: ChosenBureau;
  row: ExecutionRow;
}

/** The rows of each bureau, in the order of the bureaus. */
export function joined(
  bureaus: readonly ChosenBureau[],
  rows: readonly ExecutionRow[],
): Executed[] {
  return bureaus.flatMap((bureau) =>
    rows.filter(({ bureau_id }) => bureau_id === bureau.bureau_id).map((row) => ({ bureau, row })),
  );
}

export const fundName = (t: ExecutionWords, fund: string | null): string =>
  fund === null ? t.noFund : (t.fund[fund] ?? fund);

/** `邻水县（对年初预算）`. */
export function rowName(words: Words, t: ExecutionWords, { bureau, row }: Executed): string {
  return t.row(regionName(words, bureau), t.base[row.base_phase]);
}

/** The same with its code where another item of the same kind has the same name. */
export function distinctName(words: Words, row: ExecutionRow, all: readonly Executed[]): string {
  const name = itemName(words, row);
  const twin = all.some(
    ({ row: other }) =>
      other.scope === row.scope && other.code !== row.code && itemName(words, other) === name,
  );
  return twin && row.code !== null ? `${name} ${row.code}` : name;
}

/** What a row is about, in the reader's language; a project's name is the document's. */
export function itemName(words: Words, { scope, code, label }: ExecutionRow): string {
  if (scope === 'function') {
    return partNameIn(words.language, 'function', code ?? '', label) ?? label;
  }
  if (scope === 'three_public') return words.t.source.concepts[code ?? ''] ?? label;
  return label;
}

function end(words: Words, amount: number, per_person: number | null, fact: string): PairEnd {
  const value = measured(words, { amount, per_person });
  const text = value === null ? words.t.common.noCount : amountWithUnit(words, value);
  return { amount, per_person, fact, text };
}

/** What a row says under its name. */
function noteOf(words: Words, t: ExecutionWords, row: ExecutionRow): string {
  return [
    t.against(t.base[row.base_phase]),
    row.stated_rate === null ? '' : t.stated(words.format.percent(row.stated_rate)),
    row.budget_origin === 'derived' ? t.impliedBudget : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A row as what a chart of pairs draws; `name` is the bureau's where several are compared, else the item's. */
export function executionPair(words: Words, t: ExecutionWords, one: Executed, name: string): Pair {
  const { bureau, row } = one;
  const { rate, stated_rate, stated_rate_fact_id, findings } = row;
  const from = end(words, row.budget, row.budget_per_person, row.budget_fact_id);
  const to = end(words, row.executed, row.executed_per_person, row.executed_fact_id);
  const percent = (value: number): string => words.format.percent(value);
  const r = t.readout;
  const base = [t.base[row.base_phase]]
    .concat(row.budget_origin === 'derived' ? t.origins.derived : [])
    .join(' · ');
  return {
    key: `${row.scope} ${row.code ?? ''} ${row.base_phase} ${row.executed_fact_id}`,
    name,
    note: noteOf(words, t, row),
    swatch: bureau.mark.swatch,
    total: rate === null ? '–' : percent(rate),
    from: { ...from, text: r.budget(base, from.text) },
    to: { ...to, text: r.executed(to.text) },
    percent: rate,
    noPercent: row.executed === 0 ? t.zeroBoth : t.zeroBase.execution,
    stated:
      stated_rate === null || stated_rate_fact_id === null
        ? null
        : { percent: stated_rate, fact: stated_rate_fact_id, text: r.stated(percent(stated_rate)) },
    lines: [
      r.budget(base, from.text),
      r.executed(to.text),
      ...(rate === null ? [] : [r.computed(percent(rate))]),
      stated_rate === null ? r.unstated : r.stated(percent(stated_rate)),
      r.fund(fundName(t, row.fund)),
      ...(findings?.length ? [words.t.common.touched(findings.length)] : []),
    ],
  };
}
