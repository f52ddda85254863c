import type { Cell } from '../../../model/index.ts';
import { cellNumber } from '../../read/number.ts';
import { plain } from '../../read/plain.ts';

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

/** The words of a line, with their places. */
export function tokensOf(line: string, index: number): Token[] {
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

/** The amount of a token; a dash is nothing. */
export const valueOf = (token: Token): number =>
  Number(cellNumber(plain(token.text).trim()) ?? '0');

export const cellOf = ({ text, index, start }: Token, cell: number): Cell => ({
  text,
  line: index + 1,
  cell,
  start,
});
