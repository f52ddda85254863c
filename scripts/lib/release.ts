import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../src/db/tables.ts';
import { sha256 } from '../../src/ingest/node.ts';
import type { Release } from '../../src/model/index.ts';
import { answerDefaults } from './snapshots.ts';

const HOW_TO = 'Run `npm run ingest` first: it reads data/sources and writes data/parquet.';

interface DataPackage {
  version: string;
  resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
}

/** The files that a site ships beside its code, and what the page must know of them. */
export interface Shipped {
  release: Release;
  /** By path relative to the page. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The snapshots that the page draws first from, which the browser may fetch at once. */
  first: readonly string[];
}

/** What tells a shipped file from others of its name. */
export const hashOf = (...parts: readonly (string | Uint8Array)[]): string =>
  sha256(...parts).slice(0, 10);

/** What a run wrote; a site cannot do without the tables that it queries. */
function assertData(folder: string): void {
  if (!existsSync(folder)) throw new Error(`No folder ${folder}. ${HOW_TO}`);
  const names = readdirSync(folder);
  const missing = ['datapackage.json', ...TABLES.map((table) => `${table}.parquet`)].filter(
    (name) => !names.includes(name),
  );
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.join(', ')}. ${HOW_TO}`);
}

/**
 * Makes what is shipped of the data in `folder`: every Parquet file under a name that changes with what is in it (so
 * that browsers may keep it for ever), the data package that says those names, and the answers to the questions that
 * every view begins with.
 * @throws Error when the folder lacks a table.
 */
export async function ship(folder: string): Promise<Shipped> {
  assertData(folder);
  const text = readFileSync(join(folder, 'datapackage.json'), 'utf8');
  const described = JSON.parse(text) as DataPackage;
  const files = new Map<string, Uint8Array>();
  const tables: Record<string, Release['tables'][string]> = {};
  for (const resource of described.resources) {
    if (!resource.path.endsWith('.parquet')) continue;
    const bytes = readFileSync(join(folder, resource.path));
    const path = `${resource.name}-${hashOf(bytes)}.parquet`;
    files.set(`data/${path}`, bytes);
    tables[resource.name] = {
      file: `data/${path}`,
      bytes: bytes.length,
      columns: resource.schema.fields.map(({ name }) => name),
    };
    resource.path = path;
  }
  files.set('data/datapackage.json', Buffer.from(`${JSON.stringify(described, null, 2)}\n`));

  const snapshots: Record<string, string> = {};
  const first: string[] = [];
  for (const { key, bytes, isFirst } of await answerDefaults(folder)) {
    const path = `data/answers/${hashOf(bytes)}.arrow`;
    files.set(path, bytes);
    snapshots[key] = path;
    if (isFirst) first.push(path);
  }
  const id = hashOf(...Object.values(tables).map(({ file }) => file));
  return { release: { id, version: described.version, tables, snapshots }, files, first };
}
