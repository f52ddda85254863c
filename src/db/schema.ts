import composition from '../sql/marts/composition.sql?raw';

/** The marts that the page queries: each file is one SELECT. */
const MARTS = { composition };

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
  return Object.entries(MARTS).map(([name, select]) => `CREATE VIEW ${name} AS ${select}`);
}
