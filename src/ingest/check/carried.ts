import type { Fact } from '../../model/index.ts';
import { groupBy } from '../read/group.ts';
import { once } from '../read/remember.ts';
import { exact, restatement, within } from './rounding.ts';

/** What makes spending larger than the revenue of the year, and what makes it smaller. */
const SIGNS: Readonly<Record<string, number>> = {
  carryover_in: 1,
  reserve_used: 1,
  carryover_out: -1,
  surplus_allocation: -1,
};

/** What is published of it for the whole. */
const publishedOf = once((amounts: readonly Fact[]) =>
  amounts.filter(
    (fact) =>
      fact.concept in SIGNS &&
      fact.project === null &&
      fact.function_code === null &&
      (fact.value ?? 0) > 0,
  ),
);

/** Every choice of some of the items. */
function choices(items: readonly Fact[]): Fact[][] {
  return items.reduce<Fact[][]>(
    (some, item) => [...some, ...some.map((one) => [...one, item])],
    [[]],
  );
}

/**
 * What one place publishes as carried over, taken from reserves or set aside, and spending exceeds revenue by exactly:
 * 上年结转 less 年末结转, or one of them.
 */
export function carriedOver(
  spending: Fact,
  revenue: Fact,
  amounts: readonly Fact[],
): readonly Fact[] {
  const difference = exact((spending.value ?? 0) - (revenue.value ?? 0));
  const carried = publishedOf(amounts).filter(
    (fact) =>
      fact.fiscal_year === spending.fiscal_year &&
      (fact.phase === spending.phase || fact.phase === null),
  );
  for (const place of groupBy(carried, ({ statement, fund }) => `${statement} ${fund}`).values()) {
    const distinct = [
      ...new Map(place.toReversed().map((fact) => [fact.concept, fact])).values(),
    ].reverse();
    const found = choices(distinct).find((some) => {
      const net = some.reduce(
        (sum, fact) => sum + (SIGNS[fact.concept] ?? 0) * (fact.value ?? 0),
        0,
      );
      const tolerance = restatement(spending, revenue) * (1 + some.length);
      return some.length > 0 && within(difference - net, tolerance);
    });
    if (found) return found;
  }
  return [];
}
