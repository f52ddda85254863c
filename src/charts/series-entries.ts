import type { MarkSign, TrendPanel } from './types.ts';

/** What a legend says of the series of small multiples, each once; of its colour only where it has one of its own. */
export function seriesEntries(
  panels: readonly TrendPanel[],
): { key: string; name: string; sign: MarkSign }[] {
  const all = panels.flatMap(({ series }) => series);
  return [...new Map(all.map((one) => [one.key, one])).values()].map(
    ({ key, name, symbol, plan, swatch }) => ({
      ...{ key, name },
      sign: {
        ...{ mark: symbol, hollow: plan, line: plan ? ('dashed' as const) : ('solid' as const) },
        ...(swatch ? { colour: swatch.fill } : {}),
      },
    }),
  );
}
