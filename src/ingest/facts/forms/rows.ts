import type { Cell, TableRegion } from '../../../model/index.ts';
import { FormCell, FormRow } from './form.ts';

/**
 * The rows of a region as a rectangle. In the layout of one cell a line, empty cells are lines with nothing but a
 * tab: they are put back, since a value's column is counted by them, and a row that they seemed to end goes on.
 */
export function formRows(region: TableRegion, lines: readonly string[]): FormRow[] {
  const rows = region.layout === 'cells' ? withEmptyCells(region, lines) : region.rows;
  return rows
    .map((cells) => new FormRow(cells.map((cell) => new FormCell(cell))))
    .filter((row) => row.filled.length > 0);
}

const isEmptyCell = (line: string | undefined): boolean =>
  line !== undefined && line.includes('\t') && line.trim() === '';

function withEmptyCells(region: TableRegion, lines: readonly string[]): Cell[][] {
  const cells = region.rows.flat();
  const rows: Cell[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const empty: Cell[] = [];
    let line = cell.line - 1;
    for (; line > 0 && line !== end && isEmptyCell(lines[line - 1]); line -= 1) {
      empty.unshift({ text: '', line, cell: 1, start: 1 });
    }
    const last = rows.at(-1);
    if (last && (line === end || isTail(lines, end, line))) last.push(...empty, cell);
    else rows.push([...empty, cell]);
    end = cell.line;
  }
  return rows;
}

/** Whether a cell that began at line `from` was saved with its second half as text that ends at line `to`. */
function isTail(lines: readonly string[], from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  const text = lines[to - 1];
  return text !== undefined && text.trim() !== '' && !text.includes('\t');
}
