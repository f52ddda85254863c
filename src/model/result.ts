import type { Check } from './check.ts';
import type { SourceDocument } from './document.ts';
import type { Fact, Figure, StatementRecord, Unread } from './fact.ts';
import type { Message } from './message.ts';

/** What one reader of blocks returns. */
export interface Reading {
  figures: Figure[];
  unread: Unread[];
  statements: StatementRecord[];
  messages: Message[];
}

/** What the pipeline makes of one document. */
export interface Ingested {
  document: SourceDocument;
  facts: Fact[];
  unread: Unread[];
  statements: StatementRecord[];
  messages: Message[];
  checks: Check[];
  counts: { lines: number; tables: number; figures_seen: number; figures_taken: number };
}
