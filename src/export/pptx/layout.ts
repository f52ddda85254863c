import type { Language } from '../../model/index.ts';
import type { ChartSlide, CoverSlide, GradeMark, NativeChart, Picture, TextSlide } from './deck.ts';
import { fittingSize, heightOf, howMany, plainLine } from './fit.ts';

/** In inches, from the upper left corner of the page. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface TextBox {
  box: Box;
  /** A paragraph each. */
  lines: readonly string[];
  /** In points. */
  size: number;
  look: 'title' | 'takeaway' | 'strong' | 'plain' | 'small';
  anchor: 'top' | 'middle' | 'bottom';
}

/** A table with its columns' widths and its rows' heights, its heading among them, in inches. */
export interface TableBox {
  box: Box;
  rows: readonly (readonly string[])[];
  widths: readonly number[];
  heights: readonly number[];
  /** In points. */
  size: number;
}

/** What stands where on one page. */
export interface Page {
  layout: 'cover' | 'page';
  texts: readonly TextBox[];
  charts: readonly { chart: NativeChart; box: Box }[];
  picture: { picture: Picture; box: Box } | null;
  /** Bars of the accent colour. */
  accents: readonly Box[];
  marks?: readonly (GradeMark & { box: Box })[];
  table?: TableBox | null;
  notes: readonly string[];
}

export const PAGE = { w: 13.333, h: 7.5 } as const;
export const LEFT = 0.5;
export const WIDTH = PAGE.w - 2 * LEFT;
export const TITLE: Box = { x: LEFT, y: 0.3, w: WIDTH, h: 0.8 };
export const COVER_TITLE: Box = { x: 1, y: 1.6, w: PAGE.w - 2, h: 1.8 };
const FOOT: Box = { x: LEFT, y: 7.08, w: 11.4, h: 0.3 };
export const NUMBER: Box = { x: PAGE.w - LEFT - 0.8, y: 7.08, w: 0.8, h: 0.3 };
export const BODY_TOP = 1.2;
const BODY_END = 6.98;

const TITLE_SIZES = [24, 22, 20, 18, 16, 14, 12, 10, 8] as const;
export const TAKEAWAY_SIZES = [18, 16, 14, 12, 10, 8] as const;
export const SUBTITLE_SIZES = [12, 11, 10, 9, 8] as const;
const TEXT_SIZES = [18, 16, 14, 12] as const;
const REMARK_SIZES = [10, 9, 8] as const;
export const COLUMN_GAP = 0.3;
const FOOT_SIZES = [9, 8, 7, 6] as const;
/** Above a chart and below it the texts have at most so much, in inches. */
export const MOST = { takeaway: 0.95, subtitle: 0.45, remarks: 1.25, crowded: 1.65 };
export const GAP = 0.1;
/** An axis needs as much room as so many categories. */
const AXIS_WEIGHT = 1;
export const BAR = 0.06;

export const clean = (lines: readonly string[]): string[] => lines.map(plainLine).filter(Boolean);

/** `Title (2/3)`; the only one has none. */
export function numbered(title: string, index: number, of: number, language: Language): string {
  if (of < 2) return title;
  return language === 'zh' ? `${title}（${index + 1}/${of}）` : `${title} (${index + 1}/${of})`;
}

export function titleBox(title: string): TextBox {
  const lines = [plainLine(title)];
  const size = fittingSize(lines, TITLE_SIZES, TITLE);
  return { box: TITLE, lines, size, look: 'title', anchor: 'bottom' };
}

export function footBox(foot: string): TextBox {
  const lines = [plainLine(foot)];
  const size = fittingSize(lines, FOOT_SIZES, FOOT);
  return { box: FOOT, lines, size, look: 'small', anchor: 'middle' };
}

/** A text from `y` on, as high as it needs to be but not higher than `most`. */
export function flowing(
  lines: readonly string[],
  look: TextBox['look'],
  sizes: readonly [number, ...number[]],
  at: { x: number; y: number; w: number },
  most: number,
): TextBox {
  const size = fittingSize(lines, sizes, { w: at.w, h: most });
  const h = Math.min(most, heightOf(lines, size, at.w));
  return { box: { ...at, h }, lines, size, look, anchor: 'top' };
}

