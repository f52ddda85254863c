import type { Problem } from '../../src/ingest/error.ts';
import type { Outcome, Taken } from './document.ts';

/** What is said of a document when the run is over. Counts of a refused document are zero. */
export interface Summary {
  document_id: string;
  file: string;
  ok: boolean;
  encoding: string | null;
  bytes: number;
  lines: number;
  tables: number;
  figures_seen: number;
  figures_taken: number;
  /** Figures that were seen and not taken. */
  unread: { table: number; text: number };
  facts: number;
  findings: Taken['findings'];
  /** Known from an earlier run. */
  cached: boolean;
  milliseconds: number;
  /** Why it was refused. */
  problem: Problem | null;
}

export function summarise(outcome: Outcome): Summary {
  const { document_id, file, milliseconds } = outcome;
  if (!outcome.ok) {
    return {
      document_id,
      file,
      ok: false,
      encoding: null,
      bytes: 0,
      lines: 0,
      tables: 0,
      figures_seen: 0,
      figures_taken: 0,
      unread: { table: 0, text: 0 },
      facts: 0,
      findings: { info: 0, warning: 0, error: 0 },
      cached: false,
      milliseconds,
      problem: outcome.problem,
    };
  }
  const { document, encoding, bytes, facts, unread, findings, cached } = outcome;
  return {
    document_id,
    file,
    ok: true,
    encoding,
    bytes,
    lines: document.lines,
    tables: document.tables,
    figures_seen: document.figures_seen,
    figures_taken: document.figures_taken,
    unread,
    facts,
    findings,
    cached,
    milliseconds,
    problem: null,
  };
}
