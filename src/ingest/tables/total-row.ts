import { isDash, isTotalLabel } from './labels.ts';
import type { GridRow } from './grid.ts';

const isName = (cell: GridRow[number]): boolean =>
  cell != null && cell.number === null && !isDash(cell.text);

/**
 * `合计 | 10.00 | 50.00 | 合计 | 基本支出 | 项目支出 | 12.80`: the names of the parts of 本年支出, the last line of the
 * header, came to stand in the row of the total, in place of its amounts. Gives the line of names and the rest of the
 * row, or null. Names are two cells or more side by side, right of an amount, under one cell of the header that spans
 * them; a side-by-side table has an amount between its labels.
 */
export function namesInTotal(
  header: readonly GridRow[],
  row: GridRow,
): { names: GridRow; rest: GridRow } | null {
  const label = row.findIndex((cell) => cell !== null);
  if (!isTotalLabel(row[label]?.text ?? '')) return null;
  const amount = row.findIndex((cell) => cell?.number != null);
  const first = row.findIndex((cell, at) => at > amount && isName(cell));
  if (amount < 0 || first < 0) return null;
  const after = row.findIndex((cell, at) => at > first && !isName(cell));
  const end = after < 0 ? row.length : after;
  const spanned = header.some((above) => above[first]) && !named(header, first + 1, end);
  if (end - first < 2 || !spanned || row.slice(end).some(isName)) return null;
  const within = (at: number): boolean => at >= first && at < end;
  return {
    names: row.map((cell, at) => (within(at) ? cell : null)),
    rest: row.map((cell, at) => (within(at) ? null : cell)),
  };
}

const named = (header: readonly GridRow[], from: number, to: number): boolean =>
  header.some((row) => row.slice(from, to).some((cell) => cell !== null));