/** The box of each chart: up to three side by side, as wide as their categories need; more in rows of one width. */
function grid(charts: readonly NativeChart[], { x, y, w, h }: Box): Box[] {
  const count = charts.length;
  if (count <= 3) {
    const weights = charts.map(({ categories }) => categories.length + AXIS_WEIGHT);
    const whole = weights.reduce((sum, one) => sum + one, 0);
    const each = weights.map((one) => ((w - (count - 1) * GAP) * one) / whole);
    const left = (i: number): number => each.slice(0, i).reduce((sum, one) => sum + one + GAP, x);
    return each.map((own, i) => ({ x: left(i), y, w: own, h }));
  }
  const columns = count === 4 ? 2 : 3;
  const rows = Math.ceil(count / columns);
  const each = { w: (w - (columns - 1) * GAP) / columns, h: (h - (rows - 1) * GAP) / rows };
  return charts.map((_, i) => ({
    x: x + (i % columns) * (each.w + GAP),
    y: y + Math.floor(i / columns) * (each.h + GAP),
    ...each,
  }));
}

/** As large as it fits, in the middle. */
function pictured(picture: Picture, box: Box): Box {
  const scale = Math.min(box.w / picture.width, box.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

/** Said in place of remarks that have no room and are not worth a page of their own. */
const REST: Record<Language, (count: number) => string> = {
  zh: (count) => `另有 ${count} 条说明，见本页备注`,
  en: (count) => `${count} more ${count === 1 ? 'remark' : 'remarks'}, in the notes to this slide`,
};
/** Remarks are worth a page of their own from this height on, in inches, as large as texts are set at least there. */
const WORTH = 1.6;

/** Pages of text only, as many as it takes. */
export function textPages(
  { title, lines, foot, notes }: Omit<TextSlide, 'kind'>,
  language: Language,
  /** Of all pages of the slide, those before these. */
  before = 0,
): Page[] {
  const box: Box = { x: LEFT, y: BODY_TOP, w: WIDTH, h: BODY_END - BODY_TOP };
  const all = clean(lines);
  const size = fittingSize(all, TEXT_SIZES, box);
  const parts: string[][] = [];
  for (let from = 0; from < all.length || parts.length === 0;) {
    // A paragraph higher than a page stands alone, and smaller.
    const count = Math.max(1, howMany(all.slice(from), size, box));
    parts.push(all.slice(from, from + count));
    from += count;
  }
  return parts.map((part, i) => ({
    layout: 'page',
    texts: [
      titleBox(numbered(title, before + i, before + parts.length, language)),
      {
        ...{ box, lines: part, look: 'plain' as const, anchor: 'top' as const },
        size: fittingSize(part, [size, 10, 8, 6], box),
      },
      footBox(foot),
    ],
    charts: [],
    picture: null,
    accents: [],
    notes,
  }));
}

/**
 * Remarks at the foot of a page, in two columns where one is not enough: their boxes, where they begin, and how many have
 * room.
 */
function remarksOf(all: readonly string[]): { texts: TextBox[]; top: number; count: number } {
  if (all.length === 0) return { texts: [], top: BODY_END, count: 0 };
  const one = { w: WIDTH, h: MOST.remarks };
  const size = fittingSize(all, REMARK_SIZES, one);
  const narrow = { w: (WIDTH - COLUMN_GAP) / 2, h: MOST.remarks };
  const columns: { lines: readonly string[]; size: number; w: number }[] = [];
  if (heightOf(all, size, WIDTH) <= one.h) {
    columns.push({ lines: all, size, w: WIDTH });
  } else {
    const halves = (half: { w: number; h: number }): readonly string[][] => {
      const first = howMany(all, size, half);
      const second = first + howMany(all.slice(first), size, half);
      return [all.slice(0, first), all.slice(first, second), all.slice(second)];
    };
    const usual = halves(narrow);
    // Rather a lower chart than a page of its own for a line.
    const parts = usual[2]?.length ? halves({ ...narrow, h: MOST.crowded }) : usual;
    columns.push(...parts.slice(0, 2).map((lines) => ({ lines, size, w: narrow.w })));
  }
  const h = Math.max(...columns.map((column) => heightOf(column.lines, column.size, column.w)));
  return {
    texts: columns.map(({ lines, w }, i) => ({
      box: { x: LEFT + i * (w + COLUMN_GAP), y: BODY_END - h, w, h },
      ...{ lines, size, look: 'small' as const, anchor: 'top' as const },
    })),
    top: BODY_END - h - GAP,
    count: columns.reduce((sum, { lines }) => sum + lines.length, 0),
  };
}

/** The remarks that are shown; a few that have no room and stand in the notes are counted. */
export function chosenRemarks(
  all: readonly string[],
  notes: readonly string[],
  language: Language,
): { remarks: readonly string[]; below: ReturnType<typeof remarksOf> } {
  const below = remarksOf(all);
  const rest = all.slice(below.count);
  const isShort = heightOf(rest, 12, WIDTH) < WORTH;
  if (rest.length === 0 || !isShort) return { remarks: all, below };
  for (let kept = below.count - 1; kept > 0; kept--) {
    if (!all.slice(kept).every((one) => notes.includes(one))) break;
    const remarks = [...all.slice(0, kept), REST[language](all.length - kept)];
    const found = remarksOf(remarks);
    if (found.count === remarks.length) return { remarks, below: found };
  }
  return { remarks: all, below };
}

export function chartPages(slide: ChartSlide, language: Language): Page[] {
  const { title, takeaway, subtitle, content, foot, notes } = slide;
  const texts: TextBox[] = [];
  const accents: Box[] = [];
  let y = BODY_TOP;
  if (takeaway !== null) {
    const at = { x: LEFT + 0.18, y, w: WIDTH - 0.18 };
    const box = flowing([plainLine(takeaway)], 'takeaway', TAKEAWAY_SIZES, at, MOST.takeaway);
    texts.push(box);
    accents.push({ x: LEFT, y, w: BAR, h: box.box.h });
    y += box.box.h + GAP / 2;
  }
  if (subtitle !== null) {
    const at = { x: LEFT, y, w: WIDTH };
    const box = flowing([plainLine(subtitle)], 'small', SUBTITLE_SIZES, at, MOST.subtitle);
    texts.push(box);
    y += box.box.h + GAP / 2;
  }
  const { remarks, below } = chosenRemarks(clean(slide.remarks), notes, language);
  texts.push(...below.texts);
  const middle: Box = { x: LEFT, y, w: WIDTH, h: below.top - y };
  const rest =
    below.count < remarks.length
      ? textPages({ title, lines: remarks.slice(below.count), foot, notes }, language, 1)
      : [];
  const charts = 'charts' in content ? content.charts : [];
  const boxes = grid(charts, middle);
  const page: Page = {
    layout: 'page',
    texts: [titleBox(numbered(title, 0, 1 + rest.length, language)), ...texts, footBox(foot)],
    charts: charts.flatMap((chart, i) => {
      const box = boxes[i];
      return box ? [{ chart, box }] : [];
    }),
    picture:
      'picture' in content
        ? { picture: content.picture, box: pictured(content.picture, middle) }
        : null,
    accents,
    notes,
  };
  return [page, ...rest];
}

/** What a deck holds, in two columns where one would make it small. */
function contents(lines: readonly string[], box: Box): TextBox[] {
  const sizes = [14, 12, 10, 9, 8] as const;
  const look = { look: 'small', anchor: 'top' } as const;
  const whole = fittingSize(lines, sizes, box);
  const half = { ...box, w: (box.w - COLUMN_GAP) / 2 };
  const first = lines.slice(0, Math.ceil(lines.length / 2));
  const second = lines.slice(first.length);
  const each = Math.min(fittingSize(first, sizes, half), fittingSize(second, sizes, half));
  if (each <= whole) return [{ box, lines, size: whole, ...look }];
  return [first, second].map((some, i) => ({
    ...{ lines: some, size: each, ...look },
    box: { ...half, x: box.x + i * (half.w + COLUMN_GAP) },
  }));
}

export function coverPage({ title, subtitle, lines }: CoverSlide): Page {
  const at = { x: COVER_TITLE.x, w: COVER_TITLE.w };
  const below: Box = { ...at, y: 3.6, h: 0.9 };
  const end: Box = { ...at, y: 4.6, h: 2.4 };
  const text = (
    look: TextBox['look'],
    box: Box,
    some: readonly string[],
    sizes: readonly [number, ...number[]],
    anchor: TextBox['anchor'],
  ): TextBox => ({ box, lines: some, look, anchor, size: fittingSize(some, sizes, box) });
  return {
    layout: 'cover',
    texts: [
      text('title', COVER_TITLE, [plainLine(title)], [40, 36, 32, 28, 24, 20, 16, 12], 'bottom'),
      ...(subtitle === null
        ? []
        : [text('plain', below, [plainLine(subtitle)], [20, 18, 16, 14, 12, 10], 'top')]),
      ...contents(clean(lines), end),
    ],
    charts: [],
    picture: null,
    accents: [{ x: at.x, y: 3.48, w: 1.2, h: BAR }],
    notes: [],
  };
}
