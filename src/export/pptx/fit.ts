/** Points in an inch. */
export const POINTS = 72;
/** From one line to the next, in parts of the font's size: that of the Chinese fonts, which are the highest. */
const LINE = 1.32;
/** Lines rarely end where their room does. */
const FILLED = 0.94;

/** Widths of signs in parts of the font's size: an estimate on the safe side. */
const FULL = /[\u2e80-\uffef\u{10000}-\u{10ffff}—…]/u;
const THIN = /[ijl.,:;'|!()[\]\s·]/;
const WIDE = /[A-Zmw@%&]/;

/** About how wide a text is at a size of 1. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    width += FULL.test(sign) ? 1 : THIN.test(sign) ? 0.32 : WIDE.test(sign) ? 0.74 : 0.57;
  }
  return width;
}

/** Without what XML cannot hold, and on one line. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .trim();
}

/** How high paragraphs are at a size in points, in a width in inches: in inches. */
export function heightOf(lines: readonly string[], size: number, width: number): number {
  const room = (width * POINTS * FILLED) / size;
  const count = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)),
    0,
  );
  return (count * size * LINE) / POINTS;
}

/** The first of the sizes at which the paragraphs fit into the box, else the last. */
export function fittingSize(
  lines: readonly string[],
  sizes: readonly [number, ...number[]],
  box: { w: number; h: number },
): number {
  return (
    sizes.find((size) => heightOf(lines, size, box.w) <= box.h) ?? sizes[sizes.length - 1] ?? 0
  );
}

/** How many of the paragraphs, from the first on, have room in the box. */
export function howMany(
  lines: readonly string[],
  size: number,
  box: { w: number; h: number },
): number {
  let count = 0;
  while (count < lines.length && heightOf(lines.slice(0, count + 1), size, box.w) <= box.h) count++;
  return count;
}
