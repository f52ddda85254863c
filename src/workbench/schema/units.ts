import type { AnswerColumn } from '../../model/index.ts';
import { answerOf } from '../editor/derived.ts';
import { tokensOf, type Token } from '../editor/tokens.ts';
import type { TableInfo } from './package.ts';

/** With one of these a column of the answer may be another than its name says. */
const COMBINING = new Set([
  ...['union', 'except', 'intersect', 'pivot', 'unpivot', 'pivot_wider', 'pivot_longer'],
  ...['replace', 'rename', 'columns', 'summarize', 'describe', 'values', 'recursive', 'macro'],
]);

/** The words that a statement whose units are told begins with. */
const BEGINNINGS = new Set(['select', 'with', 'from']);

/**
 * Behind one of these a name is not the second name of what stands before. Reserved words only: every other word may
 * itself be the name of a column.
 */
const BEFORE_NAME = new Set([
  ...['select', 'distinct', 'all', 'from', 'join', 'on', 'using', 'where', 'having', 'and', 'or'],
  ...['not', 'case', 'when', 'then', 'else', 'in', 'is', 'limit', 'offset', 'qualify', 'with'],
  ...['lateral', 'order', 'group'],
]);

const isName = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'word' || token.kind === 'quoted');

/** A name as DuckDB compares names: without its quotes, in any case. */
function nameOf(token: Token): string {
  const text = token.kind === 'quoted' ? token.text.slice(1, -1).replaceAll('""', '"') : token.text;
  return text.toLowerCase();
}

const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text.toLowerCase());

const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.kind === 'operator' && signs.includes(token.text);

/** `name:`, `name :=`, `{'name': …}`; signs that stand together are one token. */
const isColon = (token: Token | undefined): boolean =>
  token?.kind === 'operator' && token.text.startsWith(':') && !token.text.startsWith('::');

/** Whether something ends before token `at` that a name there would name anew. */
function followsOperand(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.kind === 'operator') return isSign(before, ')', ']', '}');
  if (isWord(before, 'by')) return !isWord(tokens[at - 2], 'order', 'group', 'partition');
  return before.kind !== 'word' || !BEFORE_NAME.has(before.text.toLowerCase());
}

/** The names in `(a, b)`, whose first bracket is token `at`; null where anything else stands there. */
function listAt(tokens: readonly Token[], at: number): { names: string[]; end: number } | null {
  const names: string[] = [];
  for (let i = at + 1; ; i += 2) {
    const token = tokens[i];
    if (!isName(token)) return null;
    names.push(nameOf(token));
    if (isSign(tokens[i + 1], ')')) return { names, end: i + 1 };
    if (!isSign(tokens[i + 1], ',')) return null;
  }
}

/** `AS (`, `AS MATERIALIZED (`: what a common table expression is. */
const beginsExpression = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], 'as') &&
  (isSign(tokens[at + 1], '(') || isWord(tokens[at + 1], 'materialized', 'not'));

/** Every name that the statement may give to something of its own; null where it may do so by other means. */
function namesGiven(tokens: readonly Token[]): Set<string> | null {
  const given = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'word' && COMBINING.has(token.text.toLowerCase())) return null;
    if (token.kind === 'string' && isColon(tokens[i + 1])) {
      given.add(token.text.slice(1, -1).toLowerCase());
    }
    if (!isName(token)) continue;
    // `x AS name`, `x name`, `name: x`, `name := x`.
    const isSecond = followsOperand(tokens, i);
    if (isSecond || isColon(tokens[i + 1])) given.add(nameOf(token));
    // `t(a, b)` as the second name of a source, and `t(a, b) AS (…)`.
    const list = isSign(tokens[i + 1], '(') ? listAt(tokens, i + 1) : null;
    if (list && (isSecond || beginsExpression(tokens, list.end + 1))) {
      for (const name of list.names) given.add(name);
    }
  }
  return given;
}

