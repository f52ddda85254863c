import type { Rows, Value } from '../model/index.ts';

/** How many UTF-16 units a piece of a file has at least: some thousands of cells, a few milliseconds of work. */
const CHUNK = 1 << 16;

/** A file, piece by piece, in order; nothing is made before it is asked for. */
export type Chunks = Iterable<string | Uint8Array>;

/** The same texts in pieces of a size that is worth passing on. */
export function* inChunks(texts: Iterable<string>): Generator<string, void> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Row by row. */
export function* eachRow(rows: Rows): Generator<readonly Value[], void> {
  for (let index = 0; index < rows.count; index++) yield rows.row(index);
}
