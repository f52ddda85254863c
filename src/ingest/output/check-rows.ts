import type { DocumentRows } from './rows.ts';
import type { AnyTable, ColumnType } from './table.ts';
import { tables } from './tables.ts';

const HOLDS: Record<ColumnType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

type Row = Record<string, unknown>;

/** One column over all rows: its checks are looked up once. */
function checkColumn(
  table: string,
  column: AnyTable['columns'][number],
  rows: readonly Row[],
): void {
  const { name, type, required } = column;
  const holds = HOLDS[type];
  const values = column.values ? new Set<unknown>(column.values) : null;
  for (const row of rows) {
    const value = row[name];
    if (value === null || value === undefined) {
      if (required) throw new TypeError(`${table}.${name} lacks a value: ${JSON.stringify(row)}`);
    } else if (!holds(value) || (values && !values.has(value))) {
      throw new TypeError(`${table}.${name} cannot hold ${JSON.stringify(value)}`);
    }
  }
}

const TABLES: ReadonlyMap<string, AnyTable> = new Map(tables.map((table) => [table.name, table]));

/** Throws a `TypeError` when a row is not what the definition of its table says: an error of the pipeline. */
export function checkRows(rows: DocumentRows): void {
  for (const [name, own] of Object.entries(rows)) {
    const table = TABLES.get(name);
    if (!table) throw new TypeError(`there is no table ${name}`);
    for (const column of table.columns) checkColumn(name, column, own as readonly Row[]);
  }
}
