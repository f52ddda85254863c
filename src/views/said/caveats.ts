import type { Said } from '../../figures/figure.ts';
import { caveatWords } from '../../i18n/views/caveats.ts';
import type { Based } from '../bases.ts';
import type { Words } from '../words.ts';

/** A row that a sentence compares with others; without its phase where the sentence tells that by itself. */
export type Compared = Pick<Based, 'bureau'> & Partial<Pick<Based, 'phase'>>;

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** What must be said of a comparison: that phases or levels of its rows differ; empty where neither does. */
export function caveatsOf({ t, language }: Words, rows: readonly Compared[]): string {
  const words = caveatWords[language];
  const phases = distinct(rows.flatMap(({ phase }) => (phase ? [t.common.basis[phase]] : [])));
  const levels = distinct(rows.map(({ bureau }) => t.common.level[bureau.level]));
  return [
    phases.length > 1 ? words.mixed(phases) : '',
    levels.length > 1 ? words.levels(levels) : '',
  ].join('');
}

/** A sentence with the caveats of the rows that it compares at its end. */
export function withCaveats(words: Words, said: Said, rows: readonly Compared[]): Said {
  const text = caveatsOf(words, rows);
  return text === '' ? said : [...said, { text, fact: null }];
}

/** The same of levels alone, where the sentence has said on what bases it stands. */
export const withLevels = (
  words: Words,
  said: Said,
  rows: readonly Pick<Based, 'bureau'>[],
): Said =>
  withCaveats(
    words,
    said,
    rows.map(({ bureau }) => ({ bureau })),
  );
