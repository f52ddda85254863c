import type { Cell } from '../../model/index.ts';
import { plain, withoutBlanks } from '../read/plain.ts';

/** What a line of the published text is, before anything is known of its surroundings. */
export type LineKind = 'blank' | 'page' | 'row' | 'cell' | 'text';

const PAGE_MARK =
  /^(?:-{2,}\s*(?:page|第)?\s*\d+\s*页?\s*-{0,}|[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d+\s*页.{0,12})$/i;
const LONGEST_PAGE_MARK = 40;
const EMPTY_MARKUP = /^(?:<\/?u>\s*)+$/;
const PIPE_ROW = /^\s*\|.*\|\s*$/;
/** Two bars make a row also where the outer ones are left out. */
const BARS = /^\|.*\|$|\|.*\|/;
/** With two hyphens side by side: `|---|:--|`. */
const PIPE_RULE = /^[\s:|-]*$/;

const isPageMark = (text: string): boolean =>
  text.length <= LONGEST_PAGE_MARK && /^[-—–－第]/.test(text) && PAGE_MARK.test(plain(text));

export function lineKind(line: string): LineKind {
  if (line.includes('\t')) {
    if (line.trim() === '') return 'blank';
    if (PIPE_ROW.test(line)) return 'row';
    return line.startsWith('\t') && !line.includes('\t', 1) ? 'cell' : 'row';
  }
  const text = line.trim();
  if (text === '' || EMPTY_MARKUP.test(text)) return 'blank';
  if (isPageMark(text)) return 'page';
  if (text.includes('--') && PIPE_RULE.test(text)) return 'page';
  return text.includes('|') && BARS.test(text) ? 'row' : 'text';
}

/** Markdown sets totals and titles in bold. */
const BOLD = /^\*\*([^*]+)\*\*$/;

function trimmed(raw: string, line: number, cell: number, offset: number): Cell {
  const bare = raw.trim();
  const text = bare.startsWith('**') ? bare.replace(BOLD, '$1') : bare;
  const blanks = text === '' || text.length === raw.length ? 0 : raw.indexOf(text);
  return { text, line, cell, start: offset + blanks };
}

/**
 * Of each line whether it is a row of a table that sets no bar in front of its first cells: there a bar at the
 * beginning stands behind an empty one.
 */
export function openRows(lines: readonly string[], kinds: readonly LineKind[]): boolean[] {
  const barred = (index: number): boolean =>
    kinds[index] === 'row' && lines[index]?.includes('\t') === false;
  const open = lines.map(() => false);
  for (let from = 0; from < lines.length; from += 1) {
    if (!barred(from)) continue;
    let to = from;
    while (barred(to)) to += 1;
    const bare = lines.slice(from, to).some((line) => !line.trimStart().startsWith('|'));
    if (bare) open.fill(true, from, to);
    from = to;
  }
  return open;
}

/** The cells of a table line, in order, with their offsets in the line. `open`: the first bar stands between two cells. */
export function cellsOf(source: string, line: number, open = false): Cell[] {
  const pipes = !source.includes('\t') && source.includes('|');
  const parts = source.split(pipes ? '|' : '\t');
  // What stands outside of the outer bars is no cell.
  const before = pipes && !open && parts[0]?.trim() === '' ? 1 : 0;
  const after = pipes && parts.at(-1)?.trim() === '' ? 1 : 0;
  const cells: Cell[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const inside = index >= before && index < parts.length - after;
    if (inside) cells.push(trimmed(part, line, index - before, offset));
    offset += part.length + 1;
  }
  return cells;
}

/** A line of text as one cell, without list marks in front (`- `, `## `). */
export function textCell(source: string, line: number): Cell {
  const mark = /^\s*(?:[-*]\s+(?=\S)|#{1,6}\s+)?/.exec(source)?.[0].length ?? 0;
  return trimmed(source.slice(mark), line, 0, mark);
}

const NUMERAL = '[一二三四五六七八九十廿]';
const LEVELS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+(?:部分|章)/,
  new RegExp(`^${NUMERAL}{1,3}、`),
  new RegExp(`^\\(${NUMERAL}{1,3}\\)`),
  /^\d{1,2}[.、](?!\d)|^\(\d{1,2}\)(?!:)/,
];

/** Numbering is at the very beginning of a line. */
const LONGEST_NUMBER = 16;

/** Nesting of a numbered line: 0 第一部分, 1 一、, 2 （一）, 3 1. ; null where it has no number. */
export function numberingLevel(text: string): number | null {
  const head = plain(text.slice(0, LONGEST_NUMBER));
  const level = LEVELS.findIndex((pattern) => pattern.test(head));
  return level < 0 ? null : level;
}

/** `text` without its numbering in front. */
export function withoutNumbering(text: string): string {
  const bare = plain(text);
  for (const pattern of LEVELS) {
    const match = pattern.exec(bare);
    if (match) return text.slice(match[0].length).trim();
  }
  return text.trim();
}

const LONGEST_HEADING = 45;
/** `1.` numbers headings and items of a list alike; a heading of that depth is short. */
const LONGEST_ITEM_HEADING = 20;

/** `（二）政府采购预算安排情况说明。`: a numbered heading may end like a sentence. */
const headingWords = (text: string): string =>
  text.endsWith('。') && /(?:说明|情况)。$/.test(text) && (numberingLevel(text) ?? 3) < 3
    ? text.slice(0, -1)
    : text;

/** A line that names what follows: short, no sentence, numbered or ending as the titles of these documents do. */
export function isHeading(text: string): boolean {
  if (text.trim().length > LONGEST_HEADING) return false;
  const bare = headingWords(plain(text).trim());
  if (bare.length > LONGEST_HEADING || /[。；;！!？?,，]/.test(bare)) return false;
  if (/\d\s*(?:[千百万亿]*元|%)/.test(bare) || /:./.test(bare)) return false;
  const level = numberingLevel(bare);
  if (level === 3 && bare.length > LONGEST_ITEM_HEADING) return false;
  if (level !== null) return !bare.endsWith(':') || bare.length < 20;
  return /(?:说明|情况|概况|报告|总表|解释)$/.test(withoutBlanks(bare));
}

/** What a remark can begin with, markup aside. */
const NOTE_BEGINS = /^[\s<>/*_a-z]*[附注备说空填我本]/;

/** A remark below or inside a table. */
export function isNote(text: string): boolean {
  if (!NOTE_BEGINS.test(text) && !text.includes('仍保留')) return false;
  const bare = withoutBlanks(plain(text));
  return (
    /^(?:附?注|备注|说明|空表说明|填表说明)[:：]/.test(bare) ||
    /^(?:我|本)(?:部门|单位|局).{0,40}(?:没有|无).{0,40}(?:支出|收入|安排|内容|数据)/.test(bare) ||
    /仍保留该?表格式/.test(bare)
  );
}

/** A character's width as printed: a Chinese one is as wide as two Latin ones. */
export const charWidth = (code: number): number => (code > 0x2e7f ? 2 : 1);

function printedWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += charWidth(text.charCodeAt(index));
  return width;
}

/** Fewer long lines than this say nothing about where a document's lines are broken. */
const FEWEST_LONG_LINES = 12;

/**
 * The width at which the document's running text was broken into lines, or null where paragraphs stand on one line
 * each: lines that a page broke have nearly the same width, whole paragraphs do not.
 */
export function wrapWidth(lines: readonly string[], kinds: readonly LineKind[]): number | null {
  const widths = lines
    .filter((_, index) => kinds[index] === 'text')
    .map((line) => printedWidth(line.trim()))
    .filter((width) => width >= 40)
    .sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)];
  if (widest === undefined || widths.length < FEWEST_LONG_LINES) return null;
  const full = widths.filter((width) => width >= widest * 0.92 && width <= widest * 1.06).length;
  return full >= widths.length * 0.4 ? widest : null;
}

/** Whether a line reaches the margin at which its document breaks lines. */
export function reachesMargin(text: string, width: number | null): boolean {
  return width !== null && printedWidth(text) >= width * 0.92;
}
