import type { Comparator } from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { comparatorBefore, numbersIn, type NumberToken } from '../../read/number.ts';
import { plain } from '../../read/plain.ts';
import { unitAfter } from '../../read/unit.ts';
import { functionChains, type FunctionChain } from './chain.ts';
import { dateAt } from './date.ts';

export type TokenKind =
  | 'money'
  | 'rate'
  | 'count'
  | 'standard'
  | 'score'
  | 'year'
  | 'date'
  | 'function'
  | 'threshold'
  | 'same'
  | 'number';

/** The character that stands for a token in a skeleton, so that sentence patterns can be read. */
export const MARK: Readonly<Record<TokenKind, string>> = {
  money: 'Ⓜ',
  rate: 'Ⓡ',
  count: 'Ⓒ',
  standard: 'Ⓢ',
  score: 'Ⓟ',
  year: 'Ⓨ',
  date: 'Ⓓ',
  function: 'Ⓕ',
  threshold: 'Ⓛ',
  same: 'Ⓩ',
  number: 'Ⓝ',
};
const MARKS = /[ⓂⓇⒸⓈⓅⓎⒹⒻⓁⓏⓃ]/g;
const MARKS_ONE = /[ⓂⓇⒸⓈⓅⓎⒹⒻⓁⓏⓃ]/;

export interface Token {
  kind: TokenKind;
  /** Index of its mark in the skeleton. */
  at: number;
  /** Offsets of the number (or the word) in the paragraph's text. */
  start: number;
  end: number;
  digits: string;
  unit: string | null;
  /** Power of ten to the unit of the data model. */
  power: number;
  comparator: Comparator | null;
  /** Why a number with a unit is no figure: `range`, `approximate`. */
  doubt: string | null;
  year: number | null;
  asOf: string | null;
  chain: FunctionChain | null;
}

/**
 * A paragraph without blanks, quotes and list numbers, in which one character stands for each number with its unit,
 * each date and each path of the functional classification.
 */
export interface Skeleton {
  text: string;
  /** In the order of their marks. */
  tokens: readonly Token[];
  /** The paragraph's text with half-width digits and signs; tokens are offsets in it. */
  source: string;
}

/** Sentence marks that are published in both widths. */
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '!': '！', '?': '？' };
const DROPPED = /[\s"'“”‘’`*#<>《》【】]+/g;
const BLANK = new Set(' \t\r\n"\'“”‘’`*#<>《》【】');
/** Without one of these a paragraph has no path of the classification and no word of no change. */
const MAY_HOLD_SPANS =
  /[类款]\s*\)|\(\s*2\d{4,6}\s*\)|\(\s*\d{3}\s*\)|[\u4e00-\u9fff]\s*[-—–－]|[2]\d{4,6}\s*[\u4e00-\u9fff]|持平|一致|保持|变化|相同/;
const LIMIT_AFTER = /^\s*(?:\(?\s*含\s*\)?)?\s*(?:及|以)?(?:以上|以下|以内|之内|上限)/;
const APPROXIMATE_BEFORE = /(?:(?<!节)约|近|逾|超过|超|不足|不到)\s*$/;
const PER_PERSON =
  /(?:每人(?:每年|每月|年)?(?:承担|负担|补助|缴费|筹资)?|人均[\u4e00-\u9fff]{0,10}?)(?:为|达到?|[≥≤])?\s*$/;
const STANDARD =
  /(?:补助|缴费|筹资|补贴)标准(?:统一)?(?:提高|增加|上调|调整)?[到至]?(?:为|是|达到?)?\s*$/;
const RANGE_AFTER = /^\s*[-—~～至到]\s*\d/;
const JOINED_BEFORE = /[-—~～至到]\s?$/;
const RANGE_BEFORE = /\d\s*[万亿千百]?元?%?\s*[-—~～至到]\s*$/;
/** `与2023年预算持平`: the word says that a change is nil. */
const SAME =
  /(?:比|较|与|和|同)[^，,。；;：:]{1,30}?(?<!基本|大致|大体)(保持一致|保持不变|保持持平|持平|无增减变化|无变化|没有变化|一致|相同)/g;

