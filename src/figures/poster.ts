import { element, escaped, showable } from '../export/svg.ts';
import type { PictureWords } from '../i18n/pictures.ts';
import {
  columns,
  paragraph,
  setLines,
  signs,
  stack,
  type Block,
  type Section,
  type Type,
} from './blocks.ts';
import type { Exhibit } from './exhibit.ts';
import { atMost, balancedLines } from './lines.ts';
import type { Plain } from './plain.ts';
import { statementLines } from './statement.ts';
import { FONTS, PAPER_THEME } from './theme.ts';

/** A chart on a picture, with its name where there are several. */
export interface Piece {
  name: string | null;
  width: number;
  height: number;
}

/** What the picture consists of, beside the words of its exhibit. */
export interface Parts {
  /** The marks of the legend's entries. */
  marks: readonly Plain[];
  absences: readonly { name: string; mark: Plain }[];
  pieces: readonly Piece[];
  /** How many of them stand side by side. */
  abreast: number;
  /** How much larger they are drawn than they were laid out. */
  zoom: number;
  /** White around all of it. */
  margin: number;
  /** What the chart has no room for. */
  unwritten: readonly string[];
}

export interface Layout {
  width: number;
  /** The least; more is left white. */
  height: number;
  /** Draws it on paper of this height; `charts` are the markup of the pieces. */
  draw: (height: number, charts: readonly string[], defs: string) => string;
}

export const MARGIN = 48;
/** Between charts that stand side by side. */
export const ABREAST_GAP = 48;
/** The most lines of a title or a takeaway, and the most items of a list: what is left out is counted. */
const MOST = { title: 6, takeaway: 8, items: 80 };
/** From this width on small print stands in columns, each about as wide as can be read. */
const COLUMN = 620;

const { '--ink': INK, '--muted': MUTED, '--rule': RULE, '--accent': ACCENT } = PAPER_THEME;
const TYPES = {
  title: { size: 28, leading: 1.32, fill: INK, bold: true },
  takeaway: { size: 18, leading: 1.5, fill: INK },
  subtitle: { size: 15, leading: 1.5, fill: MUTED },
  legend: { size: 14, leading: 1.72, fill: INK },
  left: { size: 13, leading: 1.5, fill: INK },
  absence: { size: 13, leading: 1.6, fill: MUTED },
  unit: { size: 13, leading: 1.5, fill: MUTED },
  name: { size: 16, leading: 1.6, fill: INK, bold: true },
  heading: { size: 13, leading: 1.55, fill: INK, bold: true },
  item: { size: 12.5, leading: 1.55, fill: MUTED, hanging: 12 },
  foot: { size: 12, leading: 1.5, fill: MUTED },
} satisfies Record<string, Type>;

/** A list as it is shown: of very many items the rest is counted. */
function counted(items: readonly string[], words: PictureWords): string[] {
  if (items.length <= MOST.items) return [...items];
  const kept = items.slice(0, MOST.items - 1);
  return [...kept, words.more(items.length - kept.length)];
}

function large(text: string, width: number, most: number, type: Type, words: PictureWords): Block {
  const broken = (one: string): string[] => balancedLines(one, width, type.size, type.bold);
  return setLines(atMost(showable(text), most, broken, words.cut), type);
}

/** Charts in as many columns as stand abreast, filled one after the other. */
function chartBlock(
  { pieces, abreast, zoom }: Parts,
  width: number,
  charts: readonly string[],
): Block {
  const own = (width - (abreast - 1) * ABREAST_GAP) / abreast;
  const blocks = pieces.map(({ name, height }, i): Block => {
    const head = name === null ? [] : [paragraph(name, own, TYPES.name)];
    const chart: Block = {
      height: height * zoom,
      draw: (x, y) => {
        const scale = zoom === 1 ? '' : ` scale(${zoom})`;
        return element(
          'g',
          { transform: `translate(${x} ${y.toFixed(2)})${scale}` },
          charts[i] ?? '',
        );
      },
    };
    return stack([...head, chart], 4);
  });
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  const filled: Block[][] = [[]];
  let used = 0;
  for (const block of blocks) {
    const column = filled.at(-1) ?? [];
    const isFull = column.length > 0 && used + block.height / 2 > total / abreast;
    if (isFull && filled.length < abreast) {
      filled.push([block]);
      used = block.height;
    } else {
      column.push(block);
      used += block.height;
    }
  }
  const stacks = filled.map((column) => stack(column, 24));
  return {
    height: Math.max(0, ...stacks.map(({ height }) => height)),
    draw: (x, y) => stacks.map((one, i) => one.draw(x + i * (own + ABREAST_GAP), y)).join(''),
  };
}

