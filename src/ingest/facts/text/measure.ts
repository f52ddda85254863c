import type { unitAfter } from '../../read/unit.ts';
import type { TokenKind } from './token.ts';

type UnitAfter = NonNullable<ReturnType<typeof unitAfter>>;

const LIMIT_AFTER = /^\s*(?:\(?\s*含\s*\)?)?\s*(?:及|以)?(?:以上|以下|以内|之内|上限)/;
const APPROXIMATE_BEFORE = /(?:(?<!节)约|近|逾|超过|超|不足|不到)\s*$/;
const PER_PERSON =
  /(?:每人(?:每年|每月|年)?(?:承担|负担|补助|缴费|筹资)?|人均[\u4e00-\u9fff]{0,10}?)(?:为|达到?|不低于|不高于|[≥≤])?\s*$/;
const STANDARD =
  /(?:补助|缴费|筹资|补贴)标准(?:统一)?(?:提高|增加|上调|调整)?[到至]?(?:为|是|达到?)?\s*$/;
const RANGE_AFTER = /^\s*[-—~～至到]\s*\d/;
const JOINED_BEFORE = /[-—~～至到]\s?$/;
const RANGE_BEFORE = /\d\s*[万亿千百]?元?%?\s*[-—~～至到]\s*$/;
const MORE_BEHIND = /^\s*[余多左](?!交)/;
/** How the words of all of these begin and end. */
const MAY_DOUBT_BEHIND = /^\s*[-—~～至到余多左]/;
const MAY_DOUBT_BEFORE = /[-—~～至到约近逾过超足]\s*$/;
const SETS = /^\s*\(\s*[套辆人次]{1,2}\s*\)/;
const PEOPLE_BEHIND = /^[余多]?\s*[人名户份件次条台辆个家册只]/;

/** What a number with a unit is. */
export interface Measured {
  kind: TokenKind;
  /** Power of ten to the unit of the data model. */
  power: number;
  /** Length of the unit and of what belongs to it. */
  length: number;
  /** Why it is no figure: `range`, `approximate`, `split_number`; null where it is one. */
  doubt: string | null;
}

/**
 * What a number with `unit` is, by the words before it and behind it; null where the unit is none (`5万余人`).
 * `whole`: no digit or letter stands right in front of the number.
 */
export function measured(
  unit: UnitAfter,
  before: string,
  after: string,
  whole: boolean,
): Measured | null {
  const rest = after.slice(unit.length);
  let kind: TokenKind = 'number';
  let { length } = unit;
  let { power } = unit.unit;
  switch (unit.unit.kind) {
    case 'rate':
      if (!unit.name.endsWith('点')) kind = 'rate';
      break;
    case 'standard':
      kind = 'standard';
      break;
    case 'person':
    case 'count':
      kind = 'count';
      length += SETS.exec(rest)?.[0].length ?? 0;
      break;
    case 'money':
      if ((unit.name === '万' || unit.name === '亿') && PEOPLE_BEHIND.test(rest)) return null;
      if (LIMIT_AFTER.test(rest)) kind = 'threshold';
      else if (isPerPerson(before, unit.name)) {
        kind = 'standard';
        power += 4;
      } else kind = 'money';
  }
  return { kind, power, length, doubt: doubtOf(before, rest, whole) };
}

function doubtOf(before: string, rest: string, whole: boolean): string | null {
  if (!whole) return 'split_number';
  if (!MAY_DOUBT_BEHIND.test(rest) && !MAY_DOUBT_BEFORE.test(before)) return null;
  if (RANGE_AFTER.test(rest)) return 'range';
  if (JOINED_BEFORE.test(before) && RANGE_BEFORE.test(before)) return 'range';
  return APPROXIMATE_BEFORE.test(before) || MORE_BEHIND.test(rest) ? 'approximate' : null;
}

/** `每人每年670元`, `人均补助标准为670元`. */
function isPerPerson(before: string, unit: string): boolean {
  if (before.includes('人') && PER_PERSON.test(before)) return true;
  return unit === '元' && before.includes('标准') && STANDARD.test(before);
}
