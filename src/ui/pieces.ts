export interface Piece {
  kind: 'text' | 'mark' | 'tab';
  text: string;
}

/** Splits text at its tabs, which stand between the cells of a published table. */
function split(text: string, kind: 'text' | 'mark'): Piece[] {
  return text
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? { kind: 'tab', text: part } : { kind, text: part }));
}

/**
 * A line cut into what is shown differently. Joined again, the pieces are the line, sign for sign.
 * Null when `raw` does not stand at `start`: then nothing must be marked.
 */
export function pieces(text: string, mark: { start: number; raw: string } | null): Piece[] | null {
  if (!mark) return split(text, 'text');
  const { start, raw } = mark;
  if (raw === '' || text.slice(start, start + raw.length) !== raw) return null;
  return [
    ...split(text.slice(0, start), 'text'),
    ...split(raw, 'mark'),
    ...split(text.slice(start + raw.length), 'text'),
  ];
}
