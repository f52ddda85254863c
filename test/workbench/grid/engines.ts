import fc from 'fast-check';
import type { Connector } from '../../../src/db/connector.ts';
import { quoted, uniqueNames } from '../../../src/db/names.ts';
import type { AnswerColumn, Value, ValueKind } from '../../../src/model/index.ts';

export const TABLE = 'an "answer"';

export const column = (name: string, kind: ValueKind, type = ''): AnswerColumn => ({
  name,
  kind,
  type,
});

/** Makes the answer's table anew from a SELECT, with the names that the page gives its columns. */
export async function make(
  engine: Connector,
  columns: readonly AnswerColumn[],
  select: string,
): Promise<void> {
  const names = uniqueNames(columns).map(quoted).join(', ');
  await engine.query(
    `CREATE OR REPLACE TEMP TABLE ${quoted(TABLE)} AS SELECT * FROM (${select}) AS made(${names})`,
  );
}

/** The rows of a statement as lists. */
export async function rowsOf(engine: Connector, sql: string): Promise<Value[][]> {
  return (await engine.query<Record<string, Value>>(sql)).map((row) => Object.values(row));
}

/** Names that a query may give its columns. */
export const hostileName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    'a',
    'A',
    'a_1',
    'rowid',
    'ROWID',
    't',
    '"',
    '""; DROP TABLE x; --',
    '\0',
    '金额',
  ),
);
