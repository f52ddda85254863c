import { tableFromIPC } from '@uwdata/flechette';
import type { Release } from '../model/index.ts';
import { keyOf, questionOf } from './bind.ts';
import type { Connector, Parameter } from './connector.ts';
import { fetchFile } from './fetch.ts';

/**
 * The rows in an Arrow file, as the engine would give them: lists as arrays, NULL as null.
 * @throws Error when the bytes are no Arrow file.
 */
export function rowsOfArrow(bytes: Uint8Array): object[] {
  const table = tableFromIPC(bytes);
  return table
    .toArray()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row as Record<string, unknown>).map(([name, value]) => [
          name,
          value === null || typeof value !== 'object'
            ? value
            : Array.from(value as ArrayLike<unknown>),
        ]),
      ),
    );
}

/**
 * Answers the questions that were answered when the site was built from small files, and all others from the engine, so
 * that a first chart need not wait for 4 MB of it. A snapshot that cannot be had is only a question for the engine.
 * `engine` is called for the first question of that kind.
 */
export function withSnapshots(
  release: Release,
  base: URL,
  engine: () => Promise<Connector>,
): Connector {
  return {
    async query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      const file = release.snapshots[keyOf(questionOf(sql, parameters))];
      if (file !== undefined) {
        try {
          return rowsOfArrow(await fetchFile(new URL(file, base).href)) as Row[];
        } catch (thrown) {
          console.warn(`The snapshot ${file} cannot be used; the engine is asked instead.`, thrown);
        }
      }
      return (await engine()).query<Row>(sql, parameters);
    },
    close: async () => (await engine()).close(),
  };
}
