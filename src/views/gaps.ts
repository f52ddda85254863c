import type { Absence, Gap } from '../charts/types.ts';
import type { Words } from './words.ts';

/**
 * What stands in a chart where a row has nothing to draw. `of` names the row for a screen reader; `why` is said in the
 * read-out; `href` leads to the figure where zero is what was published.
 */
export function gapOf(
  words: Words,
  kind: Absence,
  { id, of, why, href = null }: { id: string; of: string; why: string; href?: string | null },
): Gap {
  const { text } = words.t.common.absence[kind];
  return {
    id,
    kind,
    text,
    label: `${of}: ${text}. ${why}`,
    readout: { heading: of, lines: [text, why] },
    href,
  };
}

/** What the legend says of each kind of absence. */
export function absenceMeanings({ t }: Words): Record<Absence, string> {
  const { unpublished, zero, not_applicable } = t.common.absence;
  return {
    unpublished: unpublished.means,
    zero: zero.means,
    not_applicable: not_applicable.means,
  };
}
