import { group } from 'd3-array';
import type { CompositionRow } from '../../db/composition.ts';
import type { Selection } from '../../state/index.ts';
import { mixedNotes } from '../bases.ts';
import type { ChosenBureau } from '../page.ts';
import { measured, regionName } from '../words.ts';
import type { Drawing } from './drawn.ts';
import type { Holding, Level } from './level.ts';
import { rowName, type Voice } from './voice.ts';

/** The id of the first figure of the view; also the one that is switched to its table by gathered parts. */
export const FIGURE = 'composition';

/** The kinds of documents that a bureau has of a year. */
export const kindsOf = ({ words }: Voice, bureau: ChosenBureau, year: number): string[] => [
  ...new Set(
    bureau.documents
      .filter(({ fiscal_year }) => fiscal_year === year)
      .map(({ kind }) => words.t.common.kind[kind]),
  ),
];

/** Why a bureau has nothing at a level. */
export function missingWhy(
  voice: Voice,
  { bureau, phase }: Level['missing'][number],
  { of, year, asked }: { of: string | null; year: number; asked: Selection['phase'] },
): string {
  const { words, t, axis } = voice;
  const kinds = kindsOf(voice, bureau, year);
  if (kinds.length === 0) return t.reason.noDocument(year);
  if (of !== null && phase !== null) return t.reason.code(of);
  return asked === 'auto'
    ? t.reason.axis(kinds, t.by[axis])
    : t.reason.phase(kinds, t.by[axis], words.t.common.basis[asked]);
}

/** The sentences that must stand beside the chart: what may not be compared, what is left over, who is missing. */
export function notesOf(
  voice: Voice,
  level: Level,
  drawing: Drawing,
  {
    of,
    year,
    phase,
    tables,
  }: { of: string | null; year: number } & Pick<Selection, 'phase' | 'tables'>,
): string[] {
  const { words, t, axis } = voice;
  const n = t.notes;
  const { missing } = level;
  const isUncounted = ({ whole }: Holding): boolean =>
    voice.measure === 'amount' && measured(words, whole) === null;
  const holdings = level.holdings.filter((holding) => !isUncounted(holding));
  const regions = (some: (holding: Holding) => boolean): string[] =>
    holdings.filter(some).map(({ bureau }) => regionName(words, bureau));
  const restOf = ({ divided, parts }: Holding): number =>
    divided ? (parts.find(({ code }) => code === null)?.amount ?? 0) : 0;
  const rest = regions((holding) => restOf(holding) > 0);
  const excess = regions((holding) => restOf(holding) < 0);
  const whole = regions(({ divided, whole: { amount } }) => !divided && amount !== 0);
  const zeros = holdings.flatMap(({ bureau, parts }) => {
    const names = parts.filter(({ amount }) => amount === 0).map((row) => rowName(voice, row).text);
    return names.length > 0 ? [n.zeroPart(regionName(words, bureau), names)] : [];
  });
  const touched = holdings.flatMap(({ parts }) => parts.filter(({ findings }) => findings > 0));
  const named = (some: readonly { bureau: ChosenBureau }[]): string[] =>
    some.map(({ bureau }) => regionName(words, bureau));
  const absent = [
    ...group(missing, (one) => missingWhy(voice, one, { of, year, asked: phase })),
    ...group(level.holdings.filter(isUncounted), () => t.reason.noCount),
  ];
  return [
    ...mixedNotes(words, holdings),
    ...(axis === 'project' ? [n.projects] : []),
    ...(rest.length > 0 ? [n.rest(rest)] : []),
    ...(excess.length > 0 ? [n.excess(excess)] : []),
    ...(whole.length > 0 && of !== null ? [n.undivided(whole, of)] : []),
    ...(drawing.gathered > 0 ? [n.gathered(drawing.gathered)] : []),
    ...(zeros.length > 0 ? [n.zero(zeros)] : []),
    ...absent.map(([why, some]) => n.absent(named(some), why)),
    ...(touched.length > 0 ? [n.touched(touched.length)] : []),
    ...(tables.includes(FIGURE) ? [n.dash] : []),
  ];
}

/** The same for the chart of one bureau. */
export function detailNotes(voice: Voice, rows: readonly CompositionRow[]): string[] {
  const { t } = voice;
  const names = (some: (row: CompositionRow) => boolean): string[] => [
    ...new Set(rows.filter(some).map((row) => rowName(voice, row).text)),
  ];
  const zeros = names(({ amount }) => amount === 0);
  const negative = names(({ amount }) => amount < 0);
  const touched = rows.filter(({ findings }) => findings > 0).length;
  return [
    ...(zeros.length > 0 ? [t.notes.zeroNames(zeros)] : []),
    ...(negative.length > 0 ? [t.notes.negative(negative)] : []),
    ...(touched > 0 ? [t.notes.touched(touched)] : []),
  ];
}
