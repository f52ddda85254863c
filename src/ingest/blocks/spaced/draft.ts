import type { Cell, Unread } from '../../../model/index.ts';
import type { Sum, ValueColumn } from './header.ts';
import type { Group, Placing } from './place.ts';
import type { Token } from './tokens.ts';

/** The cells of one side of a row; `label` is null where its words cannot be told. */
export interface Side {
  codes: readonly Token[];
  label: readonly Token[] | null;
  amounts: readonly Token[];
  placing: Placing;
}

export interface DraftRow {
  index: number;
  /** One for each table side by side; null where that one has nothing in the row. */
  sides: readonly (Side | null)[];
}

/** The columns of amounts of one of the tables side by side. */
export interface Columns {
  keys: readonly string[];
  sums: readonly Sum[];
}

/** A table as it was read line by line, before it is known where the amounts of rows with blank cells stand. */
export interface Draft {
  /** Rows of the header, as cells of the table that is to be made. */
  head: readonly (readonly Cell[])[];
  /** A column of codes stands in front of the labels; where there are no labels there is neither. */
  leading: 'codes' | 'labels' | 'none';
  columns: readonly Columns[];
  rows: readonly DraftRow[];
  groups: readonly Group[];
  unplaced: readonly Unread[];
  /** Rows of the table's own total: what other tables may be compared with. */
  totals: readonly Side[];
}

export const unplacedAt = (tokens: readonly Token[], reason: string): Unread[] =>
  tokens
    .filter(({ kind }) => kind === 'amount' || kind === 'whole')
    .map(({ text, index, start }) => ({
      line: index + 1,
      cell: 0,
      start,
      raw: text,
      seen_in: 'table',
      reason,
    }));

/** Words that head a column, or `text` where the header has none. */
export function headCell(words: readonly Token[], line: number, text = ''): Cell {
  const [first] = words;
  if (!first) return { text, line, cell: 0, start: 0 };
  const joined = words.map((word) => word.text).join('');
  return { text: joined, line: first.index + 1, cell: 0, start: first.start };
}

export const headOf = (columns: readonly ValueColumn[], line: number): Cell[] =>
  columns.map(({ words }) => headCell(words, line));
