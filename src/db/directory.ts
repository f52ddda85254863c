import type { Bureau, DocumentEntry } from '../model/index.ts';
import { literal } from './bind.ts';
import type { Connector } from './connector.ts';

/** How many bureaus are compared where the reader has chosen none. */
export const FIRST_BUREAUS = 8;

/** A document with what became of its figures. */
export interface DocumentRow extends Pick<
  DocumentEntry,
  'document_id' | 'bureau_id' | 'title' | 'kind' | 'fiscal_year' | 'published_on' | 'source_file'
> {
  lines: number;
  tables: number;
  figures_seen: number;
  figures_taken: number;
  /** Seen and not taken: each stands in `unread` with its reason. */
  figures_unread: number;
}

/** A bureau that is compared, with its documents in the order of years. */
export interface BureauEntry extends Bureau {
  /** Its place among all bureaus, from 0 on, which is what its colour follows from. */
  number: number;
  documents: readonly DocumentRow[];
}

export interface Directory {
  /** In the order asked for. */
  bureaus: readonly BureauEntry[];
  /** How many bureaus there are in all. */
  all: number;
}

type Row = Bureau & { number: number; bureaus: number } & (DocumentRow | { document_id: null });

/** The bureaus with these ids, or the first ones where none is known. Unknown ids are left out. */
export async function directory(connector: Connector, ids: readonly string[]): Promise<Directory> {
  const chosen =
    ids.length === 0
      ? `number < ${FIRST_BUREAUS}`
      : `bureau_id IN (${ids.map(literal).join(', ')})`;
  const rows = await connector.query<Row>(`
    WITH numbered AS (
      SELECT *, row_number() OVER (ORDER BY bureau_id) - 1 AS number, count(*) OVER () AS bureaus
      FROM bureaus
    )
    SELECT
      b.bureau_id, b.region, b.region_en, b.name, b.level, b.city, b.province,
      CAST(b.number AS INTEGER) AS number, CAST(b.bureaus AS INTEGER) AS bureaus,
      d.document_id, d.title, d.kind, CAST(d.fiscal_year AS INTEGER) AS fiscal_year, d.published_on,
      d.source_file, d.lines, d.tables, d.figures_seen, d.figures_taken,
      d.figures_seen - d.figures_taken AS figures_unread
    FROM numbered b
    LEFT JOIN documents d ON d.bureau_id = b.bureau_id
    WHERE b.${chosen}
    ORDER BY b.bureau_id, d.fiscal_year, d.kind`);
  if (rows.length === 0 && ids.length > 0) return directory(connector, []);
  const bureaus = new Map<string, BureauEntry & { documents: DocumentRow[] }>();
  for (const row of rows) {
    const { bureau_id, region, region_en, name, level, city, province, number } = row;
    const entry = bureaus.get(bureau_id) ?? {
      ...{ bureau_id, region, region_en, name, level, city, province, number },
      documents: [],
    };
    bureaus.set(bureau_id, entry);
    if (row.document_id !== null) entry.documents.push(row);
  }
  const order = ids.length === 0 ? [...bureaus.keys()] : ids;
  return {
    bureaus: order.flatMap((id) => bureaus.get(id) ?? []),
    all: rows[0]?.bureaus ?? 0,
  };
}
