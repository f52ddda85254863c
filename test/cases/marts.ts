import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { run } from '../../scripts/lib/run.ts';
import { ingestWithRules } from '../../src/ingest/node.ts';
import { marts } from '../../src/ingest/output/marts/index.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = fileURLToPath(new URL('../../data/sources/', import.meta.url));

export const MARTS: readonly string[] = marts.map(({ name }) => name);

export const goldenMart = (name: string): string => join(HERE, 'marts', `${name}.txt`);

/** Reads the documents of a folder and hands over the folder of their Parquet files, which is gone afterwards. */
export async function withRead<T>(
  sources: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'));
  const out = join(root, 'out');
  try {
    await run({ sources, out, strict: true, cache: null, ingest: await ingestWithRules() });
    return await use(out);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The published documents, read. */
export const withPublished = <T>(use: (folder: string) => Promise<T>): Promise<T> =>
  withRead(SOURCES, use);

/** A fact's id without its document, which the row's bureau and year tell. */
const local = (id: string): string => id.replace(/^[^:]*-(?:budget|final):(?=\d+\.\d+\.\d+$)/, '@');

function show(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  return typeof value === 'string' ? local(value) : JSON.stringify(value);
}

/** The rows of every mart as text, a line a row: what a person can hold against the documents. */
export async function renderMarts(folder: string): Promise<Map<string, string>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const texts = new Map<string, string>();
  for (const { name, columns } of marts) {
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_parquet('${join(folder, `${name}.parquet`)}')`,
    );
    const rows = reader
      .getRowObjectsJS()
      .map((row) => columns.map((column) => show(row[column.name])).join(' · '));
    texts.set(
      name,
      [`# ${name}: ${columns.map((column) => column.name).join(' · ')}`, ...rows, ''].join('\n'),
    );
  }
  connection.closeSync();
  return texts;
}
