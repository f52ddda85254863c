import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { writeNational } from '../../scripts/lib/national.ts';
import { answerDefaults } from '../../scripts/lib/snapshots.ts';
import { FIRST_BUREAUS } from '../../src/db/directory.ts';
import { withPublished } from '../cases/marts.ts';
import { temporaryFolder } from '../sql/engines.ts';

it('data for measuring are a release like any other, of as many bureaus and years as asked', async () => {
  const { folder, remove } = temporaryFolder();
  await withPublished((from) => writeNational(from, folder, { bureaus: 20, years: 3 }));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const count = async (what: string, table: string): Promise<number> => {
    const file = join(folder, `${table}.parquet`);
    const reader = await connection.runAndReadAll(`SELECT ${what} FROM read_parquet('${file}')`);
    return Number(reader.getRows()[0]?.[0]);
  };
  expect(await count('count(*)', 'bureaus')).toBe(20);
  expect(await count('count(*)', 'documents')).toBe(60);
  expect(await count('count(DISTINCT bureau_id || fiscal_year)', 'composition')).toBe(60);
  expect(await count('count(*) - count(DISTINCT fact_id)', 'facts')).toBe(0);

  const answers = await answerDefaults(folder);
  const first = answers.filter(({ isFirst }) => isFirst);
  expect(first.length).toBeGreaterThan(0);
  // However many there are, the page opens with a few.
  const named = new Set(first.flatMap(({ question }) => question.match(/'1000\d\d'/g) ?? []));
  expect(named.size).toBe(FIRST_BUREAUS);
  connection.closeSync();
  remove();
});
