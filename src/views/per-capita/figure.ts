import { max as largest, sum } from 'd3-array';
import type { Per } from '../../db/per-capita.ts';
import type { Figure } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import { perCapitaWords } from '../../i18n/views/per-capita.ts';
import { absenceMeanings } from '../gaps.ts';
import { documentsFor, type ViewProps } from '../page.ts';
import { plainScale } from '../scales.ts';
import { dotRows, markEntries, references, type Context } from './chart.ts';
import { bureauCosts, costBars, costNotes, COSTS, costSwatch, costTable } from './costs.ts';
import type { PerCapitaData } from './load.ts';
import { method, notes } from './notes.ts';
import { costSaid, subsidySaid } from './said.ts';
import { standings, type Standing } from './standings.ts';
import { table } from './table.ts';

type Page = Pick<ViewProps, 'selection' | 'words' | 'link'>;

export const contextOf = ({ words, link }: Page, { scope }: PerCapitaData): Context => ({
  ...{ words, t: perCapitaWords[words.language] },
  ...{ year: scope.year, link },
});

/** The subsidy for each resident insured: one line a bureau, all bases on it, the standards across. */
export function subsidyFigure(
  { selection: { hidden } }: Page,
  context: Context,
  data: PerCapitaData,
  standings: readonly Standing[],
): FigureOf<'dots'> {
  const { words, t, year } = context;
  const all = dotRows(context, standings);
  const compared = references(context, data.standard, standings, data.subsidies);
  const rows = all.map((row) => ({
    ...row,
    dots: row.dots.filter(({ kind }) => !hidden.includes(kind)),
  }));
  const drawn = hidden.includes('reference') ? [] : compared.drawn;
  const max = largest([...rows.flatMap(({ dots }) => dots), ...drawn], ({ value }) => value) ?? 0;
  return {
    id: 'per-capita',
    title: t.title(year),
    hint: null,
    drawing: { kind: 'dots', scale: plainScale(words, t.unit), rows, max, references: drawn },
    legend: markEntries(context, all, compared.drawn),
    legendLabel: null,
    absences: absenceMeanings(words),
    table: table(context, standings, data),
    notes: [
      ...notes(context, standings),
      ...(compared.left > 0 ? [t.references.rest(compared.left)] : []),
    ],
    method: method(context, data.standard),
    said: subsidySaid(context, standings, data.standard),
    documents: documentsFor(data.scope.bureaus, year),
  };
}

/** What running the bureau costs for each person of one count. */
export function costFigure(
  { selection }: Page,
  context: Context,
  data: PerCapitaData,
  per: Per,
): FigureOf<'bars'> {
  const { words, year } = context;
  const t = context.t.costs;
  const bureaus = bureauCosts(data.scope, data.costs, per, selection);
  const rows = costBars(context, per, bureaus, selection.hidden);
  return {
    id: `cost-${per === 'staff' ? 'staff' : 'insured'}`,
    title: t.title[per](year),
    hint: null,
    drawing: {
      ...{ kind: 'bars', scale: plainScale(words, context.t.unit), rows },
      max: largest(rows, ({ segments }) => sum(segments, ({ value }) => value)) ?? 0,
    },
    legend: COSTS.map((key) => ({ key, name: t.names[key], swatch: costSwatch(key) })),
    legendLabel: t.legend,
    absences: absenceMeanings(words),
    table: costTable(context, per, bureaus),
    notes: costNotes(context, bureaus),
    method: [t.parts, t.method[per]],
    said: costSaid(context, per, bureaus, data.subsidies),
    documents: documentsFor(data.scope.bureaus, year),
  };
}

export function perCapitaFigures(page: ViewProps, data: PerCapitaData): Figure[] {
  const context = contextOf(page, data);
  const all = standings(data.scope, data.subsidies, page.selection);
  return [
    subsidyFigure(page, context, data, all),
    costFigure(page, context, data, 'staff'),
    costFigure(page, context, data, 'insured.resident'),
  ];
}
