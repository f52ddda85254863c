import { branchesOf, type Branch } from './branches.ts';
import { bracketed, isBracketed, low, type Bracketed } from './brackets.ts';
import { bare, readsOf, renamed, turns, type Columns, type Read } from './reads.ts';
import { unitOfExpression } from './measured.ts';
import { entriesOf, isName, named, pathOf, type Path } from './select-list.ts';
import type { Token } from './tokens.ts';
import type { VocabularyColumn, VocabularyTable } from './vocabulary.ts';

/** What a place of a statement sees of what the statement reads and makes. */
export interface Seen {
  /** The queries of WITH, as tables; those without columns do not tell them. */
  tables: VocabularyTable[];
  /** What the SELECT around the place reads. */
  near: Read[];
  /** What the SELECTs around that one read, from the inside out. */
  far: Read[];
}

/** A query of WITH, which may be read in `home` from the place on. */
interface Query {
  name: string;
  columns: Columns;
  from: number;
  home: Bracketed;
}

interface Part {
  branches: Branch[];
  reads: Read[][];
  columns: Columns;
}

const MOST_COLUMNS = 1000;
/** What the brackets after WINDOW … AS begin with. */
const OF_WINDOWS = /^(?:partition|order|rows|range|groups)$/;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A query of WITH whose brackets are `body`: its name and the names of its columns, if it says them. */
function headOf(body: Bracketed) {
  const { items = [] } = body.parent ?? {};
  let at = items.length - 2;
  if (low(items[at]) === 'materialized') at -= low(items[at - 1]) === 'not' ? 2 : 1;
  if (low(items[at]) !== 'as') return null;
  const list = isBracketed(items[at - 1]) ? items[at - 1] : undefined;
  if (list !== undefined) at--;
  const name = items[at - 1];
  const before = items[at - 2];
  const isFirst = /^(?:with|recursive)$/.test(low(before));
  const isNext = before !== undefined && 'text' in before && before.text === ',';
  if (!isName(name) || !(isFirst || isNext) || OF_WINDOWS.test(low(body.items[0]))) return null;
  return { name: named(name), list };
}

/** The first of each name, as many as a list may have. */
function distinct(columns: Iterable<VocabularyColumn>): VocabularyColumn[] {
  const found = new Map<string, VocabularyColumn>();
  for (const column of columns) {
    if (found.size === MOST_COLUMNS) break;
    const key = column.name.toLowerCase();
    if (!found.has(key)) found.set(key, column);
  }
  return [...found.values()];
}

/** The columns of the tables by their names, and by those of their tables with them. */
function columnsByName(reads: readonly Read[]): Map<string, VocabularyColumn[]> {
  const found = new Map<string, VocabularyColumn[]>();
  const put = (key: string, column: VocabularyColumn): void => {
    const others = found.get(key);
    if (others === undefined) found.set(key, [column]);
    else others.push(column);
  };
  for (const { alias, columns } of reads) {
    for (const column of columns ?? []) {
      put(keyOf(null, column.name), column);
      put(keyOf(alias, column.name), column);
    }
  }
  return found;
}

const keyOf = (table: string | null, column: string): string =>
  JSON.stringify([table, column]).toLowerCase();

/** What a column of an answer is known by; its name is null where the text does not tell it. */
type Outlined = Omit<VocabularyColumn, 'name'> & { name: string | null };

/** The columns of a SELECT in their order, as far as its text tells them. */
function outlined({ select, hasFrom }: Branch, reads: readonly Read[]): Outlined[] | null {
  const all = (table: string | null): readonly VocabularyColumn[] => {
    const meant = reads.filter(({ alias }) => table === null || same(alias, table));
    const [only] = meant;
    return meant.length === 1 ? (only?.columns ?? []) : meant.flatMap((read) => read.columns ?? []);
  };
  // FROM alone gives everything.
  if (select === null) return hasFrom ? [...all(null)] : null;
  const known = columnsByName(reads);
  const meantBy = ({ table, column }: Path) => known.get(keyOf(table, column)) ?? [];
  const unitOf = (path: Path): string => {
    const units = new Set(meantBy(path).map(({ unit }) => unit));
    const [unit = ''] = units;
    return units.size === 1 ? unit : '';
  };
  const columns: Outlined[] = [];
  for (const entry of entriesOf(select)) {
    if (columns.length >= MOST_COLUMNS) break;
    if (entry.kind === 'star') {
      const without = new Set(entry.without);
      columns.push(...all(entry.table).filter(({ name }) => !without.has(name.toLowerCase())));
      continue;
    }
    const path = pathOf(entry.of);
    const meant = path === null ? [] : meantBy(path);
    columns.push({
      ...bare(''),
      // What several tables have is not told apart.
      ...(meant.length === 1 && meant[0]),
      unit: unitOfExpression(entry.of, unitOf),
      name: entry.kind === 'unnamed' ? null : entry.name,
    });
  }
  return columns;
}

function columnsOf(branch: Branch, reads: readonly Read[]): Columns {
  const columns = outlined(branch, reads);
  if (columns === null) return null;
  return distinct(columns.flatMap(({ name, ...rest }) => (name === null ? [] : { ...rest, name })));
}