/** A chart that cannot be drawn says why. */
function whyBlock(why: string, width: number): Block {
  const PAD = 20;
  const text = paragraph(why, width - 2 * PAD, { ...TYPES.subtitle });
  const height = text.height + 2 * PAD;
  return {
    height,
    draw: (x, y) =>
      element('rect', {
        ...{ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, fill: 'none' },
        ...{ stroke: MUTED, 'stroke-dasharray': '4 3' },
      }) + text.draw(x + PAD, y + PAD),
  };
}

/** All that the picture says, for those who cannot see it. */
function description(exhibit: Exhibit): string {
  const { subtitle, takeaway, left, notes, findings, sources, foot } = exhibit;
  const said = [takeaway, subtitle, left, ...notes, ...findings, ...sources, foot];
  return said.filter((one) => one !== null && one !== '').join(' / ');
}

/** Where everything of a picture of this width stands. */
export function layoutPoster(
  exhibit: Exhibit,
  parts: Parts,
  width: number,
  words: PictureWords,
): Layout {
  const { drawing } = exhibit.figure;
  const { margin } = parts;
  const inner = width - 2 * margin;
  const said = (text: string | null, type: Type): Block[] =>
    text === null || text === '' ? [] : [paragraph(text, inner, type)];
  const accent: Block = {
    height: 16,
    draw: (x, y) => element('rect', { x, y, width: 56, height: 4, fill: ACCENT }),
  };

  const { takeaway } = exhibit;
  const legend = exhibit.legend.flatMap(({ name }, i) => {
    const mark = parts.marks[i];
    return mark ? [{ name, mark }] : [];
  });
  const head = stack(
    [
      ...(exhibit.title === ''
        ? []
        : [accent, large(exhibit.title, inner, MOST.title, TYPES.title, words)]),
      ...(takeaway ? [large(takeaway, inner, MOST.takeaway, TYPES.takeaway, words)] : []),
      ...said(exhibit.subtitle, TYPES.subtitle),
      signs(legend, inner, TYPES.legend),
      ...said(exhibit.left, TYPES.left),
      signs(parts.absences, inner, TYPES.absence),
      ...(drawing.kind === 'none' || drawing.scale.unit === ''
        ? []
        : said(words.unit(drawing.scale.unit), TYPES.unit)),
    ],
    8,
  );

  const chartOf = (charts: readonly string[]): Block =>
    drawing.kind === 'none' ? whyBlock(drawing.why, inner) : chartBlock(parts, inner, charts);

  const sections: Section[] = [
    { heading: words.notes, items: exhibit.notes },
    { heading: words.findings, items: exhibit.findings },
    { heading: words.unwritten, items: parts.unwritten },
    { heading: words.sources, items: exhibit.sources },
    { heading: words.statement, items: statementLines(exhibit.statement, words.cut) },
  ].map(({ heading, items }) => ({ heading, items: counted(items, words) }));
  const count = Math.max(1, Math.floor(inner / COLUMN));
  const print = columns(sections, inner, count, TYPES);

  const rule: Block = {
    height: 9,
    draw: (x, y) => element('rect', { x, y, width: inner, height: 1, fill: RULE }),
  };
  const foot = stack(exhibit.foot === '' ? [] : [rule, ...said(exhibit.foot, TYPES.foot)], 0);

  const GAP = 20;
  const below = stack([print, foot], GAP);
  const height = Math.ceil(
    margin + head.height + GAP + chartOf([]).height + 1.4 * GAP + below.height + margin * 0.6,
  );

  return {
    width,
    height,
    draw: (full, charts, defs) => {
      // What is left is white above and below the chart; what is small stands at the foot of the picture.
      const spare = Math.max(0, full - height);
      const chartTop = margin + head.height + GAP + spare * 0.4;
      const belowTop = full - margin * 0.6 - below.height;
      return element(
        'svg',
        {
          xmlns: 'http://www.w3.org/2000/svg',
          'xmlns:xlink': 'http://www.w3.org/1999/xlink',
          ...{ width, height: full, viewBox: `0 0 ${width} ${full}`, role: 'img' },
          'xml:lang': exhibit.language === 'zh' ? 'zh-CN' : 'en',
          'font-family': FONTS[exhibit.language],
        },
        element('title', {}, escaped(exhibit.title)),
        element('desc', {}, escaped(description(exhibit))),
        defs,
        element('rect', { width, height: full, fill: PAPER_THEME['--paper'] }),
        element('g', {}, head.draw(margin, margin)),
        element('g', {}, chartOf(charts).draw(margin, chartTop)),
        element('g', {}, below.draw(margin, belowTop)),
      );
    },
  };
}
