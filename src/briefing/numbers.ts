import type { Exhibit } from '../figures/exhibit.ts';
import { isRatio } from './ratios.ts';

/** What a number is written in: `money` has a size in 元; a bare one may be of anything; `times` is a ratio. */
type Measure =
  { kind: 'money'; yuan: number } | { kind: 'percent' } | { kind: 'times' } | { kind: 'bare' };

/** A number as it is written in a text. */
export interface Written {
  text: string;
  /** Where it begins, in UTF-16 units. */
  at: number;
  /** Without its unit. */
  value: number;
  /** How many digits stand behind the point. */
  digits: number;
  /** What a word behind it multiplies it by: `1.2万人` is 12,000. */
  scale: number;
  measure: Measure;
  signed: boolean;
}

const CHINESE = '零〇一二两三四五六七八九';
const DIGIT: Record<string, number> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((sign, value) => [sign, value]),
);
DIGIT['〇'] = 0;
DIGIT['两'] = 2;
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A number in Chinese signs below ten thousand, with digits behind a 点: `三十二点五` is 32.5; null for another word. */
export function chineseNumber(text: string): { value: number; digits: number } | null {
  const [whole = '', behind = ''] = text.split('点', 2);
  if (whole === '') return null;
  let value = 0;
  let digit: number | null = null;
  for (const sign of whole) {
    const place = PLACES[sign];
    if (place === undefined) {
      // One sign behind the other is read as written: `二〇二四`.
      digit = (digit ?? 0) * 10 + (DIGIT[sign] ?? NaN);
    } else {
      value += (digit ?? 1) * place;
      digit = null;
    }
  }
  value += digit ?? 0;
  const fraction = [...behind].map((sign) => DIGIT[sign] ?? NaN);
  fraction.forEach((one, i) => (value += one / 10 ** (i + 1)));
  return Number.isFinite(value) ? { value, digits: fraction.length } : null;
}

const NUMERAL = `[${CHINESE}十百千]+(?:点[${CHINESE}]+)?`;
const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** Words behind a number that say what it is of. The longest first. */
const UNITS: readonly [RegExp, number, Measure['kind'], number][] = [
  [/^\s*亿元/, 1, 'money', 1e8],
  [/^\s*万元/, 1, 'money', 1e4],
  [/^\s*千元/, 1, 'money', 1e3],
  [/^\s*元/, 1, 'money', 1],
  [/^\s*(?:%|个百分点|percent(?:age points?)?\b)/i, 1, 'percent', 0],
  [/^\s*(?:倍|times\b)/i, 1, 'times', 0],
  [/^(?:\s*[×x]\s*|\s+)(?:10k|10,000) (?:yuan|CNY|RMB)\b/i, 1, 'money', 1e4],
  [/^(?:\s*[×x]\s*|\s+)(?:100m|100 million) (?:yuan|CNY|RMB)\b/i, 1, 'money', 1e8],
  [/^\s*(?:billion|bn) (?:yuan|CNY|RMB)\b/i, 1, 'money', 1e9],
  [/^\s*(?:million|m) (?:yuan|CNY|RMB)\b/i, 1, 'money', 1e6],
  [/^\s*(?:thousand|k) (?:yuan|CNY|RMB)\b/i, 1, 'money', 1e3],
  [/^\s*(?:yuan|CNY|RMB)\b/i, 1, 'money', 1],
  [/^\s*亿/, 1e8, 'bare', 0],
  [/^\s*万/, 1e4, 'bare', 0],
  [/^\s*billion\b/i, 1e9, 'bare', 0],
  [/^\s*million\b/i, 1e6, 'bare', 0],
  [/^\s*thousand\b/i, 1e3, 'bare', 0],
];

