import type { Value } from '../../model/answer.ts';
import { decimal, decimalsOf } from '../../i18n/decimal.ts';

/**
 * A value of a column of numbers: `value` to draw it by, `text` to say it exactly. `odd` is what no scale has a place for:
 * NaN, infinity, and sizes at which arithmetic ends.
 */
export type Reading =
  | { kind: 'number'; value: number; text: string }
  | { kind: 'null' }
  | { kind: 'odd'; text: string };

/** Beyond these, and below their inverse, differences and powers of ten are no numbers any more. */
const LARGEST = 1e100;

const NUMBER = /^([+-]?)(\d+)(\.\d+)?$/;
const LONGEST = 80;
/** Of a number beside a mark. */
const MOST_SIGNS = 13;

/** The text, or its beginning before an ellipsis, in one line. */
export function bounded(text: string, most = LONGEST): string {
  const signs = Array.from(text.slice(0, 2 * most + 2));
  const short = signs.length > most || text.length > 2 * most;
  const line = signs.slice(0, most).join('').replace(/\s+/g, ' ').trim();
  return short ? `${line}…` : line;
}

/** Digits as they are, with thousands separators. */
function grouped(digits: string): string {
  const [, sign = '', whole = '', fraction = ''] = NUMBER.exec(digits) ?? [];
  return `${sign === '-' ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction}`;
}

function exactly(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  return size >= 1e21 || size < 1e-7 ? String(value) : decimal(value, 0, 20);
}

/** Reads a value of a column of numbers; decimals are digits in text, and large integers are bigints. */
export function readingOf(value: Value): Reading {
  if (value === null) return { kind: 'null' };
  const exact = typeof value === 'bigint' ? value.toString() : value;
  if (typeof exact === 'string' && !NUMBER.test(exact))
    return { kind: 'odd', text: bounded(exact) };
  if (typeof exact !== 'string' && typeof exact !== 'number')
    return { kind: 'odd', text: typeof value };
  const text = typeof exact === 'number' ? exactly(exact) : grouped(exact);
  const number = Number(exact);
  const size = Math.abs(number);
  // A sum of no size is zero; what is not zero and would be drawn as zero is not.
  const drawable = size === 0 ? !/[1-9]/.test(text) : size <= LARGEST && size >= 1 / LARGEST;
  return drawable
    ? { kind: 'number', value: size === 0 ? 0 : number, text }
    : { kind: 'odd', text: typeof exact === 'number' ? String(exact) : bounded(text) };
}

/** A number beside its mark or along an axis: at most four decimals, and powers of ten where digits have no room. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const plain = size < 1e15 && (size === 0 || size >= 1e-12);
  const text = plain ? decimal(size === 0 ? 0 : value, 0, decimalsOf(value, 4)) : '';
  return plain && text.length <= MOST_SIGNS ? text : value.toExponential(4).replace(/\.?0+e/, 'e');
}

/** A reading beside its mark: exactly where that has room. */
export function besideOf({ value, text }: Reading & { kind: 'number' }): string {
  return text.length <= MOST_SIGNS ? text : shortNumber(value);
}

/** What tells labels apart, and how they are written. */
export interface Label {
  key: string;
  text: string;
  /** What it has its place in an order by; null where it is NULL. */
  order: number | string | null;
}

/** A label longer than this is taken as different from all others: to compare megabytes takes time. */
const COMPARED = 1000;

/** The label that a value is; `row` is the number of its row. Null is not the word for it. */
export function labelOf(value: Value, row: number, nothing: string): Label {
  if (value === null) return { key: 'null', text: nothing, order: null };
  if (typeof value === 'object') return { key: `row ${row}`, text: '…', order: row };
  const text = String(value);
  const key = text.length > COMPARED ? `row ${row}` : `= ${text}`;
  const order = typeof value === 'bigint' ? Number(value) : value;
  return { key, text: bounded(text) || '""', order: typeof order === 'boolean' ? text : order };
}
