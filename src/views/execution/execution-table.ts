import type { Column, TableCell, TableData } from '../../model/index.ts';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import * as cells from '../cells.ts';
import type { ChosenBureau, ViewProps } from '../page.ts';
import { measured, regionName, unitName, type Words } from '../words.ts';
import { distinctName, fundName, type Executed } from './execution-rows.ts';
import { findingsOf } from './findings.ts';

/** Who is spoken to, and where figures lead. */
export interface Context {
  words: Words;
  t: ExecutionWords;
  link: ViewProps['link'];
}

/** A column; numbers have a unit. */
export const column = (key: string, name: string, unit: string | null = null): Column => ({
  key,
  name,
  unit,
  numeric: unit !== null,
});

/** An amount in the chosen unit, with its source. */
export function amountCell(
  { words, link }: Context,
  amount: number | null,
  fact: string | null,
): TableCell {
  // Only people can be what is missing: every amount is published.
  const missing = words.t.common.absence.unpublished.text;
  return cells.amountCell(words, link, amount, fact, missing);
}

/** A percentage; `missing` stands where there is none. */
export function percentCell(
  { words, link }: Context,
  value: number | null,
  fact: string | null,
  missing: string,
): TableCell {
  return cells.figureCell(link, value, fact, words.format.percent, missing);
}

/** How many findings touch a row, leading to them. */
export function findingsCell(
  { t, link }: Context,
  bureau: ChosenBureau,
  findings: readonly string[] | null,
): TableCell {
  const n = findings?.length ?? 0;
  if (n === 0) return { ...cells.textCell(''), value: 0 };
  return {
    ...cells.textCell(t.count(n)),
    value: n,
    href: findingsOf(link, bureau, findings ?? []),
  };
}

function common(context: Context, one: Executed): TableCell[] {
  const { words, t } = context;
  const { bureau, row } = one;
  const unpublished = words.t.common.absence.unpublished.text;
  const budget = measured(words, { amount: row.budget, per_person: row.budget_per_person });
  const executed = measured(words, { amount: row.executed, per_person: row.executed_per_person });
  return [
    cells.textCell(t.base[row.base_phase]),
    cells.textCell(fundName(t, row.fund)),
    amountCell(context, budget, row.budget_fact_id),
    amountCell(context, executed, row.executed_fact_id),
    percentCell(context, row.rate, null, words.t.common.absence.not_applicable.text),
    percentCell(context, row.stated_rate, row.stated_rate_fact_id, unpublished),
    cells.textCell(t.origins[row.budget_origin]),
    cells.textCell((words.language === 'zh' ? row.note : row.note_en) ?? ''),
    findingsCell(context, bureau, row.findings),
  ];
}

function columns({ words, t }: Context): Column[] {
  const c = t.columns;
  return [
    column('base', c.base),
    column('fund', c.fund),
    column('budget', c.budget, unitName(words)),
    column('executed', c.executed, unitName(words)),
    column('rate', c.rate, '%'),
    column('stated', c.stated, '%'),
    column('origin', c.origin),
    column('note', c.note),
    { ...column('findings', c.findings), numeric: true },
  ];
}

/** The amount that a bureau does publish, but nothing to compare it with; null for neither. */
export type Alone = 'budget' | 'executed' | null;

/** The totals of all bureaus; one without a pair of figures has a row that says why. */
export function totalTable(
  context: Context,
  rows: readonly Executed[],
  without: readonly { bureau: ChosenBureau; why: string; alone: Alone }[],
): TableData {
  const { words, t } = context;
  const name = (bureau: ChosenBureau): TableCell => cells.textCell(regionName(words, bureau));
  const { absence } = words.t.common;
  const blank = { ...cells.textCell(absence.unpublished.text), value: null };
  // What is published but has no counterpart must not be called unpublished.
  const unpaired = { ...cells.textCell(absence.not_applicable.text), value: null };
  return {
    columns: [column('bureau', t.columns.bureau), ...columns(context)],
    rows: [
      ...rows.map((one) => ({
        key: `${one.bureau.bureau_id} ${one.row.base_phase}`,
        cells: [name(one.bureau), ...common(context, one)],
      })),
      ...without.map(({ bureau, why, alone }) => ({
        key: bureau.bureau_id,
        cells: [
          name(bureau),
          ...[0, 1].map(() => cells.textCell('')),
          alone === 'budget' ? unpaired : blank,
          alone === 'executed' ? unpaired : blank,
          ...[alone === null ? blank : unpaired, blank],
          cells.textCell(''),
          cells.textCell(why),
          cells.textCell(''),
        ],
      })),
    ],
  };
}

/** The items of one bureau. */
export function itemTable(context: Context, rows: readonly Executed[]): TableData {
  const { words, t } = context;
  return {
    columns: [
      column('item', t.columns.item),
      column('group', t.columns.group),
      ...columns(context),
    ],
    rows: rows.map((one, i) => ({
      key: String(i),
      cells: [
        {
          ...cells.textCell(distinctName(words, one.row, rows)),
          published: one.row.scope === 'project',
        },
        cells.textCell(t.scope[one.row.scope]),
        ...common(context, one),
      ],
    })),
  };
}
