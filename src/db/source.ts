import type { Bureau, DocumentEntry, Fact } from '../model/index.ts';
import type { Connector } from './connector.ts';

/** A figure with the document, and the table in it, that it was read from. */
export interface SourcedFact
  extends
    Fact,
    Pick<DocumentEntry, 'title' | 'kind' | 'published_on' | 'source_file'>,
    Pick<Bureau, 'region' | 'region_en'> {
  /** The year of the document, which need not be the figure's. */
  document_year: number;
  /** The heading of the table, as published; null outside tables. */
  table_title: string | null;
  /** Official name of `function_code`. */
  function_name: string | null;
}

export interface Line {
  line: number;
  text: string;
}

/** The figures that a condition on `facts` names. The condition comes first, so that nothing else is joined. */
const factsWhere = (condition: string): string => `
  WITH chosen AS (SELECT * FROM facts WHERE ${condition}),
  titles AS (
    SELECT c.fact_id, min(nullif(s.title, '')) AS table_title
    FROM chosen c
    JOIN statements s ON s.document_id = c.document_id AND s.statement = c.statement
    WHERE c.line BETWEEN s.first_line AND s.last_line
    GROUP BY c.fact_id
  )
  SELECT
    c.*, d.title, d.kind, d.published_on, d.source_file, d.fiscal_year AS document_year,
    b.region, b.region_en, n.name AS function_name, t.table_title
  FROM chosen c
  JOIN documents d ON d.document_id = c.document_id
  JOIN bureaus b ON b.bureau_id = c.bureau_id
  LEFT JOIN functions n ON n.code = c.function_code
  LEFT JOIN titles t ON t.fact_id = c.fact_id
  ORDER BY c.fiscal_year DESC, c.line, c.cell, c.start, c.fact_id`;

/** One figure, or null where the id names none. */
export async function factById(connector: Connector, factId: string): Promise<SourcedFact | null> {
  const rows = await connector.query<SourcedFact>(factsWhere('fact_id = ?'), [factId]);
  return rows[0] ?? null;
}

/** The figures of a bureau with these ids, in document order. */
export async function factsNamed(
  connector: Connector,
  bureauId: string,
  ids: readonly string[],
): Promise<SourcedFact[]> {
  if (ids.length === 0) return [];
  return connector.query<SourcedFact>(
    factsWhere(`bureau_id = ? AND fact_id IN (${ids.map(() => '?').join(', ')})`),
    [bureauId, ...ids],
  );
}

/** The figures that were read from one line of a document, from left to right. */
export function factsAt(
  connector: Connector,
  { bureau_id, document_id }: Pick<Fact, 'bureau_id' | 'document_id'>,
  line: number,
): Promise<SourcedFact[]> {
  return connector.query<SourcedFact>(
    factsWhere('bureau_id = ? AND document_id = ? AND line = ?'),
    [bureau_id, document_id, line],
  );
}

/** The figures that were computed from this one. */
export function factsFrom(
  connector: Connector,
  { bureau_id, fact_id }: Pick<Fact, 'bureau_id' | 'fact_id'>,
): Promise<SourcedFact[]> {
  return connector.query<SourcedFact>(
    factsWhere('bureau_id = ? AND list_contains(derived_from, ?)'),
    [bureau_id, fact_id],
  );
}

/**
 * The lines around a line: those that carry text, `reach` of them before and after.
 * Line numbers are as published, so gaps are blank lines.
 */
export function linesAround(
  connector: Connector,
  documentId: string,
  line: number,
  reach: number,
): Promise<Line[]> {
  return connector.query<Line>(
    `SELECT CAST(line AS INTEGER) AS line, text
     FROM (
       SELECT line, text,
         row_number() OVER (PARTITION BY line < ? ORDER BY abs(line - ?)) AS distance
       FROM lines
       WHERE document_id = ? AND (trim(text) <> '' OR line = ?)
     )
     -- The line itself counts as the first of those from it on.
     WHERE distance <= ? + CASE WHEN line < ? THEN 0 ELSE 1 END
     ORDER BY line`,
    [line, line, documentId, line, reach, line],
  );
}
