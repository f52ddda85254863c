import type { Grid } from '../../tables/grid.ts';
import type { AmountColumn } from './by-header.ts';

/**
 * Columns of one panel that would mean the same and have different amounts in a row: at least one of them holds
 * something else, and nothing says which, so none of them is believed.
 */
export function withoutAlike(columns: readonly AmountColumn[], { body }: Grid): AmountColumn[] {
  const meanings = columns.map(({ meaning }) => meaning && keyOf(meaning));
  return columns.map((column, at) => {
    const alike = columns.filter(
      (_, other) => other !== at && meanings[at] !== null && meanings[other] === meanings[at],
    );
    const differs = alike.some((other) =>
      body.some((row) => {
        const [one, two] = [row[column.index]?.number, row[other.index]?.number];
        return one != null && two != null && Number(one) !== Number(two);
      }),
    );
    return differs ? { ...column, meaning: null } : column;
  });
}

const keyOf = (meaning: object): string => JSON.stringify(Object.entries(meaning).sort());
