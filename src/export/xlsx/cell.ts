import type { Value, ValueKind } from '../../model/index.ts';
import { fitsDouble } from '../json.ts';
import { numberText, plainStart } from '../value.ts';
import { STYLE } from './styles.ts';

/** How many UTF-16 units a cell can hold. */
export const MOST_TEXT = 32_767;

/** More digits than this a spreadsheet shows as noughts. */
const MOST_EXACT = 1e15;

/** The first day on which spreadsheets agree: before it, some have a 29th of February 1900. */
const FIRST_DAY = 61;
const EPOCH = 25_569;
const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})0*)?$/;

/** What happened to the cells of a workbook on the way. */
export interface Tally {
  /** Texts that were too long for a cell. */
  cut: number;
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SPECIAL = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

function special(sign: string): string {
  const named = NAMED[sign];
  if (named !== undefined) return named;
  if (sign === '\n' || sign === '\t' || /[\u007f-\u009f]/.test(sign)) return sign;
  if (/\p{Cs}/u.test(sign)) return '\ufffd';
  // Office Open XML's own way to write what XML cannot, and to write what looks like it.
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text as it stands in the XML of a sheet. What XML forbids is written as `_x0001_`, half a pair as U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(SPECIAL, special);
}

/** A text that fits into a cell: a longer one ends with `…` and is counted. */
function fitting(text: string, tally: Tally): string {
  if (text.length <= MOST_TEXT) return text;
  tally.cut++;
  return `${text.slice(0, MOST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function dayOf(text: string): number | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS + EPOCH;
  return serial >= FIRST_DAY ? serial : null;
}

/** As a part of a day, with the milliseconds that are not shown otherwise; null for what is finer. */
function timeOf(text: string): { part: number; fine: boolean } | null {
  const [, hours, minutes, seconds, fraction] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23) return null;
  const ms = Number((fraction ?? '').padEnd(3, '0'));
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { part: (whole * 1000 + ms) / DAY_MS, fine: ms > 0 };
}

function numberCell(ref: string, written: string, style: number = STYLE.plain): string {
  return `<c r="${ref}"${style === STYLE.plain ? '' : ` s="${style}"`}><v>${written}</v></c>`;
}

/** A text as a cell of its own: never a formula, whatever it begins with. */
export function textCell(
  ref: string,
  text: string,
  tally: Tally,
  style: number = STYLE.plain,
): string {
  const chosen = style === STYLE.plain ? '' : ` s="${style}"`;
  const written = xmlText(fitting(text, tally));
  return `<c r="${ref}"${chosen} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

/** Dates and times as serial numbers where these hold them to the digit; else null. */
function serialCell(ref: string, text: string, kind: ValueKind): string | null {
  if (kind === 'date') {
    const day = dayOf(text);
    return day === null ? null : numberCell(ref, String(day), STYLE.date);
  }
  if (kind === 'time') {
    const time = timeOf(text);
    return time && numberCell(ref, String(time.part), time.fine ? STYLE.fineTime : STYLE.time);
  }
  const day = dayOf(text.slice(0, 10));
  const time = timeOf(text.slice(11));
  if (day === null || time === null) return null;
  return numberCell(ref, String(day + time.part), time.fine ? STYLE.fineStamp : STYLE.stamp);
}

/**
 * A value as a cell at `ref`; NULL is none. Numbers, dates, times and booleans are typed where a spreadsheet holds and
 * shows them to the digit; whole numbers and decimals of more than 15 digits, years before 1900-03-01, microseconds and
 * everything else are texts. `style` is that of texts, `numbers` that of numbers.
 */
export function xlsxCell(
  ref: string,
  value: Value,
  { kind, type }: { kind: ValueKind; type: string },
  tally: Tally,
  style: number = STYLE.plain,
  numbers: number = STYLE.plain,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const exact = kind !== 'integer' || Math.abs(value) < MOST_EXACT;
    if (exact) return numberCell(ref, numberText(value, type), numbers);
  }
  if (typeof value === 'string') {
    if (kind === 'decimal' && fitsDouble(value)) return numberCell(ref, value, numbers);
    if (kind === 'date' || kind === 'time' || kind === 'timestamp') {
      const serial = serialCell(ref, value, kind);
      if (serial !== null) return serial;
    }
  }
  return textCell(ref, plainStart(value, MOST_TEXT + 1, type), tally, style);
}
