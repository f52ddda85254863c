import type { Connector } from '../../src/db/connector.ts';

/** A connector that answers by the words in a statement, and fails where it has no answer. */
export function fakeConnector(answers: Record<string, readonly object[]>): Connector {
  return {
    query<Row extends object>(sql: string) {
      const found = Object.entries(answers).find(([words]) => sql.includes(words));
      return found
        ? Promise.resolve(found[1] as Row[])
        : Promise.reject(new Error(`no answer to ${sql}`));
    },
    close: () => Promise.resolve(),
  };
}
