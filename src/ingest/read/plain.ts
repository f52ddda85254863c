/**
 * Character for character replacements that make published text easier to read by rule. The result has the length
 * of the input, so that an offset in one is an offset in the other and a figure's place is never lost.
 */
const SINGLE: Readonly<Record<string, string>> = {
  '．': '.',
  '％': '%',
  '（': '(',
  '）': ')',
  '：': ':',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '－': '-',
  '−': '-',
  '／': '/',
  '｜': '|',
  '　': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≪': '≤',
  _: ' ',
  // Traditional forms that scanning puts in place of the simplified ones of these words.
  財: '财',
  項: '项',
  預: '预',
  專: '专',
  資: '资',
  類: '类',
  經: '经',
  費: '费',
  業: '业',
  務: '务',
  單: '单',
  總: '总',
  計: '计',
  醫: '医',
  療: '疗',
  險: '险',
};

/** What the characters are replaced by, by their code. */
const REPLACEMENTS = new Map<number, string>();
for (const [char, by] of Object.entries(SINGLE)) REPLACEMENTS.set(char.charCodeAt(0), by);
for (let digit = 0; digit < 10; digit += 1) REPLACEMENTS.set(0xff10 + digit, String(digit));
/** Characters that begin markup or a scanned sign: no replacement of one character by another. */
const MARKS = '<*\\$»》€';

const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const DECORATION = `"'“”‘’\`*#`;
/** What stands around a title or a name, beside quotes. */
const ENCLOSING = '<>《》【】＂';

/** What is done with a character, by its code. A look-up, and only one, because every text passes here. */
const SIGNS = new Uint8Array(0x10000);
const REPLACED = 1;
const BLANK = 2;
const DECORATING = 4;
const ENCLOSED = 8;
for (const code of REPLACEMENTS.keys()) SIGNS[code] = REPLACED;
for (const [chars, sign] of [
  [MARKS, REPLACED],
  [BLANKS, BLANK],
  [DECORATION, DECORATING],
  [ENCLOSING, ENCLOSED],
] as const) {
  for (const char of chars) {
    const code = char.charCodeAt(0);
    SIGNS[code] = (SIGNS[code] ?? 0) | sign;
  }
}

/** Whether a character of `text` has one of `signs`. Most texts have none: to look through them alone is much faster. */
function has(text: string, signs: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (((SIGNS[text.charCodeAt(index)] ?? 0) & signs) !== 0) return true;
  }
  return false;
}

/** Marks of other formats that carry no meaning here: underline and emphasis tags, bold stars, TeX maths. */
const MARKUP = /<\/?[A-Za-z][^<>]{0,20}>|\*\*|\\geq?|\\leq?|\\%|\$/g;

function replaceMarkup(mark: string): string {
  if (mark.startsWith('\\g')) return '≥'.padEnd(mark.length);
  if (mark.startsWith('\\l')) return '≤'.padEnd(mark.length);
  if (mark === '\\%') return ' %';
  return ' '.repeat(mark.length);
}

/** Signs that scanning makes of ≥ and ≤; only in front of a digit, where they can be nothing else. */
const SCANNED_SIGN = /[»》](?=\s*\d)|€(?=\s*\d+\s*%)/g;

/** `text` with half-width digits and signs, without markup, of the same length. */
export const plain = (text: string): string => (has(text, REPLACED) ? replaced(text) : text);

function replaced(text: string): string {
  let result = '';
  let done = 0;
  let marked = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (((SIGNS[code] ?? 0) & REPLACED) === 0) continue;
    const by = REPLACEMENTS.get(code);
    if (by === undefined) {
      marked = true;
      continue;
    }
    if (index > done) result += text.slice(done, index);
    result += by;
    done = index + 1;
  }
  if (done < text.length) result += text.slice(done);
  if (!marked) return result;
  return result
    .replace(MARKUP, replaceMarkup)
    .replace(SCANNED_SIGN, (sign) => (sign === '€' ? '≤' : '≥'));
}

/** `text` without the characters that have one of `signs`. */
function without(text: string, signs: number): string {
  let result = '';
  let done = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (((SIGNS[text.charCodeAt(index)] ?? 0) & signs) === 0) continue;
    if (index > done) result += text.slice(done, index);
    done = index + 1;
  }
  return done < text.length ? result + text.slice(done) : result;
}

/** A plain `text` without blanks, quotes and emphasis. */
export const withoutDecoration = (text: string): string =>
  has(text, BLANK | DECORATING) ? without(text, BLANK | DECORATING) : text;

/** A plain `text` without all that, and without what encloses titles. */
export const withoutQuotes = (text: string): string =>
  has(text, BLANK | DECORATING | ENCLOSED) ? without(text, BLANK | DECORATING | ENCLOSED) : text;

/** A label without blanks, markup and decoration, for comparing it with a vocabulary. */
export const squeeze = (text: string): string =>
  has(text, REPLACED | BLANK | DECORATING) ? withoutDecoration(plain(text)) : text;

/** `text` without blanks of any kind, for texts that a page or a scan has broken. */
export const withoutBlanks = (text: string): string =>
  has(text, BLANK) ? without(text, BLANK) : text;

/** A name as the official lists print it: no broken blanks, full-width brackets around and after Chinese. */
export function tidyName(text: string): string {
  const bare = withoutBlanks(plain(text)).replace(
    /^[、,，;；:。.]+|(?<![、,，;；:。.])[、,，;；:。.]+$/g,
    '',
  );
  return /[\u4e00-\u9fff]/.test(bare) ? bare.replaceAll('(', '（').replaceAll(')', '）') : bare;
}
