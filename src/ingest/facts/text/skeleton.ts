import type { Classifier } from '../../read/classify.ts';
import { comparatorBefore, numbersIn, type NumberToken } from '../../read/number.ts';
import { matchesOf } from '../../read/matches.ts';
import { plain, withoutQuotes } from '../../read/plain.ts';
import { unitAfter } from '../../read/unit.ts';
import { functionChains } from './chain.ts';
import { dateAt } from './date.ts';
import { measured } from './measure.ts';
import { MARK, MARKS, type Skeleton, type Token, type TokenKind } from './token.ts';

/** `各减少5，4万元`: the first of two figures leaves its unit to the second. */
const OF_TWO = /(?:各|分别)(?:是|为|达|增加|增长|上升|减少|下降|降低)?了?$/;
const UNIT_OF_SECOND = /^\s*[,，、和与]\s*[\d,，]*\d(?:\.\d+)?(?=\s*(?:[万亿千百]?元|%))/;

/** `（其中：甲0万元。）比上年增加`: a full stop that ends nothing, as the sentence goes on behind the bracket. */
const STOP_IN_BRACKET = /。(?=\)[，、；比较与占])/g;

/** Sentence marks that are published in both widths. */
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '!': '！', '?': '？' };
const BLANK = /[ \t\r\n"'“”‘’`*#<>《》【】＂]/g;
/** Without one of these a paragraph has no path of the classification and no word of no change. */
const MAY_HOLD_SPANS =
  /[类款]\s*\)|支\s*出\s*类|\(\s*2\d{4,6}\s*\)|\(\s*\d{3}\s*\)|[\u4e00-\u9fff]\s*[-—–－]|2\d{4,6}\s*[-—－]?\s*[\u4e00-\u9fff]|持平|一致|保持|变化|无增减|相同|未安排/;
/** `与2023年预算持平`: the word says that a change is nil. */
const SAME =
  /(?:比|较|与|和|同)[^，,。；;：:]{1,30}?(?<!基本|大致|大体)(保持一致|保持不变|保持持平|持平|无增减(?:变化)?|无变化|没有变化|一致|相同)/g;

/** `未安排公务用车购置费。`: the words say that a cost is none, where its name is all that follows. */
const NONE =
  /未安排(?=(?:因公出国|公务用车|公务接待)[^，。；：、]{0,16}(?:费用?|经费|支出|预算)(?:[，。；]|$))/g;

