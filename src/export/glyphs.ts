const SIZE = 48;
const BOX = 72;
/** Ideographs whose outlines have little in common, and a sign that no font has. */
const IDEOGRAPHS = ['国', '医'] as const;
const MISSING = '\u{10fffd}';
/** Two strokes that meet at the top: at no side does it end in a straight line. */
const OPEN = '人';

type Ink = readonly boolean[];

/** Which pixels a sign leaves dark; null where the browser does not tell. */
function inkOf(sign: string, font: string): Ink | null {
  const canvas = document.createElement('canvas');
  canvas.width = BOX;
  canvas.height = BOX;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, BOX, BOX);
  context.fillStyle = '#000';
  context.font = `${SIZE}px ${font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(sign, BOX / 2, BOX / 2);
  const { data } = context.getImageData(0, 0, BOX, BOX);
  return Array.from({ length: BOX * BOX }, (_, i) => (data[4 * i] ?? 255) < 128);
}

const alike = (a: Ink, b: Ink): boolean => a.every((dark, i) => dark === b[i]);

/** Whether the ink ends in a straight line at its left and at its right: the frame of a box, whatever stands in it. */
function isFramed(ink: Ink): boolean {
  const columns = Array.from({ length: BOX }, (_, x) =>
    Array.from({ length: BOX }, (_, y) => ink[y * BOX + x] === true),
  );
  const rows = columns.flatMap((column) => column.flatMap((dark, y) => (dark ? [y] : [])));
  const height = Math.max(...rows) - Math.min(...rows) + 1;
  const inked = columns.map((column) => column.filter(Boolean).length).filter((count) => count > 0);
  return [inked[0], inked.at(-1)].every((count) => (count ?? 0) >= 0.7 * height);
}

/**
 * Whether this browser draws Chinese signs as such, with the fonts of a picture: not as nothing, nor as boxes, which
 * may have the number of the sign in them. True where the browser does not let the page look.
 */
export function hasChinese(font: string): boolean {
  const [first, second, missing, open] = [...IDEOGRAPHS, MISSING, OPEN].map((sign) =>
    inkOf(sign, font),
  );
  if (!first || !second || !missing || !open) return true;
  const drawn = [first, second, open].every((ink) => ink.includes(true));
  return drawn && !alike(first, second) && !alike(first, missing) && !isFramed(open);
}
