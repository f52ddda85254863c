import { questionOf } from './bind.ts';
import type { Connector, Parameter } from './connector.ts';

/** How many answers are kept: going back, or asking the same for another unit, costs nothing. */
const KEPT = 60;

/** A connector that keeps its latest answers. They are shared: nobody may change their rows. */
export function remembering(connector: Connector): Connector {
  const answers = new Map<string, Promise<object[]>>();
  return {
    query<Row extends object>(sql: string, parameters: readonly Parameter[] = []) {
      const question = questionOf(sql, parameters);
      const answer = answers.get(question) ?? connector.query<Row>(sql, parameters);
      // The latest last: the first is the one to go.
      answers.delete(question);
      answers.set(question, answer);
      answer.catch(() => answers.delete(question));
      const oldest = answers.size > KEPT ? answers.keys().next().value : undefined;
      if (oldest !== undefined) answers.delete(oldest);
      return answer as Promise<Row[]>;
    },
    close: () => connector.close(),
  };
}
