import type { ChartSlide, Slide } from '../export/pptx/deck.ts';
import { slideWords, type SlideWords } from '../i18n/slides.ts';
import type { Exhibit } from './exhibit.ts';
import { barSlides } from './slide-bars.ts';
import { statementLines } from './statement.ts';
import { absenceLines, altOf, type Making, type NativeSlides } from './slide-parts.ts';
import { dotSlides, pairSlides } from './slide-points.ts';
import { findingSlide } from './slide-finding.ts';
import type { SlidePicture } from './slide-picture.ts';
import { trendSlides } from './slide-trends.ts';

/** How many findings and sources a slide names itself; the notes to it name all. */
const NAMED = 2;
/** How many remarks, beside findings and sources, stand on every slide of a figure that has several; the last has all. */
const FIRST = 3;

/** The figure as native charts; null for what has no native form. */
function nativeSlides(making: Making): NativeSlides | null {
  const { drawing } = making.exhibit.figure;
  switch (drawing.kind) {
    case 'bars':
      return barSlides(drawing, making);
    case 'dots':
      return dotSlides(drawing, making);
    case 'trends':
      return trendSlides(drawing, making);
    case 'pairs':
      return pairSlides(drawing, making);
    case 'icicle':
    case 'none':
      return null;
  }
}

/** Without the stop of a sentence, which cannot stand inside a list. */
const unended = (text: string): string => text.replace(/[。.]$/, '');

/** The first of a list, and how many more the notes have. */
function firstOf(label: string, items: readonly string[], words: SlideWords): string[] {
  if (items.length === 0) return [];
  const left = items.length - NAMED;
  const named = [...items.slice(0, NAMED), ...(left > 0 ? [words.more(left)] : [])];
  return [words.of(label, words.list(named.map(unended)))];
}

/** The beginning of a statement in one line. */
function statementText(statement: string | null, words: SlideWords): string[] {
  const lines = statementLines(statement, words.cut);
  return lines.length === 0 ? [] : [words.of(words.statement, lines.join(' ¶ '))];
}

const listed = (label: string, items: readonly string[], words: SlideWords): string[] =>
  items.length === 0 ? [] : [words.of(label, ''), ...items];

/** Everything that is known of the figure, for the speaker. */
function notesOf(
  exhibit: Exhibit,
  words: SlideWords,
  said: readonly string[],
  gaps: readonly string[],
): string[] {
  const { title, subtitle, takeaway, left, notes, findings, sources, foot, figure } = exhibit;
  return [
    ...[title, subtitle, takeaway].filter((one) => one !== null),
    ...listed(words.notes, [...(left === null ? [] : [left]), ...notes, ...said], words),
    ...listed(words.gaps, gaps, words),
    ...listed(words.findings, findings, words),
    ...listed(words.sources, sources, words),
    ...listed(words.method, figure.method, words),
    ...listed(words.statement, exhibit.statement?.split(/\r?\n/) ?? [], words),
    foot,
  ];
}

/**
 * A figure as slides: native charts, as many slides as its rows need, or a picture where it has no native form.
 * `picture` draws that and is called only then.
 */
export async function slidesOf(
  exhibit: Exhibit,
  picture: () => Promise<SlidePicture>,
): Promise<Slide[]> {
  const words = slideWords[exhibit.language];
  const { title, takeaway, subtitle, foot, left, notes, findings, sources, figure } = exhibit;
  const native = nativeSlides({ exhibit, words });
  const rows = native?.rows ?? [];
  const said = native?.said ?? [];
  const told = [...(left === null ? [] : [left]), ...absenceLines(rows, exhibit, words), ...notes];
  const origins = [
    ...firstOf(words.findings, findings, words),
    ...firstOf(words.sources, sources, words),
  ];
  // Notes of single rows come last: where room is short they are the first to be left to the notes.
  const remarks = [...told, ...origins, ...statementText(exhibit.statement, words), ...said];
  const gaps = rows.flatMap(({ gap }) => (gap ? [gap.label] : []));
  const speaker = notesOf(exhibit, words, said, gaps);
  if (figure.finding)
    return [findingSlide(exhibit, figure.finding, [...told, ...origins], speaker)];
  if (figure.drawing.kind === 'none') {
    const lines = [takeaway, subtitle, figure.drawing.why, ...remarks].filter(
      (one) => one !== null,
    );
    return [{ kind: 'text', title, lines, foot, notes: speaker }];
  }
  const common = { kind: 'chart', takeaway, subtitle, foot, notes: speaker } as const;
  if (!native || native.slides.length === 0) {
    const { unwritten, ...drawn } = await picture();
    const content = { picture: { ...drawn, alt: altOf(exhibit) } };
    const left = unwritten.length;
    return [
      {
        ...{ ...common, title, content },
        remarks: left === 0 ? remarks : [words.unwritten(left), ...remarks],
        notes: [...speaker, ...listed(words.unwritten(left), unwritten, words)],
      },
    ];
  }
  const pages = native.slides;
  return pages.map((charts, i): ChartSlide => {
    const all = i === pages.length - 1 || remarks.length <= FIRST + origins.length;
    return {
      ...common,
      title: pages.length === 1 ? title : words.page(title, i + 1, pages.length),
      content: { charts },
      remarks: all ? remarks : [...told.slice(0, FIRST), ...origins, words.onLast],
    };
  });
}
