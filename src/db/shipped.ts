import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Release } from '../model/index.ts';
import { asLedgerError, LedgerError } from './errors.ts';
import { fetchFile } from './fetch.ts';
import { plainRows } from './rows.ts';
import { schemaStatements } from './schema.ts';
import { assertColumns, assertParquet } from './tables.ts';

/**
 * The tables of a release in an engine: each is fetched when it is first asked for. One that failed is fetched again
 * when it is asked for again.
 */
export class ShippedTables {
  readonly #engine: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #release: Release;
  readonly #base: URL;
  readonly #opened = new Map<string, Promise<void>>();

  /** `base`: what the release's paths are relative to. */
  constructor(engine: AsyncDuckDB, connection: AsyncDuckDBConnection, release: Release, base: URL) {
    this.#engine = engine;
    this.#connection = connection;
    this.#release = release;
    this.#base = base;
  }

  /** @throws LedgerError `missing`, `broken` or `version`. */
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
