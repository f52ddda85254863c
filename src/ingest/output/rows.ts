import type {
  Check,
  ClassificationEntry,
  Fact,
  Ingested,
  Message,
  Reference,
} from '../../model/index.ts';
import { LIST_YEAR, type EconomicRow, type FunctionRow } from './classification-tables.ts';
import type { DocumentRow, LineRow } from './document-tables.ts';
import type { MessageRow, StatementRow, UnreadRow } from './record-tables.ts';

/** The rows that one document adds to each table. */
export interface DocumentRows {
  documents: [DocumentRow];
  lines: LineRow[];
  facts: Fact[];
  unread: UnreadRow[];
  statements: StatementRow[];
  messages: MessageRow[];
  checks: Check[];
}

type Place = { line: number | null; cell: number | null; start: number | null };

const orLast = (n: number | null): number => n ?? Number.MAX_SAFE_INTEGER;

/** Published order; what has no place comes last. */
const byPlace = (a: Place, b: Place): number =>
  orLast(a.line) - orLast(b.line) ||
  orLast(a.cell) - orLast(b.cell) ||
  orLast(a.start) - orLast(b.start);

/** An order of texts that is the same on every machine. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function messageRow(document_id: string, { location, ...message }: Message): MessageRow {
  const { line = null, cell = null, start = null } = location ?? {};
  return { document_id, ...message, line, cell, start };
}

/** What the pipeline made of a document as rows, in an order that depends on nothing but the document. */
export function documentRows(
  { document, facts, unread, statements, messages, checks, counts }: Ingested,
  sha256: string,
): DocumentRows {
  const { document_id } = document;
  const { lines, tables, figures_seen, figures_taken } = counts;
  return {
    documents: [
      {
        document_id,
        bureau_id: document.bureau_id,
        fiscal_year: document.fiscal_year,
        kind: document.kind,
        title: document.title,
        published_on: document.published_on,
        source_file: document.source_file,
        sha256,
        lines,
        tables,
        figures_seen,
        figures_taken,
      },
    ],
    lines: document.lines.map((text, i) => ({ document_id, line: i + 1, text })),
    facts: facts.toSorted((a, b) => byPlace(a, b) || byCodeUnits(a.fact_id, b.fact_id)),
    unread: unread.map((u) => ({ document_id, ...u })).sort(byPlace),
    statements: statements
      .map((s) => ({ document_id, ...s }))
      .sort((a, b) => a.first_line - b.first_line || a.last_line - b.last_line),
    messages: messages
      .map((m) => messageRow(document_id, m))
      .sort((a, b) => byPlace(a, b) || byCodeUnits(a.rule, b.rule)),
    checks,
  };
}

const byCode = (a: ClassificationEntry, b: ClassificationEntry): number =>
  byCodeUnits(a.code, b.code);

const classificationRow = (entry: ClassificationEntry): FunctionRow => ({
  ...entry,
  list_year: LIST_YEAR,
});

/** The official lists as rows, by code. */
export function classificationRows(reference: Reference): {
  functions: FunctionRow[];
  economics: EconomicRow[];
} {
  const list = (name: EconomicRow['list'], entries: readonly ClassificationEntry[]) =>
    entries.toSorted(byCode).map((entry) => ({ list: name, ...classificationRow(entry) }));
  return {
    functions: reference.functions.toSorted(byCode).map(classificationRow),
    economics: [
      ...list('department', reference.economics),
      ...list('government', reference.govEconomics),
    ],
  };
}