/** Full-width digits and signs as the usual ones, each in its place. */
const narrow = (text: string): string =>
  text
    .replace(/[\uff05\uff0c-\uff0e\uff10-\uff19]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('−', '-');

/** A number of a list at the beginning of a line: `1. `, `（2）`, `3、`. */
const COUNTED = /(?:^|\n)\s*[（(]?\d{1,2}(?:[）)、]|\.\s)/g;

const FOUND = new RegExp(
  [
    // Of a hundred, in words; a numeral with a word behind it that makes it a number.
    `百分之(?<share>${NUMERAL}|${ARABIC})`,
    `(?<numeral>${NUMERAL})(?=[万亿]|元|个百分点|成(?![为功立效果本员熟就长绩])|倍)`,
    // Not within a name: `A4`, `G20`, `210a`.
    `(?<![\\p{Script=Latin}\\d.])(?<sign>[+-])?(?<arabic>${ARABIC})(?![\\d]|[a-z]\\d)`,
  ].join('|'),
  'gu',
);

/** What stands behind a number: its unit, as long as it is, and what it makes of the number. */
function unitOf(rest: string): { length: number; scale: number; measure: Measure } {
  for (const [pattern, scale, kind, yuan] of UNITS) {
    const length = pattern.exec(rest)?.[0].length;
    if (length === undefined) continue;
    return { length, scale, measure: kind === 'money' ? { kind, yuan } : { kind } };
  }
  return { length: 0, scale: 1, measure: { kind: 'bare' } };
}

/** One match of `FOUND` as a number; null where it is a word after all. */
function writtenAt(
  plain: string,
  match: RegExpExecArray,
): (Omit<Written, 'text'> & { end: number }) | null {
  const { share, numeral, arabic, sign } = match.groups ?? {};
  const own = share ?? numeral ?? arabic ?? '';
  const read = /^\d/.test(own)
    ? { value: Number(own.replaceAll(',', '')), digits: own.split('.')[1]?.length ?? 0 }
    : chineseNumber(own);
  if (read === null) return null;
  const end = match.index + match[0].length;
  // A sign between two numbers parts them: `2023-2024`.
  const signed = sign === '-' && !/[\d年]\s*$/.test(plain.slice(0, match.index));
  const at = sign !== undefined && !signed ? match.index + 1 : match.index;
  const percent: Measure = { kind: 'percent' };
  if (share !== undefined) return { at, end, ...read, scale: 1, measure: percent, signed };
  if (numeral !== undefined && plain.startsWith('成', end)) {
    // Tenths: what is rounded to them may be five of a hundred away.
    return {
      at,
      end: end + 1,
      value: read.value * 10,
      digits: -1,
      scale: 1,
      measure: percent,
      signed,
    };
  }
  const { length, scale, measure } = unitOf(plain.slice(end));
  const value = signed ? -read.value : read.value;
  return { at, end: end + length, value, digits: read.digits, scale, measure, signed };
}

/** Every number of a text, with what it is of. Numbers of list items are none. */
export function numbersIn(text: string): Written[] {
  const plain = narrow(text);
  const counted = [...plain.matchAll(COUNTED)].map(({ 0: all, index }) => [
    index,
    index + all.length,
  ]);
  const all: Written[] = [];
  const found = new RegExp(FOUND);
  for (let match = found.exec(plain); match !== null; match = found.exec(plain)) {
    const { index } = match;
    if (counted.some(([from = 0, to = 0]) => index >= from && index < to)) continue;
    const written = writtenAt(plain, match);
    if (written === null) continue;
    const { end, ...number } = written;
    all.push({ ...number, text: text.slice(number.at, end) });
    // `3 × 10,000 yuan` is one number.
    found.lastIndex = Math.max(found.lastIndex, end);
  }
  return all;
}

/** A number that the exhibit has, in 元 where it is money. */
interface Known {
  value: number;
  kind: Measure['kind'];
  /** Whether a column of bare numbers in 元 a person and the like: they have no size. */
  yuan: number;
}

const MONEY: readonly [RegExp, number][] = [
  [/^(?:亿元|100m|100 million)/i, 1e8],
  [/^(?:万元|10k|10,000)/i, 1e4],
  [/^(?:元|yuan|CNY)/i, 1],
];

function ofUnit(unit: string | null): Pick<Known, 'kind' | 'yuan'> {
  if (unit === null) return { kind: 'bare', yuan: 1 };
  if (unit.startsWith('%')) return { kind: 'percent', yuan: 1 };
  const [, yuan] = MONEY.find(([pattern]) => pattern.test(unit)) ?? [];
  return yuan === undefined ? { kind: 'bare', yuan: 1 } : { kind: 'money', yuan };
}

const asKnown = ({ value, scale, measure }: Written): Known => ({
  value: value * scale,
  kind: measure.kind,
  yuan: measure.kind === 'money' ? measure.yuan : 1,
});

/** What of a drawing is no words: names of things, addresses. */
const NO_WORDS = new Set(['id', 'key', 'href', 'parent', 'colour', 'swatch', 'mark', 'kind']);

/** Every text that a drawing shows or speaks. */
function wordsIn(drawing: unknown): string[] {
  if (typeof drawing === 'string') return [drawing];
  if (typeof drawing !== 'object' || drawing === null) return [];
  return Object.entries(drawing).flatMap(([name, value]) =>
    NO_WORDS.has(name) ? [] : wordsIn(value),
  );
}

/** Every number that an exhibit shows or says by itself: chart, table, its own title, notes, sentences. */
function knownIn({ figure, subtitle, notes, findings }: Exhibit): Known[] {
  const cells = figure.table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell, i): Known[] => {
      const of = ofUnit(figure.table.columns[i]?.unit ?? null);
      const said = numbersIn(`${cell.text} ${cell.spoken ?? ''}`).map((one) => ({
        ...asKnown(one),
        ...(one.measure.kind === 'bare' ? of : {}),
      }));
      return typeof cell.value === 'number' ? [{ value: cell.value, ...of }, ...said] : said;
    }),
  );
  const texts = [
    figure.title,
    figure.hint,
    subtitle,
    ...notes,
    ...findings,
    ...wordsIn(figure.drawing),
    ...figure.said.map((sentence) => sentence.map(({ text }) => text).join('')),
    ...figure.table.columns.map(({ name }) => name),
  ];
  // How many things are shown may be said: rows, and those that rows are of.
  const { rows } = figure.table;
  const names = new Set(rows.map((row) => row.cells[0]?.text));
  const counts = [rows.length, names.size].map((value): Known => ({
    value,
    kind: 'bare',
    yuan: 1,
  }));
  return [...cells, ...counts, ...numbersIn(texts.filter(Boolean).join('\n')).map(asKnown)];
}

