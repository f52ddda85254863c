import type { Release } from '../model/index.ts';
import { questionOf } from './bind.ts';
import type { Connector, Parameter } from './connector.ts';
import { startEngine } from './engine.ts';
import { asLedgerError } from './errors.ts';
import { plainRows } from './rows.ts';
import { ShippedTables } from './shipped.ts';
import { tablesIn } from './tables.ts';

/**
 * Starts DuckDB in its worker over the Parquet files of a release; each is fetched when a statement first names it.
 * `base`: what the release's paths are relative to.
 * @throws LedgerError `unsupported` or `engine`.
 */
export async function openDuckDb(release: Release, base: URL): Promise<Connector> {
  const { engine } = await startEngine({ doubles: true, closed: false });
  try {
    const connection = await engine.connect();
    const tables = new ShippedTables(engine, connection, release, base);
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
