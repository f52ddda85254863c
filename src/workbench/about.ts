import type { About, Source } from '../export/about.ts';
import type { Language, Release, Rows } from '../model/index.ts';
import type { TableInfo } from './schema/package.ts';
import { sourcesIn, type RowSource } from './sources.ts';

/** Of longer answers the documents are not looked up row by row. */
const MOST_READ = 20_000;

/** A document by its id, as the tables tell it. */
export type Documents = ReadonlyMap<string, string>;

/** The names of shipped tables in a statement. */
export function tablesNamed(
  statement: string,
  tables: readonly Pick<TableInfo, 'name'>[],
): string[] {
  const words = new Set(statement.toLowerCase().match(/\w+/g));
  return tables.map(({ name }) => name).filter((name) => words.has(name));
}

/** A fact's id begins with its document's. */
const documentOf = (source: RowSource): string =>
  'fact' in source ? (source.fact.split(':', 1)[0] ?? '') : source.document;

/**
 * The documents that an answer is from: those that its rows name; where they name none, or are too many to be read, all
 * documents that there are.
 */
export function documentsOf(rows: Rows, documents: Documents): Source[] {
  const read = rows.count <= MOST_READ ? sourcesIn(rows.columns) : null;
  const named = new Set<string>();
  for (let i = 0; read !== null && i < rows.count; i++) {
    const source = read(rows.row(i));
    if (source !== null) named.add(documentOf(source));
  }
  const known = [...documents].filter(([id]) => named.size === 0 || named.has(id));
  return known.map(([document_id, title]) => ({ document_id, title }));
}

export interface Told {
  query: string;
  at: number;
  took: number;
  rows: Rows;
  truncated: boolean;
  arranged: About['arranged'];
}

/** What stands beside an answer that leaves the page. */
export function aboutOf(
  { query, at, took, rows, truncated, arranged }: Told,
  tables: readonly TableInfo[],
  documents: Documents,
  release: Release,
  language: Language,
): About {
  return {
    query,
    ranAt: new Date(at).toISOString(),
    took,
    rows: rows.count,
    truncated,
    arranged,
    release: { id: release.id, version: release.version },
    site: location.href.replace(/#.*$/s, ''),
    tables: tablesNamed(query, tables),
    sources: documentsOf(rows, documents),
    language,
  };
}
