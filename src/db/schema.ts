/**
 * The statements that put views over Parquet files which are registered as `<table>.parquet` below `folder`
 * (empty in the browser, a path with a slash at its end in scripts and tests).
 */
export function schemaStatements(tables: readonly string[], folder = ''): string[] {
  const below = folder.replaceAll("'", "''");
  return tables.map(
    (table) => `CREATE VIEW ${table} AS SELECT * FROM read_parquet('${below}${table}.parquet')`,
  );
}
