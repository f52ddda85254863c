import type { Value } from '../model/index.ts';

/** The engine's words for a number of 32 bits. */
const FLOAT = /^(?:FLOAT|REAL|FLOAT4)$/i;

/**
 * What a spreadsheet would take for the beginning of a formula, also in full width and after blanks. Numbers are written
 * as numbers.
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/** A text that a spreadsheet takes as text: with an apostrophe before what would begin a formula. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * A number as the shortest decimal writing that reads back as the same number of its type: 0.1 of a FLOAT is 0.1, not
 * 0.10000000149011612. What is no number is NaN, Infinity or -Infinity.
 */
export function numberText(value: number, type = ''): string {
  if (!FLOAT.test(type) || !Number.isFinite(value)) return String(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}

/** As the engine reads it back: `\xDE\xAD`. */
function bytesText(bytes: Uint8Array, most: number): string {
  // Four signs a byte; what is beyond `most` is not written.
  const seen = bytes.subarray(0, Math.min(bytes.length, most));
  return Array.from(seen, (byte) => `\\x${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(
    '',
  );
}

/** Lists and structs as JSON, until there is no room left. Bytes, and numbers that JSON has not, are texts in it. */
function written(value: Value, room: number): string {
  if (room <= 0) return '';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return `"${value}"`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (value instanceof Uint8Array) return JSON.stringify(bytesText(value, room));
  // Member by member: to name all keys of a long list first would take as long as the list.
  let text = isList(value) ? '[' : '{';
  const add = (name: string, member: Value): boolean => {
    text += `${text.length > 1 ? ',' : ''}${name}`;
    text += written(member, room - text.length);
    return text.length < room;
  };
  if (isList(value)) {
    value.every((member) => add('', member));
    return `${text}]`;
  }
  for (const name in value) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined && !add(`${JSON.stringify(name)}:`, member)) break;
  }
  return `${text}}`;
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

/**
 * The beginning of `plainText(value, type)`, not much longer than `most` UTF-16 units, at a cost that does not depend on
 * the size of the value.
 */
export function plainStart(value: Value, most: number, type = ''): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.slice(0, most);
  if (typeof value === 'number') return numberText(value, type);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? bytesText(value, most) : written(value, most);
}

/**
 * A value as text to take away: numbers in full and without separators, dates and times in ISO 8601, bytes as the engine
 * reads them back, lists and structs as JSON. NULL is the empty text, as in CSV.
 * @param type The engine's word for the type of the column, by which a FLOAT is told from a DOUBLE.
 */
export function plainText(value: Value, type = ''): string {
  return plainStart(value, Infinity, type);
}
