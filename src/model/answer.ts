/** What the values of a column are, as far as showing and exporting them goes. */
export type ValueKind =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'text'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'interval'
  | 'bytes'
  | 'list'
  | 'struct'
  | 'other';

/** A column of an answer. Names may come twice. */
export interface AnswerColumn {
  name: string;
  /** The engine's word for the type: `DOUBLE`, `VARCHAR[]`, `DECIMAL(18,2)`. */
  type: string;
  kind: ValueKind;
}

/**
 * A value as the page and the exports take it. Null is NULL. `integer`: number where it is exact, else bigint.
 * `decimal`: its digits as text. `date`, `time`, `timestamp`, `interval`: ISO 8601 text, without a zone. `list`: an array;
 * `struct` and maps: an object.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly Value[]
  | { readonly [name: string]: Value };

/** The rows of an answer that have come so far. */
export interface Rows {
  readonly columns: readonly AnswerColumn[];
  readonly count: number;
  /** The values of row `index` (0 to `count` − 1), in the order of `columns`. */
  row(index: number): readonly Value[];
}
