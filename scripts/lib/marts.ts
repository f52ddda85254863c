import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { schemaStatements } from '../../src/db/schema.ts';
import { IngestError } from '../../src/ingest/error.ts';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import { copyToParquet } from './copy.ts';
import { withEngine } from './engine.ts';
import { joinParts } from './join.ts';
import { mapOrdered } from './map-ordered.ts';
import { literal } from '../../src/db/bind.ts';
import { createTable, type MartSql, type View } from './sql.ts';

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

/** The names of the tables of which every row is a bureau's, of a document, or of a list that all share. */
const namesOf = (wanted: (columns: readonly string[]) => boolean): string[] =>
  tables.filter(({ columns }) => wanted(columns.map(({ name }) => name))).map(({ name }) => name);
const OF_BUREAUS = namesOf((columns) => columns.includes('bureau_id'));
const OF_DOCUMENTS = namesOf(
  (columns) => !columns.includes('bureau_id') && columns.includes('document_id'),
);
const LISTS = namesOf(
  (columns) => !columns.includes('bureau_id') && !columns.includes('document_id'),
);

const fileOf = (folder: string, table: string): string =>
  `read_parquet(${literal(join(folder, `${table}.parquet`))})`;

/** The bureaus in ranges of about so many facts, in their order. */
async function rangesOf(connection: DuckDBConnection, folder: string): Promise<Range[]> {
  const reader = await connection.runAndReadAll(`
    SELECT min(bureau_id), max(bureau_id)
    FROM (
      SELECT bureau_id, (sum(facts) OVER (ORDER BY bureau_id) - facts) // ${TOGETHER} AS range
      FROM (
        SELECT b.bureau_id, count(f.fact_id) AS facts
        FROM ${fileOf(folder, 'bureaus')} b LEFT JOIN ${fileOf(folder, 'facts')} f USING (bureau_id)
        GROUP BY b.bureau_id
      )
    )
    GROUP BY range
    ORDER BY range`);
  const ranges = reader.getRowsJson() as unknown as Range[];
  // A mart without rows has its columns still.
  return ranges.length > 0 ? ranges : [['', '']];
}

/**
 * The statements that take what a range of bureaus has into memory: the marts look at a table many times, and opening
 * its file takes the longer the more documents are in it.
 */
function taken([first, last]: Range, folder: string): string[] {
  const take = (name: string, where: string): string =>
    `CREATE TABLE ${name} AS SELECT * FROM ${fileOf(folder, name)} WHERE ${where}`;
  const within = `bureau_id BETWEEN ${literal(first)} AND ${literal(last)}`;
  return [
    ...OF_BUREAUS.map((name) => take(name, within)),
    ...OF_DOCUMENTS.map((name) => take(name, 'document_id IN (SELECT document_id FROM documents)')),
  ];
}

/** Writes the marts of a range of bureaus to `build`, each in a file of its own that has the number of the range. */
async function writeRange(
  connection: DuckDBConnection,
  range: Range,
  number: number,
  { folder, build, sql }: { folder: string; build: string; sql: MartSql },
): Promise<void> {
  for (const statement of schemaStatements(LISTS, `${folder}/`)) await connection.run(statement);
  for (const statement of taken(range, folder)) await connection.run(statement);
  for (const view of sql.schema) await withFile(view, () => connection.run(createTable(view)));
  for (const view of sql.marts) {
    const part = () => copyToParquet(connection, view.select, build, `${view.name}-${number}`);
    await withFile(view, part);
  }
}

/**
 * Writes each mart to `folder`: the rows of its SELECT over the tables that have been written there, range after range
 * of bureaus, so many at a time, each in an engine of its own: one that goes on keeps more with every range. `build` is a
 * folder for what lies between.
 */
export async function writeMarts(
  folder: string,
  build: string,
  sql: MartSql,
  engines: number,
): Promise<WrittenTable[]> {
  const ranges = await withEngine(build, (connection) => rangesOf(connection, folder));
  const folders = { folder, build, sql };
  const numbers = mapOrdered(ranges.entries(), engines, async ([number, range]) => {
    await withEngine(build, (connection) => writeRange(connection, range, number, folders));
    return number;
  });
  const done: number[] = [];
  for await (const number of numbers) done.push(number);
  const written: WrittenTable[] = [];
  for (const { name } of sql.marts) {
    const parts = done.map((number) => join(build, `${name}-${number}.parquet`));
    written.push(await joinParts(parts, { folder, build, name }));
  }
  return written;
}
