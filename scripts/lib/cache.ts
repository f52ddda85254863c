import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Ingested } from '../../src/model/index.ts';

/** What is kept of a document: all that was made of it but its text, which is read anyway. */
type Kept = Omit<Ingested, 'document'>;

const fileOf = (folder: string, key: string): string => join(folder, `${key}.json.gz`);

/**
 * What an earlier run made of a document. The check sum of gzip tells a damaged file; it counts as not there, as does
 * one that was written for another key.
 */
export function readCached(folder: string, key: string): Kept | null {
  try {
    const text = gunzipSync(readFileSync(fileOf(folder, key))).toString('utf8');
    const { key: written, ...kept } = JSON.parse(text) as Kept & { key: string };
    return written === key ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what was made of a document for later runs. A folder that cannot be written costs time, nothing else. */
export function writeCached(folder: string, key: string, ingested: Ingested): void {
  const { document: _known, ...made } = ingested;
  const kept: Kept & { key: string } = { key, ...made };
  const part = `${fileOf(folder, key)}.${process.pid}-${threadId}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, gzipSync(JSON.stringify(kept), { level: 1 }));
    renameSync(part, fileOf(folder, key));
  } catch {
    return;
  }
}

/** Removes what other versions of the pipeline left below `root`; `current` is the folder in use. */
export function pruneCache(root: string, current: string): void {
  if (!existsSync(join(root, current))) return;
  for (const name of readdirSync(root)) {
    if (name !== current) rmSync(join(root, name), { recursive: true, force: true });
  }
}
