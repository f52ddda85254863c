import type { Cell } from '../../../model/index.ts';
import { cellNumber } from '../../read/number.ts';
import { plain, squeeze } from '../../read/plain.ts';

/**
 * A word of a line: `amount` has a point or separators, `whole` is a number without them (a code, a line number or an
 * amount), `nil` is a dash that holds a cell's place, `text` anything else.
 */
export interface Token {
  kind: 'amount' | 'whole' | 'nil' | 'text';
  text: string;
  /** Index of the line, from 0. */
  index: number;
  start: number;
}

const NIL = /^[-—–―]{1,4}$/;
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
/** `47,483,458一、社会保障和就业支出`: an amount that the next cell's label grew on. */
const GROWN = /^(-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+))([(“\u4e00-\u9fff].*)$/;
const WORD = /[^ \u3000\u00a0\u2002\u2003\u2009\t]+/g;

/** Words that headers and totals set wide: `收 入`, `预 算 数`. */
const WIDE = new Set(
  ['收入', '支出', '项目', '合计', '总计', '小计', '科目', '编码', '名称', '金额', '备注'].concat([
    '栏次',
    '行次',
    '预算数',
    '决算数',
    '收入总计',
    '支出总计',
    '收入合计',
    '支出合计',
  ]),
);
const LONGEST_WIDE = 4;

/** The words of a line, with their places. */
export function tokensOf(line: string, index: number): Token[] {
  return closed(wordsOf(line, index));
}

/** Single characters in a row that make a word which is set wide, as that word. */
function closed(words: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = words.slice(at, at + LONGEST_WIDE);
    const other = run.findIndex(({ text }) => text.length > 1);
    const single = other < 0 ? run.length : other;
    let length = single;
    while (length > 1 && !WIDE.has(joined(run.slice(0, length)))) length -= 1;
    const word = words[at];
    if (!word) continue;
    tokens.push(length > 1 ? { ...word, kind: 'text', text: joined(run.slice(0, length)) } : word);
    at += Math.max(0, length - 1);
  }
  return tokens;
}

const joined = (words: readonly Token[]): string => words.map(({ text }) => text).join('');

/** Words as one text without blanks. */
export const textOf = (words: readonly Token[]): string => squeeze(joined(words));

function wordsOf(line: string, index: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of line.matchAll(WORD)) {
    const bare = plain(word).replaceAll('，', ',');
    const [, amount, label] = GROWN.exec(bare) ?? [];
    if (amount === undefined || label === undefined) {
      tokens.push({ kind: kindOf(bare), text: word, index, start });
      continue;
    }
    const cut = amount.length;
    tokens.push({ kind: 'amount', text: word.slice(0, cut), index, start });
    tokens.push({ kind: 'text', text: word.slice(cut), index, start: start + cut });
  }
  return tokens;
}

function kindOf(word: string): Token['kind'] {
  if (NIL.test(word)) return 'nil';
  if (!AMOUNT.test(word)) return 'text';
  return /^\d+$/.test(word) ? 'whole' : 'amount';
}

/** A bare number behind a name that is too long for a line number and no year. */
const BARE = /^(?!20\d\d$)\d{3,}$/;

/**
 * The words of a line that are amounts whatever the table is: those with a point or separators, and bare numbers
 * behind a name.
 */
export function amountsOf(tokens: readonly Token[]): Token[] {
  const name = tokens.findIndex(({ kind }) => kind === 'text');
  const bare =
    name >= 0 &&
    tokens.some(({ kind, text }, at) => at > name && kind === 'whole' && BARE.test(text));
  return tokens.filter(
    ({ kind, text }, at) =>
      kind === 'amount' ||
      (kind === 'whole' &&
        at > name &&
        (bare ? BARE.test(text) || text === '0' : text === '0' && name >= 0)),
  );
}

/** The amount of a token; a dash is nothing. */
export const valueOf = (token: Token): number =>
  Number(cellNumber(plain(token.text).trim()) ?? '0');

export const cellOf = ({ text, index, start }: Token, cell: number): Cell => ({
  text,
  line: index + 1,
  cell,
  start,
});
