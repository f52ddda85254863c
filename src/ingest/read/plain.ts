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

/** 1 for each code of a character among `codes`. A look-up, because every text passes here. */
function tableOf(codes: Iterable<number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of codes) table[code] = 1;
  return table;
}

const codesIn = (chars: string): number[] => [...chars].map((char) => char.charCodeAt(0));

const CHANGED = tableOf([...REPLACEMENTS.keys(), ...codesIn(MARKS)]);

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
export function plain(text: string): string {
  // Most texts stay as they are: to look through them alone takes a third of the time.
  for (let index = 0; index < text.length; index += 1) {
    if (CHANGED[text.charCodeAt(index)] === 1) return replaced(text, index);
  }
  return text;
}

/** `text` whose first character that may be replaced stands at `first`. */
function replaced(text: string, first: number): string {
  let result = '';
  let done = 0;
  let marked = false;
  for (let index = first; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (CHANGED[code] !== 1) continue;
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

/** Takes characters out of a text. */
function without(chars: string): (text: string) => string {
  const dropped = tableOf(codesIn(chars));
  const taken = (text: string, first: number): string => {
    let result = '';
    let done = 0;
    for (let index = first; index < text.length; index += 1) {
      if (dropped[text.charCodeAt(index)] !== 1) continue;
      if (index > done) result += text.slice(done, index);
      done = index + 1;
    }
    return done < text.length ? result + text.slice(done) : result;
  };
  return (text) => {
    // As above: most texts have none of them.
    for (let index = 0; index < text.length; index += 1) {
      if (dropped[text.charCodeAt(index)] === 1) return taken(text, index);
    }
    return text;
  };
}

const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A plain `text` without blanks, quotes and emphasis. */
export const withoutDecoration = without(`${BLANKS}"'“”‘’\`*#`);

/** A label without blanks, markup and decoration, for comparing it with a vocabulary. */
export const squeeze = (text: string): string => withoutDecoration(plain(text));

/** `text` without blanks of any kind, for texts that a page or a scan has broken. */
export const withoutBlanks = without(BLANKS);

/** A name as the official lists print it: no broken blanks, full-width brackets around and after Chinese. */
export function tidyName(text: string): string {
  const bare = withoutBlanks(plain(text)).replace(
    /^[、,，;；:。.]+|(?<![、,，;；:。.])[、,，;；:。.]+$/g,
    '',
  );
  return /[\u4e00-\u9fff]/.test(bare) ? bare.replaceAll('(', '（').replaceAll(')', '）') : bare;
}
