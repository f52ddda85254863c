import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { copyToParquet } from '../../scripts/lib/copy.ts';
import { joinParts } from '../../scripts/lib/join.ts';
import { temporaryFolder } from '../sql/engines.ts';

it.each([1, 17, 300])('%i files become one, in their order', async (count) => {
  const { folder, remove } = temporaryFolder();
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const parts: string[] = [];
  for (let part = 0; part < count; part += 1) {
    const rows = `SELECT ${part} AS part, i AS row FROM range(${part % 3}) t(i)`;
    await copyToParquet(connection, rows, folder, `rows-${part}`);
    parts.push(join(folder, `rows-${part}.parquet`));
  }
  const written = await joinParts(parts, { folder, build: folder, name: 'rows' });
  const reader = await connection.runAndReadAll(`FROM read_parquet('${folder}/rows.parquet')`);
  const expected = parts.flatMap((_, part) =>
    Array.from({ length: part % 3 }, (_row, row) => [part, BigInt(row)]),
  );
  expect(written.rows).toBe(expected.length);
  expect(reader.getRows()).toEqual(expected);
  connection.closeSync();
  remove();
});
