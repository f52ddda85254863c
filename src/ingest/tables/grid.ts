import type { Cell, TableRegion } from '../../model/index.ts';
import { cellNumber } from '../read/number.ts';
import { plain, squeeze } from '../read/plain.ts';
import {
  ITEM_NUMBER,
  isCode,
  isDepartmentLine,
  isLabelHeader,
  isOrdinalHeader,
  isTotalLabel,
} from './labels.ts';
import { namesInTotal } from './total-row.ts';

/** A cell with its text made plain; `source` is where it stands. */
export interface GridCell {
  /** Plain text, trimmed. */
  text: string;
  /** The number it holds, digits only, or null. */
  number: string | null;
  source: Cell;
}

export type GridRow = readonly (GridCell | null)[];

/** A table region as a rectangle: lines above the header, header rows, body rows. */
export interface Grid {
  region: TableRegion;
  /** Cells of department and unit lines that stood inside the region. */
  captions: readonly Cell[];
  header: readonly GridRow[];
  body: readonly GridRow[];
  width: number;
}

/** What stands further above the body is no header of it. */
const MOST_HEADER_ROWS = 100;
/** No table has more columns: lines of so many cells are something else, or made to take long. */
const MOST_COLUMNS = 200;
/** A label that has grown so long over its lines ends. */
const LONGEST_LABEL = 400;

/** Whether a region has more columns than any table. */
export const isTooWide = ({ layout, rows }: TableRegion): boolean =>
  layout === 'grid' && rows.some((row) => row.length > MOST_COLUMNS);

/** Makes the rectangle: broken rows mended, repeated headers dropped, header told from body. */
export function gridOf(region: TableRegion): Grid {
  const captions: Cell[] = [];
  const rows: GridRow[] = [];
  for (const cells of region.rows) {
    const first = rows.length < 2 ? cells.find((cell) => cell.text !== '') : undefined;
    if (first && isDepartmentLine(first.text)) {
      for (const cell of cells) if (cell.text !== '') captions.push(cell);
    } else rows.push(cells.map(gridCell));
  }
  const start = bodyStart(rows);
  const above = rows.slice(0, start);
  const parted = namesInTotal(above, rows[start] ?? []);
  const header = parted ? [...above, parted.names] : above;
  const published = parted ? [parted.rest, ...rows.slice(start + 1)] : rows.slice(start);
  const repeats = repeating(header);
  const body = mended(published).filter((row) => !repeats(row) && !isOrdinalRow(row));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const leading = usualLeading(body, width);
  const titles = header
    .slice(-MOST_HEADER_ROWS)
    .map(withoutOrdinals)
    .filter((row) => present(row).length > 0);
  return {
    region,
    captions,
    header: titles.map((row) => spread(row, width, leading)),
    body,
    width,
  };
}

function gridCell(source: Cell): GridCell | null {
  const text = plain(source.text).trim();
  return text === '' || text === '无' ? null : { text, number: cellNumber(text), source };
}

const squeezed = (cell: GridCell | null): string => (cell ? squeeze(cell.text) : '');

/** Tells whether a row is one of a header's again. Most are told from all of them by their first cell. */
function repeating(header: readonly GridRow[]): (row: GridRow) => boolean {
  const opening = (row: GridRow): string => `${row.length} ${squeezed(row[0] ?? null)}`;
  const whole = (row: GridRow): string => row.map(squeezed).join('\n');
  const openings = new Set(header.map(opening));
  const heads = new Set(header.map(whole));
  return (row) => openings.has(opening(row)) && heads.has(whole(row));
}

const present = (row: GridRow): GridCell[] => row.filter((cell) => cell !== null);

/** `栏次 1 2 3`, `类 款 项 栏次 1 2 3`, `1 2 3 4`, `A B C D=C/(A+B)`: a row that numbers the columns. */
function isOrdinalRow(row: GridRow): boolean {
  // An amount numbers no column; most rows have one.
  if (row.some((cell) => cell?.number?.includes('.'))) return false;
  const cells = present(row);
  if (cells.length < 2) return false;
  const words = cells.map((cell) => squeeze(cell.text));
  const numbers = words.filter((word) => /^\d{1,2}$/.test(word)).map(Number);
  const rest = words.filter((word) => !/^\d{1,2}$/.test(word));
  const counted =
    numbers.length > 1 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  const headed =
    rest.some(isOrdinalHeader) &&
    rest.every((word) => isOrdinalHeader(word) || isLabelHeader(word));
  if (numbers.length > 0 && headed) return true;
  if (counted && numbers[0] === 1 && rest.every((word) => /^[类款项]$/.test(word))) return true;
  if (rest.length === 0 && counted && numbers.length > 2) return true;
  return words.every((word) => /^[A-Z](?:=.{1,20})?$/.test(word));
}

/** A header row without the numbers of the columns; `类 款 项` beside them stay. */
function withoutOrdinals(row: GridRow): GridRow {
  if (!isOrdinalRow(row)) return row;
  return row.map((cell) => {
    const word = squeeze(cell?.text ?? '');
    return /^(?:类|款|项)$/.test(word) ? cell : null;
  });
}

