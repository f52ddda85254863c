import { group } from 'd3-array';
import type { Said, SaidPiece } from '../../figures/figure.ts';
import { saidWords } from '../../i18n/views/said.ts';
import type { Words } from '../words.ts';
import { cited, filled, joined, plain } from './pieces.ts';

/** The largest part of what one bureau has. */
export interface Largest {
  who: string;
  /** In words. */
  basis: string;
  part: string;
  /** What it is of the whole, ready to show. */
  share: string;
  fact: string | null;
}

/** How many bureaus a sentence names before it says how many more there are. */
const NAMED = 6;

/** Which part is the largest in each bureau, each with its basis: they are named beside each other, not ranked. */
export function largestOf({ language }: Words, all: readonly Largest[]): Said[] {
  const t = saidWords[language].largest;
  const { separator, semicolon } = saidWords[language];
  const slots = ({ who, basis, part, share, fact }: Largest): Record<string, SaidPiece> => ({
    ...{ who: plain(who), basis: plain(basis), part: plain(part) },
    share: cited(share, fact),
  });
  const [first] = all;
  if (!first) return [];
  if (all.length === 1) return [filled(t.one, slots(first))];
  const named = all.slice(0, NAMED);
  const more = all.length > NAMED ? [[plain(t.rest(all.length - NAMED))]] : [];
  const list = (some: readonly Largest[]): Said[] => some.map((one) => filled(t.item, slots(one)));
  const kinds = [...group(named, ({ part }) => part)];
  if (all.every(({ part }) => part === first.part)) {
    return [
      filled(t.same, {
        ...{ n: plain(String(all.length)), part: plain(first.part) },
        list: joined([...list(named), ...more], separator),
      }),
    ];
  }
  return [
    filled(t.different, {
      kinds: joined(
        [
          ...kinds.map(([part, some]) =>
            filled(t.kind, { part: plain(part), list: joined(list(some), separator) }),
          ),
          ...more,
        ],
        semicolon,
      ),
    }),
  ];
}
