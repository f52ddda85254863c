import type { Paragraph } from '../../model/index.ts';

/** Where the character at `offset` of a paragraph's text stands in the published document. */
export function placeOf(paragraph: Paragraph, offset: number): { line: number; start: number } {
  let piece = paragraph.pieces[0];
  for (const next of paragraph.pieces) {
    if (next.offset > offset) break;
    piece = next;
  }
  if (!piece) throw new RangeError('a paragraph has at least one line');
  return { line: piece.line, start: piece.start + offset - piece.offset };
}
