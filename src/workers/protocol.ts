import type { About, AboutWords } from '../export/about.ts';
import type { WrittenFormat } from '../export/formats.ts';
import type { Failed } from './failed.ts';

/** A file to be made of an answer, whose batches follow one by one. */
export interface ExportOrder {
  format: WrittenFormat;
  /** Arrow's message of the schema. */
  schema: Uint8Array;
  units: readonly (string | null)[];
  about: About;
  words: AboutWords;
}

/** What the page sends. `id` tells one order from another. */
export type ExportRequest =
  | { kind: 'begin'; id: number; order: ExportOrder }
  | { kind: 'batch'; id: number; batch: Uint8Array }
  | { kind: 'write'; id: number };

/** What the worker sends: `ready` once, when it has started; then for each order. */
export type ExportReply =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; rows: number }
  | { kind: 'done'; id: number; file: Blob }
  | Failed;
