import type { Block, Cell, Paragraph, TableRegion, Unread } from '../../model/index.ts';
import { plain, withoutBlanks } from '../read/plain.ts';
import { alignedRows } from './aligned.ts';
import {
  cellsOf,
  isHeading,
  isNote,
  type LineKind,
  numberingLevel,
  openRows,
  reachesMargin,
  textCell,
  withoutNumbering,
  wrapWidth,
} from './line.ts';
import { withLabelRows } from './label-rows.ts';
import { spacedTables, type Names, type Spaced } from './spaced/index.ts';
import { streamedRows } from './streamed.ts';

/** As many lines above a table as can still be its title, department, year and unit. */
const MOST_CAPTIONS = 8;
/** The part of a cell that follows on a line of its own is a word or two. */
const LONGEST_CELL_TAIL = 12;
const SENTENCE_END = /[。；！？!?;]\s*[”"」)）]?$/;
const LIST_START = /^(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)(?!:)|[①-⑳]|其中[:：])/;

/**
 * The document's lines as paragraphs and table regions, in their order. Paragraphs are joined over the lines that a
 * page or a column broke them into; a table region goes on over blank lines, page marks and remarks. `names` are the
 * official names of codes, which tell a label that was broken over lines.
 */
export function blocksOf(lines: readonly string[], names: Names = () => null): Block[] {
  const kinds = withLabelRows(lines);
  const aligned = alignedRows(lines, kinds);
  const streamed = streamedRows(lines, kinds);
  const open = openRows(lines, kinds);
  const isRow = (index: number): boolean => aligned.has(index) || streamed.has(index);
  const spaced = spacedTables(lines, kinds, { aligned, streamed }, names);
  const text = kinds.map((kind, index) => (isRow(index) || spaced.has(index) ? 'row' : kind));
  const builder = new BlockBuilder(wrapWidth(lines, text));
  for (const [index, source] of lines.entries()) {
    const cells = aligned.get(index) ?? streamed.get(index);
    const table = spaced.get(index);
    if (table) builder.table(table);
    if (table !== undefined) continue;
    if (cells) builder.row('row', cells);
    else if (cells === null) continue;
    else builder.take(source, kinds[index] ?? 'blank', index + 1, open[index]);
  }
  return builder.finish();
}

class BlockBuilder {
  private readonly blocks: Block[] = [];
  private readonly headings: { level: number; text: string }[] = [];
  /** The texts of the open headings, made anew with each heading. */
  private path: readonly string[] = [];
  private captions: Cell[] = [];
  private paragraph: Cell[] = [];
  private rows: Cell[][] = [];
  private notes: Cell[] = [];
  private unplaced: Unread[] = [];
  /** The rows are those of a table that was read as a whole: no other row belongs to it. */
  private whole = false;
  private layout: TableRegion['layout'] = 'grid';
  private blanks = 0;

  constructor(private readonly width: number | null) {}

  take(source: string, kind: LineKind, line: number, open = false): void {
    if (kind === 'blank' || kind === 'page') this.blanks += 1;
    else if (kind === 'text') this.text(textCell(source, line));
    else this.row(kind, cellsOf(source, line, open));
    if (kind === 'text') this.blanks = 0;
  }

  finish(): Block[] {
    this.endTable();
    this.endParagraph();
    return this.blocks;
  }

  row(kind: 'row' | 'cell', cells: readonly Cell[]): void {
    if (this.whole) this.endTable();
    this.add(kind, cells);
  }

  private add(kind: 'row' | 'cell', cells: readonly Cell[]): void {
    this.endParagraph();
    const filled = cells.filter((cell) => cell.text !== '');
    const [title] = filled;
    if (kind === 'row' && title && filled.length === 1 && isMoneyTitle(title.text)) {
      this.endTable();
      this.caption(title);
      this.blanks = 0;
      return;
    }
    const single = kind === 'cell';
    if (this.rows.length === 0) this.layout = single ? 'cells' : 'grid';
    else if (this.layout === 'cells' && !single) {
      this.endTable();
      this.layout = 'grid';
    }
    const last = this.rows.at(-1);
    if (this.layout === 'cells' && last && this.blanks === 0) {
      for (const one of cells.slice(1)) last.push(one);
    } else if (this.layout === 'cells') this.rows.push(cells.slice(1));
    else if (filled.length > 0) this.rows.push([...cells]);
    this.blanks = 0;
  }

  /** Rows of a table that was read as a whole, and the amounts of that table that stand in none. */
  table({ rows, unplaced, begins }: Spaced): void {
    if (begins || !this.whole) this.endTable();
    for (const row of rows) this.add('row', row);
    this.unplaced.push(...unplaced);
    this.whole = true;
  }