/** The bracket behind a number, and the unit behind the bracket. */
const WRAPPED = /^\s*\)\s*([万亿]?元)/;
const NARROW = /[,;!?]/g;
const SCORE = /^\s*分(?![类级组批析配别布数期项之])/;
/** A digit or letter right in front: the number is a part of something else. */
const JOINED = /[\dA-Za-z.]\s*$/;
const AT_START = /(?:^|[。；;：:，,、)）])\s*$/;
const OPENS_ITEM = /(?:^|[。；;：:，,、])\s*\(\s*$/;

function wide(mark: string): string {
  return WIDE[mark] ?? mark;
}

function bareWords(text: string): string {
  const bare = withoutQuotes(text).replace(NARROW, wide);
  return bare.includes('。)') ? bare.replace(STOP_IN_BRACKET, '') : bare;
}

/** Where the characters stand that are left of `text` when its blanks and quotes are taken out. */
function wordOffsets(text: string): number[] {
  const offsets: number[] = [];
  let from = 0;
  for (const { index } of matchesOf(BLANK, text)) {
    for (; from < index; from += 1) offsets.push(from);
    from = index + 1;
  }
  for (; from < text.length; from += 1) offsets.push(from);
  return offsets;
}

/** The skeleton of a paragraph's `text`, as published. */
export function skeletonOf(text: string, classifier: Classifier): Skeleton {
  const bare = plain(text).replace(MARKS, ' ');
  return new Builder(bare, classifier).build();
}

class Builder {
  /** The skeleton so far, and its length. */
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly tokens: Token[] = [];
  /** Offsets of `spans`, ascending, and the first of them that is not passed yet. */
  private starts: number[] = [];
  private span = 0;
  private readonly spans = new Map<number, { end: number; token: Partial<Token> }>();

  constructor(
    private readonly bare: string,
    private readonly classifier: Classifier,
  ) {}

  build(): Skeleton {
    this.findSpans();
    const numbers = numbersIn(this.bare);
    let next = 0;
    let index = 0;
    while (index < this.bare.length) {
      while ((numbers[next]?.start ?? Infinity) < index) next += 1;
      const span = this.spans.get(index);
      if (span) {
        this.push(span.token.kind ?? 'number', index, span.end, span.token);
        index = span.end;
      } else if (numbers[next]?.start === index) {
        const number = numbers[next];
        index = number ? this.number(number) : index + 1;
      } else {
        const end = Math.min(numbers[next]?.start ?? Infinity, this.nextSpan(index));
        this.write(bareWords(this.bare.slice(index, end)));
        index = Math.min(end, this.bare.length);
      }
    }
    return { text: this.pieces.join(''), tokens: this.tokens, source: this.bare };
  }

  /** Paths of the functional classification and words of no change, by their offset. */
  private findSpans(): void {
    if (!MAY_HOLD_SPANS.test(this.bare)) return;
    const squeezed = this.bare.replace(BLANK, '');
    let offsets: readonly number[] | null = null;
    const add = (start: number, end: number, token: Partial<Token>): void => {
      offsets ??= wordOffsets(this.bare);
      const from = offsets[start];
      const last = offsets[end - 1];
      if (from !== undefined && last !== undefined) this.spans.set(from, { end: last + 1, token });
    };
    for (const chain of functionChains(squeezed, this.classifier)) {
      add(chain.start, chain.end, { kind: 'function', chain });
    }
    for (const match of matchesOf(SAME, squeezed)) {
      const end = match.index + match[0].length;
      add(end - (match[1]?.length ?? 0), end, { kind: 'same', digits: '0' });
    }
    for (const match of matchesOf(NONE, squeezed.replace(NARROW, wide))) {
      add(match.index, match.index + match[0].length, { kind: 'none', digits: '0' });
    }
    this.starts = [...this.spans.keys()].sort((a, b) => a - b);
  }

  /** Where the next span begins, from `index` on. */
  private nextSpan(index: number): number {
    while ((this.starts[this.span] ?? Infinity) < index) this.span += 1;
    return this.starts[this.span] ?? Infinity;
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  private push(kind: TokenKind, start: number, end: number, more: Partial<Token>): void {
    this.tokens.push({
      kind,
      at: this.length,
      start,
      end,
      digits: more.digits ?? '',
      unit: more.unit ?? null,
      power: more.power ?? 0,
      comparator: more.comparator ?? null,
      doubt: more.doubt ?? null,
      year: more.year ?? null,
      asOf: more.asOf ?? null,
      chain: more.chain ?? null,
    });
    this.write(MARK[kind]);
  }

  /** Takes the number with what belongs to it; the offset behind it. */
  private number({ start, end, digits }: NumberToken): number {
    const { bare } = this;
    const after = bare.slice(end, end + 24);
    const before = bare.slice(Math.max(0, start - 24), start);
    const listed = digits.length <= 2 ? this.listNumber({ end, digits }, before, after) : null;
    if (listed !== null) return listed;
    const date = dateAt(bare, { start, end, digits });
    if (date) {
      this.push(date.kind, start, date.end, { digits, year: date.year, asOf: date.asOf });
      return date.end;
    }
    // `减少（3.20）万元`: a negative amount in brackets, behind a word that may say the same.
    const wrapped = before.includes('(') && /\(\s*$/.test(before) ? WRAPPED.exec(after) : null;
    if (wrapped) {
      this.push('money', start, end, { digits, unit: wrapped[1] ?? null, doubt: 'double_sign' });
      return end;
    }
    const comparator = comparatorBefore(before);
    const score = digits.length <= 6 ? SCORE.exec(after) : null;
    if (score) {
      this.push('score', start, end, { digits, unit: '分', comparator });
      return end + score[0].length;
    }
    const unit = unitAfter(after) ?? this.unitOfPair(end, before);
    const whole = !JOINED.test(before);
    const found = unit && (whole || unit.unit.kind === 'money') ? unit : null;
    const meaning = found && measured(found, before, after, whole);
    if (!found || !meaning) {
      this.push('number', start, end, { digits, comparator });
      return end;
    }
    const { kind, power, doubt, length } = meaning;
    this.push(kind, start, end, { digits, unit: found.name, power, comparator, doubt });
    return end + length;
  }

  /** The unit of the second figure of two, for the first one, which has none. */
  private unitOfPair(end: number, before: string): ReturnType<typeof unitAfter> {
    if (!/[各别]/.test(before) || !OF_TWO.test(before)) return null;
    const second = UNIT_OF_SECOND.exec(this.bare.slice(end, end + 40))?.[0];
    const unit = second === undefined ? null : unitAfter(this.bare.slice(end + second.length));
    return unit && { ...unit, length: 0 };
  }

  /** `1.`, `(1)`, `1、` in front of an item: the offset behind it, or null. */
  private listNumber(
    { end, digits }: Pick<NumberToken, 'end' | 'digits'>,
    before: string,
    after: string,
  ): number | null {
    if (!/^\d+$/.test(digits)) return null;
    const closed = /^\s*\)/.exec(after);
    if (closed && OPENS_ITEM.test(before)) {
      const last = this.pieces.pop() ?? '';
      this.pieces.push(last.replace(/\($/, ''));
      this.length -= last.endsWith('(') ? 1 : 0;
      return end + closed[0].length;
    }
    const dot = /^\s*[.、]\s*(?!\d|\s)/.exec(after);
    return dot && AT_START.test(before) ? end + dot[0].length : null;
  }
}
