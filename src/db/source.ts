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

const FACT = `
  SELECT
    f.*, d.title, d.kind, d.published_on, d.source_file, d.fiscal_year AS document_year,
    b.region, b.region_en, n.name AS function_name, t.table_title
  FROM facts f
  JOIN documents d ON d.document_id = f.document_id
  JOIN bureaus b ON b.bureau_id = f.bureau_id
  LEFT JOIN functions n ON n.code = f.function_code
  LEFT JOIN (
    SELECT g.fact_id, min(s.title) AS table_title
    FROM facts g
    JOIN statements s ON s.document_id = g.document_id AND s.statement = g.statement
    WHERE g.line BETWEEN s.first_line AND s.last_line
    GROUP BY g.fact_id
  ) t ON t.fact_id = f.fact_id`;

/** One figure, or null where the id names none. */
export async function factById(connector: Connector, factId: string): Promise<SourcedFact | null> {
  const rows = await connector.query<SourcedFact>(`${FACT} WHERE f.fact_id = ?`, [factId]);
  return rows[0] ?? null;
}

/** The figures that a derived one was computed from, in document order. */
export function factsBehind(connector: Connector, factId: string): Promise<SourcedFact[]> {
  return connector.query<SourcedFact>(
    `${FACT}
     WHERE f.fact_id IN (SELECT unnest(derived_from) FROM facts WHERE fact_id = ?)
     ORDER BY f.line, f.cell`,
    [factId],
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

/** A whole document, line by line. */
export function linesOf(connector: Connector, documentId: string): Promise<Line[]> {
  return connector.query<Line>(
    'SELECT CAST(line AS INTEGER) AS line, text FROM lines WHERE document_id = ? ORDER BY line',
    [documentId],
  );
}
