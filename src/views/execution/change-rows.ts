import { partNameIn } from '../../i18n/part-names.ts';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import type { ChangeRow } from '../../db/execution.ts';
import type { ChosenBureau } from '../page.ts';
import { amountWithUnit, type Words } from '../words.ts';
import { fundName } from './execution-rows.ts';
import type { Pair } from './pairs.ts';

export interface Changed {
  bureau: ChosenBureau;
  row: ChangeRow;
}

/** The rows of one bureau. */
export function changesIn(bureau: ChosenBureau, rows: readonly ChangeRow[]): Changed[] {
  return rows
    .filter(({ bureau_id }) => bureau_id === bureau.bureau_id)
    .map((row) => ({ bureau, row }));
}

/** The widest total of a bureau: one row, or two where its change and its rate contradict each other. */
export function widest(rows: readonly Changed[]): Changed[] {
  const first = rows.find(({ row }) => row.scope === 'total');
  return rows.filter(({ row }) => row.amount_fact_id === first?.row.amount_fact_id);
}

/** What a row is about; the names of totals and kinds are the document's. */
export function changeName(words: Words, t: ExecutionWords, row: ChangeRow): string {
  const { scope, code, label, fund, concept } = row;
  if (scope === 'function') {
    return partNameIn(words.language, 'function', code ?? '', label) ?? label;
  }
  if (scope === 'three_public' || scope === 'agency_operation') {
    return words.t.source.concepts[concept] ?? label;
  }
  return scope === 'total' && words.language === 'en'
    ? `${t.scope.total}, ${fundName(t, fund)}`
    : label;
}

const signed = (words: Words, value: number): string =>
  `${value > 0 ? '+' : ''}${words.format.percent(value)}`;

function noteOf(words: Words, t: ExecutionWords, row: ChangeRow): string {
  return [
    row.conflict ? (row.prior_from === 'change' ? t.fromChange : t.fromRate) : '',
    row.stated_rate === null ? '' : t.stated(signed(words, row.stated_rate)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** This year's budget and last year's, as what a chart of pairs draws. Amounts are never divided by people. */
export function changePair(
  words: Words,
  t: ExecutionWords,
  { bureau, row }: Changed,
  name: string,
): Pair {
  const { rate, stated_rate, stated_rate_fact_id, findings } = row;
  const r = t.readout;
  const prior = r.prior(amountWithUnit(words, row.prior));
  const amount = r.amount(amountWithUnit(words, row.amount));
  const stated = stated_rate === null ? null : r.statedChange(signed(words, stated_rate));
  return {
    key: row.prior_fact_id,
    name,
    note: noteOf(words, t, row),
    swatch: bureau.mark.swatch,
    total: rate === null ? '–' : signed(words, rate),
    from: { amount: row.prior, per_person: null, fact: row.prior_fact_id, text: prior },
    to: { amount: row.amount, per_person: null, fact: row.amount_fact_id, text: amount },
    percent: rate === null ? null : 100 + rate,
    noPercent: row.amount === 0 ? t.zeroBoth : t.zeroBase.change,
    stated:
      stated === null || stated_rate === null || stated_rate_fact_id === null
        ? null
        : { percent: 100 + stated_rate, fact: stated_rate_fact_id, text: stated },
    lines: [
      prior,
      amount,
      ...(rate === null ? [] : [r.change(signed(words, rate))]),
      stated ?? r.noChange,
      r.fund(fundName(t, row.fund)),
      ...(row.conflict ? [row.prior_from === 'change' ? t.fromChange : t.fromRate] : []),
      ...(findings?.length ? [words.t.common.touched(findings.length)] : []),
    ],
  };
}

/** What must be said beside changes: two answers, rates that cannot be, zeros. */
export function changeNotes(
  words: Words,
  t: ExecutionWords,
  rows: readonly Changed[],
  name: (one: Changed) => string,
): string[] {
  const names = (some: readonly Changed[]): string[] => [...new Set(some.map(name))];
  const conflicts = rows.filter(({ row }) => row.conflict);
  const impossible = rows.filter(({ row }) => (row.stated_rate ?? 0) < -100);
  const zero = rows.filter(({ row }) => row.amount === 0 && row.prior === 0);
  return [
    ...(conflicts.length > 0 ? [t.notes.conflict(names(conflicts))] : []),
    ...(impossible.length > 0
      ? [
          t.notes.impossible(
            impossible.map(
              (one) => `${name(one)} ${words.format.percent(one.row.stated_rate ?? 0)}`,
            ),
          ),
        ]
      : []),
    ...(zero.length > 0 ? [t.notes.zero(names(zero))] : []),
  ];
}
