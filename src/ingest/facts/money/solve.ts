import { squeeze } from '../../read/plain.ts';
import type { Column, Panel } from '../../tables/columns.ts';
import type { Grid } from '../../tables/grid.ts';
import { isLabelHeader } from '../../tables/labels.ts';
import type { Family } from '../families.ts';
import { FUNDS, NATURES, matchTerm } from '../terms.ts';
import { numbersOf, tested, type Numbers } from './arithmetic.ts';
import { finerParts, fromHeader, sumsOf, type AmountColumn } from './by-header.ts';
import { aligned, spanned, templated, type FundTotals } from './by-sums.ts';
import { NATURE_SLOTS } from './slots.ts';

/**
 * The meaning of a panel's columns of amounts: from the header where it is whole and the sums do not contradict it,
 * else from the order of the statement's template, chosen so that subtotals are the sums of their parts.
 */
export function solveColumns(
  grid: Grid,
  panel: Panel,
  family: Family,
  year: number,
  totals: FundTotals,
): AmountColumn[] {
  const numbers = numbersOf(grid);
  const values = panel.columns.filter(
    (column) =>
      column.role === 'value' &&
      (numbers.some((row) => row[column.index] != null) || !column.path.some(isLabelHeader)),
  );
  const byHeader = fromHeader(values, family, year);
  const filled = values.filter((column) => numbers.some((row) => row[column.index] != null));
  const finer = finerParts(
    byHeader.filter((column) => filled.some(({ index }) => index === column.index)),
  );
  const coarse = filled.filter((column) => !finer.has(column.index));
  const stands = filled.length === 0 || stillStands(grid, panel, byHeader, coarse, family);
  const understood = filled.every((column) => meaningAt(byHeader, column.index) !== null);
  const believed = byHeader.map((column) =>
    finer.has(column.index) ? { ...column, meaning: null } : column,
  );
  if (stands && understood && sumsHold(byHeader, numbers)) return believed;
  const span = spanned(panel, filled);
  const proven =
    templated(span, panel, numbers, family) ?? aligned(span, panel, numbers, family, year, totals);
  if (proven) return proven;
  // A header over the right columns is believed although a sum does not hold: that is the document's own error. One
  // that stands over the wrong columns, or that row after row contradicts, says nothing.
  return stands && !isContradicted(byHeader, numbers)
    ? believed
    : byHeader.map((column) => ({ ...column, meaning: null }));
}

const meaningAt = (columns: readonly AmountColumn[], index: number): AmountColumn['meaning'] =>
  columns.find((column) => column.index === index)?.meaning ?? null;

const sumsHold = (columns: readonly AmountColumn[], numbers: Numbers): boolean => {
  const test = tested(numbers, sumsOf(columns));
  return test.broken === 0 || test.broken < test.held;
};

const isContradicted = (columns: readonly AmountColumn[], numbers: Numbers): boolean => {
  const test = tested(numbers, sumsOf(columns));
  return test.held === 0 && test.broken > 1;
};

/** Whether the header's texts stand over the columns they name: none twice, none over labels, no label over amounts. */
function stillStands(
  grid: Grid,
  panel: Panel,
  columns: readonly AmountColumn[],
  filled: readonly Column[],
  family: Family,
): boolean {
  const known = filled.flatMap(
    (column) =>
      columns.find((other) => other.index === column.index && other.meaning !== null) ?? [],
  );
  const keys = known.map((column) => `${JSON.stringify(column.meaning)}${String(column.ofWhich)}`);
  const byName =
    family.rows === 'three_public' || known.some((column) => column.meaning?.nature !== undefined);
  if (byName && new Set(keys).size < keys.length) return false;
  const displaced = panel.columns.some((column) => {
    if (column.role !== 'label' && column.role !== 'code') return false;
    const texts = grid.header.flatMap((row) => squeeze(row[column.index]?.text ?? '') || []);
    // 财政拨款支出 over names and amounts alike heads the panel.
    const own = texts.filter((text) => !headsPanel(text, panel));
    return isAmountHeader(texts.at(-1) ?? '') || own.some(headsAmounts);
  });
  return !displaced && !filled.some((column) => isLabelHeader(column.path.at(-1) ?? ''));
}

const headsPanel = (text: string, { columns }: Panel): boolean =>
  columns.length > 1 &&
  columns.every(({ path }) => path.length > 1 && squeeze(path[0] ?? '') === text);

/** A text that as a whole names amounts, wherever in a header it stands. */
const headsAmounts = (text: string): boolean =>
  /^本年(?:收入|支出)(?:合计)?$/.test(text) ||
  matchTerm(FUNDS, text) !== null ||
  matchTerm(NATURES, text) !== null;

/** What heads amounts and nothing else: a label below it says that the header has slipped. */
const isAmountHeader = (text: string): boolean =>
  /^本年支出合计$/.test(text) ||
  NATURE_SLOTS.some((slot) => slot.key !== 'all' && slot.words.test(text));
