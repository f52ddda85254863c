import type { Phase } from '../../../model/index.ts';
import type { FormContext } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { formMoney, moneyLabel, natureOf } from './labelled.ts';
import type { MoneyLabel } from './terms.ts';
import { looksNumeric } from './value.ts';
import { cleanLabel } from './text.ts';

type Mark = 'execution_rate' | 'weight' | 'score';

const MARKS: readonly (readonly [RegExp, Mark])[] = [
  [/^(?:预算)?执行率(?:\(%\)|\(B\/A\))?$/, 'execution_rate'],
  [/^(?:分值|权重)(?:\(\d{1,3}分?\))?$/, 'weight'],
  [/^(?:自评)?得分$/, 'score'],
];

/** Columns of amounts, each headed by a source of money or by a stage of the budget. */
export interface FundColumns {
  columns: readonly { column: number; label: MoneyLabel; words: string }[];
  phase: Phase;
  /** Every column is a stage (预算数, 执行数): rows then name the source. */
  staged: boolean;
  marks: readonly { column: number; mark: Mark; words: string }[];
}

/** The columns that a row heads, or null where it has fewer than two headers of money and nothing else to say. */
export function fundHeader(row: FormRow): FundColumns | null {
  if (!/[算资数拨]/.test(row.joined)) return null;
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
  const marks = row.cells.flatMap((cell, column) => {
    const mark = MARKS.find(([pattern]) => pattern.test(cell.bare))?.[1];
    return mark ? [{ column, mark, words: cell.bare }] : [];
  });
  return {
    columns,
    phase,
    staged: columns.every(({ label }) => label.meaning.phase !== undefined),
    marks,
  };
}

/** Reads a row below the header; false where it has no amount in these columns. */
export function readFundRow(row: FormRow, header: FundColumns, context: FormContext): boolean {
  const first = header.columns[0]?.column ?? 0;
  const labels = row.cells.slice(0, first).filter((cell) => /[\u4e00-\u9fff]/u.test(cell.bare));
  const last = labels.at(-1);
  const source = last ? moneyLabel(last.bare, true) : null;
  const nature = last ? natureOf(last.bare.replace(/^其中:?/, '')) : null;
  // A row whose label stands in a column of amounts is not the header's; one without any label is the total.
  const misplaced = header.columns
    .map(({ column }) => row.cells[column]?.bare ?? '')
    .find((bare) => /[\u4e00-\u9fff]{2}/u.test(bare));
  if (misplaced !== undefined) {
    const own = moneyLabel(misplaced, true) ?? natureOf(misplaced.replace(/^其中:?/, ''));
    if (!header.staged || !row.hasAmount || !own) return false;
    for (const cell of row.filled)
      if (cell.amount) context.leave(cell, cell.amount, 'column_uncertain');
    return true;
  }
  if (header.staged && last && !source && !nature) return false;
  let found = false;
  const parts = header.columns.filter(
    ({ column, label }) => !label.total && row.cells[column]?.amount,
  );
  const totals = header.staged ? [] : unheadedTotals(row, first);
  const sum = parts.reduce((all, { column }) => all + numberIn(row.cells[column]), 0);
  if (parts.length > 0 && totals.some((cell) => Math.abs(numberIn(cell) - sum) > TOLERANCE)) {
    // The columns do not make up the total before them: the header does not stand over its amounts.
    for (const cell of row.filled)
      if (cell.amount) context.leave(cell, cell.amount, 'column_uncertain');
    return true;
  }
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
      item: header.staged ? (last ? cleanLabel(last.text) : null) : words,
      heading: words,
      is_leaf: header.staged
        ? source?.total === false
        : nature === null && (!label.total || parts.length === 0),
      ...base,
      ...label.meaning,
      ...(header.staged ? source?.meaning : {}),
      ...(nature ? { nature } : {}),
      phase: label.meaning.phase ?? base.phase ?? null,
    });
  }
  for (const cell of found ? totals : []) {
    if (!cell.amount) continue;
    const item = last ? cleanLabel(last.text) : null;
    const more = nature ? { nature } : {};
    context.take(cell, cell.amount, { item, ...formMoney(context, header.phase), ...more });
  }
  if (found) takeMarks(row, header, last ? cleanLabel(last.text) : null, source, context);
  return found;
}

/** Amounts in front of the columns of sources, below a header that was lost: the row's total, if sources add up to it. */
const unheadedTotals = (row: FormRow, first: number): FormCell[] =>
  row.cells.slice(0, first).filter((cell) => cell.amount && /[.,]/.test(cell.text));

const numberIn = (cell: FormCell | undefined): number => Number(cell?.amount?.digits ?? 0);

/** What rounding of sources can add up to. */
const TOLERANCE = 0.021;

/** The rate of execution and what it scores, beside the amounts. */
function takeMarks(
  row: FormRow,
  { marks }: FundColumns,
  item: string | null,
  source: MoneyLabel | null,
  context: FormContext,
): void {
  for (const { column, mark, words } of marks) {
    const cell = row.cells[column];
    const quantity = cell && /^\s*[\d.]{1,8}\s*(?:%\s*)?$/.test(cell.text) ? cell.target : 'none';
    if (!cell || typeof quantity !== 'object') continue;
    const rate = mark === 'execution_rate';
    context.take(cell, quantity, {
      unit: quantity.unitName ?? (rate ? '%' : null),
      item,
      heading: words,
      ...(rate ? { ...formMoney(context, 'executed'), ...source?.meaning } : {}),
      concept: rate ? 'expenditure' : mark,
      measure: rate ? 'execution_rate' : 'value',
      phase: mark === 'weight' ? null : 'executed',
    });
  }
}
