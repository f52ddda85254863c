import type { ThreePublicRow } from '../../db/three-public.ts';
import type { Said } from '../../figures/figure.ts';
import { saidWords } from '../../i18n/views/said.ts';
import { withLevels } from '../said/caveats.ts';
import { largestOf } from '../said/largest.ts';
import { plain, telling } from '../said/pieces.ts';
import { rangeOf } from '../said/range.ts';
import { amountWithUnit, measured, regionName } from '../words.ts';
import { answerOf, componentName, phaseOf, REST, type Context } from './components.ts';
import type { ThreePublicData } from './load.ts';
import type { BureauParts } from './parts.ts';
import { changeSentence, conflictSentences, sumSentences } from './sentences.ts';
import type { BureauTrend } from './trends.ts';

/** How many contradictions are said. */
const CONFLICTS = 2;

/** A sentence of a bureau, which its place among others does not tell. */
const ofBureau = (
  { words }: Context,
  { bureau }: Pick<BureauTrend, 'bureau'>,
  said: Said,
): Said => [plain(saidWords[words.language].of(regionName(words, bureau))), ...said];

/** The answers of a trend in the year, on the basis that the bureau is shown on. */
function latestOf({ year }: Context, { rows }: BureauTrend): readonly ThreePublicRow[] {
  const own = rows.filter(({ fiscal_year }) => fiscal_year === year);
  const phase = phaseOf(own, { phase: 'auto' });
  return own.filter((row) => row.phase === phase);
}

/**
 * The highest and the lowest of the year on each basis, without those that contradict each other, which are said then;
 * and the largest change against the same basis a year before.
 */
export function trendSaid(
  context: Context,
  trends: readonly BureauTrend[],
  data: Pick<ThreePublicData, 'changes' | 'behind'>,
  component: string,
): Said[] {
  const { words } = context;
  const s = saidWords[words.language];
  const sole = trends.flatMap((trend) => {
    const rows = latestOf(context, trend);
    const row = rows.some(({ conflict }) => conflict) ? undefined : answerOf(rows, component);
    const value = row ? measured(words, row) : null;
    return row && value !== null ? [{ bureau: trend.bureau, row, value }] : [];
  });
  const range = rangeOf(
    words,
    s.ofYear(componentName(context, component), context.year),
    sole.map(({ bureau, row, value }) => ({
      who: regionName(words, bureau),
      // What follows from other figures is no printed one.
      basis: [
        words.t.common.basis[row.phase],
        ...(row.origin === 'derived' ? [context.t.columns.derived] : []),
      ].join(s.separator),
      ...{ value, text: amountWithUnit(words, value), fact: row.fact_id },
    })),
  );
  const conflicts = trends.flatMap((trend) =>
    conflictSentences(context, trend.rows, data.behind).map((said) =>
      telling('conflict', ofBureau(context, trend, said)),
    ),
  );
  return [
    ...range.map((said) => withLevels(words, said, sole)),
    ...conflicts.slice(0, CONFLICTS),
    ...largestChange(context, trends, data, component),
  ];
}

function largestChange(
  context: Context,
  trends: readonly BureauTrend[],
  { changes }: Pick<ThreePublicData, 'changes'>,
  component: string,
): Said[] {
  const certain = trends.flatMap((trend) => {
    const [first] = latestOf(context, trend);
    const own = changes.filter(
      (row) =>
        row.bureau_id === trend.bureau.bureau_id &&
        row.component === component &&
        row.phase === first?.phase,
    );
    const [row] = own;
    return row && own.length === 1 && row.rate !== null && row.rate !== 0
      ? [{ trend, row, rate: row.rate }]
      : [];
  });
  const [most] = certain.sort((a, b) => Math.abs(b.rate) - Math.abs(a.rate));
  if (!most) return [];
  const { trend, row } = most;
  return [
    ofBureau(context, trend, changeSentence(context, component, row.phase, [row], trend.rows)),
  ];
}

/**
 * The largest part of each bureau; none where most is not divided, or where parts exceed the whole: that is said then, as
 * is what else does not add up.
 */
export function partsSaid(context: Context, all: readonly BureauParts[]): Said[] {
  const { words } = context;
  const largest = largestOf(
    words,
    all.flatMap(({ bureau, phase, leaves, excess }) => {
      const [most] = [...leaves].sort((a, b) => b.amount - a.amount);
      if (!most || phase === null || most.share === null || most.amount === 0) return [];
      if (most.component === REST || excess !== null) return [];
      return [
        {
          ...{ who: regionName(words, bureau), basis: words.t.common.basis[phase] },
          part: componentName(context, most.component),
          ...{ share: words.format.percent(most.share), fact: most.fact_id },
        },
      ];
    }),
  );
  const wrong = all.flatMap((own) =>
    sumSentences(context, own).map((said) => telling('conflict', ofBureau(context, own, said))),
  );
  return [...largest, ...wrong.slice(0, CONFLICTS)];
}
