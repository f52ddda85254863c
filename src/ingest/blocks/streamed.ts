import type { Cell } from '../../model/index.ts';
import { cellNumber } from '../read/number.ts';
import { greatest } from '../read/extremes.ts';
import { plain, squeeze } from '../read/plain.ts';
import { once } from '../read/remember.ts';
import { isNote, textCell, type LineKind } from './line.ts';

/** A line that holds one cell is short, and no sentence. */
const LONGEST_CELL = 30;
/** With the blanks around it. */
const LONGEST_LINE = 120;
const FEWEST_AMOUNTS = 6;
const FEWEST_ROWS = 3;
const MOST_COLUMNS = 16;
/** Rows of a header; with more of them in front, nobody knows where the columns begin. */
const MOST_HEADER_ROWS = 8;
/** Columns that codes fill in front of the first names: 类, 款, 项. */
const MOST_CODES = 4;
/** What stands above a table rather than in its header. */
const CAPTION = /表(?:\(.{1,20}\))?\d{0,2}$|单位[:：]|^(?:部门|单位)(?:名称)?[:：]|^第.{1,3}部分/;

const MAY_CAPTION = /[表位门第]/;
/** `—`, `/`, `无`: nothing, by design. */
const NOTHING = /^(?:[-—–―/×]{1,4}|无)?$/;
const WHOLE = /^\d{1,12}$/;
const TOTAL = /^(?:本年)?(?:收入|支出)?(?:合计|总计)$/;

/** Rows of cells that stood on a line each; `null` for the lines after the first of a row. */
export type Streamed = ReadonlyMap<number, readonly Cell[] | null>;

/**
 * Tables that were saved with one cell a line: with a bar behind each cell, so that empty ones are kept, or bare, so
 * that they are lost. Where the rows end follows from the kinds of the cells; lines that fit no width stay text.
 */
export function streamedRows(lines: readonly string[], kinds: readonly LineKind[]): Streamed {
  const result = new Map<number, readonly Cell[] | null>();
  let run: Cell[] = [];
  let barred = false;
  const close = (): void => {
    for (const row of rowsOf(run, barred)) {
      for (const cell of row) result.set(cell.line - 1, null);
      const first = Math.min(...row.map((cell) => cell.line));
      result.set(first - 1, row);
    }
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index];
    if (kind === 'blank' || kind === 'page') continue;
    const bar = kind === 'text' && line.trimEnd().endsWith('|');
    const text = kind === 'text' && line.length < LONGEST_LINE;
    const cell = text ? textCell(bar ? line.replace(/\|\s*$/, '') : line, index + 1) : null;
    const own = cell !== null && isCell(cell.text) ? cell : null;
    if (!own || bar !== barred) close();
    barred = bar;
    if (own) run.push(own);
  }
  close();
  return result;
}

const isCell = (text: string): boolean =>
  text.length <= LONGEST_CELL &&
  !/[。；！？]|[，、]$/.test(text) &&
  !isNote(text) &&
  !(MAY_CAPTION.test(text) && CAPTION.test(squeeze(text)));

function rowsOf(run: readonly Cell[], barred: boolean): Cell[][] {
  const amounts = run.filter((cell) => kindOf(cell) === 'amount').length;
  if (amounts < FEWEST_AMOUNTS) return [];
  return (barred ? chunked(run) : grouped(run)).map(numbered);
}

const numbered = (row: readonly Cell[]): Cell[] =>
  row.map((cell, index) => ({ ...cell, cell: index }));

type Kind = 'empty' | 'amount' | 'whole' | 'label';

/** `whole`: a number without a point or separators can be a code, a line number or an amount. Each width asks again. */
const kindOf = once(({ text }: Cell): Kind => {
  if (NOTHING.test(text)) return 'empty';
  if (WHOLE.test(text)) return 'whole';
  return cellNumber(plain(text)) === null ? 'label' : 'amount';
});

/** Rows of one width, found by the kinds of the cells below each other. */
function chunked(run: readonly Cell[]): Cell[][] {
  const first = run.findIndex((cell) => kindOf(cell) === 'amount');
  const before = run.slice(0, first).toReversed();
  const blank = before.findIndex((cell) => kindOf(cell) === 'empty');
  const titles = blank < 0 ? first : blank;
  // A whole row of titles right above the first row tells the width, but for the labels of that row.
  for (let labels = 0; labels <= MOST_CODES; labels += 1) {
    const rows = split(run, first - labels, titles - labels);
    if (rows) return rows;
  }
  const widths = Array.from({ length: MOST_COLUMNS - 1 }, (_, at) => at + 2);
  // Where every row has all its cells, those of the header are of the same width.
  for (const width of widths.filter((one) => run.length % one === 0)) {
    const last = Math.min(first, width * MOST_HEADER_ROWS);
    for (let start = width; start <= last; start += width) {
      const rows = split(run, start, width);
      if (rows) return rows;
    }
  }
  return [];
}

