import { isBracketed, isSign, isToken, low, type Item } from './brackets.ts';
import { isReserved, nameOf } from './names.ts';

/** What one entry of a SELECT list gives, as far as its text tells. */
export type Entry =
  /** `of`: what is given the name; a column, or an expression. */
  | { kind: 'column'; name: string; of: readonly Item[] }
  /** `*` or `t.*`, without the columns that EXCLUDE names. */
  | { kind: 'star'; table: string | null; without: string[] };

/** A column, of `table` if it says so. */
export interface Path {
  table: string | null;
  column: string;
}

/** Last words of types and of intervals, which look like a name that is given without AS. */
const NO_NAMES = /^(?:precision|zone|(?:year|month|week|day|hour|minute|second|quarter)s?)$/;

export const isName = (item: Item | undefined): boolean =>
  isToken(item) && (item.kind === 'quoted' || (item.kind === 'word' && !isReserved(item.text)));

export const named = (item: Item | undefined): string => (isToken(item) ? nameOf(item.text) : '');

/** The names of `(a, b)`. */
export function namesIn(item: Item | undefined): string[] {
  if (isBracketed(item)) return item.items.filter(isName).map(named);
  return isName(item) ? [named(item)] : [];
}

/** What stands between the commas. */
export function piecesOf(list: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  for (const item of list) {
    if (isSign(item, ',')) found.push([]);
    else found.at(-1)?.push(item);
  }
  return found;
}

/** `a`, `t.a`, `s.t.a`; null for anything else. */
export function pathOf(items: readonly Item[]): Path | null {
  const isPath = items.every((item, i) =>
    i % 2 === 1 ? isSign(item, '.') : isName(item) || (i > 0 && low(item) !== ''),
  );
  if (!isPath || items.length % 2 === 0) return null;
  return {
    table: items.length > 1 ? named(items.at(-3)) : null,
    column: named(items.at(-1)),
  };
}

function star(items: readonly Item[]): Entry | null {
  const at = items.length > 2 && isSign(items[1], '.') ? 2 : 0;
  if (!isSign(items[at], '*') || (at === 2 && !isName(items[0]))) return null;
  const table = at === 2 ? named(items[0]) : null;
  const rest = items.slice(at + 1);
  if (rest.length === 0) return { kind: 'star', table, without: [] };
  if (low(rest[0]) !== 'exclude' || rest.length !== 2) return null;
  return { kind: 'star', table, without: namesIn(rest[1]).map((name) => name.toLowerCase()) };
}

/** Whether an expression may end with the item, so that a name after it is one that it is given. */
function endsExpression(item: Item | undefined): boolean {
  if (isBracketed(item) || isName(item) || low(item) === 'end') return true;
  return isToken(item) && (item.kind === 'string' || item.kind === 'number');
}

function entryOf(items: readonly Item[]): Entry | null {
  const all = star(items);
  if (all !== null) return all;
  const own = pathOf(items);
  if (own !== null) return { kind: 'column', name: own.column, of: items };
  const last = items.at(-1);
  const isAs = low(items.at(-2)) === 'as';
  const isGiven =
    isAs && isToken(last)
      ? last.kind === 'word' || last.kind === 'quoted'
      : isName(last) && endsExpression(items.at(-2)) && !NO_NAMES.test(low(last));
  if (!isGiven) return null;
  return { kind: 'column', name: named(last), of: items.slice(0, isAs ? -2 : -1) };
}

/** The entries of a SELECT list; those whose name the text does not tell, as of `sum(x)`, as they stand. */
export function entriesOf(list: readonly Item[]): (Entry | { kind: 'unnamed'; of: Item[] })[] {
  let first = 0;
  if (low(list[0]) === 'all') first = 1;
  if (low(list[0]) === 'distinct') first = low(list[1]) === 'on' ? 3 : 1;
  return piecesOf(list.slice(first)).map(
    (items) => entryOf(items) ?? { kind: 'unnamed', of: items },
  );
}
