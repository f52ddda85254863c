import type { Value, ValueKind } from '../model/index.ts';
import { harmless, plainText } from './value.ts';

/** What the engine writes for a number, or for what is none in a column of numbers. */
const NUMBER = /^-?(?:[\d.]+(?:e[+-]?\d+)?|Infinity)$/i;

/** Whether the values of a column are numbers, which never are the beginning of a formula. */
export function isNumeric(kind: ValueKind): boolean {
  return kind === 'integer' || kind === 'number' || kind === 'decimal';
}

/** A text as a cell: made harmless, and quoted where it must be. The empty text is `""`, so that it is not NULL. */
export function textCell(text: string): string {
  const safe = harmless(text);
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A value as a cell of CSV (RFC 4180). NULL is nothing at all. */
export function csvCell(value: Value, kind: ValueKind, type = ''): string {
  if (value === null) return '';
  const text = plainText(value, type);
  return isNumeric(kind) && NUMBER.test(text) ? text : textCell(text);
}
