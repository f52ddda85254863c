import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Connector, Parameter } from './connector.ts';
import { startEngine } from './engine.ts';
import { asLedgerError, LedgerError } from './errors.ts';
import { plainRows } from './rows.ts';
import { schemaStatements } from './schema.ts';
import { fetchParquet, TABLES } from './tables.ts';

/** Fetches the tables and puts views over them. */
async function connect(
  engine: Promise<AsyncDuckDB>,
  data: URL,
): Promise<{ engine: AsyncDuckDB; connection: AsyncDuckDBConnection }> {
  const files = TABLES.map((table) => ({ table, url: new URL(`${table}.parquet`, data).href }));
  const [started, ...tables] = await Promise.all([
    engine,
    ...files.map(async ({ table, url }) => ({ table, url, bytes: await fetchParquet(url) })),
  ]);
  const connection = await started.connect();
  for (const { table, url, bytes } of tables) {
    try {
      await started.registerFileBuffer(`${table}.parquet`, bytes);
      for (const statement of schemaStatements([table])) await connection.query(statement);
    } catch (thrown) {
      throw new LedgerError('broken', asLedgerError(thrown, 'broken').message, url);
    }
  }
  return { engine: started, connection };
}

/**
 * Starts DuckDB in its worker over the Parquet files in the folder `data` (a URL that ends in `/`).
 * @throws LedgerError that says which of its steps failed, and on which file.
 */
export async function openDuckDb(data: URL): Promise<Connector> {
  const starting = startEngine();
  try {
    const { engine, connection } = await connect(starting, data);
    return connectorOver(engine, connection);
  } catch (thrown) {
    // A later attempt starts a worker of its own.
    void starting.then((engine) => engine.terminate()).catch(() => undefined);
    throw asLedgerError(thrown, 'query');
  }
}

function connectorOver(engine: AsyncDuckDB, connection: AsyncDuckDBConnection): Connector {
  return {
    async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      try {
        const statement = await connection.prepare(sql);
        try {
          return plainRows<Row>(await statement.query(...parameters));
        } finally {
          await statement.close();
        }
      } catch (thrown) {
        throw asLedgerError(thrown, 'query');
      }
    },
    async close() {
      await connection.close();
      await engine.terminate();
    },
  };
}
