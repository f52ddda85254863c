import type { Bureau, DocumentEntry } from '../model/index.ts';
import type { Connector } from './connector.ts';

/** A document with what became of its figures. */
export interface DocumentRow
  extends
    Pick<
      DocumentEntry,
      'document_id' | 'bureau_id' | 'title' | 'kind' | 'fiscal_year' | 'published_on'
    >,
    Pick<Bureau, 'region' | 'region_en'> {
  lines: number;
  tables: number;
  figures_seen: number;
  figures_taken: number;
  /** Seen and not taken: each stands in `unread` with its reason. */
  figures_unread: number;
}

const SELECT = `
  SELECT
    d.document_id, d.bureau_id, d.title, d.kind, CAST(d.fiscal_year AS INTEGER) AS fiscal_year, d.published_on,
    b.region, b.region_en,
    d.lines, d.tables, d.figures_seen, d.figures_taken,
    d.figures_seen - d.figures_taken AS figures_unread
  FROM documents d
  JOIN bureaus b ON b.bureau_id = d.bureau_id
  ORDER BY d.kind, d.bureau_id, d.fiscal_year`;

/** The documents that everything on the page comes from. */
export function documentRows(connector: Connector): Promise<DocumentRow[]> {
  return connector.query<DocumentRow>(SELECT);
}
