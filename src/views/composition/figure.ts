import type { Figure } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import type { CompositionRow } from '../../db/composition.ts';
import { compositionWords } from '../../i18n/views/composition.ts';
import { basisOf } from '../bases.ts';
import { absenceMeanings } from '../gaps.ts';
import { documentsFor, type ChosenBureau, type ViewProps } from '../page.ts';
import { amountScale, percentScale } from '../scales.ts';
import { measured, regionName, unitName } from '../words.ts';
import { barRows, nameOfLevel, ordered, scaleEnd } from './bars.ts';
import { detailTable, nodesOf, placed } from './detail.ts';
import { drawingOf } from './drawn.ts';
import { levelOf, type Level } from './level.ts';
import { detailNotes, FIGURE, missingWhy, notesOf } from './notes.ts';
import { levelSaid } from './said.ts';
import { levelTable } from './tables.ts';
import { hintOf, titleOf } from './title.ts';
import { amountBare, type Voice } from './voice.ts';

type Page = Pick<ViewProps, 'scope' | 'selection' | 'words' | 'link'>;

export function voiceOf({ words, selection, link }: Page): Voice {
  const { axis, measure, of, code } = selection;
  return {
    ...{ words, t: compositionWords[words.language], axis, link },
    measure: measure === 'amount' ? 'amount' : of === 'code' && code !== null ? 'code' : 'share',
  };
}

/** One level of an axis over all bureaus. */
export function levelFigure(
  { scope: { bureaus, year }, selection, words }: Page,
  voice: Voice,
  level: Level,
): FigureOf<'bars'> {
  const of = nameOfLevel(voice, level);
  const drawing = drawingOf(voice, level);
  return {
    id: FIGURE,
    title: titleOf(voice, of, year),
    tip: voice.t.hint,
    hint: hintOf(voice, of),
    drawing: {
      kind: 'bars',
      rows: barRows(voice, level, drawing, { ...selection, year }),
      max: scaleEnd(voice, drawing),
      scale: voice.measure === 'amount' ? amountScale(words) : percentScale(words),
    },
    legend: drawing.entries.map(({ key, name, swatch }) => ({ key, name: name.text, swatch })),
    legendLabel: null,
    absences: absenceMeanings(words),
    table: levelTable(voice, level, ordered(voice, level, selection.sort), of),
    notes: notesOf(voice, level, drawing, { ...selection, of, year }),
    method: voice.t.method,
    said: levelSaid(voice, level, of),
    documents: documentsFor(bureaus, year),
  };
}

/** The bureau that the chart of all levels is about: the reader's, else that of the first row of the other chart. */
export function detailBureau(
  { scope: { bureaus }, selection }: Page,
  first: string | null,
): ChosenBureau | undefined {
  return (
    bureaus.find(({ bureau_id }) => bureau_id === selection.bureau) ??
    bureaus.find(({ bureau_id }) => bureau_id === first) ??
    bureaus[0]
  );
}

/** One bureau's spending, all levels of the axis at once. `rows` are of all bureaus. */
export function detailFigure(
  { scope: { year }, selection, words }: Page,
  voice: Voice,
  rows: readonly CompositionRow[],
  bureau: ChosenBureau | undefined,
): FigureOf<'icicle' | 'none'> {
  const { t } = voice;
  const own = rows.filter((row) => row.bureau_id === bureau?.bureau_id);
  const level = levelOf(own, bureau ? [bureau] : [], null);
  const [holding] = level.holdings;
  const parts = placed(voice, own);
  const region = bureau ? regionName(words, bureau) : '';
  const by = t.by[voice.axis];
  const value = holding ? measured(words, holding.whole) : null;
  const scale = amountScale(words);
  const why = (): string => {
    if (holding) return t.reason.noCount;
    const [one] = level.missing;
    return one ? missingWhy(voice, one, { of: null, year, asked: selection.phase }) : '';
  };
  return {
    id: 'composition-detail',
    title: holding
      ? t.title.detail(region, basisOf(words, year, holding.phase), by, unitName(words))
      : t.title.detailNone(region, year, by),
    tip: t.hint,
    hint: null,
    drawing:
      holding && value !== null
        ? {
            ...{ kind: 'icicle', scale, nodes: nodesOf(voice, holding, parts, year) },
            total: { value, name: t.total, text: amountBare(words, holding.whole) },
          }
        : { kind: 'none', scale, why: why() },
    legend: [],
    legendLabel: null,
    absences: absenceMeanings(words),
    table: holding ? detailTable(voice, holding, parts) : { columns: [], rows: [] },
    notes: detailNotes(voice, own),
    method: t.method,
    said: levelSaid(voice, level, null),
    documents: bureau ? documentsFor([bureau], year) : [],
  };
}

export function compositionFigures(page: ViewProps, rows: readonly CompositionRow[]): Figure[] {
  const voice = voiceOf(page);
  const level = levelFigure(page, voice, levelOf(rows, page.scope.bureaus, page.selection.code));
  const bureau = detailBureau(page, level.drawing.rows[0]?.id ?? null);
  return [level, detailFigure(page, voice, rows, bureau)];
}
