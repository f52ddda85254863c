import type { Cell, Unread } from '../../../model/index.ts';
import { isClassCode } from '../../read/class-code.ts';
import { squeeze } from '../../read/plain.ts';
import type { LineKind } from '../line.ts';
import { balanceDraft } from './balance.ts';
import { bareDraft } from './bare.ts';
import { codedDraft, wordsAbove, type Names } from './coded.ts';
import { unplacedAt, type Draft, type Side } from './draft.ts';
import { evidenceOf, fundsOf, withEvidence, type Evidence } from './evidence.ts';
import { accountOf, headerOf, type Header } from './header.ts';
import { listDraft } from './list.ts';
import { columnsOf, solved, type Placing } from './place.ts';
import type { Layout, Style } from './records.ts';
import { isReflowed, reflowed } from './reflow.ts';
import { regionsOf, strayRows, type Region } from './region.ts';
import { amountsOf, cellOf, type Token } from './tokens.ts';

export type { Names } from './coded.ts';

/** The rows that begin at a line, and the amounts of the table that could not be placed. */
export interface Spaced {
  /** The first of its table. */
  begins: boolean;
  rows: readonly (readonly Cell[])[];
  unplaced: readonly Unread[];
}

/**
 * Tables whose cells are set apart by one blank, as programs turn a PDF into text: rows are told by their codes,
 * numbers and labels, columns by the words of the header, and the places of amounts beside blank cells, which leave no
 * trace, by sums over columns and rows. By index of the line; null for lines of such a table that begin no row.
 * Every amount of such a table is in a row or among `unplaced`.
 */
export function spacedTables(
  lines: readonly string[],
  kinds: readonly LineKind[],
  others: { aligned: Lines; streamed: Lines },
  names: Names,
): ReadonlyMap<number, Spaced | null> {
  const result = new Map<number, Spaced | null>();
  const isStreamed = (index: number): boolean => others.streamed.has(index);
  const isBlankSet = (index: number): boolean =>
    !others.aligned.has(index) && !BAR.test(lines[index] ?? '');
  const regions = regionsOf(lines, kinds, isBlankSet).filter(
    // A table with one cell a line is read elsewhere, unless two cells stand in some line.
    ({ body, lines: own }) =>
      !own.some(isStreamed) ||
      body.some(({ tokens, index }) => {
        const filled = amountsOf(tokens).length > 0;
        return filled && (tokens.length > 1 || !isStreamed(index));
      }),
  );
  const drafts = regions.map((region) => ({ region, draft: draftOf(region, names) }));
  const known = drafts.flatMap(({ region, draft }) =>
    draft ? evidenceOf(region.title, draft) : [],
  );
  for (const { region, draft } of drafts) {
    if (region.body.length === 0 && !draft) continue;
    for (const index of region.lines) result.set(index, null);
    const table = draft ? placed(draft, known) : { rows: [], unplaced: unreadOf(region) };
    const first = region.lines[0] ?? 0;
    const head = (draft?.head ?? [wordsOf(region)]).map(numbered);
    result.set(first, { begins: true, rows: head, unplaced: table.unplaced });
    for (const { index, cells } of table.rows) {
      const before = result.get(index);
      const rows = [...(before?.rows ?? []), cells];
      result.set(index, { begins: false, unplaced: [], ...before, rows });
    }
  }
  const isFree = (index: number): boolean =>
    !others.aligned.has(index) && !isStreamed(index) && !result.has(index);
  for (const run of strayRows(lines, kinds, isFree)) {
    for (const [at, { index, tokens }] of run.entries()) {
      const cells = tokens.filter(({ kind }) => kind === 'text').map((token) => cellOf(token, 0));
      const unplaced = unplacedAt(amountsOf(tokens), 'statement_unknown');
      result.set(index, { begins: at === 0, rows: [numbered(cells)], unplaced });
    }
  }
  return result;
}

/** What sets cells apart is one or the other. */
const BAR = /[|｜]/;

type Lines = Pick<ReadonlyMap<number, unknown>, 'has'>;

const numbered = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell, at) => ({ ...cell, cell: at }));

/** A header that nobody understands stands for its table, so that the table is known to be there. */
const wordsOf = ({ head }: Region): Cell[] =>
  (head[0]?.tokens ?? []).map((token, at) => cellOf(token, at));

const FEWEST_CODED = 0.5;
const MOST_PANELS = 3;

/** How a region's table is read; null where its header or its rows cannot be told. */
function draftOf(published: Region, names: Names): Draft | null {
  const single = isReflowed(published);
  const region = single ? reflowed(published) : published;
  const header = headerOf(headOf(region), !single);
  const layout = layoutOf(region, header);
  if (layout === 'bare') {
    const bare = bareDraft(region);
    if (bare) return bare;
  }
  const amounts = region.body.flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'amount'),
  );
  const style: Style = {
    layout,
    panels: layout === 'balance' ? 2 : layout === 'coded' ? Math.max(1, header.panels) : 1,
    numbered: header.numbered,
    decimal: amounts.length > 0 && amounts.every(({ text }) => text.includes('.')),
  };
  if (!isUnderstood(header, region, style)) return null;
  if (layout === 'coded') return codedDraft(region, header, style, names);
  if (layout === 'balance') return balanceDraft(region, header, style);
  return listDraft(region, header, style);
}

