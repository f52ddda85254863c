import { squeeze } from '../../read/plain.ts';
import type { Panel } from '../../tables/columns.ts';
import type { Grid } from '../../tables/grid.ts';
import { isLabelHeader } from '../../tables/labels.ts';
import type { Family } from '../families.ts';
import { numbersOf, tested, type Numbers } from './arithmetic.ts';
import { fromHeader, sumsOf, type AmountColumn } from './by-header.ts';
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
  if (filled.length === 0 || isSound(grid, panel, byHeader, numbers, family)) return byHeader;
  const span = spanned(panel, filled);
  const candidates =
    templated(span, panel, numbers, family) ?? aligned(span, panel, numbers, family, year, totals);
  return candidates ?? byHeader;
}

/** Whether every column is understood, none stands twice, no header is displaced and the sums mostly hold. */
function isSound(
  grid: Grid,
  panel: Panel,
  columns: readonly AmountColumn[],
  numbers: Numbers,
  family: Family,
): boolean {
  const filled = columns.filter((column) => numbers.some((row) => row[column.index] != null));
  if (filled.some((column) => column.meaning === null)) return false;
  const keys = filled.map((column) => `${JSON.stringify(column.meaning)}${String(column.ofWhich)}`);
  const natures = filled.some((column) => column.meaning?.nature !== undefined);
  if ((natures || family.rows === 'three_public') && new Set(keys).size < keys.length) return false;
  const last = grid.header.at(-1);
  const displaced = panel.columns.some(
    (column) =>
      column.role !== 'value' &&
      last?.[column.index] &&
      NATURE_SLOTS.some(
        (slot) => slot.key !== 'all' && slot.words.test(squeeze(last[column.index]?.text ?? '')),
      ),
  );
  const misplaced = panel.columns.some(
    (column) =>
      column.role === 'value' &&
      isLabelHeader(column.path.at(-1) ?? '') &&
      filled.some((other) => other.index === column.index),
  );
  if (displaced || misplaced) return false;
  const test = tested(numbers, sumsOf(columns));
  return test.broken === 0 || test.broken < test.held;
}
