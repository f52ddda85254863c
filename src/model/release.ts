/** What the build knows of the data that it ships: where each file is, and what it must look like. */
export interface Release {
  /** Tells these data from all others. */
  id: string;
  /** Of the data package: that of its shape, the pipeline and the documents. */
  version: string;
  /** The Parquet file of each table, relative to the page. */
  tables: Readonly<Record<string, { file: string; bytes: number; columns: readonly string[] }>>;
  /** Answers that were computed at build time: by the key of their question, an Arrow file relative to the page. */
  snapshots: Readonly<Record<string, string>>;
}
