import type { Check, Fact } from '../../model/index.ts';
import { envelope, exact, within } from './rounding.ts';
import type { Sentence, Trial } from './rule.ts';
import { apart, figure, nameOf, placeOf, unitOf } from './words.ts';

const value = (fact: Fact): number => fact.value ?? 0;

export const sumOf = (facts: readonly Fact[]): number =>
  exact(facts.reduce((sum, fact) => sum + value(fact), 0));

interface Numbers {
  facts: readonly Fact[];
  expected: number;
  tolerance: number;
  /** Of a difference beyond the tolerance. */
  severity: Check['severity'];
  /** What was compared; the numbers are added. */
  what: Sentence;
  /** Why a difference is none, where the document itself says so. */
  explained?: Sentence | undefined;
  /** A difference of less than one unit of a rate's last digit is worth knowing only: it was cut off, not rounded. */
  lastDigit?: number;
  /** What a difference means, where it means more than that. */
  beyond?: Sentence | undefined;
  /** By default the value of the first figure. */
  found?: number;
  unit?: string | null;
}

/** Compares the first figure with what the others give. */
export function compared(numbers: Numbers): Trial {
  const { facts, expected, tolerance, what, explained } = numbers;
  const [checked] = facts;
  const found = numbers.found ?? (checked ? value(checked) : 0);
  const unit = numbers.unit === undefined ? (checked ? unitOf(checked) : null) : numbers.unit;
  const difference = exact(found - expected);
  const agrees = within(difference, tolerance);
  const status = agrees || explained ? 'pass' : 'fail';
  const wanted = figure(expected, unit);
  const published = found === expected ? wanted : figure(found, unit);
  const distance = difference === 0 ? null : apart(difference, unit);
  const numbersOf = {
    zh: `应为 ${wanted.zh}，实为 ${published.zh}${distance ? `，相差 ${distance.zh}` : ''}`,
    en: `expected ${wanted.en}, found ${published.en}${distance ? `, a difference of ${distance.en}` : ''}`,
  };
  const cut = Math.abs(difference) < (numbers.lastDigit ?? 0);
  const verdict = agrees
    ? difference === 0
      ? AGREES
      : ROUNDING
    : (explained ?? (cut ? CUT : (numbers.beyond ?? (tolerance === 0 ? DIFFERS : BEYOND))));
  return {
    status,
    severity: status === 'pass' || cut ? 'info' : numbers.severity,
    facts,
    expected: exact(expected),
    found,
    tolerance: exact(tolerance),
    unit,
    message: {
      zh: `${what.zh}：${numbersOf.zh}；${verdict.zh}。`,
      en: `${what.en}: ${numbersOf.en}; ${verdict.en}.`,
    },
    line: null,
  };
}

const AGREES: Sentence = { zh: '一致', en: 'they agree' };
const ROUNDING: Sentence = { zh: '在四舍五入范围内', en: 'within rounding' };
const CUT: Sentence = { zh: '末位未四舍五入', en: 'the last digit was cut off, not rounded' };
const DIFFERS: Sentence = { zh: '两数不符', en: 'the two differ' };
const BEYOND: Sentence = { zh: '超出四舍五入范围', en: 'beyond what rounding explains' };

/** Compares a total with the sum of its parts, within the envelope of rounding. */
export function summed(
  total: Fact,
  parts: readonly Fact[],
  options: {
    severity?: Check['severity'];
    of?: Sentence;
    /** Where the envelope of rounding is not what the figures may differ by. */
    tolerance?: number;
    explained?: (difference: number) => Sentence | undefined;
  } = {},
): Trial {
  const expected = sumOf(parts);
  const name = nameOf(total);
  const place = placeOf(total);
  const of = options.of ?? { zh: '各分项之和', en: 'the sum of its parts' };
  return compared({
    facts: [total, ...parts],
    expected,
    tolerance: options.tolerance ?? envelope(total, parts),
    severity: options.severity ?? 'error',
    what: {
      zh: `${name.zh}（${place.zh}）与${of.zh}（${parts.length} 项）`,
      en: `${name.en} (${place.en}) against ${of.en} (${parts.length})`,
    },
    explained: options.explained?.(exact(value(total) - expected)),
  });
}

/** A trial that is not about two numbers. */
export function stated(
  status: Trial['status'],
  severity: Check['severity'],
  message: Sentence,
  facts: readonly Fact[] = [],
  line: number | null = null,
): Trial {
  return {
    status,
    severity: status === 'pass' ? 'info' : severity,
    facts,
    expected: null,
    found: null,
    tolerance: null,
    unit: null,
    message,
    line,
  };
}

/** The first trial that passes, else the first; null of none. What stands behind one that passes is not made. */
export function passing(trials: Iterable<Trial>): Trial | null {
  let first: Trial | null = null;
  for (const trial of trials) {
    if (trial.status === 'pass') return trial;
    first ??= trial;
  }
  return first;
}
