import type { Table } from 'apache-arrow';

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  // A list comes as an Arrow vector, which iterates.
  if (typeof value === 'object' && Symbol.iterator in value) {
    return Array.from(value as Iterable<unknown>, plain);
  }
  return value;
}

/** The rows of an Arrow table as plain objects: bigints as numbers, lists as arrays, NULL as null. */
export function plainRows<Row extends object>(table: Table): Row[] {
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    vector: table.getChildAt(index),
  }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, vector }) => [name, plain(vector?.get(row))])),
  ) as Row[];
}
