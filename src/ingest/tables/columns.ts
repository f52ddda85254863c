import { isClassCode } from '../read/class-code.ts';
import { squeeze, withoutBlanks } from '../read/plain.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import {
  isCode,
  isCodeHeader,
  isDash,
  isLabelHeader,
  isOrdinalHeader,
  isPercent,
  isTotalLabel,
  isUnitCodeHeader,
} from './labels.ts';

export type Role = 'code' | 'unit_code' | 'label' | 'ordinal' | 'value' | 'empty';

export interface Column {
  index: number;
  role: Role;
  /** Texts of the header above it, outermost first, merged cells filled to the right. */
  path: readonly string[];
  /** A text of the header stands right above it; false where all of its path comes from merged cells. */
  titled: boolean;
}

/** Columns that belong together: a label and its values. A side-by-side table has two panels or more. */
export interface Panel {
  columns: readonly Column[];
}

/** The panels of a grid, left to right. */
export function panelsOf(grid: Grid): Panel[] {
  const paths = headerPaths(grid);
  const columns = paths.map((path, index) => ({
    index,
    path,
    role: roleOf(grid, index, path),
    titled: grid.header.some((row) => row[index] != null),
  }));
  return split(settled(columns, grid));
}

/** Header texts of every column. A blank takes the text to its left, as far as the cell above it reaches. */
function headerPaths(grid: Grid): string[][] {
  const paths: string[][] = Array.from({ length: grid.width }, () => []);
  const header = grid.header.map((row, depth) => realigned(row, grid.header[depth + 1]));
  let edges = new Set<number>();
  for (const [depth, row] of header.entries()) {
    const isLast = depth === header.length - 1;
    const next = new Set(edges);
    let text = '';
    for (let index = 0; index < grid.width; index += 1) {
      const cell = row[index];
      if (cell) {
        text = withoutBlanks(cell.text);
        next.add(index);
      } else if (edges.has(index) || isLast) text = '';
      if (text !== '') paths[index]?.push(text);
    }
    edges = next;
  }
  return paths;
}

const SUBTOTAL = /^(?:小计|合计)$/;

/**
 * A group's name belongs above the subtotal that opens the group. Where merged cells were lost the two rows disagree;
 * if there are as many groups as subtotals, the subtotals are right: they stand next to the numbers.
 */
function realigned(row: GridRow, below: GridRow | undefined): GridRow {
  if (!below) return row;
  const groups = row.flatMap((cell, index) =>
    cell && !row[index + 1] && !isLabelHeader(cell.text) && !SUBTOTAL.test(squeeze(cell.text))
      ? [index]
      : [],
  );
  const inside = groups.filter((index) => index + 1 < below.length);
  if (inside.length < 2) return row;
  const named = (word: RegExp): number[] =>
    below.flatMap((cell, index) => (cell && word.test(squeeze(cell.text)) ? [index] : []));
  const subtotals = [named(/^小计$/), named(SUBTOTAL)].find(
    (list) => list.length === inside.length,
  );
  if (!subtotals) return row;
  const moves = inside.map((from, order) => [from, subtotals[order] ?? from] as const);
  if (moves.some(([from, to]) => from !== to && (row[to] ?? null) !== null)) return row;
  const result: GridRow[number][] = Array.from(
    { length: Math.max(row.length, below.length) },
    (_, index) => row[index] ?? null,
  );
  for (const [from] of moves) result[from] = null;
  for (const [from, to] of moves) result[to] = row[from] ?? null;
  return result;
}

