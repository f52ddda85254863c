/** Characters of a line: `raw` from `start` on, in UTF-16 units. */
export interface Spot {
  start: number;
  raw: string;
}

/** `mark`: characters that one spot covers, or several that share or overlap them, in their order. */
export type Piece<S extends Spot> =
  { kind: 'text' | 'tab'; text: string } | { kind: 'mark'; text: string; spots: readonly S[] };

interface Span<S> {
  start: number;
  end: number;
  spots: S[];
}

/** Whether the characters of a spot stand where it says: then it may be marked, and else must not. */
export function isPlaced(text: string, { start, raw }: Spot): boolean {
  return raw !== '' && start >= 0 && text.slice(start, start + raw.length) === raw;
}

/** Splits text at its tabs, which stand between the cells of a published table. */
function split(text: string): { kind: 'text' | 'tab'; text: string }[] {
  return text
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => ({ kind: part === '\t' ? 'tab' : 'text', text: part }));
}

/** The stretches that spots cover; those that overlap are one. */
function spansOf<S extends Spot>(spots: readonly S[]): Span<S>[] {
  const spans: Span<S>[] = [];
  for (const spot of [...spots].sort((a, b) => a.start - b.start)) {
    const end = spot.start + spot.raw.length;
    const last = spans.at(-1);
    if (last && spot.start < last.end) {
      last.end = Math.max(last.end, end);
      last.spots.push(spot);
    } else {
      spans.push({ start: spot.start, end, spots: [spot] });
    }
  }
  return spans;
}

/**
 * A line cut into what is shown differently. Joined again, the pieces are the line, sign for sign. Spots whose
 * characters stand elsewhere are left out.
 */
export function pieces<S extends Spot>(text: string, spots: readonly S[]): Piece<S>[] {
  const cut: Piece<S>[] = [];
  let at = 0;
  for (const { start, end, spots: covered } of spansOf(spots.filter((s) => isPlaced(text, s)))) {
    cut.push(...split(text.slice(at, start)));
    cut.push({ kind: 'mark', text: text.slice(start, end), spots: covered });
    at = end;
  }
  cut.push(...split(text.slice(at)));
  return cut;
}
