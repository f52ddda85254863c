import { isReserved, nameOf } from './names.ts';
import type { Situation } from './situation.ts';
import type { Token } from './tokens.ts';

/** A place where nothing but the name of a column may stand. */
export interface NamePlace {
  /**
   * Whose: `star` of what a star stands for, `t.*` or all that is read; `target` of the table that INSERT fills; `both` of
   * the tables that JOIN … USING joins.
   */
  of: 'star' | 'target' | 'both';
  /** The `t` of `t.*`, or the table that is filled; null for all. */
  table: string | null;
  /** The names that the list has already, in lower case. */
  taken: ReadonlySet<string>;
}

const low = (token?: Token): string => (token?.kind === 'word' ? token.text.toLowerCase() : '');
const isName = (token?: Token): token is Token =>
  token?.kind === 'quoted' || (token?.kind === 'word' && !isReserved(token.text));

const CHANGES_STAR = /^(?:exclude|replace|rename)$/;

/** The index of the bracket that is open behind the tokens, at `end` or before; -1 if there is none. */
function openBefore(tokens: readonly Token[], end: number): number {
  let depth = 0;
  for (let i = end; i >= 0; i--) {
    const text = tokens[i]?.text;
    if (text === ')') depth++;
    else if (text === '(' && --depth < 0) return i;
  }
  return -1;
}

/** The star whose columns the word at `index` changes: the `t` of `t.*`, null for `*`; undefined where there is none. */
function starBefore(tokens: readonly Token[], index: number): string | null | undefined {
  let at = index - 1;
  // `* EXCLUDE (a) REPLACE (…`: what it was changed by before.
  while (tokens[at]?.text === ')') {
    at = openBefore(tokens, at - 1) - 1;
    if (!CHANGES_STAR.test(low(tokens[at]))) return undefined;
    at--;
  }
  if (tokens[at]?.text !== '*') return undefined;
  const owner = tokens[at - 2];
  return tokens[at - 1]?.text === '.' && owner ? nameOf(owner.text) : null;
}

/** The names that begin the entries of the list that is open at `open`, apart from the one that is being typed. */
function listed({ statement, from }: Situation, open: Token): Set<string> {
  const names = new Set<string>();
  const start = statement.indexOf(open) + 1;
  for (let i = start, depth = 0; i < statement.length && depth >= 0; i++) {
    const token = statement[i];
    if (token?.text === '(') depth++;
    else if (token?.text === ')') depth--;
    const begins = i === start || statement[i - 1]?.text === ',';
    // What stands behind the place is of the next entry.
    if (depth === 0 && begins && isName(token) && !(i === start && token.from >= from)) {
      names.add(nameOf(token.text).toLowerCase());
    }
  }
  return names;
}

/** The table before a bracket of INSERT INTO t ( or s.t (. */
function targetBefore(tokens: readonly Token[], open: number): string | null {
  const table = tokens[open - 1];
  if (!isName(table)) return null;
  let at = open - 2;
  while (tokens[at]?.text === '.' && isName(tokens[at - 1])) at -= 2;
  return low(tokens[at]) === 'into' ? nameOf(table.text) : null;
}

/** The place that is typed at, if only a column's name may stand there. */
export function namePlaceOf(situation: Situation): NamePlace | null {
  const { before, qualifier } = situation;
  if (qualifier !== null) return null;
  const last = before.length - 1;
  const none: ReadonlySet<string> = new Set();
  if (low(before[last]) === 'exclude') {
    const table = starBefore(before, last);
    return table === undefined ? null : { of: 'star', table, taken: none };
  }
  const at = openBefore(before, last);
  const open = before[at];
  if (open === undefined) return null;
  const begins = last === at || before[last]?.text === ',';
  const word = low(before[at - 1]);
  if (CHANGES_STAR.test(word)) {
    const table = starBefore(before, at - 1);
    // REPLACE has expressions, and names behind AS; RENAME has new names there.
    const isOld = word === 'replace' ? low(before[last]) === 'as' : begins;
    const taken = word === 'replace' ? none : listed(situation, open);
    return table === undefined || !isOld ? null : { of: 'star', table, taken };
  }
  if (!begins) return null;
  if (word === 'using') return { of: 'both', table: null, taken: listed(situation, open) };
  const table = targetBefore(before, at);
  return table === null ? null : { of: 'target', table, taken: listed(situation, open) };
}
