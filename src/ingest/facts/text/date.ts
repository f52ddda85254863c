import type { NumberToken } from '../../read/number.ts';

interface DateSpan {
  kind: 'year' | 'date';
  /** Null for a month of the year that the sentence speaks of. */
  year: number | null;
  /** `2023-12-31`, `2024-06`; `--06` where the sentence names no year. */
  asOf: string | null;
  end: number;
}

const YEAR_END =
  /^\s*年?\s*(?:度)?\s*(?:期末|年末|年底|末|底)(?!(?:(?:一般公共预算|政府性基金预算|国有资本经营预算)?财政拨款)?(?:结转|结余))/;
const MONTH = /^\s*(?:[-—~～至]\s*(\d{1,2})\s*)?月(?:份)?\s*(?:(\d{1,2})\s*日|底|末)?/;

function twoDigits(digits: string): string {
  return digits.padStart(2, '0');
}

/** The date, month or year that begins with `number`, or null. */
export function dateAt(text: string, number: NumberToken): DateSpan | null {
  const after = text.slice(number.end, number.end + 32);
  const { length } = number.digits;
  if (length === 4 && /^(?:19|20)\d{2}$/.test(number.digits)) return withYear(number, after);
  if (length > 2 || !/^\d{1,2}$/.test(number.digits) || Number(number.digits) > 12) return null;
  const month = MONTH.exec(after);
  if (!month) return null;
  const name = twoDigits(month[1] ?? number.digits);
  const day = month[2] === undefined ? '' : `-${twoDigits(month[2])}`;
  return { kind: 'date', year: null, asOf: `--${name}${day}`, end: number.end + month[0].length };
}

function withYear(number: NumberToken, after: string): DateSpan | null {
  const year = Number(number.digits);
  const word = /^\s*年(?!均)/.exec(after);
  if (!word) {
    const dotted = /^[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(after);
    if (!dotted) return null;
    return { kind: 'date', year, asOf: null, end: number.end + dotted[0].length };
  }
  const rest = after.slice(word[0].length);
  const first = /^\s*(\d{1,2})/.exec(rest);
  const month = first ? MONTH.exec(rest.slice(first[0].length)) : null;
  if (first?.[1] !== undefined && month) {
    const name = twoDigits(month[1] ?? first[1]);
    const day = month[2] === undefined ? '' : `-${twoDigits(month[2])}`;
    const length = word[0].length + first[0].length + month[0].length;
    return { kind: 'date', year, asOf: `${year}-${name}${day}`, end: number.end + length };
  }
  const last = YEAR_END.exec(after);
  if (last) return { kind: 'date', year, asOf: `${year}-12-31`, end: number.end + last[0].length };
  const degree = /^\s*度/.exec(rest)?.[0].length ?? 0;
  return { kind: 'year', year, asOf: null, end: number.end + word[0].length + degree };
}
