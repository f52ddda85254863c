import type { Absence } from '../types.ts';
import { shortened, textWidth } from './text.ts';

/** The size of the words of a gap, in pixels. */
export const GAP_SIZE = 13;
/** Where the words begin, from the left edge of the mark. */
export const GAP_TEXT: Record<Absence, number> = { unpublished: 16, zero: 9, not_applicable: 24 };

const around = (kind: Absence): number => GAP_TEXT[kind] * (kind === 'unpublished' ? 2 : 1);

/** The words of a gap, shortened to what `space` pixels can hold of the whole. */
export function gapText(kind: Absence, text: string, space: number): string {
  return shortened(text, space - around(kind), GAP_SIZE, kind === 'zero');
}

/** About how wide a gap is drawn with its words, in pixels. */
export function gapWidth(kind: Absence, text: string): number {
  return around(kind) + textWidth(text, GAP_SIZE, kind === 'zero');
}