/** The rows of a run whose header ends at `start`; null where they do not fit. */
function split(run: readonly Cell[], start: number, width: number): Cell[][] | null {
  if (width < 2 || width > MOST_COLUMNS || start < width) return null;
  const head = headRows(run.slice(0, start), width);
  const body = chunks(run.slice(start), width);
  const fit = head && body.length >= FEWEST_ROWS && fits(body, width) && !repeats(head);
  return fit ? [...head, ...body] : null;
}

function chunks(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

/**
 * The rows of a header: whole ones, or a whole one below a few words that are spread evenly over it (收入, 支出). Null
 * where merged cells were lost otherwise: nobody knows which columns they stood over.
 */
function headRows(cells: readonly Cell[], width: number): Cell[][] | null {
  if (cells.length > width * MOST_HEADER_ROWS) return null;
  const rest = cells.length % width;
  const rows = chunks(cells.slice(rest), width);
  if (rest === 0) return rows;
  const each = width / rest;
  if (rows.length !== 1 || !Number.isInteger(each)) return null;
  const top = cells.slice(0, rest).flatMap((cell) => [cell, ...blanks(cell, each - 1)]);
  return [top, ...rows];
}

const blanks = (like: Cell, count: number): Cell[] =>
  Array.from({ length: count }, () => ({ ...like, text: '', start: 0 }));

const repeats = (head: readonly (readonly Cell[])[]): boolean => {
  const texts = head.map((row) => row.map((cell) => squeeze(cell.text)).join('|'));
  return new Set(texts).size < texts.length;
};

/** Whether each column holds amounts or names, one of each at least, and every row begins with a name or a code. */
function fits(rows: readonly (readonly Cell[])[], width: number): boolean {
  const kinds = rows.map((row) => row.map((cell) => kindOf(cell)));
  const has = (column: number, kind: Kind): boolean => kinds.some((row) => row[column] === kind);
  const columns = Array.from({ length: width }, (_, at) => at);
  const pure = columns.every((at) => !(has(at, 'amount') && has(at, 'label')));
  const named = columns.findIndex((at) => has(at, 'label'));
  const amounts = columns.some((at) => has(at, 'amount'));
  const filled = (at: number): number => kinds.filter((row) => row[at] === 'label').length;
  const often = columns.some((at) => filled(at) > rows.length / 2);
  return pure && amounts && named >= 0 && named < MOST_CODES && often;
}

/** Rows of labels and amounts in turn, as many amounts in each; what stands before the first row is the header. */
function grouped(run: readonly Cell[]): Cell[][] {
  const groups = turns(run);
  const [opening, ...others] = groups;
  if (!opening || groups.length < FEWEST_ROWS) return [];
  const amounts = opening.amounts.length;
  const most = greatest(others.map((group) => group.labels.length));
  if (most > 2 || groups.some((group) => group.amounts.length !== amounts)) return [];
  const total = TOTAL.test(squeeze(opening.labels.at(-1)?.text ?? ''));
  const own = total ? 1 : most;
  const header = opening.labels.slice(0, -own);
  const row = (labels: readonly Cell[], figures: readonly Cell[]): Cell[] => [
    ...labels,
    ...(labels[0] ? blanks(labels[0], most - labels.length) : []),
    ...figures,
  ];
  const body = [
    row(opening.labels.slice(-own), opening.amounts),
    ...others.map((group) => row(group.labels, group.amounts)),
  ];
  const width = most + amounts;
  const titles = header.map((cell) => squeeze(cell.text));
  const twice =
    header.length >= 2 * width &&
    titles.slice(-width).join('|') === titles.slice(-2 * width, -width).join('|');
  if (header.length < width || (twice && body.length % 2 === 1)) return [];
  const head = headRows(header, twice ? 2 * width : width);
  return head ? [...head, ...(twice ? chunks(body.flat(), 2 * width) : body)] : [];
}

interface Turn {
  labels: Cell[];
  amounts: Cell[];
}

/** Labels and the amounts behind them. A whole number begins a row where a name follows it. */
function turns(run: readonly Cell[]): Turn[] {
  const result: Turn[] = [];
  for (const [index, cell] of run.entries()) {
    const kind = kindOf(cell);
    const last = result.at(-1);
    const next = run[index + 1];
    const code = kind === 'whole' && next !== undefined && kindOf(next) === 'label';
    if (kind === 'label' || code) {
      if (!last || last.amounts.length > 0) result.push({ labels: [cell], amounts: [] });
      else last.labels.push(cell);
    } else last?.amounts.push(cell);
  }
  // Text behind the last amount is no part of the table.
  return result.filter((turn) => turn.amounts.length > 0);
}
