import { AsyncDuckDB, selectBundle, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection, DuckDBBundles } from '@duckdb/duckdb-wasm';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import type { Connector, Parameter } from './connector.ts';
import { asLedgerError, LedgerError } from './errors.ts';
import { plainRows } from './rows.ts';
import { martStatements, schemaStatements } from './schema.ts';
import { fetchParquet, TABLES } from './tables.ts';

/** From the build itself, never from another host. The threaded bundle needs headers that a plain server lacks. */
const BUNDLES: DuckDBBundles = {
  eh: { mainModule: ehModule, mainWorker: ehWorker },
  mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
};

/** A worker whose script cannot be had only says so in an event: without this, opening would wait for ever. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new LedgerError('engine', event.message || 'The worker script could not be started.'));
    });
  });
}

async function startEngine(): Promise<AsyncDuckDB> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new LedgerError('unsupported', 'WebAssembly and web workers are needed.');
  }
  try {
    const bundle = await selectBundle(BUNDLES);
    const worker = new Worker(new URL(bundle.mainWorker ?? ehWorker, location.href));
    const engine = new AsyncDuckDB(new VoidLogger(), worker);
    const module = new URL(bundle.mainModule, location.href).href;
    await Promise.race([engine.instantiate(module, null), failureOf(worker)]);
    await engine.open({
      path: ':memory:',
      query: { castDecimalToDouble: true, castBigIntToDouble: true },
    });
    return engine;
  } catch (thrown) {
    throw asLedgerError(thrown, 'engine');
  }
}

/** Fetches the tables, puts views over them and defines the marts. */
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
  for (const statement of martStatements()) await connection.query(statement);
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
