import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Release } from '../model/index.ts';
import { questionOf } from './bind.ts';
import type { Connector, Parameter } from './connector.ts';
import { startEngine } from './engine.ts';
import { asLedgerError, LedgerError } from './errors.ts';
import { fetchFile } from './fetch.ts';
import { plainRows } from './rows.ts';
import { schemaStatements } from './schema.ts';
import { assertColumns, assertParquet, tablesIn } from './tables.ts';

/** Fetches a table when it is first asked for. One that failed is fetched again when it is asked for again. */
class Tables {
  readonly #engine: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #release: Release;
  readonly #base: URL;
  readonly #opened = new Map<string, Promise<void>>();

  constructor(engine: AsyncDuckDB, connection: AsyncDuckDBConnection, release: Release, base: URL) {
    this.#engine = engine;
    this.#connection = connection;
    this.#release = release;
    this.#base = base;
  }

  async open(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#openOnce(name)));
  }

  #openOnce(name: string): Promise<void> {
    const known = this.#opened.get(name);
    if (known) return known;
    const opening = this.#open(name);
    this.#opened.set(name, opening);
    opening.catch(() => this.#opened.delete(name));
    return opening;
  }

  async #open(name: string): Promise<void> {
    const table = this.#release.tables[name];
    if (!table) throw new LedgerError('missing', 'not in this release', `${name}.parquet`);
    const url = new URL(table.file, this.#base).href;
    const bytes = await fetchFile(url);
    assertParquet(bytes, url);
    try {
      await this.#engine.registerFileBuffer(`${name}.parquet`, bytes);
      for (const sql of schemaStatements([name])) await this.#connection.query(sql);
      const described = plainRows<{ column_name: string }>(
        await this.#connection.query(`DESCRIBE ${name}`),
      );
      assertColumns(
        described.map((row) => row.column_name),
        table.columns,
        url,
      );
    } catch (thrown) {
      await this.#forget(name);
      throw thrown instanceof LedgerError
        ? thrown
        : new LedgerError('broken', asLedgerError(thrown, 'broken').message, url);
    }
  }

  /** So that a second try begins as the first did. */
  async #forget(name: string): Promise<void> {
    await this.#connection.query(`DROP VIEW IF EXISTS ${name}`).catch(() => undefined);
    await this.#engine.dropFile(`${name}.parquet`).catch(() => undefined);
  }
}

/**
 * Starts DuckDB in its worker over the Parquet files of a release; each is fetched when a statement first names it.
 * `base`: what the release's paths are relative to.
 * @throws LedgerError `unsupported` or `engine`.
 */
export async function openDuckDb(release: Release, base: URL): Promise<Connector> {
  const engine = await startEngine();
  try {
    const connection = await engine.connect();
    const tables = new Tables(engine, connection, release, base);
    const names = Object.keys(release.tables);
    return {
      async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
        try {
          const question = questionOf(sql, parameters);
          await tables.open(tablesIn(question, names));
          return plainRows<Row>(await connection.query(question));
        } catch (thrown) {
          throw asLedgerError(thrown, 'query');
        }
      },
      async close() {
        await connection.close();
        await engine.terminate();
      },
    };
  } catch (thrown) {
    // A later attempt starts a worker of its own.
    void engine.terminate();
    throw asLedgerError(thrown, 'engine');
  }
}
