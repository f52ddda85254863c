import { max, sum } from 'd3-array';
import type { Swatch } from '../../charts/palette.ts';
import { SEVERITY_SWATCHES } from '../../charts/severity.ts';
import type { Figure, Said } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import { checksWords, type ChecksWords } from '../../i18n/views/checks.ts';
import { saidWords } from '../../i18n/views/said.ts';
import type { Selection } from '../../state/index.ts';
import { absenceMeanings } from '../gaps.ts';
import { documentsFor, type ChosenBureau, type ViewProps } from '../page.ts';
import { filled, plain } from '../said/pieces.ts';
import { plainScale } from '../scales.ts';
import { regionName, type Words } from '../words.ts';
import { findingBars, findingTable } from './bars.ts';
import { countsFor, findingsIn, SEVERITIES, statusIn, type Severity } from './counts.ts';
import { severitiesOf, type Counted } from './load.ts';

type Page = Pick<ViewProps, 'selection' | 'words' | 'link'>;

/** The bureaus as the reader orders them. */
export function inOrder(
  { scope, counts }: Counted,
  { sort }: Pick<Selection, 'sort'>,
): readonly ChosenBureau[] {
  const size = ({ bureau_id }: ChosenBureau): number => findingsIn(counts, bureau_id);
  return sort === 'chosen' ? scope.bureaus : [...scope.bureaus].sort((a, b) => size(b) - size(a));
}

/** What the parts of the bars are. */
export const severityEntries = (
  t: ChecksWords,
): { key: Severity; name: string; swatch: Swatch }[] =>
  SEVERITIES.map((key) => ({ key, name: t.severityMeans[key], swatch: SEVERITY_SWATCHES[key] }));

/**
 * How many findings each bureau has. Severities are left out by a choice of their own, which the list of findings
 * shares: the legend has those that are drawn, and the hint says that there are others.
 */
export function checksFigure({ selection, words, link }: Page, data: Counted): FigureOf<'bars'> {
  const t = checksWords[words.language];
  const { scope, counts } = data;
  const context = { words, t, link };
  const bureaus = inOrder(data, selection);
  const shown = severitiesOf(selection);
  const names = shown.map((one) => t.severity[one]);
  return {
    id: 'checks',
    title: t.title(scope.year),
    hint: shown.length < SEVERITIES.length ? t.drawn(names) : null,
    drawing: {
      kind: 'bars',
      rows: findingBars(context, data, bureaus, shown),
      max: max(bureaus, ({ bureau_id }) => findingsIn(counts, bureau_id)) ?? 0,
      scale: plainScale(words, t.unit),
    },
    legend: severityEntries(t).filter(({ key }) => shown.includes(key)),
    legendLabel: t.severityLabel,
    absences: absenceMeanings(words),
    table: findingTable(context, data, bureaus),
    notes: [t.notes.uneven],
    method: t.method,
    said: said(words, data, bureaus),
    documents: documentsFor(bureaus, scope.year),
  };
}

/** How much was tried and did not hold, and who has most of it, which nobody may take for who is worst. */
function said(words: Words, { counts }: Counted, bureaus: readonly ChosenBureau[]): Said[] {
  const s = saidWords[words.language].checks;
  const { count } = words.format;
  const ids = bureaus.map(({ bureau_id }) => bureau_id);
  const failed = (bureaus: readonly string[], severities: readonly Severity[]): number =>
    countsFor(counts, { bureaus, status: 'fail', severities, rule: null });
  const all = failed(ids, []);
  const passed = sum(ids, (id) => statusIn(counts, id, 'pass'));
  if (all + passed === 0) return [];
  const number = (n: number) => plain(count(n));
  const found = filled(s.found, {
    ...{ tried: number(all + passed), n: number(all) },
    ...{ errors: number(failed(ids, ['error'])), warnings: number(failed(ids, ['warning'])) },
    infos: number(failed(ids, ['info'])),
  });
  const most = (template: string, severities: readonly Severity[]): Said[] => {
    const size = ({ bureau_id }: ChosenBureau): number => failed([bureau_id], severities);
    const [first, second] = [...bureaus].sort((a, b) => size(b) - size(a));
    // Nobody has most where two have as many.
    if (!first || !second || size(first) === size(second)) return [];
    const who = plain(regionName(words, first));
    return [filled(template, { who, n: number(size(first)) })];
  };
  const errors = most(s.errors, ['error']);
  return [found, ...(errors.length > 0 ? errors : most(s.most, []))];
}

export const checksFigures = (page: ViewProps, data: Counted): Figure[] => [
  checksFigure(page, data),
];
