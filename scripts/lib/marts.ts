import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { schemaStatements } from '../../src/db/schema.ts';
import { IngestError } from '../../src/ingest/error.ts';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import { copyToParquet, sqlText } from './copy.ts';
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

/** Facts that are looked at together, whole bureaus of them: no mart looks across bureaus. */
const TOGETHER = 12_000;

/** The bureaus from one to another, both with the range. */
type Range = readonly [first: string, last: string];

/** The bureaus in ranges of about so many facts, in their order. */
async function rangesOf(connection: DuckDBConnection): Promise<Range[]> {
  const reader = await connection.runAndReadAll(`
    SELECT min(bureau_id), max(bureau_id)
    FROM (
      SELECT bureau_id, (sum(facts) OVER (ORDER BY bureau_id) - facts) // ${TOGETHER} AS range
      FROM (
        SELECT b.bureau_id, count(f.fact_id) AS facts
        FROM bureaus b LEFT JOIN facts f USING (bureau_id)
        GROUP BY b.bureau_id
      )
    )
    GROUP BY range
    ORDER BY range`);
  const ranges = reader.getRowsJson() as unknown as Range[];
  // A mart without rows has its columns still.
  return ranges.length > 0 ? ranges : [['', '']];
}

/** The statements that narrow the tables to what a range of bureaus has. */
function narrowed([first, last]: Range, folder: string): string[] {
  const within = `bureau_id BETWEEN ${sqlText(first)} AND ${sqlText(last)}`;
  return tables.flatMap(({ name, columns }) => {
    const has = (column: string) => columns.some((own) => own.name === column);
    const all = `SELECT * FROM read_parquet(${sqlText(join(folder, `${name}.parquet`))})`;
    if (has('bureau_id')) return [`CREATE OR REPLACE VIEW ${name} AS ${all} WHERE ${within}`];
    if (!has('document_id')) return [];
    const own = `document_id IN (SELECT document_id FROM documents)`;
    return [`CREATE OR REPLACE VIEW ${name} AS ${all} WHERE ${own}`];
  });
}

/**
 * Writes each mart to `folder`: the rows of its SELECT over the tables that have been written there, range after range
 * of bureaus, so that memory does not grow with them. `build` is a folder for what lies between.
 */
export async function writeMarts(
  connection: DuckDBConnection,
  folder: string,
  build: string,
  { schema, marts }: MartSql,
): Promise<WrittenTable[]> {
  const names = tables.map(({ name }) => name);
  for (const statement of schemaStatements(names, `${folder}/`)) await connection.run(statement);
  for (const view of schema) await withFile(view, () => connection.run(createView(view)));
  const ranges = await rangesOf(connection);
  for (const [index, range] of ranges.entries()) {
    for (const statement of narrowed(range, folder)) await connection.run(statement);
    for (const view of marts) {
      const part = () => copyToParquet(connection, view.select, build, `${view.name}-${index}`);
      await withFile(view, part);
    }
  }
  const written: WrittenTable[] = [];
  for (const { name } of marts) {
    const parts = ranges.map((_, index) => sqlText(join(build, `${name}-${index}.parquet`)));
    const all = `SELECT * FROM read_parquet([${parts.join(', ')}])`;
    written.push(await copyToParquet(connection, all, folder, name));
  }
  return written;
}
