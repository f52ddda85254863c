import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { run } from '../../scripts/lib/run.ts';
import { ingest } from '../../src/ingest/index.ts';
import { marts } from '../../src/ingest/output/marts/index.ts';

export const MARTS: readonly string[] = marts.map(({ name }) => name);

export const goldenMart = (name: string): string =>
  fileURLToPath(new URL(`marts/${name}.txt`, import.meta.url));

/** Reads the published documents into a folder of Parquet, hands it over and removes it. */
export async function withPublished<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const above = mkdtempSync(join(tmpdir(), 'ledger-'));
  const out = join(above, 'out');
  const sources = fileURLToPath(new URL('../../data/sources', import.meta.url));
  try {
    await run({ sources, out, strict: true, cache: null, ingest });
    return await use(out);
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}

/** Each mart as a text that a person can read: the names of the columns, then a line a row, as it was written. */
export async function renderMarts(folder: string): Promise<Map<string, string>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const texts = new Map<string, string>();
  for (const name of MARTS) {
    const reader = await connection.runAndReadAll(`SELECT * FROM '${folder}/${name}.parquet'`);
    const lines = reader.getRowsJson().map((row) => row.map(show).join(' | '));
    texts.set(name, [`# ${reader.columnNames().join(' | ')}`, ...lines, ''].join('\n'));
  }
  connection.closeSync();
  return texts;
}

function show(value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return value.map(show).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
