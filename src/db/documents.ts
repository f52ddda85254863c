import type { Statement, StatementRecord } from '../model/index.ts';
import type { Connector } from './connector.ts';
import type { DocumentRow } from './directory.ts';
import type { Line } from './source.ts';

/** A document as the list of sources shows it. */
export interface SourceDocument extends DocumentRow {
  region: string;
  region_en: string;
  /** Of the bytes of its file, in hex. */
  sha256: string;
}

const DOCUMENT = `
  SELECT
    d.document_id, d.bureau_id, CAST(d.fiscal_year AS INTEGER) AS fiscal_year, d.kind, d.title, d.published_on,
    d.source_file, d.sha256, d.lines, d.tables, d.figures_seen, d.figures_taken,
    d.figures_seen - d.figures_taken AS figures_unread, b.region, b.region_en
  FROM documents d
  JOIN bureaus b ON b.bureau_id = d.bureau_id`;

/** As many `?` as there are values. */
const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');

/** The documents of some bureaus, the latest first. */
export async function documentsOf(
  connector: Connector,
  bureaus: readonly string[],
): Promise<SourceDocument[]> {
  if (bureaus.length === 0) return [];
  return connector.query<SourceDocument>(
    `${DOCUMENT} WHERE d.bureau_id IN (${marks(bureaus)})
     ORDER BY d.fiscal_year DESC, d.bureau_id, d.kind, d.document_id`,
    bureaus,
  );
}

/** One document, or null where the id names none. */
export async function documentById(
  connector: Connector,
  documentId: string,
): Promise<SourceDocument | null> {
  const rows = await connector.query<SourceDocument>(`${DOCUMENT} WHERE d.document_id = ?`, [
    documentId,
  ]);
  return rows[0] ?? null;
}

/** How many figures of the bureaus' documents were left unread for a reason, the most frequent first. */
export async function unreadReasons(
  connector: Connector,
  bureaus: readonly string[],
): Promise<{ document_id: string; reason: string; figures: number }[]> {
  if (bureaus.length === 0) return [];
  return connector.query(
    `SELECT u.document_id, u.reason, CAST(count(*) AS INTEGER) AS figures
     FROM unread u
     JOIN documents d ON d.document_id = u.document_id
     WHERE d.bureau_id IN (${marks(bureaus)})
     GROUP BY u.document_id, u.reason
     ORDER BY u.document_id, figures DESC, u.reason`,
    bureaus,
  );
}

/** A statement that a document has, publishes as empty, or only lists. */
export interface StatementRow extends Pick<
  StatementRecord,
  'title' | 'status' | 'unit' | 'note' | 'first_line' | 'last_line'
> {
  statement: Statement;
  figures: number;
}

/** The statements of a document in the order of its lines. */
export function statementsOf(connector: Connector, documentId: string): Promise<StatementRow[]> {
  return connector.query<StatementRow>(
    `SELECT
       statement, title, status, unit, note, CAST(first_line AS INTEGER) AS first_line,
       CAST(last_line AS INTEGER) AS last_line, CAST(figures AS INTEGER) AS figures
     FROM statements WHERE document_id = ? ORDER BY first_line, last_line, statement, title`,
    [documentId],
  );
}

/** Some lines of a document, both ends counted. */
export function linesBetween(
  connector: Connector,
  documentId: string,
  first: number,
  last: number,
): Promise<Line[]> {
  return connector.query<Line>(
    `SELECT CAST(line AS INTEGER) AS line, text FROM lines
     WHERE document_id = ? AND line BETWEEN ? AND ? ORDER BY line`,
    [documentId, first, last],
  );
}

/** A figure as its characters stand in a line. `fact_id` is null for one that was not read, and then `reason` says why. */
export interface FigureSpot {
  line: number;
  /** In UTF-16 units; null where a whole cell is meant. */
  start: number | null;
  raw: string;
  fact_id: string | null;
  reason: string | null;
}

/** All figures of some lines of a document, read and unread, from left to right. */
export function figuresBetween(
  connector: Connector,
  { bureau_id, document_id }: { bureau_id: string; document_id: string },
  first: number,
  last: number,
): Promise<FigureSpot[]> {
  return connector.query<FigureSpot>(
    `SELECT CAST(line AS INTEGER) AS line, CAST(start AS INTEGER) AS start, raw, fact_id, reason
     FROM (
       SELECT line, start, raw, fact_id, NULL AS reason FROM facts
       WHERE bureau_id = ? AND document_id = ? AND line BETWEEN ? AND ?
       UNION ALL
       SELECT line, start, raw, NULL AS fact_id, reason FROM unread
       WHERE document_id = ? AND line BETWEEN ? AND ?
     )
     ORDER BY line, coalesce(start, -1), coalesce(fact_id, ''), reason`,
    [bureau_id, document_id, first, last, document_id, first, last],
  );
}
