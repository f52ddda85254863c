import type { Seen } from './derived.ts';
import type { NamePlace } from './name-place.ts';
import { sqlName } from './names.ts';
import type { Read } from './reads.ts';
import type { Scope } from './scope.ts';
import type { VocabularyColumn, VocabularyTable } from './vocabulary.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The columns of the tables that the statement reads; those that several have are told apart by the table. */
export function ownColumns(reads: readonly Read[]) {
  const times = timesOf(reads);
  return columnsOf(reads).map(({ one, source }) => {
    const isShared = (times.get(one.name) ?? 0) > 1 && source.alias !== '';
    return { one, source, qualified: isShared ? `${sqlName(source.alias)}.` : '' };
  });
}

function timesOf(reads: readonly Read[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { name } of reads.flatMap(({ columns }) => columns ?? [])) {
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

/** The columns that may be named at a place where nothing else may stand. */
export function namesAt(
  { of, table, taken }: NamePlace,
  reads: readonly Read[],
  tables: readonly VocabularyTable[],
) {
  const target = table === null ? [] : tables.filter(({ name }) => same(name, table)).map(readOf);
  const meant =
    of === 'target' ? target : reads.filter(({ alias }) => table === null || same(alias, table));
  const free = columnsOf(meant).filter(({ one }) => !taken.has(one.name.toLowerCase()));
  if (of !== 'both') return free;
  // Those that both sides have are what they are joined by.
  const times = timesOf(meant);
  const count = ({ one }: { one: VocabularyColumn }): number => times.get(one.name) ?? 0;
  return free.sort((a, b) => Math.min(count(b), 2) - Math.min(count(a), 2));
}

export const columnsOf = (reads: readonly Read[]) =>
  reads.flatMap((source) => (source.columns ?? []).map((one) => ({ one, source })));

export const readOf = ({ name, columns }: VocabularyTable): Read => ({
  table: name,
  alias: name,
  columns,
});

/** What `qualifier` may mean; a table that the statement does not read yet is taken by its name. */
export function meantBy(
  qualifier: string,
  reads: readonly Read[],
  tables: readonly VocabularyTable[],
): Read[] {
  const meant = reads.find(({ alias }) => same(alias, qualifier));
  const table = tables.find(({ name }) => same(name, qualifier));
  return meant !== undefined ? [meant] : table !== undefined ? [readOf(table)] : [];
}

/** What is read around the place; where no SELECT around it reads anything, what the statement does anywhere. */
export function readsAt(
  { near, far }: Seen,
  scope: Scope,
  tables: readonly VocabularyTable[],
): { near: readonly Read[]; far: readonly Read[] } {
  const anywhere = scope.sources.map(({ table: read, alias }) => ({
    table: read,
    alias,
    columns: tables.find(({ name }) => same(name, read))?.columns ?? null,
  }));
  return near.length > 0 ? { near, far: [...far, ...anywhere] } : { near: anywhere, far: [] };
}