const TINY = 1e-12;

/** Whether a number is another one, written with as many digits or fewer. */
function isOf(written: Written, known: Known): boolean {
  const { measure, scale, digits, signed } = written;
  if (measure.kind !== 'bare' && known.kind !== measure.kind) return false;
  const size = measure.kind === 'money' ? measure.yuan / known.yuan : 1;
  const exact = known.value / (size * scale);
  // Whether something rose or fell is said in words.
  const apart = signed ? exact - written.value : Math.abs(exact) - Math.abs(written.value);
  return Math.abs(apart) <= 0.5 * 10 ** -digits + TINY * Math.max(1, Math.abs(exact));
}

/**
 * The numbers of a text that an exhibit does not have: neither in its table, nor in its title, notes and sentences, in
 * the unit written (money in any unit of money), exactly or rounded to the digits written. In the order of the text.
 */
export function foreignNumbers(text: string, exhibit: Exhibit): Written[] {
  const written = numbersIn(text);
  if (written.length === 0) return [];
  const known = knownIn(exhibit);
  return written.filter(
    (one) =>
      !known.some((other) => isOf(one, other)) &&
      !(one.measure.kind === 'times' && isRatio(one, text, exhibit.figure.table)),
  );
}

const COMPARING =
  /高于|低于|多于|少于|大于|小于|超过|高出|不及|不如|最高|最低|最多|最少|最大|最小|领先|落后|居首|首位|第一(?![行列项条页章节份张个号栏笔步段批次季期类种])|倒数|排名|倍|(?:比|较).{0,12}[高低多少]|\b(?:higher|lower|more|less|fewer|greater|larger|smaller|above|below|exceed\w*|highest|lowest|most|least|largest|smallest|first|last|rank\w*|leads?|times|twice)\b/i;

/** The first word of a text that compares; null where none does. */
export function comparison(text: string): string | null {
  return COMPARING.exec(text)?.[0] ?? null;
}