/** The skeleton of a paragraph's `text`, as published. */
export function skeletonOf(text: string, classifier: Classifier): Skeleton {
  const bare = plain(text).replace(MARKS, ' ');
  return new Builder(bare, classifier).build();
}

class Builder {
  private text = '';
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
        this.push({ ...span.token, start: index, end: span.end });
        index = span.end;
      } else if (numbers[next]?.start === index) {
        const number = numbers[next];
        index = number ? this.number(number) : index + 1;
      } else {
        const end = Math.min(numbers[next]?.start ?? Infinity, this.nextSpan(index));
        this.text += this.bare
          .slice(index, end)
          .replace(DROPPED, '')
          .replace(/[,;!?]/g, (mark) => WIDE[mark] ?? mark);
        index = Math.min(end, this.bare.length);
      }
    }
    return { text: this.text, tokens: this.tokens, source: this.bare };
  }

  /** Paths of the functional classification and words of no change, by their offset. */
  private findSpans(): void {
    if (!MAY_HOLD_SPANS.test(this.bare)) return;
    const offsets: number[] = [];
    let squeezed = '';
    for (let i = 0; i < this.bare.length; i++) {
      const char = this.bare[i] ?? '';
      if (BLANK.has(char)) continue;
      squeezed += char;
      offsets.push(i);
    }
    const add = (start: number, end: number, token: Partial<Token>): void => {
      const from = offsets[start];
      const last = offsets[end - 1];
      if (from !== undefined && last !== undefined) this.spans.set(from, { end: last + 1, token });
    };
    for (const chain of functionChains(squeezed, this.classifier)) {
      add(chain.start, chain.end, { kind: 'function', chain });
    }
    for (const match of squeezed.matchAll(SAME)) {
      const end = match.index + match[0].length;
      add(end - (match[1]?.length ?? 0), end, { kind: 'same', digits: '0' });
    }
    this.starts = [...this.spans.keys()].sort((a, b) => a - b);
  }

  /** Where the next span begins, from `index` on. */
  private nextSpan(index: number): number {
    while ((this.starts[this.span] ?? Infinity) < index) this.span += 1;
    return this.starts[this.span] ?? Infinity;
  }

  private push(token: Partial<Token> & { start: number; end: number }): void {
    const whole: Token = {
      kind: 'number',
      at: this.text.length,
      digits: '',
      unit: null,
      power: 0,
      comparator: null,
      doubt: null,
      year: null,
      asOf: null,
      chain: null,
      ...token,
    };
    this.tokens.push(whole);
    this.text += MARK[whole.kind];
  }

  /** Takes the number with what belongs to it; the offset behind it. */
  private number(number: NumberToken): number {
    const { bare } = this;
    const after = bare.slice(number.end, number.end + 24);
    const before = bare.slice(Math.max(0, number.start - 24), number.start);
    const listed = this.listNumber(number, before, after);
    if (listed !== null) return listed;
    const date = dateAt(bare, number);
    if (date) {
      this.push({ ...number, kind: date.kind, year: date.year, asOf: date.asOf, end: date.end });
      return date.end;
    }
    const score = /^\s*分(?![类级组批析配别布数期项之])/.exec(after);
    if (score && number.digits.length <= 6) {
      this.push({ ...number, kind: 'score', unit: '分', comparator: comparatorBefore(before) });
      return number.end + score[0].length;
    }
    const unit = unitAfter(after);
    const whole = !/[\dA-Za-z.]\s*$/.test(before);
    if (!unit || (!whole && unit.unit.kind !== 'money')) {
      this.push({ ...number, kind: 'number', comparator: comparatorBefore(before) });
      return number.end;
    }
    return this.measured(number, unit, before, after, whole);
  }

  private measured(
    number: NumberToken,
    unit: NonNullable<ReturnType<typeof unitAfter>>,
    before: string,
    after: string,
    whole: boolean,
  ): number {
    const rest = after.slice(unit.length);
    const common = {
      ...number,
      unit: unit.name,
      power: unit.unit.power,
      comparator: comparatorBefore(before),
    };
    let end = number.end + unit.length;
    let kind: TokenKind = 'number';
    let { power } = common;
    if (unit.unit.kind === 'rate' && !unit.name.endsWith('点')) kind = 'rate';
    else if (unit.unit.kind === 'standard') kind = 'standard';
    else if (unit.unit.kind === 'person' || unit.unit.kind === 'count') {
      kind = 'count';
      const set = /^\s*\(\s*[套辆人次]{1,2}\s*\)/.exec(rest);
      if (set) end += set[0].length;
    } else if (unit.unit.kind === 'money') {
      if (/^\s*[万亿]$/.test(unit.name) && /^[余多]?\s*[人名户份件次条台辆个家册只]/.test(rest)) {
        this.push({ ...number, kind: 'number' });
        return number.end;
      }
      kind = LIMIT_AFTER.test(rest) ? 'threshold' : 'money';
      if (kind === 'money' && isPerPerson(before, unit.name)) {
        kind = 'standard';
        power += 4;
      }
    }
    const range =
      RANGE_AFTER.test(rest) || (JOINED_BEFORE.test(before) && RANGE_BEFORE.test(before));
    const doubt = !whole
      ? 'split_number'
      : range
        ? 'range'
        : APPROXIMATE_BEFORE.test(before) || /^\s*[余多左](?!交)/.test(rest)
          ? 'approximate'
          : null;
    this.push({ ...common, kind, power, doubt });
    return end;
  }

  /** `1.`, `(1)`, `1、` in front of an item: the offset behind it, or null. */
  private listNumber(number: NumberToken, before: string, after: string): number | null {
    if (!/^\d{1,2}$/.test(number.digits)) return null;
    const atStart = /(?:^|[。；;：:，,、)）])\s*$/.test(before);
    const inBrackets = /\(\s*$/.test(before) && /^\s*\)/.test(after);
    if (inBrackets && /(?:^|[。；;：:，,、])\s*\(\s*$/.test(before)) {
      this.text = this.text.replace(/\($/, '');
      return number.end + (/^\s*\)/.exec(after)?.[0].length ?? 0);
    }
    const dot = /^\s*[.、]\s*(?!\d|\s)/.exec(after);
    return atStart && dot ? number.end + dot[0].length : null;
  }
}

