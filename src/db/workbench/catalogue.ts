import { quoted } from '../names.ts';
import { schemaStatements } from '../schema.ts';
import { ANSWERS } from './statement.ts';

/** A table or a view that the reader made in this session. */
export interface OwnTable {
  name: string;
  kind: 'table' | 'view';
  columns: readonly { name: string; type: string }[];
  /** Null for a view: counting its rows may take long. */
  rows: number | null;
}

/** What there is besides the shipped tables as they were shipped. */
export interface Catalogue {
  own: readonly OwnTable[];
  /** Shipped tables that a statement has dropped or put something else in the place of. */
  changed: readonly string[];
}

export const NOTHING: Catalogue = { own: [], changed: [] };

/** A table or view as the engine lists it. */
export interface Listed {
  database: string;
  schema: string;
  name: string;
  kind: 'table' | 'view';
  rows: number | null;
  sql: string;
}

export const LIST = `
SELECT database_name AS database, schema_name AS schema, table_name AS name, 'table' AS kind,
  CAST(estimated_size AS DOUBLE) AS rows, '' AS sql
FROM duckdb_tables() WHERE NOT internal AND database_name <> '${ANSWERS}'
UNION ALL
SELECT database_name, schema_name, view_name, 'view', NULL, sql FROM duckdb_views() WHERE NOT internal
ORDER BY name, database, schema`;

export const LIST_COLUMNS = `
SELECT table_name AS name, column_name AS column, data_type AS type
FROM duckdb_columns() WHERE NOT internal AND database_name <> '${ANSWERS}'
ORDER BY table_name, column_index`;

export interface ListedColumn {
  name: string;
  column: string;
  type: string;
}

const isShipped = (one: Listed, shipped: ReadonlyMap<string, string>): boolean =>
  one.database !== 'temp' && one.schema === 'main' && shipped.get(one.name) === one.sql;

/** `shipped`: the shipped tables that are open, with the statement that made their views. */
export function catalogueOf(
  listed: readonly Listed[],
  columns: readonly ListedColumn[],
  shipped: ReadonlyMap<string, string>,
): Catalogue {
  const others = listed.filter((one) => !isShipped(one, shipped));
  const there = new Set(listed.filter((one) => isShipped(one, shipped)).map(({ name }) => name));
  const inTheirPlace = new Set(others.map(({ name }) => name.toLowerCase()));
  return {
    own: others.map(({ name, kind, rows }) => ({
      name,
      kind,
      rows,
      columns: columns
        .filter((column) => column.name === name)
        .map(({ column, type }) => ({ name: column, type })),
    })),
    changed: [...shipped.keys()].filter((name) => !there.has(name) || inTheirPlace.has(name)),
  };
}

/** The statements that put back the shipped tables `changed`: what is in their place goes. */
export function restoring(
  listed: readonly Listed[],
  changed: readonly string[],
  shipped: ReadonlyMap<string, string>,
): string[] {
  const there = listed.filter((one) => isShipped(one, shipped)).map(({ name }) => name);
  const away = listed
    .filter((one) => changed.includes(one.name.toLowerCase()) && !isShipped(one, shipped))
    .map(
      ({ database, schema, name, kind }) =>
        `DROP ${kind} ${[database, schema, name].map(quoted).join('.')}`,
    );
  // The same statements as at first, in the same place, so that they make the same views.
  const back = schemaStatements(changed.filter((name) => !there.includes(name)));
  return [...away, 'USE memory.main', ...back];
}
