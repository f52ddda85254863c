import type { Said } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import { mixedNotes } from '../bases.ts';
import { absenceMeanings } from '../gaps.ts';
import type { ViewProps } from '../page.ts';
import { amountScale, percentScale } from '../scales.ts';
import { measured, regionName, unitName } from '../words.ts';
import { barRows, NATURE_SWATCH, NATURES, partsOf, totalsTable } from './bars.ts';
import type { Entry } from './entries.ts';
import type { Prose } from './prose.ts';
import type { Voice } from './takeaways/index.ts';
import { project, total } from './takeaways/spending.ts';

/** Total spending of each bureau, basic and on projects. `entries` are in the order of the rows. */
export function totalsFigure(
  { selection, words, link }: Pick<ViewProps, 'selection' | 'words' | 'link'>,
  entries: readonly Entry[],
  voice: Voice,
): FigureOf<'bars'> {
  const t = voice.t.chart;
  const isShare = selection.measure === 'share';
  const unit = unitName(words);
  const rows = barRows(entries, voice, selection, link);
  const longest = (): number =>
    Math.max(0, ...rows.map(({ segments }) => segments.reduce((s, { value }) => s + value, 0)));
  return {
    id: 'totals',
    title: isShare ? t.shareTitle(voice.year) : t.title(voice.year, unit),
    hint: isShare ? t.shareHint(unit) : null,
    drawing: {
      ...{ kind: 'bars', rows, max: isShare ? 100 : longest() },
      scale: isShare ? percentScale(words) : amountScale(words),
    },
    legend: NATURES.filter((nature) =>
      entries.some((entry) => partsOf(entry).some((part) => part.nature === nature)),
    ).map((key) => ({ key, name: voice.t.natures[key], swatch: NATURE_SWATCH[key] })),
    legendLabel: t.legend,
    absences: absenceMeanings(words),
    table: totalsTable(entries, voice, selection, link),
    notes: notesOf(entries, voice, isShare),
    method: t.method,
    said: saidOf(entries, voice, isShare),
    documents: entries.flatMap(({ documents }) => documents.map((one) => one.document_id)),
  };
}

/** What must be said beside what is drawn. */
function notesOf(entries: readonly Entry[], { words, t }: Voice, isShare: boolean): string[] {
  const based = entries.flatMap(({ bureau, total }) =>
    total && (isShare || measured(words, total) !== null) ? [{ bureau, total }] : [],
  );
  const regions = (of: typeof based): string[] => of.map(({ bureau }) => regionName(words, bureau));
  const general = regions(based.filter(({ total }) => total.fund === 'general'));
  const summed = regions(based.filter(({ total }) => total.fact_id === null));
  return [
    ...mixedNotes(
      words,
      based.map(({ bureau, total }) => ({ bureau, phase: total.phase })),
    ),
    ...(general.length > 0 ? [t.generalOnly(general)] : []),
    ...(summed.length > 0 ? [t.summed(summed)] : []),
  ];
}

/** Of the takeaways those about what is drawn: totals are in amounts of money, never divided by people. */
function saidOf(entries: readonly Entry[], voice: Voice, isShare: boolean): Said[] {
  const pieces = (prose: Prose): Said =>
    prose.map(({ text, to }, i) => ({
      // In a paragraph another sentence may follow.
      text: i === prose.length - 1 ? text.trimEnd() : text,
      fact: to?.fact ?? null,
    }));
  const totals = pieces(total(entries, voice)?.prose ?? []);
  const projects = pieces(project(entries, voice)?.prose ?? []);
  const ofProjects = projects.length > 0 ? [projects] : [];
  const ofTotals = totals.length > 0 ? [totals] : [];
  if (isShare) return [...ofProjects, ...ofTotals];
  return voice.words.unit === 'person' ? ofProjects : [...ofTotals, ...ofProjects];
}
