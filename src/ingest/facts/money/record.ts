import type { Figure, StatementRecord, Unread } from '../../../model/index.ts';
import type { MoneyTable } from './table.ts';

/** What the document is recorded to have published with a table: read, or empty with the words that say so. */
export function recordOf(
  table: MoneyTable,
  figures: readonly Figure[],
  unread: readonly Unread[],
): StatementRecord {
  const { region } = table.grid;
  let first = Infinity;
  let last = -Infinity;
  for (const row of region.rows) {
    // A row is one line, or a line for each of its cells.
    for (const { line } of row) {
      first = Math.min(first, line);
      last = Math.max(last, line);
    }
  }
  const remarks = [...region.captions, ...region.notes].map((cell) => cell.text);
  const empty = remarks.find((text) =>
    /空表|无内容|没有|无数据|无.{0,40}(?:支出|收入|安排)/.test(text),
  );
  return {
    statement: table.family.statement,
    title: table.title,
    // A table with amounts that could not be read is not published as empty.
    status: [figures, unread, region.unplaced ?? []].every(({ length }) => length === 0)
      ? 'empty'
      : 'read',
    unit: table.unit?.name ?? null,
    first_line: first,
    last_line: last,
    figures: figures.length,
    note: figures.length === 0 ? (empty ?? null) : null,
  };
}
