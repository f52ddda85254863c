import { literal } from '../../db/bind.ts';
import type { ValueKind } from '../../model/index.ts';

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/i;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const SPECIAL = /^(?:nan|-?inf(?:inity)?)$/i;

/** More digits than whole numbers and DECIMALs have are compared as DOUBLE. */
const MOST_DIGITS = 38;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Without blanks around it, and with the signs of a Chinese keyboard as those of any other. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll('−', '-').trim().replace(/^\+/, '');

/** How many decimals the numbers of a type have. */
const scaleOf = (type: string): number =>
  Number(/^(?:DECIMAL|NUMERIC)\(\d+,\s*(\d+)\)$/i.exec(type)?.[1] ?? 0);

/**
 * Digits as an operand that has no more decimals than the column: what is less than 1.5 is, among whole numbers, less
 * than 2. With more, the engine would have to find a type for both, which the largest numbers do not fit in.
 */
function digits(bare: string, scale: number, op: Comparison): string | null {
  const [before = '', fraction = ''] = bare.split('.');
  // `.5` and `-.5` have a zero to be thought of.
  const whole = before.replace(/^-?$/, '$&0');
  const kept = fraction.replace(/0+$/, '');
  if (whole.length + kept.length > MOST_DIGITS) return null;
  const least = kept.slice(0, scale).padEnd(scale, '0');
  if (kept.length <= scale) return kept === '' ? whole : `${whole}.${kept}`;
  if (op === '=' || op === '<>') return null;
  const cut = BigInt(whole.replace('-', '') + least);
  const below = whole.startsWith('-') ? -cut - 1n : cut;
  const moved = op === '<' || op === '>=' ? below + 1n : below;
  const text = String(moved < 0n ? -moved : moved).padStart(scale + 1, '0');
  const point = text.length - scale;
  const sign = moved < 0n ? '-' : '';
  return `${sign}${text.slice(0, point)}${scale > 0 ? `.${text.slice(point)}` : ''}`;
}

/**
 * A number as it was typed, thousands separated or not, as SQL that compares exactly with a column of its kind; null
 * where it is no number. `NaN` and `Infinity` can be asked of floating point numbers only.
 */
export function asNumber(
  typed: string,
  kind: 'integer' | 'number' | 'decimal',
  type: string,
  op: Comparison,
): string | null {
  const text = plain(typed);
  const bare = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  if (kind === 'number') {
    // In the column's own type: 0.1 as a DOUBLE is not the 0.1 of a FLOAT. From text: a DECIMAL on the way would round twice.
    const to = /^(?:FLOAT|REAL|FLOAT4)$/i.test(type) ? 'FLOAT' : 'DOUBLE';
    return NUMBER.test(bare) || SPECIAL.test(bare) ? `CAST(${literal(bare)} AS ${to})` : null;
  }
  if (!NUMBER.test(bare)) return null;
  const exact = /e/i.test(bare) ? null : digits(bare, scaleOf(type), op);
  return exact ?? `CAST(${literal(bare)} AS DOUBLE)`;
}

const YES = ['true', 't', '1', 'yes', '是', '真'];
const NO = ['false', 'f', '0', 'no', '否', '假'];

/** What a reader typed for a truth value; null where it is none. */
export function truth(typed: string): boolean | null {
  const text = plain(typed).toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : null;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?$/;

function dateText(text: string): string | null {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  if (year === '') return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // The 31st of April is the 1st of May to some and no date to the engine.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

function timeText(text: string): string | null {
  const [, hours = '', minutes = '', seconds = '00', fraction = ''] = TIME.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return null;
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}${fraction}`;
}

/** A date, a time or both as they were typed, as the engine reads them; null where they are none. A timestamp may be a date alone. */
export function momentText(
  typed: string,
  kind: Extract<ValueKind, 'date' | 'time' | 'timestamp'>,
): string | null {
  const text = plain(typed);
  if (kind === 'date') return dateText(text);
  if (kind === 'time') return timeText(text);
  const [day = '', time, ...rest] = text.split(/[T ]+/);
  const date = dateText(day);
  const clock = time === undefined ? '00:00:00' : timeText(time.replace(/Z$/, ''));
  return date === null || clock === null || rest.length > 0 ? null : `${date} ${clock}`;
}
