import type { Phase } from '../../../model/index.ts';
import { phaseOf } from '../terms.ts';
import type { FormContext } from './context.ts';
import type { FormRow } from './form.ts';
import { formMoney, moneyLabel } from './labelled.ts';
import type { MoneyLabel } from './terms.ts';
import { looksNumeric } from './value.ts';
import { cleanLabel } from './text.ts';

/** Columns of amounts, each headed by a source of money or by a stage of the budget. */
export interface FundColumns {
  columns: readonly { column: number; label: MoneyLabel; words: string }[];
  phase: Phase;
  /** Every column is a stage (预算数, 执行数): rows then name the source. */
  staged: boolean;
  rate: number | null;
}

/** The columns that a row heads, or null where it has fewer than two headers of money and nothing else to say. */
export function fundHeader(row: FormRow): FundColumns | null {
  if (row.filled.some((cell) => cell.hasDigit && /^\D?\d/.test(cell.bare))) return null;
  const columns = row.cells.flatMap((cell, column) => {
    const label = cell.bare.endsWith(':') ? null : moneyLabel(cell.bare, false);
    return label ? [{ column, label, words: cleanLabel(cell.text) }] : [];
  });
  if (columns.length < 2) return null;
  const words = row.filled.map((cell) => cell.bare);
  const phase = words.some((text) => /调整|全年预算/.test(text) && !/执行/.test(text))
    ? 'adjusted'
    : 'approved';
  const rate = row.cells.findIndex((cell) =>
    /^(?:预算)?执行率(?:\(%\)|\(B\/A\))?$/.test(cell.bare),
  );
  return {
    columns,
    phase,
    staged: columns.every(({ label }) => label.meaning.phase !== undefined),
    rate: rate < 0 ? null : rate,
  };
}

/** Reads a row below the header; false where it has no amount in these columns. */
export function readFundRow(row: FormRow, header: FundColumns, context: FormContext): boolean {
  const first = header.columns[0]?.column ?? 0;
  const labels = row.cells.slice(0, first).filter((cell) => /\p{Script=Han}/u.test(cell.bare));
  const last = labels.at(-1);
  const source = last ? moneyLabel(last.bare, true) : null;
  if (header.staged && !source) return false;
  let found = false;
  const parts = header.columns.filter(
    ({ column, label }) => !label.total && row.cells[column]?.amount,
  );
  for (const { column, label, words } of header.columns) {
    const cell = row.cells[column];
    if (!cell || cell.bare === '') continue;
    const quantity = cell.amount;
    if (!quantity) {
      if (looksNumeric(cell.text)) context.leaveCell(cell, 'number_broken');
      continue;
    }
    found = true;
    const base = formMoney(context, label.meaning.phase ?? header.phase);
    context.take(cell, quantity, {
      ...base,
      ...label.meaning,
      ...(header.staged ? source?.meaning : {}),
      phase: label.meaning.phase ?? base.phase ?? null,
      item: header.staged && last ? cleanLabel(last.text) : words,
      heading: words,
      is_leaf: header.staged ? source?.total === false : !label.total || parts.length === 0,
    });
  }
  const rate = header.rate === null ? undefined : row.cells[header.rate];
  const percent = rate && /^([\d.]{1,8})\s*%?$/.exec(rate.text.trim());
  if (found && rate && percent?.[1]) {
    const quantity = {
      start: rate.text.indexOf(percent[1]),
      end: rate.text.indexOf(percent[1]) + percent[1].length,
      digits: percent[1],
      unitName: '%',
      unit: null,
      comparator: null,
    };
    context.take(rate, quantity, {
      ...formMoney(context, 'executed'),
      ...source?.meaning,
      phase: 'executed',
      measure: 'execution_rate',
      item: last ? cleanLabel(last.text) : null,
      heading: '执行率',
    });
  }
  return found;
}

/** The phase that a row of labels gives the columns below: `预算数: … 执行数: …`. */
export const phaseOfLabel = (label: MoneyLabel, words: string): Phase | null =>
  label.meaning.phase ?? phaseOf(words);
