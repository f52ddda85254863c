import {
  documentById,
  documentsOf,
  figuresBetween,
  linesBetween,
  statementsOf,
  unreadReasons,
  type FigureSpot,
  type SourceDocument,
  type StatementRow,
} from '../../db/documents.ts';
import { type Connector } from '../../db/index.ts';
import { type Line } from '../../db/source.ts';
import { findingsOf, type CheckRow } from '../../db/uses.ts';
import type { Scope } from '../page.ts';

/** How many lines of a document are on the page at once: the browser can search and print that many. */
export const LINES_A_PAGE = 3_000;

export interface Listed {
  documents: SourceDocument[];
  reasons: { document_id: string; reason: string; figures: number }[];
}

/** The documents of the bureaus that are compared, those of one bureau together in the reader's order. */
export async function loadList(connector: Connector, scope: Scope): Promise<Listed> {
  const ids = scope.bureaus.map(({ bureau_id }) => bureau_id);
  const [documents, reasons] = await Promise.all([
    documentsOf(connector, ids),
    unreadReasons(connector, ids),
  ]);
  const place = new Map(ids.map((id, i) => [id, i]));
  const of = (row: SourceDocument): number => place.get(row.bureau_id) ?? ids.length;
  return { documents: [...documents].sort((a, b) => of(a) - of(b)), reasons };
}

/** A document, or a page of it, with everything that is marked in it. */
export interface Text {
  document: SourceDocument;
  lines: Line[];
  figures: FigureSpot[];
  statements: StatementRow[];
  /** Of the whole document. */
  findings: CheckRow[];
}

/** The first line of the page that `line` stands on; of the last page where the document is shorter. */
export function pageStart(line: number | null, lines: number): number {
  const last = Math.max(0, Math.ceil(lines / LINES_A_PAGE) - 1);
  const page = Math.floor(((line ?? 1) - 1) / LINES_A_PAGE);
  return Math.min(page, last) * LINES_A_PAGE + 1;
}

/** The page of a document that `line` stands on, or null where there is no such document. */
export async function loadText(
  connector: Connector,
  documentId: string,
  line: number | null,
): Promise<Text | null> {
  const document = await documentById(connector, documentId);
  if (!document) return null;
  const first = pageStart(line, document.lines);
  const last = first + LINES_A_PAGE - 1;
  const [lines, figures, statements, findings] = await Promise.all([
    linesBetween(connector, documentId, first, last),
    figuresBetween(connector, document, first, last),
    statementsOf(connector, documentId),
    findingsOf(connector, document),
  ]);
  return { document, lines, figures, statements, findings };
}
