import type { Phase } from '../../../model/index.ts';
import { matchesOf } from '../../read/matches.ts';
import { namedPhase } from '../terms.ts';

/** A phrase of comparison in the words in front of a figure. */
export interface Comparison {
  /** `stated`: the year is the skeleton's next Ⓨ in it; `previous`: 上年; `own`: the same year's budget. */
  year: 'stated' | 'previous' | 'own';
  /** `budget`: 预算 alone; `same`: nothing said, so the phase of what is compared. */
  phase: Phase | 'budget' | 'same';
  /** Offset in the words at which the phrase begins. */
  start: number;
  /** The words behind the year, without 相比: they may name what is compared. */
  rest: string;
}

const YEARLY = /(?:与|比|较|同|和)(?:(Ⓨ)|上年度?(?:同期)?|上一年度?|去年(?:同期)?)/g;
const OWN = /(?:与|比|较|和)(?=(?:年初|全年|调整后?的?)?预算数?)/g;
const ON_YEAR = /同比/g;

/** Names of funds hold the word 预算 without meaning a budget. */
const FUND_WORDS = /一般公共预算|政府性基金预算|国有资本经营预算/g;

const last = (pattern: RegExp, text: string): RegExpExecArray | null =>
  matchesOf(pattern, text).at(-1) ?? null;

/** The last phrase of comparison in `words`, or null. */
export function comparisonIn(words: string): Comparison | null {
  if (!/[比较与和同]/.test(words)) return null;
  const yearly = last(YEARLY, words);
  const own = yearly ? null : last(OWN, words);
  const onYear = yearly || own ? null : last(ON_YEAR, words);
  const match = yearly ?? own ?? onYear;
  if (!match) return null;
  const tail = words.slice(match.index + match[0].length);
  const bare = tail.replace(FUND_WORDS, '');
  const phase = namedPhase(bare) ?? 'same';
  const year = own ? 'own' : yearly?.[1] ? 'stated' : 'previous';
  const rest = tail.replace(/相比|相较|比较/, '');
  return { year, phase, start: match.index, rest };
}

/** `分别占5%、9%`: several figures in the order of their subjects, which are not told apart. */
export const RESPECTIVELY = /分别[^，。；：、]{0,16}$/;

const VERB =
  /(增加|增长|上升|提高|增幅|增|多|减少|下降|降低|压减|压缩|减幅|降幅|减|少)(?:了|额|为|达)?$/;
const DOWN = /^(?:减少|下降|降低|压减|压缩|减幅|降幅|减|少)/;

/** `增加（减少）`: the number's own sign tells which. */
const OTHER_WAY = /\((?:增加|增长|上升|减少|下降|降低)\)$/;

/** `比上年增加增加5万元` */
const withoutVerb = (words: string, verb: string): string =>
  verb.length > 1 && words.endsWith(verb) ? words.slice(0, -verb.length) : words;

/** `减少为5万元`: to that amount, or by it. */
export const REACHES = /(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩)[为达]$/;

export interface ChangeVerb {
  sign: 1 | -1;
  /** The words in front of the verb. */
  before: string;
  /** The other direction stands in brackets behind it. */
  either: boolean;
}

/** The verb of change that ends `words`: its sign and the words in front of it. */
export function changeVerb(words: string): ChangeVerb | null {
  const bare = words.endsWith(')') ? words.replace(OTHER_WAY, '') : words;
  const match = VERB.exec(bare);
  if (!match?.[1]) return null;
  return {
    sign: DOWN.test(match[1]) ? -1 : 1,
    before: withoutVerb(bare.slice(0, match.index), match[1]),
    either: bare !== words,
  };
}

/** The sign that the rate behind an amount without a verb proves: `各3751.41万元，下降67.76%`. */
export function signBehind(after: string): 1 | -1 | null {
  const match = /^，(增长|增加|上升|下降|减少|降低)Ⓡ/.exec(after);
  return match?.[1] ? (DOWN.test(match[1]) ? -1 : 1) : null;
}
