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
import { sumsOf, type Header } from './header.ts';
import { placingOf, type Group } from './place.ts';
import { isNumbered, labelOf, lineOf, type Line, type Segment, type Style } from './records.ts';
import type { Region } from './region.ts';
import { textOf, valueOf, type Token } from './tokens.ts';

/** What only the side of income has. */
const LEFT =
  /收入|拨款|^(?:上年|年初|期初)|^使用非财政|^动用|一般公共预算$|政府性基金预算$|国有资本经营预算$|^上级补助/;
/** What only the side of spending has. */
const RIGHT = /支出|^(?:年末|年终|期末|结转下年|结余分配)/;
const SPENT = /^(?:本年|当年)?支出[总合]计$/;
const WHOLE = /^[总合]计$|^(?:收入|支出)总计$/;
const NUMBER =
  /^(?:[一二三四五六七八九十廿]{1,3}、|\([一二三四五六七八九十廿]{1,3}\)|\d{1,2}[.、])/;

/** A table of income and spending side by side; `columns` of the header are those of the spending side. */
export function balanceDraft(region: Region, header: Header, style: Style): Draft {
  const line = (region.head[0]?.index ?? 0) + 1;
  const funds = header.columns ?? [];
  const keys = funds.length > 0 ? funds.map(({ key }) => key) : ['whole'];
  const right: Columns = { keys, sums: sumsOf(keys) };
  const left: Columns = { keys: ['whole'], sums: [] };
  const phase = header.phases.map((word) => headCell([word], line));
  const amount = phase[0] ?? headCell([], line, '金额');
  const names = headCell([], line, '项目');
  const spent = funds.length > 0 ? headOf(funds, line) : [phase[1] ?? amount];
  const income = header.sides.find(({ text }) => squeeze(text).includes('收入'));
  const spending = header.sides.find(({ text }) => squeeze(text).includes('支出'));
  const blank = headCell([], line);
  const top = [
    income ? headCell([income], line) : blank,
    blank,
    spending ? headCell([spending], line) : blank,
    ...spent.map(() => blank),
  ];
  const { rows, unplaced } = new BalanceReader(region, style, left, right).read();
  const sides = rows.flatMap((row) => row.sides[1] ?? []);
  return {
    head: [top, [names, amount, names, ...spent]],
    leading: 'labels',
    columns: [left, right],
    rows,
    groups: groupsOf(sides),
    unplaced,
    totals: sides.filter((side) => WHOLE.test(nameOf(side)) || SPENT.test(nameOf(side))),
  };
}

/** A row's label without its number. */
export const nameOf = ({ label }: Side): string => textOf(label ?? []).replace(NUMBER, '');

class BalanceReader {
  private readonly lines: readonly Line[];
  private readonly rows: DraftRow[] = [];
  private readonly unplaced: Unread[] = [];

  constructor(
    region: Region,
    style: Style,
    private readonly left: Columns,
    private readonly right: Columns,
  ) {
    this.lines = region.body.map(({ tokens, index }) => lineOf(tokens, index, style));
  }

  read(): { rows: DraftRow[]; unplaced: Unread[] } {
    for (const [at, line] of this.lines.entries()) {
      const amounts = line.segments.flatMap((segment) => segment.amounts);
      const found = amounts.length > 0 ? this.sidesOf(at, line) : this.labelsOf(line);
      if (found?.some((side) => side !== null)) this.rows.push({ index: line.index, sides: found });
      else if (!found) this.unplaced.push(...unplacedAt(amounts, 'row_unknown'));
    }
    return { rows: this.rows, unplaced: this.unplaced };
  }

  private side(words: readonly Token[], amounts: readonly Token[], columns: Columns): Side {
    const placing = placingOf(amounts.map(valueOf), columns.keys.length, columns.sums);
    return { codes: [], label: words, amounts, placing };
  }

