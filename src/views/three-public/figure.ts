import { max as largest, sum } from 'd3-array';
import type { Figure } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import { threePublicWords } from '../../i18n/views/three-public.ts';
import { absenceMeanings } from '../gaps.ts';
import { documentsFor, type ViewProps } from '../page.ts';
import { amountScale, percentScale } from '../scales.ts';
import { unitName } from '../words.ts';
import { chosenComponent, componentName, partSwatch, type Context } from './components.ts';
import type { ThreePublicData } from './load.ts';
import { bureauParts, drawnComponents, partBars, partNotes, type BureauParts } from './parts.ts';
import { partsSaid, trendSaid } from './said.ts';
import { partTable, trendTable } from './tables.ts';
import { bureauTrends, switchedPanels, trendEntries, trendNotes, trendPanels } from './trends.ts';

type Page = Pick<ViewProps, 'selection' | 'words' | 'link'>;

export const contextOf = ({ words, link }: Page, { scope }: ThreePublicData): Context => ({
  ...{ words, t: threePublicWords[words.language] },
  ...{ year: scope.year, link },
});

/** One component over the years: a small chart a bureau. */
export function trendFigure(
  { selection }: Page,
  context: Context,
  data: ThreePublicData,
  component: string,
): FigureOf<'trends'> {
  const { words, t } = context;
  const { year } = data.scope;
  const trends = bureauTrends(data.scope, data.answers, component, selection);
  const all = trendPanels(context, trends, component);
  const panels = switchedPanels(all, selection.hidden);
  const years = [
    ...new Set([year, ...trends.flatMap(({ rows }) => rows.map((row) => row.fiscal_year))]),
  ].sort((a, b) => a - b);
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  return {
    id: 'three-public',
    title: t.trendTitle(
      t.years(years[0] ?? year, years.at(-1) ?? year),
      componentName(context, component),
      unitName(words),
    ),
    hint: null,
    drawing: {
      ...{ kind: 'trends', scale: amountScale(words), panels, years },
      max: largest(points, ({ value }) => value) ?? 0,
    },
    legend: trendEntries(context, all),
    legendLabel: null,
    absences: absenceMeanings(words),
    table: trendTable(context, trends, component),
    notes: trendNotes(context, trends),
    method: [
      ...[t.method.source, t.method.derived, t.method.conflict, t.method.basis],
      ...(words.unit === 'person' ? [t.method.person] : []),
    ],
    said: trendSaid(context, trends, data, component),
    documents: documentsFor(data.scope.bureaus, year),
  };
}

/** What the three public expenses of the year consist of. */
export function partsFigure(
  { selection: { measure, hidden } }: Page,
  context: Context,
  parts: readonly BureauParts[],
): FigureOf<'bars'> {
  const { words, t, year } = context;
  const shares = measure === 'share';
  const rows = partBars(context, parts, { measure, hidden });
  return {
    id: 'three-public-parts',
    title: shares ? t.partsShare(year) : t.partsTitle(year, unitName(words)),
    hint: null,
    drawing: {
      ...{ kind: 'bars', rows, scale: shares ? percentScale(words) : amountScale(words) },
      max: shares
        ? 100
        : (largest(rows, ({ segments }) => sum(segments, ({ value }) => value)) ?? 0),
    },
    legend: drawnComponents(context, parts, measure).map((key) => ({
      ...{ key, name: componentName(context, key), swatch: partSwatch(key) },
    })),
    legendLabel: t.legend,
    absences: absenceMeanings(words),
    table: partTable(context, parts, measure),
    notes: [...partNotes(context, parts), t.notes.parts],
    method: [
      ...[t.method.source, t.method.leaves],
      ...(words.unit === 'person' ? [t.method.person] : []),
    ],
    said: partsSaid(context, parts),
    documents: documentsFor(
      parts.map(({ bureau }) => bureau),
      year,
    ),
  };
}

export function threePublicFigures(page: ViewProps, data: ThreePublicData): Figure[] {
  const context = contextOf(page, data);
  const component = chosenComponent(data.answers, page.selection);
  const parts = bureauParts(data.scope, data.answers, data.parts, page.selection);
  return [trendFigure(page, context, data, component), partsFigure(page, context, parts)];
}
