import type { Cell } from '../../model/index.ts';
import { greatest } from '../read/extremes.ts';
import { cellNumber } from '../read/number.ts';
import { plain, squeeze } from '../read/plain.ts';
import { charWidth, type LineKind } from './line.ts';
import { columnsOf, type Part, type Span } from './rivers.ts';

/** Blanks between two columns; one alone stands inside a label or a number. */
const GAP = /[ \u3000\u00a0]{2,}/g;
const GAPPED = /\S[ \u3000\u00a0]{2,}\S/;
/** Words of headers that are set wide: `收      入`, `预  算  数`. */
const SPACED =
  /(?:收\s+入|支\s+出|项\s+目|合\s+计|小\s+计|总\s+计|科\s+目|编\s+码|名\s+称|单\s+位|金\s+额|备\s+注|栏\s+次|行\s+次|[预决]\s+算\s+数)/g;
const LONGEST_PART = 40;
const LONGEST_TAIL = 24;
/** No table has so many columns. */
const MOST_PARTS = 100;
/** Blank lines and page marks inside one table: those around a page break, or rows that are blank altogether. */
const MOST_BLANKS = 8;
const MOST_HEADER_ROWS = 4;
const FEWEST_ROWS = 3;
/** So many make a table of one row below its header. */
const FEWEST_AMOUNTS = 4;

/** One line of a run: its parts, and whether amounts stand behind its label. */
interface Row {
  index: number;
  parts: Part[];
  amounts: boolean;
  /** Blank lines or page marks stand in front of it. */
  apart: boolean;
}

/**
 * The cells of the lines that make tables whose columns are set with blanks (`pdftotext -layout`, text copied from
 * a page), by index of the line. A column is what no line with amounts writes across; lines whose columns cannot be told
 * apart stay text.
 */
export function alignedRows(
  lines: readonly string[],
  kinds: readonly LineKind[],
): ReadonlyMap<number, Cell[]> {
  const result = new Map<number, Cell[]>();
  let run: Row[] = [];
  /** Labels alone, which are rows where another row follows. */
  let labels: Row[] = [];
  let blanks = 0;
  const close = (): void => {
    for (const [index, cells] of tablesOf(run)) result.set(index, cells);
    run = [];
    labels = [];
  };
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? 'blank';
    if (kind === 'blank' || kind === 'page') {
      blanks += 1;
      continue;
    }
    const goesOn = run.length > 0 && blanks <= MOST_BLANKS;
    // Most lines have no gap and follow no row.
    const parts = kind === 'text' && (goesOn || GAPPED.test(line)) ? partsOf(line) : [];
    const label = goesOn && blanks === 0 && isLabel(parts);
    if (!goesOn || !(label || parts.length > 1)) close();
    const apart = blanks > 0;
    if (label) labels.push({ index, parts, amounts: false, apart });
    else if (parts.length > 1) {
      for (const row of labels) run.push(row);
      run.push({ index, parts, amounts: hasAmount(parts), apart });
      labels = [];
    }
    blanks = 0;
  }
  close();
  return result;
}

/** The parts of a line that could be a row; none where it is a sentence. */
function partsOf(line: string): Part[] {
  const text = line.trim();
  if (text === '' || /[。；！？]|[，、：]\s*$/.test(text)) return [];
  if (!GAPPED.test(text)) {
    return text.length <= LONGEST_TAIL ? [partAt(line, 0, line.length, 0)] : [];
  }
  const closed = line.replace(SPACED, (word) => word.replace(/\s/g, '\u0001'));
  const parts: Part[] = [];
  let from = 0;
  let left = 0;
  for (const gap of closed.matchAll(GAP)) {
    if (gap.index > from) parts.push(partAt(line, from, gap.index, left));
    if (parts.length > MOST_PARTS) return [];
    const end = gap.index + gap[0].length;
    left += printed(line, from, end);
    from = end;
  }
  if (from < line.length) parts.push(partAt(line, from, line.length, left));
  const filled = parts.filter((part) => part.text !== '');
  return filled.some((part) => part.text.length > LONGEST_PART) ? [] : filled;
}

/** `column`: where, as printed, the character at `from` begins. */
function partAt(line: string, from: number, to: number, column: number): Part {
  const raw = line.slice(from, to);
  const text = raw.trim();
  const start = from + (text === '' ? 0 : raw.indexOf(text));
  const left = column + printed(line, from, start);
  return { text, start, left, right: left + printed(text, 0, text.length) };
}

/** The width, as printed, of the characters from `from` up to `end`. */
function printed(line: string, from: number, end: number): number {
  let width = 0;
  for (let index = from; index < end; index += 1) width += charWidth(line.charCodeAt(index));
  return width;
}

const isAmount = (text: string): boolean => cellNumber(plain(text).trim()) !== null;

const hasAmount = (parts: readonly Part[]): boolean => amountsIn(parts.slice(1)) > 0;

const amountsIn = (parts: readonly Part[]): number =>
  parts.filter((part) => isAmount(part.text)).length;

/** A label that goes on below its row, or a row that holds nothing but its label. */
function isLabel(parts: readonly Part[]): boolean {
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 && !CAPTION.test(squeeze(only.text));
}