  /** Items without an amount: they may open a list of parts. */
  private labelsOf({ segments }: Line): (Side | null)[] {
    const [first, second, ...more] = segments;
    const plain =
      more.length === 0 &&
      segments.every((segment) => isNumbered(labelOf(segment)) || LEFT.test(labelOf(segment)));
    if (!plain || !first) return [];
    if (second)
      return [this.side(first.labels, [], this.left), this.side(second.labels, [], this.right)];
    const isLeft = sideOf(labelOf(first)) === 'left';
    return isLeft
      ? [this.side(first.labels, [], this.left), null]
      : [null, this.side(first.labels, [], this.right)];
  }

  private sidesOf(at: number, { segments }: Line): (Side | null)[] | null {
    const [first, second, ...more] = segments;
    if (!first || more.length > 0) return null;
    const width = this.right.keys.length;
    if (second) {
      const [one, other] = [first, second].map((segment) => sideOf(labelOf(segment)));
      if (one === 'right' || other === 'left') return null;
      if (first.amounts.length > 1 || second.amounts.length > width) return null;
      const words = first.labels.length > 0 ? first.labels : this.brokenLabel(at, 'left');
      if (!words) return null;
      return [
        this.side(words, first.amounts, this.left),
        this.side(second.labels, second.amounts, this.right),
      ];
    }
    return this.alone(at, first, width);
  }

  /** One label, or none, with its amounts: a row of one side, or a row whose other label was broken. */
  private alone(at: number, segment: Segment, width: number): (Side | null)[] | null {
    const { labels, amounts } = segment;
    const words = labels.length > 0 ? labels : this.brokenLabel(at, null);
    if (!words) return null;
    const side = sideOf(textOf(words));
    if (side === 'left' && amounts.length === 1)
      return [this.side(words, amounts, this.left), null];
    if (side === 'left' && labels.length > 0 && amounts.length === 1 + width) {
      const other = this.brokenLabel(at, 'right');
      if (!other) return null;
      return [
        this.side(words, amounts.slice(0, 1), this.left),
        this.side(other, amounts.slice(1), this.right),
      ];
    }
    if (side !== 'right' || amounts.length > width) return null;
    return [null, this.side(words, amounts, this.right)];
  }

  /** A label that stands around its amounts: a numbered line above, and the rest of it below. */
  private brokenLabel(at: number, wanted: 'left' | 'right' | null): Token[] | null {
    const above = this.wordsAt(at - 1);
    const below = this.wordsAt(at + 1);
    const [head, ...more] = above ?? [];
    if (!head || more.length > 0 || !isNumbered(head.text)) return null;
    const [tail] = below ?? [];
    const ends = below?.length === 1 && tail && !isNumbered(tail.text) ? [tail] : [];
    const words = [head, ...ends];
    const side = sideOf(textOf(words));
    return wanted === null || side === wanted ? words : null;
  }

  /** The words of a line that has nothing but words. */
  private wordsAt(at: number): readonly Token[] | null {
    const segments = this.lines[at]?.segments ?? [];
    const bare = segments.every(({ codes, amounts }) => codes.length + amounts.length === 0);
    return bare ? segments.flatMap(({ labels }) => labels) : null;
  }
}

/** The side that a label can only stand on. */
function sideOf(label: string): 'left' | 'right' | null {
  const bare = label.replace(NUMBER, '');
  if (RIGHT.test(bare)) return /收入/.test(bare) && !/支出/.test(bare) ? 'left' : 'right';
  return LEFT.test(bare) ? 'left' : null;
}

/** The numbered rows of spending make up 本年支出合计, or 支出总计 where that alone is printed. */
function groupsOf(sides: readonly Side[]): Group[] {
  const sums = sides.filter((side) => SPENT.test(nameOf(side)) && side.amounts.length > 0);
  const [whole] = sums;
  if (!whole) return [];
  const until = sides.indexOf(whole);
  const items = sides
    .slice(0, until)
    .filter(({ label, amounts }) => amounts.length > 0 && isNumbered(label?.[0]?.text ?? ''));
  return items.length > 0
    ? [{ whole: whole.placing, parts: items.map(({ placing }) => placing) }]
    : [];
}
