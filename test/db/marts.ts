import { beforeAll } from 'vitest';
import { literal } from '../../src/db/bind.ts';
import type { Connector, Parameter } from '../../src/db/connector.ts';
import type { Ledger } from '../sql/ledger.ts';

const written = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(written).join(', ')}]` : literal(value as Parameter);

/**
 * Replaces marts by tables with their rows, as the page has them: it never computes one. What is asked of them is then
 * tested, and not the marts again.
 */
export function withMartsAsTables({ native, wasm }: Ledger, marts: readonly string[]): void {
  const replace = async (engine: Connector, mart: string, sql: string): Promise<void> => {
    await engine.query(`DROP VIEW ${mart}`);
    await engine.query(`CREATE TABLE ${mart} AS ${sql}`);
  };
  beforeAll(async () => {
    for (const mart of marts) {
      const columns = await native().query<{ column_name: string; column_type: string }>(
        `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${mart})`,
      );
      const rows = await native().query<Record<string, unknown>>(`SELECT * FROM ${mart}`);
      const cells = (row: Record<string, unknown>): string =>
        columns
          .map(
            ({ column_name: name, column_type: type }) => `CAST(${written(row[name])} AS ${type})`,
          )
          .join(', ');
      const names = columns.map(({ column_name }) => column_name).join(', ');
      const sql = `SELECT * FROM (VALUES ${rows.map((row) => `(${cells(row)})`).join(', ')}) t(${names})`;
      for (const engine of [native(), wasm()]) await replace(engine, mart, sql);
    }
  });
}
