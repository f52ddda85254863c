import type { Language } from '../../model/index.ts';
import type { ColumnInfo, TableInfo } from './package.ts';

/** A table that the reader made by a statement, or brought as a file. */
export interface OwnTable {
  name: string;
  columns: readonly { name: string; type: string }[];
  rows: number | null;
}

export interface BrowsedColumn {
  name: string;
  /** The engine's word for own tables, the data package's for shipped ones. */
  type: string;
  title: string | null;
  description: string | null;
  unit: string | null;
  values: readonly string[];
  isKey: boolean;
  references: ColumnInfo['references'];
}

export interface BrowsedTable {
  name: string;
  title: string | null;
  description: string | null;
  rows: number | null;
  columns: readonly BrowsedColumn[];
  /** Found by one of its columns: opened, so that they show. */
  isOpen: boolean;
}

export type Group = 'own' | 'marts' | 'tables';

/** What the reader made first, then what most questions need. */
const GROUPS: readonly Group[] = ['own', 'marts', 'tables'];

/** Words that stand in a column, for finding it. */
const wordsOf = ({ name, title, description, unit }: BrowsedColumn): string =>
  `${name} ${title ?? ''} ${description ?? ''} ${unit ?? ''}`.toLowerCase();

const shipped = (table: TableInfo, language: Language): BrowsedTable => ({
  name: table.name,
  title: table.title,
  description: table.description[language],
  rows: table.rows,
  columns: table.columns.map((column) => ({
    ...column,
    description: column.description[language],
    values: column.values ?? [],
  })),
  isOpen: false,
});

const made = ({ name, columns, rows }: OwnTable): BrowsedTable => ({
  name,
  title: null,
  description: null,
  rows,
  columns: columns.map((column) => ({
    ...column,
    ...{ title: null, description: null, unit: null, values: [], isKey: false, references: null },
  })),
  isOpen: false,
});

/** The table with what has all words; null where nothing of it has. A word of the table itself keeps every column. */
function narrowed(table: BrowsedTable, words: readonly string[]): BrowsedTable | null {
  const own = `${table.name} ${table.title ?? ''} ${table.description ?? ''}`.toLowerCase();
  const left = words.filter((word) => !own.includes(word));
  if (left.length === 0) return table;
  const columns = table.columns.filter((column) => {
    const text = wordsOf(column);
    return left.every((word) => text.includes(word));
  });
  return columns.length > 0 ? { ...table, columns, isOpen: true } : null;
}

/**
 * What the browser shows: the tables in their groups, those only that have every word of `search` in their own words or
 * in those of one column. Groups without tables are left out.
 */
export function browse(
  tables: readonly TableInfo[],
  own: readonly OwnTable[],
  language: Language,
  search: string,
): { group: Group; tables: BrowsedTable[] }[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const of: Record<Group, BrowsedTable[]> = {
    own: own.map(made),
    marts: tables.filter(({ mart }) => mart).map((table) => shipped(table, language)),
    tables: tables.filter(({ mart }) => !mart).map((table) => shipped(table, language)),
  };
  return GROUPS.flatMap((group) => {
    const found = of[group].flatMap((table) => narrowed(table, words) ?? []);
    return found.length > 0 ? [{ group, tables: found }] : [];
  });
}
