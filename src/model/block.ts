import type { Unread } from './fact.ts';

/** One published cell. `text` is as published, trimmed of outer blanks. */
export interface Cell {
  text: string;
  line: number;
  /** 0-based position in its line. */
  cell: number;
  /** 0-based offset of `text` in its line. */
  start: number;
}

/**
 * Running text, joined over the lines that a page or a column broke it into.
 * `pieces` leads from an offset in `text` back to the line it stands on.
 */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** Ascending by `offset`; `offset` in `text` is at `start` of `line`. */
  pieces: readonly { offset: number; line: number; start: number }[];
  /** Headings above it, outermost first, as published without their numbering. */
  path: readonly string[];
}

/**
 * A run of rows of cells. `grid`: one row a line. `cells`: one cell a line, a blank line or more between rows,
 * as some word processors save their tables; `rows` then are the groups between blank lines.
 */
export interface TableRegion {
  kind: 'table';
  layout: 'grid' | 'cells';
  rows: readonly (readonly Cell[])[];
  /** The lines of text right above, nearest last: title, department, unit, year. */
  captions: readonly Cell[];
  /** Lines of text that stand between its rows or right below: notes, "published as empty". */
  notes: readonly Cell[];
  /** Amounts of the table that stand in no row, because their row or column cannot be told. */
  unplaced?: readonly Unread[];
  path: readonly string[];
}

export type Block = Paragraph | TableRegion;
