import type { AnswerColumn } from '../model/index.ts';

/** A name as an identifier of SQL. Quotes are doubled; nothing else can end it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What a table has besides its columns, in the order in which its rows were put in. */
const ROW_ID = 'rowid';

/**
 * A name for each column of an answer, so that a table can be made of it: the engine takes no empty name, none twice
 * (whatever the case) and no NUL, and a column named `rowid` would hide the table's own. The first column of a name keeps it,
 * the others are numbered; who has a name that is its own keeps that.
 */
export function uniqueNames(columns: readonly Pick<AnswerColumn, 'name'>[]): string[] {
  const wanted = columns.map(({ name }, i) => name.replaceAll('\0', '') || `column${i + 1}`);
  const own = new Set(wanted.map((name) => name.toLowerCase()));
  const used = new Set([ROW_ID]);
  return wanted.map((name) => {
    let free = name;
    for (let n = 1; used.has(free.toLowerCase()); n++) {
      const numbered = `${name}_${n}`;
      free = own.has(numbered.toLowerCase()) ? name : numbered;
    }
    used.add(free.toLowerCase());
    return free;
  });
}