function roleOf(grid: Grid, index: number, path: readonly string[]): Role {
  const cells = columnCells(grid, index).filter(
    ({ number, text }) => number !== null || (!isTotalLabel(text) && !isDash(text)),
  );
  const leaf = path.at(-1) ?? '';
  if (path.some(isOrdinalHeader) && cells.every((cell) => isCode(cell.text))) return 'ordinal';
  if (path.some(isUnitCodeHeader) && cells.every((cell) => isCode(cell.text))) return 'unit_code';
  if (cells.length === 0) {
    if (isCodeHeader(leaf)) return 'code';
    if (labelsTotals(grid, index)) return 'label';
    return isLabelHeader(leaf) || leaf === '' ? 'empty' : 'value';
  }
  const numbers = cells.filter((cell) => cell.number !== null || isPercent(cell.text));
  if (path.some(isCodeHeader)) {
    const codes = cells.filter((cell) => isCode(cell.text));
    if (codes.length > cells.length * 0.7) return 'code';
  }
  if (/科目$/.test(squeeze(leaf)) && cells.every((cell) => isClassCode(cell.text))) return 'code';
  if (
    /^年[度份]$/.test(squeeze(leaf)) &&
    cells.every((cell) => /^20\d{2}年?(?:度)?/.test(cell.text))
  )
    return 'label';
  if (numbers.length >= cells.length * 0.5 && numbers.some(isAmount)) return 'value';
  if (numbers.length === cells.length) return isLabelHeader(leaf) ? 'label' : 'value';
  return 'label';
}

/** 合计 in front of the numbers of its row is their label, also where lost merges put another header above it. */
function labelsTotals({ body }: Grid, index: number): boolean {
  return body.some((row) => {
    const first = row.findIndex((cell) => cell?.number != null);
    return (
      index < first &&
      row[index] != null &&
      row.slice(0, first).every((cell, at) => !cell || at === index)
    );
  });
}

function columnCells(grid: Grid, index: number): GridCell[] {
  const cells: GridCell[] = [];
  for (const row of grid.body) {
    const cell = row[index];
    if (cell) cells.push(cell);
  }
  return cells;
}

const isAmount = (cell: GridCell): boolean => /[.,%]/.test(cell.text) || cell.number === '0';

/** Digits to the left of a label with nothing else between are its codes, whatever the header says of them. */
function settled(columns: readonly Column[], grid: Grid): Column[] {
  return columns.map((column, index) => {
    if (column.role !== 'value') return column;
    const right = columns.slice(index + 1).find((other) => other.role !== 'empty');
    const led = right !== undefined && ['label', 'code', 'unit_code'].includes(right.role);
    if (!led || columns.slice(0, index).some((other) => other.role === 'value')) return column;
    const cells = columnCells(grid, column.index);
    const bare =
      cells.length > 0 && cells.every((cell) => /^\d{2,8}$/.test(withoutBlanks(cell.text)));
    return bare ? { ...column, role: 'code' as const } : column;
  });
}

/** 数量 and 单价 of what is bought stand among its names. */
const isQuantity = ({ path }: Column): boolean =>
  /^(?:采购)?(?:数量|单价|规格|型号|计量单位)/.test(squeeze(path.at(-1) ?? ''));

function split(columns: readonly Column[]): Panel[] {
  const panels: Column[][] = [[]];
  for (const column of columns) {
    const current = panels.at(-1) ?? [];
    const starts = column.role === 'label' || column.role === 'code' || column.role === 'unit_code';
    const remark = /^备注$/.test(squeeze(column.path.at(-1) ?? ''));
    const amounts = current.some((other) => other.role === 'value' && !isQuantity(other));
    if (starts && !remark && amounts) panels.push([column]);
    else current.push(column);
  }
  return panels
    .filter((panel) => panel.some((column) => column.role === 'value'))
    .map((panel) => ({ columns: panel }));
}

export const cellsWith = (
  panel: Panel,
  row: GridRow,
  role: Role,
): { column: Column; cell: GridCell }[] => {
  const found: { column: Column; cell: GridCell }[] = [];
  for (const column of panel.columns) {
    const cell = column.role === role ? row[column.index] : null;
    if (cell) found.push({ column, cell });
  }
  return found;
};
