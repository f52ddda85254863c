import type { Paragraph } from '../../model/index.ts';
import { firstWhere } from '../read/search.ts';

/** Where the character at `offset` of a paragraph's text stands in the published document. */
export function placeOf(paragraph: Paragraph, offset: number): { line: number; start: number } {
  const { pieces } = paragraph;
  // The last piece that begins at the offset or before it: a paragraph may have thousands of lines, and of figures.
  const behind = firstWhere(pieces, (next) => next.offset > offset);
  const piece = pieces[Math.max(0, behind - 1)];
  if (!piece) throw new RangeError('a paragraph has at least one line');
  return { line: piece.line, start: piece.start + offset - piece.offset };
}