/** The lines of the header; a total without amounts, below the header of a table without rows, is none of them. */
function headOf({ head, body }: Region): (readonly Token[])[] {
  const lines = head.map(({ tokens }) => tokens);
  const [only, ...more] = lines.at(-1) ?? [];
  const total =
    body.length === 0 && more.length === 0 && /^[合总]计$/.test(squeeze(only?.text ?? ''));
  return total ? lines.slice(0, -1) : lines;
}

function layoutOf(region: Region, header: Header): Layout {
  const rows = region.body.filter(({ tokens }) => amountsOf(tokens).length > 0);
  if (rows.length === 0) return header.panels > 1 ? 'balance' : 'coded';
  if (/三公/.test(region.title)) return 'bare';
  const coded = region.body.filter(({ tokens }) => isClassCode(tokens[0]?.text ?? ''));
  if (coded.length >= rows.length * FEWEST_CODED) return 'coded';
  return header.panels > 1 ? 'balance' : 'list';
}

/** Whether the header tells every column of amounts. */
function isUnderstood(header: Header, region: Region, { layout, panels }: Style): boolean {
  if (layout === 'coded' && panels === 1 && accountOf(wordsAbove(region))) return true;
  // The beginning of the first row's label stands below the header; it is no word of it.
  const last = region.head.at(-1);
  const left = header.left.filter((word) => word.index !== last?.index);
  if (header.columns === null || left.length > 0) return false;
  const count = header.columns.length;
  if (layout === 'balance') {
    if (header.panels !== 2) return false;
    return count === 0 ? header.phases.length === 2 : header.phases.length < 2;
  }
  if (layout === 'bare' || layout === 'list') {
    return header.panels === 1 && count + header.phases.length > 0;
  }
  if (panels > MOST_PANELS) return false;
  if (panels > 1) return isSplit(header) && header.phases.length === panels;
  return count > 0 || header.phases.length === 1;
}

/** 人员经费 and 公用经费 stand above tables side by side; no other column does. */
const isSplit = ({ columns }: Header): boolean =>
  columns !== null && columns.every(({ key }) => key === 'personnel' || key === 'running');

function unreadOf(region: Region): Unread[] {
  const reason = isReflowed(region) ? 'one_cell_a_line' : 'column_unknown';
  return [...region.head, ...region.body].flatMap(({ tokens }) =>
    unplacedAt(amountsOf(tokens), reason),
  );
}

/** The rows of a table with its amounts in their columns, and the amounts whose column cannot be told. */
function placed(
  draft: Draft,
  known: readonly Evidence[],
): { rows: { index: number; cells: Cell[] }[]; unplaced: Unread[] } {
  const own = draft.leading === 'labels' && draft.columns.length === 2 ? fundsOf(draft) : known;
  const sides = draft.rows.flatMap((row) => row.sides.map((side, at) => ({ side, at })));
  const totals = new Set(draft.totals);
  const first = new Map<Placing, Placing>();
  for (const { side, at } of sides) {
    if (!side) continue;
    const isTotal = totals.has(side);
    const keys = draft.columns[at]?.keys ?? [];
    first.set(side.placing, isTotal ? withEvidence(side, keys, own) : side.placing);
  }
  const now = (placing: Placing): Placing => first.get(placing) ?? placing;
  const groups = draft.groups.map(({ whole, parts }) => ({
    whole: now(whole),
    parts: parts.map(now),
  }));
  const before = [...first.values()];
  const after = solved(before, groups);
  const final = new Map([...first.keys()].map((key, at) => [key, after[at] ?? key]));
  const unplaced = [...draft.unplaced];
  const rows = draft.rows.map(({ index, sides: row }) => {
    const cells = draft.columns.flatMap(({ keys }, at) =>
      cellsOf(row[at] ?? null, keys.length, draft.leading, index, final, unplaced),
    );
    return { index, cells: numbered(cells) };
  });
  return { rows, unplaced };
}

function cellsOf(
  side: Side | null,
  width: number,
  leading: Draft['leading'],
  index: number,
  final: ReadonlyMap<Placing, Placing>,
  unplaced: Unread[],
): Cell[] {
  const blank: Cell = { text: '', line: index + 1, cell: 0, start: 0 };
  const front = { codes: 2, labels: 1, none: 0 }[leading];
  const cells = Array.from({ length: front + width }, () => ({ ...blank }));
  if (!side) return cells;
  if (leading === 'codes') cells[0] = joined(side.codes, ' ') ?? blank;
  if (front > 0) cells[front - 1] = joined(side.label ?? [], '') ?? blank;
  const places = columnsOf(final.get(side.placing) ?? side.placing);
  for (const [at, token] of side.amounts.entries()) {
    const place = places[at] ?? null;
    if (place !== null) cells[front + place] = cellOf(token, 0);
    else unplaced.push(...unplacedAt([token], 'blank_cells'));
  }
  return cells;
}

function joined(words: readonly Token[], blank: string): Cell | null {
  const [first] = words;
  if (!first) return null;
  const text = words.map((word) => word.text).join(blank);
  return { ...cellOf(first, 0), text: squeeze(text) === '' ? '' : text };
}