const CAPTION = /表(?:\(.*\))?\d{0,2}$|^表|[:：]|^第|^附[件表]|^20\d{2}年|年度$/;

/** A run of lines as one table, or as one a page where the pages are set differently. */
function tablesOf(run: readonly Row[]): [number, Cell[]][] {
  const whole = tableOf(run);
  if (whole.length > 0) return whole;
  const pages: Row[][] = [];
  for (const row of run) {
    if (row.apart || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(row);
  }
  return pages.length > 1 ? pages.flatMap(tableOf) : [];
}

/** The cells of a run of lines; none where it is no table of amounts. */
function tableOf(run: readonly Row[]): [number, Cell[]][] {
  const first = run.findIndex((row) => row.amounts);
  const last = run.findLastIndex((row) => row.amounts);
  const rows = run.slice(Math.max(0, first - MOST_HEADER_ROWS), last + 1);
  const body = rows.filter((row) => row.amounts);
  if (first < 0 || rows.length < FEWEST_ROWS) return [];
  if (body.length < 2 && amountsIn(body[0]?.parts ?? []) < FEWEST_AMOUNTS) return [];
  const heads = rows.slice(0, Math.min(first, MOST_HEADER_ROWS));
  const filled = columnsOf(body.map((row) => row.parts));
  const most = greatest(rows.map((row) => row.parts.length));
  // More columns than any row has parts: the blanks do not keep the columns.
  if (filled && filled.length >= 2 && filled.length <= most) {
    return placed(rows, heads, withEmptyColumns(filled, heads));
  }
  const even = [...heads.slice(-1), ...body].every((row) => row.parts.length === most);
  return even
    ? rows.map((row) => [
        row.index,
        cellsAt(
          row,
          row.parts.map((_, at) => at),
          most,
        ),
      ])
    : [];
}

/** Columns that no row fills stand in the header only, between the others. */
function withEmptyColumns(filled: readonly Span[], heads: readonly Row[]): Span[] {
  const spans = [...filled];
  for (const head of heads.toReversed()) {
    for (const part of head.parts) {
      if (spans.every((span) => distance(part, span) >= 0))
        spans.push({ left: part.left, right: part.right });
    }
  }
  return spans.sort((one, other) => one.left - other.left);
}

function placed(
  rows: readonly Row[],
  heads: readonly Row[],
  spans: readonly Span[],
): [number, Cell[]][] {
  const width = spans.length;
  const taken = new Map<number, readonly number[]>();
  let below: readonly number[] = [];
  for (const head of heads.toReversed()) {
    below = headPlaces(head.parts, spans, below);
    taken.set(head.index, below);
  }
  return rows.map((row) => {
    const places = taken.get(row.index) ?? row.parts.map((part) => nearest(part, spans));
    return [row.index, cellsAt(row, places, width)];
  });
}

/** Within so many columns as printed, words stand in the middle of the columns below them. */
const CENTRED = 2;

/**
 * The columns of a header row's words. Words in the middle over several columns that the row below names stand over
 * the first of them; others over the column that they are nearest to.
 */
function headPlaces(
  parts: readonly Part[],
  spans: readonly Span[],
  below: readonly number[],
): number[] {
  if (parts.length === spans.length) return parts.map((_, at) => at);
  const own = parts.map((part) => nearest(part, spans));
  return parts.map((part, index) => {
    const at = own[index] ?? 0;
    const from = (own[index - 1] ?? -1) + 1;
    const to = (own[index + 1] ?? spans.length) - 1;
    let best = { first: at, off: Infinity };
    for (let first = at; first >= from && (first === at || below.includes(first)); first -= 1) {
      for (let last = Math.max(at, first + 1); last <= to; last += 1) {
        const off = Math.abs(middle(part) - middleOf(spans[first], spans[last]));
        if (below.includes(last) && off <= CENTRED && off < best.off) best = { first, off };
      }
    }
    return best.first;
  });
}

const middleOf = (first: Span | undefined, last: Span | undefined): number =>
  first && last ? (first.left + last.right) / 2 : Infinity;

const middle = ({ left, right }: Span): number => (left + right) / 2;

/** How far apart two spans are; negative by as much as they overlap. */
const distance = (one: Span, other: Span): number =>
  Math.max(one.left, other.left) - Math.min(one.right, other.right);

function nearest(part: Part, spans: readonly Span[]): number {
  let best = 0;
  for (const [index, span] of spans.entries()) {
    if (distance(part, span) < distance(part, spans[best] ?? span)) best = index;
  }
  return best;
}

/** A row of `width` cells; two parts in one place are one cell. */
function cellsAt(row: Row, places: readonly number[], width: number): Cell[] {
  const cells = Array.from({ length: width }, (_, cell): Cell => ({
    text: '',
    line: row.index + 1,
    cell,
    start: 0,
  }));
  for (const [index, part] of row.parts.entries()) {
    const cell = cells[places[index] ?? 0];
    if (!cell) continue;
    if (cell.text === '') cell.start = part.start;
    cell.text += part.text;
  }
  return cells;
}
