import type { DuckDBConnection } from '@duckdb/node-api';
import { schemaStatements } from '../../src/db/schema.ts';
import { IngestError } from '../../src/ingest/error.ts';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import { copyToParquet } from './copy.ts';
import { createView, type MartSql, type View } from './sql.ts';

/** Runs what a file of SQL is for. Throws an `IngestError` that names the file when the engine does not take it. */
async function withFile<T>({ file }: View, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new IngestError({
      rule: 'mart.failed',
      file,
      expected: 'a SELECT that DuckDB can run over the tables of the release',
      found: error instanceof Error ? error.message : String(error),
      message: 'the marts cannot be computed; the output is as it was before',
    });
  }
}

/** Writes each mart to `folder`: the rows of its SELECT over the tables that have been written there. */
export async function writeMarts(
  connection: DuckDBConnection,
  folder: string,
  { schema, marts }: MartSql,
): Promise<WrittenTable[]> {
  const names = tables.map(({ name }) => name);
  for (const statement of schemaStatements(names, `${folder}/`)) await connection.run(statement);
  for (const view of schema) await withFile(view, () => connection.run(createView(view)));
  const written: WrittenTable[] = [];
  for (const view of marts) {
    const mart = () => copyToParquet(connection, view.select, folder, view.name);
    written.push(await withFile(view, mart));
  }
  return written;
}