  private text(cell: Cell): void {
    const inTable = this.rows.length > 0;
    if (isNote(cell.text)) {
      this.note(cell, inTable);
      return;
    }
    if (inTable && this.layout === 'cells' && this.extendCell(cell)) return;
    if (inTable) this.endTable();
    if (isHeading(cell.text)) {
      this.endParagraph();
      this.heading(cell.text);
      this.caption(cell);
    } else if (this.continues(cell)) {
      this.paragraph.push(cell);
    } else {
      this.endParagraph();
      this.paragraph = [cell];
    }
  }

  private note(cell: Cell, inTable: boolean): void {
    if (inTable) this.notes.push(cell);
    else {
      this.endParagraph();
      this.caption(cell);
    }
    this.emit([cell]);
  }

  /** A cell that was saved as two lines: `年度总体`, a blank line, `目标`. */
  private extendCell(cell: Cell): boolean {
    const last = this.rows.at(-1)?.at(-1);
    if (!last || this.blanks !== 1 || cell.text.length > LONGEST_CELL_TAIL) return false;
    if (numberingLevel(cell.text) !== null) return false;
    last.text += cell.text;
    return true;
  }

  private continues(cell: Cell): boolean {
    const last = this.paragraph.at(-1);
    if (!last || LIST_START.test(plain(cell.text.slice(0, 8)))) return false;
    if (numberingLevel(cell.text) !== null || isCaptionLine(cell.text)) return false;
    if (this.blanks === 0 && reachesMargin(last.text, this.width)) return true;
    if (SENTENCE_END.test(last.text.trimEnd())) return false;
    const prose = last.text.length >= 20 || /[，,。：、；]/.test(last.text);
    return prose && !isCaptionLine(last.text) && !/[:：]$/.test(last.text);
  }

  private heading(text: string): void {
    const level = numberingLevel(text) ?? 1;
    while ((this.headings.at(-1)?.level ?? -1) >= level) this.headings.pop();
    this.headings.push({ level, text: withoutNumbering(text) });
    this.path = this.headings.map((heading) => heading.text).filter((text) => text !== '');
  }

  private caption(cell: Cell): void {
    this.captions.push(cell);
    if (this.captions.length > MOST_CAPTIONS) this.captions.shift();
  }

  private endParagraph(): void {
    const cells = this.paragraph;
    this.paragraph = [];
    if (cells.length === 0) return;
    const [only] = cells;
    const title = cells.length === 1 && only !== undefined && isCaptionLine(only.text);
    if (!title) this.emit(cells);
    if (cells.length === 1 && only && only.text.length <= 60) this.caption(only);
    else this.captions = [];
  }

  private emit(cells: readonly Cell[]): void {
    this.blocks.push(joined(cells, this.path));
  }

  private endTable(): void {
    this.whole = false;
    if (this.rows.length === 0) return;
    this.blocks.push({
      kind: 'table',
      layout: this.layout,
      rows: this.rows,
      captions: this.captions,
      notes: this.notes,
      ...(this.unplaced.length > 0 ? { unplaced: this.unplaced } : {}),
      path: this.path,
    });
    this.rows = [];
    this.unplaced = [];
    this.captions = [];
    this.notes = [];
  }
}

/** A row that holds nothing but the title of a money table begins that table. */
const isMoneyTitle = (text: string): boolean =>
  /^(?:.{0,30}(?:收入|支出|收支|预算|决算|经费).{0,16}表(?:\(.{1,20}\))?|公开\d{1,2}表)$/.test(
    withoutBlanks(plain(text)),
  ) && !/绩效|申报/.test(text);

/** With the blanks that align its parts; without them it is half as long at the most. */
const LONGEST_CAPTION = 120;

/** Title and unit lines of tables stay lines of their own. */
function isCaptionLine(text: string): boolean {
  if (text.length > LONGEST_CAPTION || !/[表:：]/.test(text)) return false;
  const bare = withoutBlanks(plain(text));
  return (
    bare.length <= 40 &&
    (/表(?:\d{1,2}|\(.{1,24}\))?$/.test(bare) ||
      /^表\d/.test(bare) ||
      /^(?:金额)?单位[:：]/.test(bare) ||
      /^(?:部门|单位|部门\/单位|编制部门|部门名称|预算部门|公开部门|申报日期|填报日期)[:：]/.test(
        bare,
      ))
  );
}

/** The lines of `cells` as one text; a blank is kept where a word or number in Latin letters would grow together. */
function joined(cells: readonly Cell[], path: readonly string[]): Paragraph {
  let text = '';
  // Kept aside: to look at the end of a text that grows is to copy all of it, line after line.
  let end = '';
  const pieces: Paragraph['pieces'][number][] = [];
  for (const cell of cells) {
    if (/[A-Za-z0-9]/.test(end) && /^[A-Za-z]/.test(cell.text)) text += ' ';
    if (cell.text !== '') end = cell.text.slice(-1);
    pieces.push({ offset: text.length, line: cell.line, start: cell.start });
    text += cell.text;
  }
  return { kind: 'paragraph', text, pieces, path };
}
