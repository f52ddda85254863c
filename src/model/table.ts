/** A column of a table that is shown beside a chart and taken away as a file. */
export interface Column {
  key: string;
  name: string;
  /** Of its numbers, in words; null where it has none. */
  unit: string | null;
  numeric: boolean;
}

/** A cell: `text` as shown, `value` as taken away (a number in the column's unit; null where there is none). */
export interface TableCell {
  text: string;
  value: number | string | null;
  /** The figure behind it, and the address of its source; null where there is none. */
  fact: string | null;
  href: string | null;
  /** The document's own words, which are Chinese in either language. */
  published: boolean;
  /** What a screen reader says in place of a `text` that is only a sign. */
  spoken?: string;
  /** A sign behind the text with what it means, which leads to more about the cell. */
  mark?: { text: string; label: string; href: string } | null;
}

export interface TableRow {
  key: string;
  cells: readonly TableCell[];
}

/** The first column names the row. */
export interface TableData {
  columns: readonly Column[];
  rows: readonly TableRow[];
}
