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

const FULL_WIDTH_ZERO = 0xff10;
const SPECIAL =
  /[\uff10-\uff19．％（）：＝＞＜－−／｜\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff≧⩾≦⩽≪_財項預專資類經費業務單總計醫療險]/g;

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

/** Any character that `plain` replaces: most texts have none. */
const ODD = new RegExp(`[${SPECIAL.source.slice(1, -1)}<*\\\\$»》€]`);

/** `text` with half-width digits and signs, without markup, of the same length. */
export function plain(text: string): string {
  if (!ODD.test(text)) return text;
  let result = text;
  if (SPECIAL.test(result)) {
    result = result.replace(SPECIAL, (char) => {
      const digit = char.charCodeAt(0) - FULL_WIDTH_ZERO;
      return digit >= 0 && digit <= 9 ? String(digit) : (SINGLE[char] ?? char);
    });
  }
  SPECIAL.lastIndex = 0;
  if (/[<*\\$]/.test(result)) result = result.replace(MARKUP, replaceMarkup);
  return result.replace(SCANNED_SIGN, (sign) => (sign === '€' ? '≤' : '≥'));
}

/** A label without blanks, markup and decoration, for comparing it with a vocabulary. */
export function squeeze(text: string): string {
  return plain(text).replace(/[\s"'“”‘’`*#]+/g, '');
}

/** A name as the official lists print it: no broken blanks, full-width brackets around and after Chinese. */
export function tidyName(text: string): string {
  const bare = plain(text)
    .replace(/\s+/g, '')
    .replace(/^[、,，;；:。.]+|[、,，;；:。.]+$/g, '');
  return /[\u4e00-\u9fff]/.test(bare) ? bare.replaceAll('(', '（').replaceAll(')', '）') : bare;
}
