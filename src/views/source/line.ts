import { documentById, figuresBetween, type SourceDocument } from '../../db/documents.ts';
import type { Connector } from '../../db/index.ts';
import { factsAt, linesAround, type SourcedFact } from '../../db/source.ts';
import { checksAt, type CheckRow } from '../../db/uses.ts';
import { textLines, type TextLine } from '../sources/text.ts';
import type { Words } from '../words.ts';
import { measureText, REACH } from './source.ts';

/** A published line with what was made of it. */
export interface LineSource {
  document: SourceDocument;
  /** The line among its neighbours, its figures marked; without it where the data does not have it. */
  lines: TextLine[];
  facts: SourcedFact[];
  checks: CheckRow[];
}

/**
 * What is known of a line, or null where there is no such document. Of a line that the document does not have, the
 * document alone.
 */
export async function loadLine(
  connector: Connector,
  documentId: string,
  line: number | null,
): Promise<LineSource | null> {
  const document = await documentById(connector, documentId);
  if (!document) return null;
  if (line === null || line > document.lines) return { document, lines: [], facts: [], checks: [] };
  const [lines, figures, facts, checks] = await Promise.all([
    linesAround(connector, documentId, line, REACH),
    figuresBetween(connector, document, line, line),
    factsAt(connector, document, line),
    checksAt(connector, document, line),
  ]);
  return { document, lines: textLines({ lines, figures, findings: [] }), facts, checks };
}

/** What tells the figures of one row apart: the column, what they measure, and their year where it is not the document's. */
export function apartText(words: Words, fact: SourcedFact): string | null {
  const { heading, fiscal_year, document_year } = fact;
  const year = fiscal_year === document_year ? null : String(fiscal_year);
  const parts = [heading, measureText(words, fact), year].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
