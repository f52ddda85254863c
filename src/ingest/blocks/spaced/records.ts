import { squeeze } from '../../read/plain.ts';
import { textOf, type Token } from './tokens.ts';

/** A label with its codes in front and its amounts behind, as far as one line has them. */
export interface Segment {
  codes: Token[];
  labels: Token[];
  amounts: Token[];
}

/** What the lines below a header are read as. */
export type Layout = 'coded' | 'balance' | 'bare' | 'list';

/** One line of a table, apart into segments. */
export interface Line {
  index: number;
  segments: Segment[];
}

/** Numbering in front of a label: 一、, （二）, 1. */
const NUMBERED =
  /^(?:[一二三四五六七八九十廿]{1,3}、|\([一二三四五六七八九十廿]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/;
const ONLY_NUMBER =
  /^(?:[一二三四五六七八九十廿]{1,3}、|\([一二三四五六七八九十廿]{1,3}\)|\d{1,2}[.、]|\(\d{1,2}\))$/;
/** What the spending side's rows begin with that carry no number. */
const RIGHT_START =
  /^(?:年末|年终|结转下年|结余分配|本年支出|当年支出|支出[总合]计|[总合]计$|公用经费[合小]计|用事业基金)/;

export const isNumbered = (label: string): boolean => NUMBERED.test(squeeze(label));

export const labelOf = ({ labels }: Segment): string => textOf(labels);

/** Codes may stand as one or, level by level, as several words. */
export const codeOf = ({ codes }: Segment): string =>
  codes.length > 0
    ? codes.map(({ text }, at) => (at > 0 ? text.padStart(2, '0') : text)).join('')
    : '';

/** How the words of a table are told apart. */
export interface Style {
  layout: Layout;
  /** Tables side by side. */
  panels: number;
  /** 行次 stands beside the labels. */
  numbered: boolean;
  /** Amounts have decimals, so that a bare number is none unless it is 0. */
  decimal: boolean;
}

const CODE = /^[1235]\d{2}(?:\d{2}){0,2}$/;
const PART = /^\d{2}$/;

/** The segments of a line. */
export function lineOf(tokens: readonly Token[], index: number, style: Style): Line {
  const segments: Segment[] = [];
  let current: Segment = { codes: [], labels: [], amounts: [] };
  const next = (): Segment => {
    segments.push(current);
    current = { codes: [], labels: [], amounts: [] };
    return current;
  };
  for (const [at, token] of tokens.entries()) {
    const open = current.amounts.length > 0;
    switch (token.kind) {
      case 'amount':
      case 'nil':
        current.amounts.push(token);
        break;
      case 'text':
        if (open || begins(current, token, style)) next();
        current.labels.push(token);
        break;
      case 'whole': {
        if (isCode(current, tokens, at, style)) {
          const part = PART.test(token.text);
          if (open || current.labels.length > 0 || (current.codes.length > 0 && !part)) next();
          current.codes.push(token);
        } else if (/^0\d/.test(token.text)) {
          // A part of a code that stands alone is no amount.
          current.codes.push(token);
        } else if (!isLineNumber(token, style) && !isUnitCode(current, tokens, at, style))
          current.amounts.push(token);
      }
    }
  }
  next();
  return {
    index,
    segments: segments.filter(
      (one) => one.codes.length + one.labels.length + one.amounts.length > 0,
    ),
  };
}

/** Whether a word begins the label of the other side though the one before it has no amount. */
function begins(current: Segment, token: Token, { layout, panels }: Style): boolean {
  if (layout !== 'balance' && panels < 2) return false;
  const last = current.labels.at(-1);
  if (!last || ONLY_NUMBER.test(squeeze(last.text))) return false;
  const word = squeeze(token.text);
  return NUMBERED.test(word) || RIGHT_START.test(word);
}

function isCode(current: Segment, tokens: readonly Token[], at: number, style: Style): boolean {
  const text = tokens[at]?.text ?? '';
  if (style.layout !== 'coded') return false;
  if (current.labels.length === 0 && current.amounts.length === 0) {
    if (current.codes.length === 0) return CODE.test(text);
    if (PART.test(text) && current.codes.length < 3) return true;
  }
  if (style.panels < 2 || !CODE.test(text)) return false;
  // The code of the table on the right: with decimals no amount looks like it; else its name must follow.
  if (style.decimal) return true;
  const rest = tokens.slice(at + 1);
  const name = rest.find((token) => !(token.kind === 'whole' && PART.test(token.text)));
  return name?.kind === 'text';
}

/** The code of a unit stands between the codes of its row, if any, and its name. */
const isUnitCode = (
  current: Segment,
  tokens: readonly Token[],
  at: number,
  { layout }: Style,
): boolean =>
  layout !== 'balance' &&
  current.labels.length + current.amounts.length === 0 &&
  tokens[at + 1]?.kind === 'text' &&
  (tokens[at]?.text.length ?? 0) >= 3;

const isLineNumber = ({ text }: Token, { numbered, decimal }: Style): boolean =>
  numbered && /^[1-9]\d{0,2}$/.test(text) && decimal;
