import { scaleLinear } from 'd3-scale';
import { textWidth } from '../charts/layout/text.ts';
import type { Swatch, Symbol } from '../charts/palette.ts';
import type { RowHead } from '../charts/types.ts';
import type { NativeChart, Paint, PointSeries } from '../export/pptx/deck.ts';
import { messages } from '../i18n/index.ts';
import type { SlideWords } from '../i18n/slides.ts';
import type { Exhibit } from './exhibit.ts';
import type { Drawing } from './figure.ts';

/** A drawing of one kind. */
export type DrawingOf<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>;

/** What charts are made with: the figure with its words. */
export interface Making {
  exhibit: Exhibit;
  words: SlideWords;
}

/** The charts of a figure, slide by slide, and what they cannot show themselves, in words. */
export interface NativeSlides {
  slides: readonly (readonly NativeChart[])[];
  said: readonly string[];
  /** Rows or panels, for what their gaps mean. */
  rows: readonly RowHead[];
}

/** What stands for things that have no colour of their own. */
const GREY = '#666666';
/** A note of a row as long as so many full-width signs stands at the axis, a longer one in the remarks. */
const NOTE = { wide: 18, narrow: 24 };

const isColour = (fill: string): boolean => /^#[\da-f]{6}$/i.test(fill);

/** How a bar is filled on a slide. */
export function paintOf({ fill, texture }: Swatch): Paint {
  return isColour(fill) ? { fill, texture } : { fill: null, texture: 'empty' };
}

/** A colour for lines and marks. */
export const colourOf = ({ fill }: Swatch): string => (isColour(fill) ? fill : GREY);

/** The one colour of all, or the accent where they differ: a series has one, and its rows are named at the axis. */
export function commonColour(swatches: readonly Swatch[]): string {
  const all = new Set(swatches.map(colourOf));
  const [first] = all;
  return all.size === 1 && first !== undefined ? first : '#0072b2';
}

const MARKS: Record<Symbol, PointSeries['mark']> = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  cross: 'x',
  star: 'star',
  wye: 'triangle',
};

/** The mark that a presentation has for a symbol. */
export const markOf = (symbol: Symbol): PointSeries['mark'] => MARKS[symbol];

/** How many decimals most numbers have in texts that are ready to show: `1,234.50` has two. */
export function decimalsOf(texts: readonly string[]): number {
  const found = texts.flatMap((text) => /\d(?:\.(\d+))?(?=\D*$)/.exec(text)?.[1]?.length ?? []);
  if (found.length === 0) return 0;
  const times = (count: number): number => found.filter((one) => one === count).length;
  return found.reduce((best, one) => (times(one) > times(best) ? one : best));
}

/** The same, but so many that nothing else is written as zero. */
export function decimalsFor(values: readonly number[], least: number): number {
  const smallest = Math.min(...values.filter((one) => one !== 0).map(Math.abs));
  let decimals = least;
  while (decimals < 6 && Number(smallest.toFixed(decimals)) === 0) decimals++;
  return decimals;
}

/** Both ends of a scale; null is left to the program that opens the chart, which begins at zero. */
export interface Ends {
  min: number | null;
  max: number | null;
}

/**
 * The ends of a scale that several charts share, in the unit that is written; `head` is the room beyond the values, in parts
 * of them. It includes zero.
 */
export function sharedEnds(values: readonly number[], unit: string, head = 0): Ends {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (least === most) return { min: null, max: null };
  if (unit === '%' && head === 0 && least === 0 && Math.abs(most - 100) < 0.01)
    return { min: null, max: 100 };
  const [min = 0, max = 0] = scaleLinear([least * (1 + head), most * (1 + head)], [0, 1])
    .nice(5)
    .domain();
  return { min: min < 0 ? min : null, max };
}

/** In pieces of at most `most`. */
export function chunked<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  const each = Math.ceil(all.length / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => all.slice(i * each, (i + 1) * each));
}

/**
 * What stands at the axis for a row: its name, its total or the word for its gap, and its note where that is short. The
 * word stands where the total would: what is missing never looks like zero.
 */
export function categoryOf(
  { name, note, gap }: RowHead,
  total: string,
  room: keyof typeof NOTE,
  between: ' ' | '\n' = ' ',
): string {
  const end = gap ? gap.text : total;
  const first = end === '' ? name : `${name}${between}${end}`;
  return note !== '' && textWidth(note, 1) <= NOTE[room] ? `${first}\n${note}` : first;
}

/** The notes of rows that are too long for the axis; rows of one note are named together. */
export function longNotes(
  rows: readonly RowHead[],
  room: keyof typeof NOTE,
  words: SlideWords,
): string[] {
  const long = rows.filter(({ note }) => textWidth(note, 1) > NOTE[room]);
  const notes = [...new Set(long.map(({ note }) => note))];
  return notes.map((note) => {
    const names = long.filter((row) => row.note === note).map(({ name }) => name);
    return words.of(words.names(names), note);
  });
}

/**
 * What the words at the axis mean: only those that the rows have. Where the figure has the common meanings, which speak of
 * the signs that the page draws, the slide's own are told.
 */
export function absenceLines(
  rows: readonly RowHead[],
  { figure, language }: Exhibit,
  words: SlideWords,
): string[] {
  const found = new Map(rows.flatMap(({ gap }) => (gap ? [[gap.kind, gap.text] as const] : [])));
  const common = messages[language].common.absence;
  return [...found].map(([kind, text]) => {
    const means = figure.absences[kind];
    return words.of(text, means === common[kind].means ? words.absence[kind] : means);
  });
}

/** Said in place of a chart. */
export function altOf({ title, takeaway, subtitle }: Exhibit): string {
  return [title, takeaway ?? subtitle].filter(Boolean).join('. ');
}
