/**
 * The outcomes of `work` in the order of `items`, with at most `limit` of them under way or waiting to be taken. Where
 * one fails, its error is thrown in its turn, when no other is under way any more and none is begun.
 */
export async function* mapOrdered<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  try {
    for (const item of items) {
      const result = work(item);
      // Whoever takes it has its error; until then it is nobody's.
      result.catch(() => undefined);
      pending.push(result);
      const first = pending.length >= limit ? pending.shift() : undefined;
      if (first) yield await first;
    }
    for (const result of pending) yield await result;
  } finally {
    await Promise.allSettled(pending);
  }
}
