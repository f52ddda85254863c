import { gridWords } from '../../i18n/workbench/grid.ts';
import { numberText, plainStart } from '../../export/value.ts';
import type { AnswerColumn, Language, Value } from '../../model/index.ts';

/** As much of a value as a cell shows. */
export const CELL_SIGNS = 300;

/** From 10⁻¹² to 10²¹ numbers are written without an exponent. */
const LEAST_EXPONENT = -12;

/** Whole numbers that are read as names, not as amounts. */
const NAME_LIKE =
  /(?:^|_)(?:year|month|day|line|page|code|id)s?$|^[年月日]$|年[份度]$|行号$|页码$|编号$|编码$|代码$/i;

const isNumeric = ({ kind }: AnswerColumn): boolean =>
  kind === 'integer' || kind === 'number' || kind === 'decimal';

/** Whether its cells are numbers, which stand at the right. */
export const isRight = isNumeric;

/** A number without an exponent where that is not too long. */
function unfolded(text: string): string {
  const [, sign = '', first = '', rest = '', exponent = ''] =
    /^(-?)(\d)(?:\.(\d+))?e(-\d+)$/.exec(text) ?? [];
  if (exponent === '' || Number(exponent) < LEAST_EXPONENT) return text;
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${first}${rest}`;
}

/** With thousands separators; what is written with an exponent, or is no number, stays. */
export function grouped(text: string): string {
  const [, whole = '', fraction = ''] = /^(-?\d+)(\.\d+)?$/.exec(text) ?? [];
  return whole === '' ? text : whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + fraction;
}

function numeric(text: string, column: AnswerColumn): string {
  const plain = unfolded(text);
  return column.kind === 'integer' && NAME_LIKE.test(column.name) ? plain : grouped(plain);
}

/** Breaks and tabs as signs, so that a cell is one line and what is in it can be told. */
const oneLine = (text: string): string =>
  text.replace(/\r\n|[\r\n\u2028\u2029]/g, '↵').replaceAll('\t', '⇥');

/** At most `limit` UTF-16 units, no character halved, and a sign where more follows. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = /[\ud800-\udbff]$/.test(text.slice(0, limit));
  return `${text.slice(0, half ? limit - 1 : limit)}…`;
}

function bytesText(bytes: Uint8Array, limit: number, language: Language): string {
  const shown = Array.from(bytes.subarray(0, Math.floor(limit / 2) + 1), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return `${gridWords[language].bytes(grouped(String(bytes.length)))} ${cut(shown, limit)}`;
}

/**
 * A value as a cell shows it, at most about `limit` signs of it: numbers in full and with thousands separators, NULL and
 * empty text by their names, bytes as their number and in hexadecimal, lists and structs as JSON, all on one line.
 */
export function cellText(
  value: Value,
  column: AnswerColumn,
  language: Language,
  limit = CELL_SIGNS,
): string {
  if (value === null) return 'NULL';
  if (value === '') return gridWords[language].empty;
  if (typeof value === 'number') return numeric(numberText(value, column.type), column);
  if (typeof value === 'bigint' || (column.kind === 'decimal' && typeof value === 'string')) {
    return cut(numeric(plainStart(value, limit + 1), column), limit);
  }
  if (value instanceof Uint8Array) return bytesText(value, limit, language);
  return cut(oneLine(plainStart(value, limit + 1, column.type)), limit);
}

/** What a cell has, to be drawn so that none is taken for another. */
export type Tone = 'null' | 'empty' | 'value';

export const toneOf = (value: Value): Tone =>
  value === null ? 'null' : value === '' ? 'empty' : 'value';

/** How many decimals a number as it is shown has; 0 of one that is written with an exponent. */
export const decimalsOf = (text: string): number => /^[-\d,]+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

/** What has to follow a number, unseen, for its point to stand below the others of its column. */
export function padding(text: string, decimals: number): string {
  const own = decimalsOf(text);
  if (own >= decimals || !/^-?[\d,.]+$/.test(text)) return '';
  return (own === 0 ? '.' : '') + '0'.repeat(decimals - own);
}
