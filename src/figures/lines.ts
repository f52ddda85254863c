import { textWidth } from '../charts/layout/text.ts';

/** Never at the beginning of a line. */
const CLOSING = '，。；：、！？）》」』】〉〕”’…％‰·,.;:!?)\\]}%';
/** Never at the end of one. */
const OPENING = '（《「『【〈〔“‘(\\[{';
const WIDE = '\\u2e80-\\uffef';

/**
 * What a line breaks between: a full-width sign, or a word or number, with the marks that belong to it. A number keeps
 * the unit behind it.
 */
const PIECE = new RegExp(
  `[${OPENING}]*(?:` +
    `\\d[\\d,.–-]*\\s?(?:万元|亿元|万人|元|[${WIDE}])` +
    `|[${WIDE}]|[^\\s${WIDE}]+)?[${CLOSING}]*\\s*`,
  'gu',
);

/** Signs that some fonts draw wider than the charts reckon with, and by how much in parts of the size. */
const WIDER: readonly [RegExp, number][] = [
  [/[<>=+±≠≤≥→#~&]/gu, 0.3],
  // A picture is opened wherever it is sent: DejaVu Sans, which Linux falls back to, is wider than the page's fonts.
  [/[a-eghkn-qsuvxyz0-9]/gu, 0.07],
];

/** On the safe side; of a text it is the sum of its signs'. */
function widthOf(text: string, size: number, bold: boolean): number {
  const extra = WIDER.reduce(
    (sum, [signs, own]) => sum + (text.match(signs)?.length ?? 0) * own,
    0,
  );
  return textWidth(text, size, bold) + extra * size;
}

/** A word that is longer than a line is broken anywhere: an address, or what somebody made up. */
function broken(word: string, space: number, width: (text: string) => number): string[] {
  if (width(word.trimEnd()) <= space) return [word];
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const sign of word) {
    const own = width(sign);
    if (part !== '' && used + own > space) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += sign;
    used += own;
  }
  return [...parts, part];
}

/** The text in as many lines as it needs, each at most `space` pixels wide in a font of `size` pixels. */
export function linesOf(text: string, space: number, size: number, bold = false): string[] {
  const width = (one: string): number => widthOf(one, size, bold);
  const pieces = (text.trim().match(PIECE) ?? []).filter((piece) => piece !== '');
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of pieces.flatMap((one) => broken(one, space, width))) {
    if (line !== '' && used + width(piece.trimEnd()) > space) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    const own = line === '' ? piece.trimStart() : piece;
    line += own;
    used += width(own);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The same number of lines, as equal in length as can be: a title does not end in a line of one sign. */
export function balancedLines(text: string, space: number, size: number, bold = false): string[] {
  const loose = linesOf(text, space, size, bold);
  if (loose.length < 2 || loose.length > 4) return loose;
  let [least, most] = [space / loose.length, space];
  while (most - least > 4) {
    const middle = (least + most) / 2;
    if (linesOf(text, middle, size, bold).length > loose.length) least = middle;
    else most = middle;
  }
  return linesOf(text, most, size, bold);
}

/** At most `most` lines; `cut` tells at the end how many signs are left out. */
export function atMost(
  text: string,
  most: number,
  lines: (text: string) => string[],
  cut: (signs: number) => string,
): string[] {
  const all = lines(text);
  if (all.length <= most) return all;
  const signs = [...text];
  let [kept, gone] = [0, signs.length];
  const shortened = (length: number): string[] =>
    lines(signs.slice(0, length).join('').trimEnd() + cut(signs.length - length));
  while (gone - kept > 1) {
    const middle = Math.floor((kept + gone) / 2);
    if (shortened(middle).length <= most) kept = middle;
    else gone = middle;
  }
  return shortened(kept);
}
