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

function checkRow(table: AnyTable, row: Record<string, unknown>): void {
  for (const { name, type, required, values } of table.columns) {
    const value = row[name];
    if (value === null || value === undefined) {
      if (required)
        throw new TypeError(`${table.name}.${name} lacks a value: ${JSON.stringify(row)}`);
      continue;
    }
    if (!HOLDS[type](value) || (values && !values.includes(value as string))) {
      throw new TypeError(`${table.name}.${name} cannot hold ${JSON.stringify(value)}`);
    }
  }
}

const TABLES: ReadonlyMap<string, AnyTable> = new Map(tables.map((table) => [table.name, table]));

/** Throws a `TypeError` when a row is not what the definition of its table says: an error of the pipeline. */
export function checkRows(rows: DocumentRows): void {
  for (const [name, own] of Object.entries(rows)) {
    const table = TABLES.get(name);
    if (!table) throw new TypeError(`there is no table ${name}`);
    for (const row of own as readonly Record<string, unknown>[]) checkRow(table, row);
  }
}
