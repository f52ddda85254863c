import type { Cell } from '../../model/index.ts';
import { cellNumber } from '../read/number.ts';
import { plain, squeeze } from '../read/plain.ts';
import { charWidth, type LineKind } from './line.ts';
import { columnsOf, type Part, type Span } from './rivers.ts';

/** Blanks between two columns; one alone stands inside a label or a number. */
const GAP = /[ \u3000\u00a0]{2,}/g;
/** Words of headers that are set wide: `收      入`, `预  算  数`. */
const SPACED =
  /(?:收\s+入|支\s+出|项\s+目|合\s+计|小\s+计|总\s+计|科\s+目|编\s+码|名\s+称|单\s+位|金\s+额|备\s+注|栏\s+次|行\s+次|[预决]\s+算\s+数)/g;
const LONGEST_PART = 40;
const LONGEST_TAIL = 24;
/** Blank lines and page marks inside one table: those around a page break. */
const MOST_BLANKS = 3;
const MOST_HEADER_ROWS = 4;
const FEWEST_ROWS = 3;

/** One line of a run: its parts, and whether amounts stand behind its label. */
interface Row {
  index: number;
  parts: Part[];
  amounts: boolean;
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
  let blanks = 0;
  const close = (): void => {
    for (const [index, cells] of tableOf(run)) result.set(index, cells);
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? 'blank';
    if (kind === 'blank' || kind === 'page') {
      blanks += 1;
      continue;
    }
    const parts = kind === 'text' ? partsOf(line) : [];
    const goesOn = run.length > 0 && blanks <= MOST_BLANKS;
    const row = parts.length > 1;
    const tail = goesOn && blanks === 0 && isTail(parts, lines[index + 1] ?? '');
    if (!(row || tail) || !goesOn) close();
    if (row || tail) run.push({ index, parts, amounts: row && hasAmount(parts) });
    blanks = 0;
  }
  close();
  return result;
}

/** The parts of a line that could be a row; none where it is a sentence. */
function partsOf(line: string): Part[] {
  const text = line.trim();
  if (text === '' || /[。；！？]|[，、：]\s*$/.test(text)) return [];
  if (!GAP.test(text)) return text.length <= LONGEST_TAIL ? [partAt(line, 0, line.length)] : [];
  GAP.lastIndex = 0;
  const closed = line.replace(SPACED, (word) => word.replace(/\s/g, '\u0001'));
  const parts: Part[] = [];
  let from = 0;
  for (const gap of closed.matchAll(GAP)) {
    if (gap.index > from) parts.push(partAt(line, from, gap.index));
    from = gap.index + gap[0].length;
  }
  if (from < line.length) parts.push(partAt(line, from, line.length));
  const filled = parts.filter((part) => part.text !== '');
  return filled.some((part) => part.text.length > LONGEST_PART) ? [] : filled;
}

function partAt(line: string, from: number, to: number): Part {
  const raw = line.slice(from, to);
  const text = raw.trim();
  const start = from + (text === '' ? 0 : raw.indexOf(text));
  const left = printed(line, start);
  return { text, start, left, right: left + printed(text, text.length) };
}

/** The column, as printed, at which the character at `end` begins. */
function printed(line: string, end: number): number {
  let width = 0;
  for (let index = 0; index < end; index += 1) width += charWidth(line.charCodeAt(index));
  return width;
}

const isAmount = (text: string): boolean => cellNumber(plain(text).trim()) !== null;

const hasAmount = (parts: readonly Part[]): boolean =>
  parts.some((part, index) => index > 0 && isAmount(part.text));

/** A label that goes on below its row, or a row that holds nothing but its label. */
function isTail(parts: readonly Part[], next: string): boolean {
  const [only] = parts;
  if (!only || parts.length > 1 || /表|单位|年度?|[:：]|^第|^附/.test(squeeze(only.text)))
    return false;
  return partsOf(next).length > 1;
}

/** The cells of a run of lines; none where it is no table of amounts. */
function tableOf(run: readonly Row[]): [number, Cell[]][] {
  const first = run.findIndex((row) => row.amounts);
  const last = run.findLastIndex((row) => row.amounts);
  const rows = run.slice(Math.max(0, first - MOST_HEADER_ROWS), last + 1);
  const body = rows.filter((row) => row.amounts);
  if (first < 0 || body.length < 2 || rows.length < FEWEST_ROWS) return [];
  const heads = rows.slice(0, Math.min(first, MOST_HEADER_ROWS));
  const spans = columnsOf(body.map((row) => row.parts));
  const most = Math.max(...rows.map((row) => row.parts.length));
  if (spans && spans.length >= 2 && spans.length <= most) return placed(rows, heads, spans);
  const even = body.every((row) => row.parts.length === body[0]?.parts.length);
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

/** The columns of a header row's words: one over several columns stands over the first of those that the row below names. */
function headPlaces(
  parts: readonly Part[],
  spans: readonly Span[],
  below: readonly number[],
): number[] {
  if (parts.length === spans.length) return parts.map((_, at) => at);
  const own = parts.map((part) => nearest(part, spans));
  return own.map((at, index) => {
    const left = index === 0 ? -1 : (own[index - 1] ?? -1);
    const part = parts[index];
    let first = at;
    while (
      first - 1 > left &&
      below.includes(first - 1) &&
      nearestPart(spans[first - 1], parts) === part
    ) {
      first -= 1;
    }
    return first;
  });
}

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

function nearestPart(span: Span | undefined, parts: readonly Part[]): Part | undefined {
  if (!span) return undefined;
  const gap = (part: Part): number => Math.abs(middle(part) - middle(span));
  return parts.toSorted((one, other) => gap(one) - gap(other))[0];
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
