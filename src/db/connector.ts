/** What stands in a statement in place of `?`. */
export type Parameter = string | number | boolean | null;

/** Runs SQL over the tables of the ledger. The one thing that queries and views know of the engine. */
export interface Connector {
  /**
   * Rows as plain objects: numbers for every numeric type, arrays for lists, null for NULL.
   * `Row` is the caller's word for the columns; test/db holds each query to it.
   * @throws LedgerError of kind `query` when the statement fails, of another kind when the engine or a table is not there.
   */
  query<Row extends object>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  close(): Promise<void>;
}
