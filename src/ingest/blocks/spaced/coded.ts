import type { Unread } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import {
  headCell,
  headOf,
  unplacedAt,
  type Columns,
  type Draft,
  type DraftRow,
  type Side,
} from './draft.ts';
import { accountOf, sumsOf, type Header } from './header.ts';
import { placingOf, type Group } from './place.ts';
import { codeOf, labelOf, lineOf, type Line, type Segment, type Style } from './records.ts';
import type { Region } from './region.ts';
import { textOf, valueOf, type Token } from './tokens.ts';

/** The official name of a code, or null. */
export type Names = (code: string) => string | null;

const TOTAL =
  /^(?:本年)?(?:收入|支出)?(?:合计|总计|小计)$|^(?:人员经费|公用经费|基本支出|项目支出)(?:合计|小计)$/;
const WHOLE = /^(?:本年)?(?:收入|支出)?(?:合计|总计)$/;
/** 类 款 项 in front of 合计 head the codes. */
const LEVEL = /^[类款项]$/;

/** A table whose rows begin with the codes of official lists, one or two side by side. */
export function codedDraft(region: Region, header: Header, style: Style, names: Names): Draft {
  const line = (region.head[0]?.index ?? 0) + 1;
  const account = style.panels > 1 ? null : accountOf(wordsAbove(region));
  // 人员经费 above one of several tables heads no column of it.
  const titles = header.columns?.length && style.panels === 1 ? headOf(header.columns, line) : null;
  const heads = titles ?? header.phases.slice(0, 1).map((word) => headCell([word], line));
  const keys = titles ? (header.columns ?? []).map(({ key }) => key) : heads.map(() => 'whole');
  const columns: Columns = account ?? { keys, sums: sumsOf(keys) };
  const own = [headCell([], line, '科目编码'), headCell([], line, '科目名称')];
  const above = account?.titles.map((row) => row.map((text) => headCell([], line, text)));
  const rowsAbove = above?.map((row, at) => [
    ...own.map((cell) => (at > 0 ? headCell([], line) : cell)),
    ...row,
  ]);
  const side = [...own, ...heads];
  const head = rowsAbove ?? [Array.from({ length: style.panels }, () => side).flat()];
  const reader = new CodedReader(region, style, columns, names);
  const { rows, unplaced } = reader.read();
  const sides = rows.flatMap((row) => row.sides.flatMap((side) => side ?? []));
  const total = sides.find(({ codes, label }) => codes.length === 0 && isWhole(label)) ?? null;
  return {
    head,
    leading: 'codes',
    columns: Array.from({ length: style.panels }, () => columns),
    rows,
    groups: style.panels > 1 ? [] : groupsOf(sides, total),
    unplaced,
    totals: total ? [total] : [],
  };
}

/** The words of the header, also where some of them stand in the line of the first amounts. */
export const wordsAbove = ({ head, body }: Region): Token[] =>
  [...head, ...body.slice(0, 1)].flatMap(({ tokens }) => tokens);

const isWhole = (label: readonly Token[] | null): boolean => WHOLE.test(textOf(label ?? []));

class CodedReader {
  private readonly lines: readonly Line[];
  private readonly unplaced: Unread[] = [];
  private readonly rows: DraftRow[] = [];
  /** Where the last amounts stood: words behind it belong to no earlier row. */
  private last = -1;
  /** The last code of each of the tables side by side. */
  private readonly codes: string[];

  constructor(
    region: Region,
    private readonly style: Style,
    private readonly columns: Columns,
    private readonly names: Names,
  ) {
    // The first row's label may have been broken: its beginning then stands below the header.
    this.codes = Array.from({ length: style.panels }, () => '');
    const above = region.head.slice(-1);
    this.lines = [...above, ...region.body].map(({ tokens, index }) =>
      lineOf(tokens, index, style),
    );
  }

  read(): { rows: DraftRow[]; unplaced: Unread[] } {
    for (const [at, line] of this.lines.entries()) {
      const filled = line.segments.filter(({ amounts }) => amounts.length > 0);
      if (filled.length === 0 || at === 0) continue;
      if (filled.length > this.style.panels) this.reject(filled, 'row_unknown');
      else this.row(at, line, filled);
      this.last = at;
    }
    return { rows: this.rows, unplaced: this.unplaced };
  }

  private reject(segments: readonly Segment[], reason: string): void {
    this.unplaced.push(...segments.flatMap(({ amounts }) => unplacedAt(amounts, reason)));
  }

  private row(at: number, line: Line, filled: readonly Segment[]): void {
    const sides: (Side | null)[] = Array.from({ length: this.style.panels }, () => null);
    for (const segment of filled) {
      const side = this.sideOf(at, segment);
      const place = filled.length > 1 ? filled.indexOf(segment) : this.placeOf(segment);
      if (!side) continue;
      sides[place] = side;
      this.codes[place] = codeOf({ ...segment, codes: [...side.codes] });
    }
    if (sides.some((side) => side !== null)) this.rows.push({ index: line.index, sides });
  }

