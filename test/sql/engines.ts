import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Connector, Parameter } from '../../src/db/connector.ts';
import type * as Blocking from '../../node_modules/@duckdb/duckdb-wasm/dist/duckdb-node-blocking.d.ts';
import { plainRows } from '../../src/db/rows.ts';
import { numbersForBigints } from '../../scripts/lib/snapshots.ts';
import { readMartSql } from '../../scripts/lib/sql.ts';
import { schemaStatements } from '../../src/db/schema.ts';
import { tables } from '../../src/ingest/output/tables.ts';

const TABLES = tables.map(({ name }) => name);

/** The marts and what they share, as views: a test may put other rows below them. */
function martStatements(): string[] {
  const { schema, marts } = readMartSql();
  return [...schema, ...marts].map(({ name, select }) => `CREATE VIEW ${name} AS ${select}`);
}

const require = createRequire(import.meta.url);

/** The package's types name its blocking build for browsers only, so the one for Node is taken by its file. */
const { createDuckDB, NODE_RUNTIME, VoidLogger } =
  require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as typeof Blocking;

/** A fresh folder for one test file, and how to remove it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Native DuckDB over the Parquet files in `folder`. */
export async function openNative(folder: string): Promise<Connector> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const sql of [...schemaStatements(TABLES, `${folder}/`), ...martStatements()]) {
    await connection.run(sql);
  }
  return {
    async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      const reader = await connection.runAndReadAll(sql, parameters as DuckDBValue[]);
      return reader.getRowObjectsJS().map(numbersForBigints) as Row[];
    },
    close: () => Promise.resolve(connection.closeSync()),
  };
}

/** An answer as it comes, as the page reads it: taken whole, it would end where an error is, without saying so. */
function streamed(
  bindings: Blocking.DuckDBBindings,
  connection: number,
  sql: string,
  parameters: readonly Parameter[],
): Uint8Array {
  const statement = bindings.createPrepared(connection, sql);
  try {
    const pieces = [bindings.sendPrepared(connection, statement, [...parameters])];
    for (;;) {
      const piece = bindings.fetchQueryResults(connection);
      if (piece.length === 0) return Buffer.concat(pieces);
      pieces.push(piece);
    }
  } finally {
    bindings.closePrepared(connection, statement);
  }
}

type WasmEngine = Awaited<ReturnType<typeof Blocking.createDuckDB>>;

/** DuckDB-WASM in Node. `doubles`: decimals and 64-bit integers come as doubles. */
export async function startWasm(doubles: boolean): Promise<WasmEngine> {
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const bundle = (name: string) => ({
    mainModule: join(dist, `duckdb-${name}.wasm`),
    mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`),
  });
  const engine = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  await engine.instantiate(() => undefined);
  engine.open({
    path: ':memory:',
    query: { castDecimalToDouble: doubles, castBigIntToDouble: doubles },
  });
  return engine;
}

/**
 * DuckDB-WASM, the release and the options of the site, over the same files. The marts are computed from their SQL,
 * or, where `shipped` names all files of a release, read from these.
 */
export async function openWasm(folder: string, shipped?: readonly string[]): Promise<Connector> {
  const tables = shipped ?? TABLES;
  const marts = shipped ? [] : martStatements();
  const engine = await startWasm(true);
  const connection = engine.connect();
  for (const table of tables) {
    engine.registerFileBuffer(`${table}.parquet`, readFileSync(join(folder, `${table}.parquet`)));
  }
  for (const sql of [...schemaStatements(tables), ...marts]) connection.query(sql);
  return {
    async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      const bytes = await Promise.resolve(
        connection.useUnsafe((bindings, id) => streamed(bindings, id, sql, parameters)),
      );
      return plainRows<Row>(tableFromIPC(bytes));
    },
    close: () => Promise.resolve(connection.close()),
  };
}
