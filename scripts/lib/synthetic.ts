import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bureau, DocumentEntry } from '../../src/model/index.ts';
import { readManifest } from '../../src/ingest/node.ts';

/** One number in so many is changed. */
const EVERY = 7;

/** A text with the last decimal of some of its amounts changed, which ones and how depending on `seed` alone. */
function vary(text: string, seed: number): string {
  let state = seed + 1;
  return text.replace(/\d\.\d*\d(?!\d)/g, (amount) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    if ((state >> 8) % EVERY !== 0) return amount;
    return amount.slice(0, -1) + ((Number(amount.at(-1)) + 1 + ((state >> 16) % 9)) % 10);
  });
}

/**
 * Writes `count` documents of the shapes of those in `sources` to `folder`, each of a bureau of its own, with their
 * manifest. The same count gives the same documents. Returns their size in bytes.
 */
export function writeSynthetic(sources: string, folder: string, count: number): number {
  const { bureaus, documents } = readManifest(sources);
  const shapes = documents.map((entry) => ({
    entry,
    bureau: bureaus.find(({ bureau_id }) => bureau_id === entry.bureau_id),
    text: readFileSync(join(sources, entry.source_file), 'utf8'),
  }));
  mkdirSync(folder, { recursive: true });
  const manifest: { bureaus: Bureau[]; documents: DocumentEntry[] } = {
    bureaus: [],
    documents: [],
  };
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const shape = shapes[i % shapes.length];
    if (!shape?.bureau) continue;
    const bureau_id = String(100_000 + i);
    const document_id = `synthetic-${bureau_id}`;
    const source_file = `${document_id}.txt`;
    const text = vary(shape.text, i);
    writeFileSync(join(folder, source_file), text);
    bytes += Buffer.byteLength(text);
    manifest.bureaus.push({ ...shape.bureau, bureau_id });
    manifest.documents.push({ ...shape.entry, document_id, bureau_id, source_file });
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return bytes;
}