/** `每人每年670元`, `人均补助标准为670元`. */
function isPerPerson(before: string, unit: string): boolean {
  if (before.includes('人') && PER_PERSON.test(before)) return true;
  return unit === '元' && before.includes('标准') && STANDARD.test(before);
}

/** Words of a skeleton that begin at `from`, with what stands for its marks written out again. */
export function spelled(words: string, skeleton: Skeleton, from: number): string {
  if (!MARKS_ONE.test(words)) return words;
  let text = '';
  for (const [index, char] of [...words].entries()) {
    const token = MARKS_ONE.test(char)
      ? skeleton.tokens[firstTokenFrom(skeleton, from + index)]
      : undefined;
    text += token ? written(token, skeleton.source) : char;
  }
  return text;
}

/** `words`, which stand in the skeleton before `end`, without marks. */
export function unmarked(words: string, skeleton: Skeleton, end: number): string {
  if (!MARKS_ONE.test(words)) return words;
  const from = skeleton.text.lastIndexOf(words, end - words.length);
  return (from < 0 ? words : spelled(words, skeleton, from)).replace(MARKS, '');
}

/** Index of the first token whose mark stands at `at` or behind it. */
export function firstTokenFrom({ tokens }: Skeleton, at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function written(token: Token, source: string): string {
  if (token.chain) return token.chain.name;
  const digits = source.slice(token.start, token.end).replace(/\s/g, '');
  return token.kind === 'year' || token.kind === 'date' ? digits : digits + (token.unit ?? '');
}
