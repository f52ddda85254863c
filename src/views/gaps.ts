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