/** The names behind FROM and JOIN, also those behind a comma; null where one of them is no plain name. */
function sourcesOf(tokens: readonly Token[], ctes: ReadonlySet<string>): Set<string> | null {
  const sources = new Set<string>();
  let depth = 0;
  /** The depths of brackets at which a list of FROM is open. */
  const open = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    if (isSign(token, '(')) depth++;
    else if (isSign(token, ')')) open.delete(depth--);
    if (
      isWord(token, 'where', 'group', 'order', 'having', 'select', 'limit', 'qualify', 'window')
    ) {
      open.delete(depth);
    }
    const begins = isWord(token, 'from', 'join') || (isSign(token, ',') && open.has(depth));
    if (!begins) continue;
    open.add(depth);
    let at = i + 1;
    while (isSign(tokens[at], '(')) at++;
    const next = tokens[at];
    if (isWord(next, 'lateral')) return null;
    if (at > i + 1 && isWord(next, 'select', 'with', 'from')) continue;
    // Neither a function, nor a name with a schema, nor a file.
    if (!isName(next) || isSign(tokens[at + 1], '(', '.')) return null;
    const name = nameOf(next);
    if (!ctes.has(name)) sources.add(name);
  }
  return sources;
}

/** The names of common table expressions: `WITH name AS (`, `, name (a, b) AS MATERIALIZED (`. */
function expressionsOf(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, i) => {
    if (!isName(token) || !(isWord(tokens[i - 1], 'with') || isSign(tokens[i - 1], ','))) return;
    const list = isSign(tokens[i + 1], '(') ? listAt(tokens, i + 1) : null;
    if (beginsExpression(tokens, list ? list.end + 1 : i + 1)) names.add(nameOf(token));
  });
  return names;
}

/** The unit that a column has in every one of these tables; null where one lacks it or they differ. */
function unitIn(tables: readonly TableInfo[], name: string): string | null {
  const units = new Set(
    tables.flatMap(({ columns }) =>
      columns.filter((column) => column.name.toLowerCase() === name).map(({ unit }) => unit),
    ),
  );
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

/** The units that the text of the statement tells of its columns, by their places; empty where it does not tell them all. */
function unitsToldBy(
  tokens: readonly Token[],
  columns: readonly AnswerColumn[],
  tables: readonly TableInfo[],
): string[] {
  const known = tables.map(({ name, columns: listed }) => ({
    ...{ name, title: '', rows: null },
    columns: listed.map((one) => ({ ...one, title: '', unit: one.unit ?? '' })),
  }));
  const told = answerOf(tokens, known) ?? [];
  const isSame = told.every(
    ({ name }, i) => name === null || name.toLowerCase() === columns[i]?.name.toLowerCase(),
  );
  return isSame && told.length === columns.length ? told.map(({ unit }) => unit) : [];
}

/**
 * The unit of each column of the answer to `statement`, in the order of `columns`: `万元`, `%`, `人`; null where it is not
 * certain. It is told for a column of the shipped tables, under whatever name, and for what sums, means, extremes and
 * rounding make of it: the statement selects from these tables alone and combines no answers. `changed`: names of tables and views
 * that the reader made, changed or brought; a statement that names one has no units.
 */
export function unitsOf(
  statement: string,
  columns: readonly AnswerColumn[],
  tables: readonly TableInfo[],
  changed: ReadonlySet<string> = new Set(),
): (string | null)[] {
  const none = columns.map(() => null);
  const tokens = tokensOf(statement).filter(({ kind }) => kind !== 'comment');
  const first = tokens[0];
  if (first?.kind !== 'word' || !BEGINNINGS.has(first.text.toLowerCase())) return none;
  const given = namesGiven(tokens);
  const expressions = expressionsOf(tokens);
  const sources = sourcesOf(tokens, expressions);
  if (given === null || sources === null) return none;
  const own = new Set([...changed].map((name) => name.toLowerCase()));
  // An expression may be made from the table whose name it takes.
  if ([...expressions].some((name) => own.has(name))) return none;
  const named = [...sources].map((name) =>
    own.has(name) ? undefined : tables.find((table) => table.name.toLowerCase() === name),
  );
  const known = named.filter((table) => table !== undefined);
  if (known.length === 0 || known.length < named.length) return none;
  const told = unitsToldBy(tokens, columns, known);
  return columns.map(({ name, kind }, i) => {
    const isNumber = kind === 'number' || kind === 'integer' || kind === 'decimal';
    const key = name.toLowerCase();
    if (!isNumber) return null;
    return told[i] || (given.has(key) ? null : unitIn(known, key));
  });
}
