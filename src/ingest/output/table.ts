/** Type of a column, in terms that Parquet, DuckDB and a data package have words for. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'texts';

/** One column of a published table. `name` is a key of the rows. */
export interface Column<Row> {
  name: keyof Row & string;
  type: ColumnType;
  /** Its name for a reader of Chinese. */
  zh: string;
  description: string;
  /** The same in Chinese. */
  descriptionZh: string;
  /** What its numbers are in; left out where it depends on another column, which `description` then names. */
  unit?: string;
  /** Never null. */
  required?: boolean;
  /** Every value that it can take. */
  values?: readonly string[];
}

export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** A published table: one Parquet file and one resource of the data package. */
export interface Table<Row = Record<string, unknown>> {
  name: string;
  zh: string;
  description: string;
  /** The same in Chinese. */
  descriptionZh: string;
  columns: readonly Column<Row>[];
  primaryKey?: readonly string[];
  foreignKeys?: readonly ForeignKey[];
}

/** A table whose rows are of any type; what the writers of tables take. */
export type AnyTable = Table<never>;

export const ofDocument: ForeignKey = {
  columns: ['document_id'],
  table: 'documents',
  references: ['document_id'],
};
/** A column that names a figure. */
export const ofFact = (column: string): ForeignKey => ({
  columns: [column],
  table: 'facts',
  references: ['fact_id'],
});
export const ofBureau: ForeignKey = {
  columns: ['bureau_id'],
  table: 'bureaus',
  references: ['bureau_id'],
};
