import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../../src/ingest/index.ts';
import { readManifest, readReference } from '../../src/ingest/node.ts';
import { readText } from '../../src/ingest/read/text.ts';
import type { Ingested, Reference, SourceDocument } from '../../src/model/index.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** Names of the case folders; `marts` holds what is made of the published ones together. */
export const CASES: readonly string[] = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'marts')
  .map((entry) => entry.name)
  .filter((name) => name !== 'marts')
  .sort();

export const goldenFile = (name: string): string => join(HERE, name, 'facts.txt');

let reference: Reference | null = null;

export function testReference(): Reference {
  reference ??= readReference(join(DATA, 'reference')).reference;
  return reference;
}

/** The document of a case: of the project's sources, or of the folder's own `document.txt` and `entry.json`. */
export function documentOf(name: string): SourceDocument {
  const entryFile = join(HERE, name, 'entry.json');
  if (existsSync(entryFile)) {
    const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as Omit<SourceDocument, 'lines'>;
    return { ...entry, lines: linesOf(join(HERE, name, entry.source_file)) };
  }
  const folder = join(DATA, 'sources');
  const { bureaus, documents } = readManifest(folder);
  const entry = documents.find((document) => document.document_id === name);
  const bureau = bureaus.find((candidate) => candidate.bureau_id === entry?.bureau_id);
  if (!entry || !bureau) throw new Error(`no document ${name} in the manifest`);
  return { ...entry, bureau_name: bureau.name, lines: linesOf(join(folder, entry.source_file)) };
}

const linesOf = (file: string): readonly string[] => readText(readFileSync(file)).lines;

export function ingestCase(name: string): Ingested {
  return ingest(documentOf(name), testReference());
}
