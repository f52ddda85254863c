/** Widths of signs in parts of the font's size, those of the widest of the page's fonts. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\u2e80-\uffef]/u, 1],
  [/[\u{10000}-\u{10ffff}]/u, 1],
  [/[ijl.,:;'|!()[\]\s·]/u, 0.32],
  [/[mwMW@%—…]/u, 0.94],
  [/[A-Z&]/u, 0.7],
  [/[ftr/-]/u, 0.4],
];
const OTHER = 0.58;
const BOLD = 1.12;

/** Name and note of a row are written in these sizes, in pixels. */
export const NAME_SIZE = 15;
export const NOTE_SIZE = 12;
/** Between a name and what stands beside it. */
export const NAME_GAP = 14;

/** About how wide a text is drawn, in pixels: an estimate on the safe side, the same on the page and off it. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const sign of text) width += WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? OTHER;
  return width * size * (bold ? BOLD : 1);
}

/** The text, or as much of it as fits before an ellipsis; empty where not one sign does. */
export function shortened(text: string, space: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= space) return text;
  const signs = [...text];
  while (signs.length > 0) {
    signs.pop();
    const short = `${signs.join('').trimEnd()}…`;
    if (textWidth(short, size, bold) <= space) return signs.length > 0 ? short : '';
  }
  return '';
}

/**
 * How wide the names of rows that stand beside their marks may be, gap included, in pixels: as wide as the longest,
 * but never under 120, never over 280 or three tenths of the drawing.
 */
export function labelWidth(rows: readonly { name: string; note: string }[], width: number): number {
  const longest = Math.max(
    0,
    ...rows.flatMap(({ name, note }) => [
      textWidth(name, NAME_SIZE, true),
      textWidth(note, NOTE_SIZE),
    ]),
  );
  return Math.ceil(Math.min(Math.max(120, longest + NAME_GAP), 280, width * 0.3));
}
