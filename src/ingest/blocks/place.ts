import type { Paragraph } from '../../model/index.ts';

/** Where the character at `offset` of a paragraph's text stands in the published document. */
export function placeOf(paragraph: Paragraph, offset: number): { line: number; start: number } {
  const { pieces } = paragraph;
  // The last piece that begins at the offset or before it: a paragraph may have thousands of lines, and of figures.
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.offset ?? Infinity) > offset) high = middle - 1;
    else low = middle;
  }
  const piece = pieces[low];
  if (!piece) throw new RangeError('a paragraph has at least one line');
  return { line: piece.line, start: piece.start + offset - piece.offset };
}
