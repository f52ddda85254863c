import type { Said } from '../../figures/figure.ts';
import { saidWords } from '../../i18n/views/said.ts';
import type { Based } from '../bases.ts';
import type { Words } from '../words.ts';
import { plain } from './pieces.ts';

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** A sentence over rows whose phases or levels differ says so at its end. */
export function withCaveats(words: Words, said: Said, rows: readonly Based[]): Said {
  const { t, language } = words;
  const phases = distinct(rows.map(({ phase }) => t.common.basis[phase]));
  return withLevels(
    words,
    phases.length > 1 ? [...said, plain(saidWords[language].mixed(phases))] : said,
    rows,
  );
}

/** The same of levels alone, where the sentence has said on what bases it stands. */
export function withLevels(
  { t, language }: Words,
  said: Said,
  rows: readonly Pick<Based, 'bureau'>[],
): Said {
  const levels = distinct(rows.map(({ bureau }) => t.common.level[bureau.level]));
  return levels.length > 1 ? [...said, plain(saidWords[language].levels(levels))] : said;
}