/**
 * 项目 over several columns of labels was one cell: where it is saved as narrow as one column, the rest of its row stands
 * too far left. It is put right only where it then heads every column of amounts, from the first to the last.
 */
function spread(row: GridRow, width: number, leading: number): GridRow {
  const [first, second] = row;
  if (!first || !second || squeeze(first.text) !== '项目' || isLabelHeader(second.text)) return row;
  const filled = row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
  if (leading < 2 || filled.length - 1 !== width - leading) return row;
  return [first, ...Array.from({ length: leading - 1 }, () => null), ...filled.slice(1)];
}

/** Index of the first row that is no header. */
function bodyStart(rows: readonly GridRow[]): number {
  const index = rows.findIndex((row) => !isOrdinalRow(row) && isBodyRow(row));
  return index < 0 ? rows.length : index;
}

/** A number that numbers no row or column and is no year. */
const isLarge = (text: string): boolean => /^\d{3,}$/.test(text) && !/^(?:19|20)\d\d$/.test(text);

function isBodyRow(row: GridRow): boolean {
  const cells = present(row);
  const first = cells[0];
  if (!first) return false;
  const numbers = cells.filter((cell) => cell.number !== null);
  if (numbers.some((cell) => /[.,]/.test(cell.text)) || ITEM_NUMBER.test(squeeze(first.text)))
    return true;
  if (isTotalLabel(first.text))
    return numbers.length > 0 || cells.every((cell) => isTotalLabel(cell.text));
  if (/^\d$/.test(first.text)) return numbers.some(({ text }) => isLarge(text));
  return numbers.length > 0;
}

/**
 * Rows that were broken over lines are put together: a label's tail on a line of its own, and a row whose cells go on
 * in the next line. What a row has in common with the other rows is its number of cells.
 */
function mended(rows: readonly GridRow[]): GridRow[] {
  const width = usualLength(rows);
  const coded = rows.filter((row) => row[0] && isCode(row[0].text)).length > rows.length / 2;
  const result: GridRow[] = [];
  const leading = usualLeading(rows, width);
  for (const published of rows) {
    const row = rightAligned(published, width, leading);
    const last = result.at(-1);
    const merged = last && (coded ? withTail(last, row) : null);
    const joined = merged ?? (last && joinedRows(last, row, width));
    if (joined) result[result.length - 1] = joined;
    else if (present(row).length > 0) result.push(row);
  }
  return result;
}

function usualLength(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [length, count] of counts) if (count > (counts.get(best) ?? 0)) best = length;
  return best;
}

/** Where the amounts of full rows usually begin. */
function usualLeading(rows: readonly GridRow[], width: number): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.length !== width) continue;
    const label = row.findIndex((cell) => cell !== null && cell.number === null);
    const first = row.findIndex((cell, index) => index > label && cell?.number != null);
    if (first > 0) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * `合计 | 1 | 2` in a table whose amounts begin further right: the label's merged cells were lost. It is put right
 * only where the row then has as many cells for amounts as the others.
 */
function rightAligned(row: GridRow, width: number, leading: number): GridRow {
  const [label] = row;
  const missing = width - row.length;
  if (!label || missing <= 0 || !isTotalLabel(label.text) || row[1]?.number == null) return row;
  if (row.length - 1 !== width - leading) return row;
  return [label, ...Array.from({ length: missing }, () => null), ...row.slice(1)];
}

/** In a table whose rows begin with a code, a short label alone belongs to the row above. */
function withTail(last: GridRow, row: GridRow): GridRow | null {
  const cells = present(row);
  const [tail] = cells;
  if (cells.length !== 1 || !tail || tail.number !== null || squeeze(tail.text).length > 8)
    return null;
  if (isTotalLabel(tail.text) || /[:：]/.test(tail.text)) return null;
  const index = row.indexOf(tail);
  const head = last[index];
  const open = head && head.number === null && head.text.length < LONGEST_LABEL;
  return open ? last.with(index, lengthened(head, tail)) : null;
}

const lengthened = (head: GridCell, tail: GridCell): GridCell => ({
  ...head,
  text: head.text + tail.text,
  number: cellNumber(head.text + tail.text),
});

/** Two short lines that make one row of the usual length, cut inside a label or between two cells. */
function joinedRows(last: GridRow, row: GridRow, width: number): GridRow | null {
  if (last.length >= width || row.length >= width) return null;
  const head = last.at(-1);
  const tail = row[0];
  const amounts = present(last).some((cell) => cell.number?.includes('.'));
  const insideLabel = last.length + row.length === width + 1 && !amounts;
  if (insideLabel && head && tail && head.number === null && tail.number === null) {
    return [...last.slice(0, -1), lengthened(head, tail), ...row.slice(1)];
  }
  const betweenCells =
    last.length + row.length === width && present(row).every((cell) => cell.number !== null);
  return betweenCells ? [...last, ...row] : null;
}
