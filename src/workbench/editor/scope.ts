import { isReserved, nameOf } from './names.ts';
import type { Token } from './tokens.ts';

/** A table that a statement reads, under the name that its columns go by there. */
export interface Source {
  table: string;
  alias: string;
}

/** What a statement names. Subqueries are not kept apart: completion may offer too much, never too little. */
export interface Scope {
  sources: Source[];
  /** Names that the statement gives: of its WITH queries, its columns, its tables. */
  given: string[];
}

const BEFORE_TABLE = new Set(
  'from join into update table describe summarize pivot unpivot'.split(' '),
);

/** Keywords at which the list of a clause begins; only that of FROM is of tables. */
const CLAUSES = new Set(
  'select from where group having qualify order limit offset on using set values window returning'.split(
    ' ',
  ),
);

const low = (token?: Token): string => (token?.kind === 'word' ? token.text.toLowerCase() : '');
const isName = (token?: Token): token is Token =>
  token?.kind === 'quoted' || (token?.kind === 'word' && !isReserved(token.text));

/** Whether a table is what comes after the tokens of a statement. */
export function expectsTable(before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (BEFORE_TABLE.has(low(last))) return true;
  if (last?.text !== ',') return false;
  let depth = 0;
  for (let i = before.length - 1; i >= 0 && depth >= 0; i--) {
    const token = before[i];
    if (token?.text === ')') depth++;
    else if (token?.text === '(') depth--;
    else if (depth === 0 && CLAUSES.has(low(token))) return low(token) === 'from';
  }
  return false;
}

/** For the index of every opening bracket, that after the bracket that closes it. */
function closings(tokens: readonly Token[]): Map<number, number> {
  const open: number[] = [];
  const after = new Map<number, number>();
  for (const [i, { text }] of tokens.entries()) {
    if (text === '(') open.push(i);
    const last = text === ')' ? open.pop() : undefined;
    if (last !== undefined) after.set(last, i + 1);
  }
  return after;
}

/** One entry of FROM that begins at `index`, and the index after it. */
function entryAt(
  tokens: readonly Token[],
  index: number,
  closed: ReadonlyMap<number, number>,
): { source: Source | null; after: number } {
  let at = index;
  let table: string | null = null;
  if (tokens[at]?.text === '(') at = closed.get(at) ?? tokens.length;
  else if (isName(tokens[at])) {
    while (tokens[at + 1]?.text === '.' && isName(tokens[at + 2])) at += 2;
    table = nameOf(tokens[at]?.text ?? '');
    at++;
  } else return { source: null, after: index };
  if (low(tokens[at]) === 'as') at++;
  const alias = tokens[at];
  const named = isName(alias) && low(alias) !== 'set' && low(alias) !== 'values';
  const source = table && { table, alias: named ? nameOf(alias.text) : table };
  return { source: source === '' ? null : source, after: named ? at + 1 : at };
}

/** The tables and names of a statement, from its tokens without comments. */
export function scopeOf(tokens: readonly Token[]): Scope {
  const sources: Source[] = [];
  const given = new Set<string>();
  const closed = closings(tokens);
  for (const [i, token] of tokens.entries()) {
    const word = low(token);
    if (BEFORE_TABLE.has(word)) {
      for (let at = i + 1; ;) {
        const { source, after } = entryAt(tokens, at, closed);
        if (source !== null) {
          sources.push(source);
          if (source.alias !== source.table) given.add(source.alias);
        }
        if (word !== 'from' || tokens[after]?.text !== ',' || after <= at) break;
        at = after + 1;
      }
    }
    const next = tokens[i + 1];
    if (word === 'as' && isName(next)) given.add(nameOf(next.text));
    if (isName(token) && low(next) === 'as' && tokens[i + 2]?.text === '(') {
      given.add(nameOf(token.text));
    }
  }
  return { sources, given: [...given] };
}
