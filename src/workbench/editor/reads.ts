import { isBracketed, isSign, isToken, low, type Bracketed, type Item } from './brackets.ts';
import { isName, named, namesIn } from './select-list.ts';
import type { VocabularyColumn } from './vocabulary.ts';

/** Columns; null where the text does not tell them. */
export type Columns = readonly VocabularyColumn[] | null;

/** A table that is read, under the name that its columns go by; both are empty for a query without one. */
export interface Read {
  table: string;
  alias: string;
  columns: Columns;
  /** What PIVOT or UNPIVOT turns, of which its own brackets know; left out where nothing is turned. */
  turned?: Columns;
}

/** What is known of the tables around a list of them. */
export interface Known {
  columnsOf: (table: string) => Columns;
  /** The columns of a query in brackets. */
  answerOf: (query: Bracketed) => Columns;
  /** What is read in brackets that hold no query but tables. */
  readIn: (brackets: Bracketed) => readonly Read[];
}

/** What a name says alone. */
export const bare = (name: string): VocabularyColumn => ({ name, type: '', title: '', unit: '' });

/** The names of `(a, b)`, if there are some, in place of those of the columns. */
export const renamed = (columns: Columns, list: Item | undefined): Columns =>
  isBracketed(list) ? namesIn(list).map(bare) : columns;

/** More are not read by people. */
const MOST_READS = 100;

const TURNS = /^(?:un)?pivot$/;

/** Whether the brackets are those of a PIVOT or UNPIVOT in FROM. */
export function turns(brackets: Bracketed): boolean {
  const { items = [] } = brackets.parent ?? {};
  const at = items.indexOf(brackets) - 1;
  // UNPIVOT may say what becomes of nulls.
  return TURNS.test(low(items[low(items[at]) === 'nulls' ? at - 2 : at]));
}

const isBreak = (item: Item | undefined): boolean => isSign(item, ',') || low(item) === 'join';

/** The tables in what follows FROM. What PIVOT makes of them is not told. */
export function readsOf(list: readonly Item[], known: Known): Read[] {
  const reads: Read[] = [];
  let expects = true;
  for (let i = 0; i < list.length && reads.length < MOST_READS; i++) {
    const item = list[i];
    if (isBreak(item)) expects = true;
    if (!expects || isBreak(item) || low(item) === 'lateral') continue;
    expects = false;
    let table = '';
    let columns: Columns;
    let inner: readonly Read[] = [];
    if (isBracketed(item)) {
      columns = known.answerOf(item);
      inner = known.readIn(item);
    } else if (isName(item)) {
      while (isSign(list[i + 1], '.') && isName(list[i + 2])) i += 2;
      table = named(list[i]);
      columns = known.columnsOf(table);
      // The arguments of a function, or the columns of INSERT.
      if (isBracketed(list[i + 1])) i++;
    } else continue;
    if (low(list[i + 1]) === 'as') i++;
    const alias = isName(list[i + 1]) ? named(list[++i]) : table;
    // Brackets without a name: tables, or a query of which the columns alone are known.
    if (alias === '' && columns === null) reads.push(...inner.slice(0, MOST_READS - reads.length));
    else reads.push({ table: table || alias, alias, columns: renamed(columns, list[i + 1]) });
  }
  const isTurned = list.some((item) => isToken(item) && TURNS.test(low(item)));
  if (!isTurned) return reads;
  return reads.map((read) => ({ ...read, columns: null, turned: read.columns }));
}