  /** A row of one of the right tables alone goes on with the codes of that one. */
  private placeOf(segment: Segment): number {
    const code = codeOf(segment);
    const at = this.codes.findLastIndex((before) => before !== '' && code > before);
    return Math.max(0, at);
  }

  private sideOf(at: number, segment: Segment): Side | null {
    const width = this.columns.keys.length;
    const { amounts } = segment;
    if (width === 0 || amounts.length > width) {
      this.reject([segment], 'column_unknown');
      return null;
    }
    // A code among amounts with decimals: the line is not what it seems.
    const slipped = ({ kind, text }: Token): boolean =>
      kind === 'whole' && text.length >= 5 && this.names(text) !== null;
    if (this.style.decimal && amounts.some(slipped)) {
      this.reject([segment], 'row_unknown');
      return null;
    }
    const codes = segment.codes.length > 0 ? segment.codes : this.codesAbove(at, segment);
    const labels = segment.labels.filter(
      ({ text }, index) => !(LEVEL.test(text) && index < segment.labels.length - 1),
    );
    const total = TOTAL.test(textOf(labels));
    if (codes.length === 0 && labels.length === 0) {
      this.reject([segment], 'row_unknown');
      return null;
    }
    const code = codeOf({ ...segment, codes });
    const label = total || code === '' ? labels : this.labelFor(at, code, labels);
    return {
      codes,
      label,
      amounts,
      placing: placingOf(amounts.map(valueOf), width, this.columns.sums),
    };
  }

  /** A code that stands alone above its amounts: only if it is the one code since the last row. */
  private codesAbove(at: number, segment: Segment): Token[] {
    if (this.style.panels > 1 || TOTAL.test(labelOf(segment))) return [];
    const codes = this.lines
      .slice(this.last + 1, at)
      .flatMap(({ segments }) => segments.filter((other) => other.codes.length > 0));
    const [only] = codes;
    return codes.length === 1 && only ? only.codes : [];
  }

  /**
   * The words that are the code's official name, as they stand around its amounts; else those in its own line. Words
   * that were printed over each other are no name.
   */
  private labelFor(at: number, code: string, own: readonly Token[]): readonly Token[] | null {
    const name = this.names(code);
    if (name === null) {
      // Words above and below as well: the label may be the middle of a longer one.
      const broken = this.wordsAround(at, -1).length > 0 && this.wordsAround(at, 1).length > 0;
      return own.length > 0 && !broken ? own : null;
    }
    const said = textOf(own);
    const wanted = squeeze(name);
    if (said === wanted) return own;
    const above = this.wordsAround(at, -1);
    const below = this.wordsAround(at, 1);
    for (const before of [[], ...above])
      for (const after of [[], ...below]) {
        const words = [...before, ...own, ...after];
        if (textOf(words) === wanted) return words;
      }
    return own.length > 0 ? own : null;
  }

  /** Runs of words in the lines without amounts right above or below. */
  private wordsAround(at: number, step: 1 | -1): Token[][] {
    const runs: Token[][] = [];
    let lines: Token[][] = [[]];
    for (let next = at + step; Math.abs(next - at) <= 2; next += step) {
      const segments = this.lines[next]?.segments ?? [];
      if (segments.length === 0 || segments.some(({ amounts }) => amounts.length > 0)) break;
      const words = segments.flatMap(({ labels }) => labels);
      lines = lines.flatMap((run) =>
        words.map((word) => (step > 0 ? [...run, word] : [word, ...run])),
      );
      runs.push(...lines);
    }
    return runs;
  }
}

/** A class and its parts by their codes; the classes and the table's total. */
function groupsOf(sides: readonly Side[], total: Side | null): Group[] {
  const byCode = new Map<string, Side>();
  for (const side of sides) {
    const code = codeOf({ codes: [...side.codes], labels: [], amounts: [] });
    if (code === '') continue;
    // A code that stands twice belongs to two rows: no sum over it can be trusted.
    if (byCode.has(code)) return [];
    byCode.set(code, side);
  }
  const parts = new Map<Side, Side[]>();
  for (const [code, side] of byCode) {
    const lengths = [5, 3].filter((length) => length < code.length);
    const above = lengths.map((length) => byCode.get(code.slice(0, length))).find((one) => one);
    const whole = above ?? total;
    const own = whole && parts.get(whole);
    if (own) own.push(side);
    else if (whole) parts.set(whole, [side]);
  }
  return [...parts].map(([whole, own]) => ({
    whole: whole.placing,
    parts: own.map(({ placing }) => placing),
  }));
}
