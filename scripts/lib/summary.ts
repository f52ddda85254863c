import type { Problem } from '../../src/ingest/error.ts';
import type { Check } from '../../src/model/index.ts';
import type { Finding, Outcome, Taken } from './document.ts';

/** So many documents a person reads one by one: each with its row and its findings. */
export const FEW = 50;

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
  checks: Taken['checks'];
  /** Findings by severity. */
  findings: Record<Check['severity'], number>;
  /** The findings themselves; null in a run over so many documents that nobody reads them one by one. */
  found: readonly Finding[] | null;
  /** Known from an earlier run. */
  cached: boolean;
  milliseconds: number;
  /** Why it was refused. */
  problem: Problem | null;
}

function bySeverity(findings: readonly Finding[]): Summary['findings'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `details` keeps the findings themselves. */
export function summarise(outcome: Outcome, details: boolean): Summary {
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
      checks: { tried: 0, passed: 0, skipped: 0 },
      findings: bySeverity([]),
      found: details ? [] : null,
      cached: false,
      milliseconds,
      problem: outcome.problem,
    };
  }
  const { document, encoding, bytes, facts, unread, checks, findings, cached } = outcome;
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
    checks,
    findings: bySeverity(findings),
    found: details ? findings : null,
    cached,
    milliseconds,
    problem: null,
  };
}
