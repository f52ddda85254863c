import { group } from 'd3-array';
import type { Symbol } from '../../charts/palette.ts';
import { seriesEntries } from '../../charts/series-entries.ts';
import type { MarkSign, TrendPanel, TrendPoint, TrendSeries } from '../../charts/types.ts';
import type { ThreePublicRow } from '../../db/three-public.ts';
import type { Phase } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import { basisOf, mixedNotes } from '../bases.ts';
import { gapOf } from '../gaps.ts';
import type { ChosenBureau, Scope } from '../page.ts';
import { amountWithUnit, measured, regionName, type Words } from '../words.ts';
import { componentName, PHASES, phaseOf, type Context } from './components.ts';

/** What the trend of one bureau is drawn from. */
export interface BureauTrend {
  bureau: ChosenBureau;
  /** Of the component that is shown, on the bases that are shown. */
  rows: readonly ThreePublicRow[];
}

const SYMBOLS: Record<Phase, Symbol> = {
  approved: 'circle',
  adjusted: 'diamond',
  executed: 'circle',
};

const latest = ({ rows }: BureauTrend, year: number): number => {
  const own = rows.filter(({ fiscal_year }) => fiscal_year === year);
  const phase = phaseOf(own, { phase: 'auto' });
  return Math.max(-1, ...own.filter((row) => row.phase === phase).map(({ amount }) => amount));
};

/** The bureaus with their answers, the largest of the year of the scope first where that is asked for. */
export function bureauTrends(
  { bureaus, year }: Scope,
  answers: readonly ThreePublicRow[],
  component: string,
  { phase, sort }: Pick<Selection, 'phase' | 'sort'>,
): BureauTrend[] {
  const shown = answers.filter(
    (row) => row.component === component && (phase === 'auto' || row.phase === phase),
  );
  const byBureau = group(shown, ({ bureau_id }) => bureau_id);
  const found = bureaus.map((bureau) => ({
    bureau,
    rows: byBureau.get(bureau.bureau_id) ?? [],
  }));
  return sort === 'chosen' ? found : found.sort((a, b) => latest(b, year) - latest(a, year));
}

function pointOf(context: Context, region: string, row: ThreePublicRow): TrendPoint[] {
  const { words, t, link } = context;
  const value = measured(words, row);
  if (value === null) return [];
  const lines = [
    amountWithUnit(words, value),
    ...(row.origin === 'derived' ? [t.marks.derived] : []),
    ...(row.conflict ? [t.marks.conflict] : []),
    ...(row.findings?.length ? [words.t.common.touched(row.findings.length)] : []),
  ];
  const heading = `${region} · ${basisOf(words, row.fiscal_year, row.phase)}`;
  return [
    {
      id: row.fact_id,
      year: row.fiscal_year,
      value,
      derived: row.origin === 'derived',
      conflict: row.conflict,
      label: [heading, ...lines].join('. '),
      readout: { heading, lines },
      href: link({ fact: row.fact_id }),
    },
  ];
}

/** One small chart a bureau, with a series for each basis. */
export function trendPanels(
  context: Context,
  trends: readonly BureauTrend[],
  component: string,
): TrendPanel[] {
  const { words, t } = context;
  return trends.map(({ bureau, rows }) => {
    const region = regionName(words, bureau);
    const series = PHASES.map((phase): TrendSeries => ({
      key: phase,
      name: words.t.common.basis[phase],
      plan: phase !== 'executed',
      symbol: SYMBOLS[phase],
      points: rows
        .filter((row) => row.phase === phase)
        .flatMap((row) => pointOf(context, region, row)),
    }));
    const drawn = series.filter(({ points }) => points.length > 0);
    const uncounted = words.unit === 'person' && rows.length > 0;
    return {
      id: bureau.bureau_id,
      name: region,
      note: '',
      gap:
        drawn.length > 0
          ? null
          : gapOf(words, 'unpublished', {
              id: `gap ${bureau.bureau_id}`,
              of: region,
              why: uncounted
                ? words.t.common.noCount
                : t.nothing(componentName(context, component)),
            }),
      swatch: bureau.mark.swatch,
      series: drawn,
    };
  });
}

/** The signs on marks that can be switched off: the points that carry them. */
const SIGNS = { derived: 'ring', conflict: 'unequal' } as const;

/** What the panels have: bases, and points that are computed or contradict each other. */
export function trendEntries(
  { t }: Context,
  panels: readonly TrendPanel[],
): { key: string; name: string; sign: MarkSign }[] {
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  const series = seriesEntries(panels);
  const signs = (['derived', 'conflict'] as const).filter((sign) =>
    points.some((point) => point[sign]),
  );
  return [
    ...PHASES.flatMap((phase) => series.filter(({ key }) => key === phase)),
    ...signs.map((key) => ({ key, name: t.marks[key], sign: { mark: SIGNS[key] } })),
  ];
}

/** The panels without the bases and points that are switched off; a line never joins what stood around them. */
export function switchedPanels(
  panels: readonly TrendPanel[],
  hidden: readonly string[],
): TrendPanel[] {
  const [derived, conflict] = [hidden.includes('derived'), hidden.includes('conflict')];
  return panels.map((panel) => ({
    ...panel,
    series: panel.series
      .filter(({ key }) => !hidden.includes(key))
      .map((one) => ({
        ...one,
        points: one.points.filter(
          (point) => !(derived && point.derived) && !(conflict && point.conflict),
        ),
      })),
  }));
}

const regionsOf = (words: Words, some: readonly BureauTrend[]): string =>
  words.t.scope.names(some.map(({ bureau }) => regionName(words, bureau)));

/** What must be said beside the trends: mixed bases, contradictions, years without a count, findings. */
export function trendNotes(context: Context, trends: readonly BureauTrend[]): string[] {
  const { words, t } = context;
  const conflicts = trends.filter(({ rows }) => rows.some(({ conflict }) => conflict));
  const touched = trends.filter(({ rows }) => rows.some(({ findings }) => findings?.length));
  const uncounted = trends.filter(({ rows }) => rows.some(({ per_person }) => per_person === null));
  return [
    ...mixedNotes(
      words,
      trends.flatMap(({ bureau, rows }) => {
        const phase = phaseOf(rows, { phase: 'auto' });
        return phase === null ? [] : [{ bureau, phase }];
      }),
    ),
    ...(conflicts.length > 0 ? [t.notes.conflict(regionsOf(words, conflicts))] : []),
    ...(words.unit === 'person' && uncounted.length > 0
      ? [t.notes.uncounted(regionsOf(words, uncounted))]
      : []),
    ...(touched.length > 0 ? [t.notes.findings(regionsOf(words, touched))] : []),
  ];
}
