import type { Deck } from '../export/pptx/deck.ts';
import type { PlainSheet } from '../export/xlsx/sheet.ts';
import type { Failed } from './failed.ts';

/** A file of an archive: its path with `/` between folders. */
export interface ArchiveEntry {
  path: string;
  content: Blob;
}

/** What the page sends. `id` tells one file from another. */
export type FilesRequest =
  | { kind: 'pptx'; id: number; deck: Deck }
  | { kind: 'xlsx'; id: number; sheets: readonly PlainSheet[] }
  /** One of the files of an archive; then `archived`, when there are no more. */
  | { kind: 'entry'; id: number; entry: ArchiveEntry }
  | { kind: 'archived'; id: number };

/** What the worker sends, for each file. */
export type FilesReply =
  /** The share of a presentation, 0 to 1, or how many files an archive has. */
  | { kind: 'progress'; id: number; done: number }
  | { kind: 'done'; id: number; file: Blob }
  | Failed;
