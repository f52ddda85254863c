import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { keyOf, questionOf } from '../../src/db/bind.ts';
import { directory, type Connector, type Parameter } from '../../src/db/index.ts';
import { schemaStatements } from '../../src/db/schema.ts';
import { TABLES } from '../../src/db/tables.ts';
import { DEFAULT, VIEWS } from '../../src/state/selection.ts';
import { LOADS } from '../../src/views/loads.ts';
import { scopeOf } from '../../src/views/page.ts';
import { arrowOf, type Typed } from './arrow.ts';

/** A question that a view asks before its reader has chosen anything, and its answer as an Arrow file. */
export interface Answer {
  question: string;
  key: string;
  bytes: Uint8Array;
  /** Asked for the page that opens first. */
  isFirst: boolean;
}

/** Native DuckDB that keeps the answers to every question. */
function recorder(connection: DuckDBConnection): {
  connector: Connector;
  answers: Map<string, Typed>;
} {
  const answers = new Map<string, Typed>();
  return {
    answers,
    connector: {
      async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
        const question = questionOf(sql, parameters);
        const reader = await connection.runAndReadAll(question);
        const rows = reader.getRowObjectsJS().map(numbersForBigints);
        const names = reader.columnNames();
        const types = reader.columnTypes().map(String);
        answers.set(question, {
          columns: names.map((name, i) => ({ name, type: types[i] ?? '' })),
          rows,
        });
        return rows as Row[];
      },
      close: () => Promise.resolve(),
    },
  };
}

/** Whole numbers are numbers, as in the browser's engine. */
export function numbersForBigints(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? Number(value) : value,
    ]),
  );
}

/** Native DuckDB over the Parquet files in `folder`, for as long as `use` takes. */
export async function withNative<T>(
  folder: string,
  use: (connector: Connector, answers: ReadonlyMap<string, Typed>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const sql of schemaStatements(TABLES, `${folder}/`)) await connection.run(sql);
    const { connector, answers } = recorder(connection);
    return await use(connector, answers);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Runs what each view loads in the state that it opens in, over the Parquet files in `folder`, and gives every question
 * with its answer.
 * @throws Error when a statement fails, or when two questions have the same key.
 */
export function answerDefaults(folder: string): Promise<Answer[]> {
  return withNative(folder, async (connector, answers) => {
    const scope = scopeOf(await directory(connector, []), DEFAULT);
    const first = new Set<string>();
    for (const view of VIEWS) {
      if (view === 'sql' || view === 'briefing') continue;
      await LOADS[view](connector, scope, { ...DEFAULT, view });
      if (view === DEFAULT.view) for (const question of answers.keys()) first.add(question);
    }
    const made = [...answers].map(([question, typed]) => ({
      question,
      key: keyOf(question),
      bytes: arrowOf(typed),
      isFirst: first.has(question),
    }));
    const keys = new Set(made.map(({ key }) => key));
    if (keys.size < made.length) throw new Error('Two questions have the same key.');
    return made;
  });
}
