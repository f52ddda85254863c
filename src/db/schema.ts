/** A folder of `src/sql`: the names of its files without their ending, each with its one SELECT. */
function selects(files: Record<string, string>): [name: string, select: string][] {
  return Object.entries(files)
    .map(([path, select]): [string, string] => [path.replace(/^.*\/|\.sql$/g, ''), select])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What the marts share, then the marts: each file is one view, and a new file needs no change here. */
const VIEWS = [
  ...selects(
    import.meta.glob<string>('../sql/schema/*.sql', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ),
  ...selects(
    import.meta.glob<string>('../sql/marts/*.sql', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ),
];

/**
 * The statements that put views over Parquet files which are registered as `<table>.parquet` below `folder`
 * (empty in the browser, a path in scripts and tests).
 */
export function schemaStatements(tables: readonly string[], folder = ''): string[] {
  return tables.map(
    (table) => `CREATE VIEW ${table} AS SELECT * FROM read_parquet('${folder}${table}.parquet')`,
  );
}

/** The statements that define the marts; the tables must be there. */
export function martStatements(): string[] {
  return VIEWS.map(([name, select]) => `CREATE VIEW ${name} AS ${select}`);
}
