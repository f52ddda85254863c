import type { Comparator } from '../../model/index.ts';
import { matchesOf } from './matches.ts';

/** A number as it stands in a text: where, and the digits without separators. */
export interface NumberToken {
  /** Offsets in the text that was given. */
  start: number;
  end: number;
  /** Sign, digits and point only: `-3435.38`. */
  digits: string;
}

/**
 * Numbers with thousands separators and with blanks after a separator or a point (`2, 361. 22`). A blank after the
 * point is taken only before one to four last digits, so that `1. 2022` stays a list number and a year.
 */
const NUMBER =
  /-?(?<![\d.])(?:\d{1,3}(?:[,，] ?\d{3})+(?!\d)|\d+)(?:\.\d+|\. {1,2}\d{1,2}(?!\d|\s*年|\s*[.、])| \.\d+)?/g;

/** Every number of `text`, which is expected to be `plain`. */
export function numbersIn(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of matchesOf(NUMBER, text)) {
    const raw = match[0];
    // A hyphen between digits or letters joins (2023-2024, 1-6级), it is no sign.
    const before = text[match.index - 1] ?? '';
    const joined = raw.startsWith('-') && /[\d\p{L}]/u.test(before);
    const start = match.index + (joined ? 1 : 0);
    const end = match.index + raw.length;
    tokens.push({ start, end, digits: text.slice(start, end).replace(/[\s,，]/g, '') });
  }
  return tokens;
}

/**
 * `digits` times ten to the `power`, exactly: the point is moved in the text, so 83616.92 元 is 8.361692 万元.
 */
export function shifted(digits: string, power: number): number {
  return Number(power === 0 && digits !== '' ? digits : `${digits}e${power}`);
}

const CELL = /^(-)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;

/**
 * The number of a table cell, or null where the cell is no number. Blanks inside are taken out; a bracket without
 * its partner is a scanning mark; a number in brackets is negative, as accountants write it. Footnote marks
 * (`12.5①`, `12.5*`) are dropped.
 */
export function cellNumber(text: string): string | null {
  if (CELL.test(text)) return text.replaceAll(',', '');
  if (!/\d/.test(text)) return null;
  let bare = text.replace(/[\s'`·]/g, '').replace(/(?<=\d)[①-⑳*†]+$/u, '');
  const wrapped = /^\((.+)\)$/.exec(bare);
  if (wrapped?.[1] && /^[\d,]+(\.\d+)?$/.test(wrapped[1])) bare = `-${wrapped[1]}`;
  bare = bare
    .replace(/^[(¥￥]/, '')
    .replace(/\)$/, '')
    .replace(/，/g, ',');
  if (/^\.\d+$/.test(bare)) bare = `0${bare}`;
  return CELL.test(bare) ? bare.replaceAll(',', '') : null;
}

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  '≥': '≥',
  '>=': '≥',
  不低于: '≥',
  不少于: '≥',
  大于等于: '≥',
  '≤': '≤',
  '<=': '≤',
  不高于: '≤',
  不超过: '≤',
  小于等于: '≤',
  '>': '>',
  大于: '>',
  '<': '<',
  小于: '<',
  '=': '=',
  等于: '=',
};
const COMPARATOR =
  /(>=|<=|[≥≤><=]|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|等于)\s*$/;

/** The sign of comparison that ends `before`, the text in front of a number. */
export function comparatorBefore(before: string): Comparator | null {
  const sign = COMPARATOR.exec(before)?.[1];
  return sign === undefined ? null : (COMPARATORS[sign] ?? null);
}
