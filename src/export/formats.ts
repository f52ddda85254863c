import type { Rows } from '../model/index.ts';
import type { About, AboutWords } from './about.ts';
import { arrowFile, type ArrowPieces } from './arrow.ts';
import type { Chunks } from './chunks.ts';
import { rowsJson } from './json.ts';
import { rowsMarkdown } from './markdown.ts';
import { rowsCsv } from './rows-csv.ts';
import { rowsXlsx } from './xlsx.ts';

/** The formats that are written here. Parquet is the engine's own. */
export type WrittenFormat = 'csv' | 'xlsx' | 'arrow' | 'json' | 'markdown';

/** What a file is made of. */
export interface ExportSource {
  /** The whole answer. */
  rows: Rows;
  /** The same as it came from the engine. */
  pieces: ArrowPieces;
  /** Of each column. */
  units: readonly (string | null)[];
  about: About;
  words: AboutWords;
}

const WRITERS: Record<WrittenFormat, (source: ExportSource) => Chunks> = {
  csv: ({ rows, units }) => rowsCsv(rows, units),
  xlsx: ({ rows, units, about, words }) => rowsXlsx(rows, units, about, words),
  arrow: ({ pieces }) => arrowFile(pieces),
  json: ({ rows }) => rowsJson(rows),
  markdown: ({ rows, units, about, words }) => rowsMarkdown(rows, units, about, words),
};

/**
 * The file of an answer in a format, piece by piece.
 * @throws ExportError, at once or at a later piece, for what the format cannot hold.
 */
export function chunksOf(format: WrittenFormat, source: ExportSource): Chunks {
  return WRITERS[format](source);
}
