import {
  Bool,
  type DataType,
  Field,
  Float64,
  Int32,
  List,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';

/** Rows with the names of DuckDB's types for their columns. */
export interface Typed {
  columns: readonly { name: string; type: string }[];
  rows: readonly Record<string, unknown>[];
}

/** The types that the queries of the page give. Wide whole numbers become doubles, as the browser's engine gives them. */
function arrowType(type: string): DataType {
  if (type.endsWith('[]')) return new List(new Field('item', arrowType(type.slice(0, -2)), true));
  if (type === 'VARCHAR') return new Utf8();
  if (type === 'BOOLEAN') return new Bool();
  if (type === 'INTEGER') return new Int32();
  if (type === 'DOUBLE' || type === 'BIGINT' || type === 'HUGEINT') return new Float64();
  throw new Error(`A snapshot has no Arrow type for ${type}: cast it in the query.`);
}

/** The rows as an Arrow file. */
export function arrowOf({ columns, rows }: Typed): Uint8Array {
  const vectors = columns.map(
    ({ name, type }) =>
      [
        name,
        vectorFromArray(
          rows.map((row) => row[name] ?? null),
          arrowType(type),
        ),
      ] as const,
  );
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'file');
}