/** The queries of a statement, as its brackets close. */
class Reading {
  readonly queries: Query[] = [];
  readonly parts = new Map<Bracketed, Part>();
  /** The queries of WITH that can be read where the brackets are that are open now, by name; the last one counts. */
  readonly #open = new Map<string, Query[]>();
  readonly #made = new Map<Bracketed, string[]>();
  readonly #tables: ReadonlyMap<string, VocabularyTable>;

  constructor(tables: readonly VocabularyTable[]) {
    this.#tables = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  }

  #make(query: Query): void {
    const key = query.name.toLowerCase();
    const others = this.#open.get(key) ?? [];
    others.push(query);
    this.#open.set(key, others);
    this.queries.push(query);
    const made = this.#made.get(query.home) ?? [];
    made.push(key);
    this.#made.set(query.home, made);
  }

  #tableColumns(name: string): Columns {
    const key = name.toLowerCase();
    const query = this.#open.get(key)?.at(-1);
    return query === undefined ? (this.#tables.get(key)?.columns ?? null) : query.columns;
  }

  close(body: Bracketed): void {
    const head = headOf(body);
    const home = body.parent;
    const part: Part = { branches: branchesOf(body), reads: [], columns: null };
    this.parts.set(body, part);
    const make = (from: number): void => {
      if (head === null || home === null) return;
      this.#make({ name: head.name, columns: renamed(part.columns, head.list), from, home });
    };
    const known = {
      columnsOf: (table: string) => this.#tableColumns(table),
      answerOf: (query: Bracketed) => this.parts.get(query)?.columns ?? null,
      readIn: (brackets: Bracketed) => this.parts.get(brackets)?.reads[0] ?? [],
    };
    const isRecursive = home?.items.slice(0, 8).some((item) => low(item) === 'recursive') ?? false;
    for (const [i, branch] of part.branches.entries()) {
      const { select, read, items } = branch;
      const isQuery = select !== null || read.length > 0;
      const reads = (isQuery ? read : [items]).flatMap((list) => readsOf(list, known));
      part.reads.push(isQuery || body.parent !== null ? reads : []);
      if (i > 0) continue;
      const [first] = items;
      const columns =
        !isQuery && items.length === 1 && isBracketed(first)
          ? known.answerOf(first)
          : columnsOf(branch, reads);
      // What UNION joins may count in other units than the first.
      const isAlone = part.branches.length === 1;
      part.columns = isAlone ? columns : (columns?.map(({ name }) => bare(name)) ?? null);
      if (isRecursive) make(body.from);
    }
    if (!isRecursive) make(body.to);
    for (const key of this.#made.get(body) ?? []) this.#open.get(key)?.pop();
  }
}

/** The innermost brackets around `position`. */
function around(whole: Bracketed, parts: Iterable<Bracketed>, position: number): Bracketed {
  let found = whole;
  for (const one of parts) {
    if (one.from <= position && position <= one.to && one.from > found.from) found = one;
  }
  return found;
}

/**
 * The tables and queries that can be read at `position`, from the tokens of a statement without comments, with the
 * columns that its text and `tables` tell: those of queries by their names, and by their SELECT lists. Whatever the
 * tokens are; the time is about linear in their number.
 */
export function seenAt(
  tokens: readonly Token[],
  position: number,
  tables: readonly VocabularyTable[],
): Seen {
  const reading = new Reading(tables);
  const whole = bracketed(tokens, (closed) => reading.close(closed));

  const levels: Read[][] = [];
  let level: Bracketed | null = around(whole, reading.parts.keys(), position);
  let isTurning = false;
  for (; level !== null; level = level.parent) {
    const { branches, reads } = reading.parts.get(level) ?? { branches: [], reads: [] };
    const at = branches.findLastIndex(({ from }) => from <= position);
    const found = reads[at] ?? [];
    const [branch] = branches.slice(at);
    const isQuery = branch !== undefined && (branch.select !== null || branch.read.length > 0);
    if (isQuery && found.length > 0) {
      levels.push(
        isTurning ? found.map((one) => ({ ...one, columns: one.turned ?? null })) : found,
      );
      isTurning = false;
    }
    isTurning ||= turns(level);
  }
  const made = new Map<string, VocabularyTable>();
  for (const { name, columns, from, home } of reading.queries) {
    if (from > position || home.to < position || home.from > position) continue;
    made.set(name.toLowerCase(), { name, title: '', rows: null, columns: columns ?? [] });
  }
  const [near = [], ...far] = levels;
  return { tables: [...made.values()], near, far: far.flat() };
}

/**
 * The names and units of the columns of the answer to a statement, from its tokens without comments; a name is null where
 * the text does not tell it, a unit empty where there is none. Null where the text does not tell which columns there are.
 */
export function answerOf(
  tokens: readonly Token[],
  tables: readonly VocabularyTable[],
): { name: string | null; unit: string }[] | null {
  const reading = new Reading(tables);
  const whole = bracketed(tokens, (closed) => reading.close(closed));
  const { branches = [], reads: [reads = []] = [] } = reading.parts.get(whole) ?? {};
  const [branch] = branches;
  const isTold = branches.length === 1 && reads.every(({ columns }) => columns !== null);
  return branch === undefined || !isTold ? null : outlined(branch, reads);
}
