import type { Said } from '../../figures/figure.ts';
import type { Sentence } from '../../i18n/views/composition.ts';
import { withCaveats } from '../said/caveats.ts';
import { cited, plain } from '../said/pieces.ts';
import { insightsOf, type Cited } from './insight.ts';
import type { Level } from './level.ts';
import type { Voice } from './voice.ts';

const saidOf = (sentence: Sentence<Cited>): Said =>
  sentence.map((piece) =>
    typeof piece === 'string' ? plain(piece) : cited(piece.text, piece.fact),
  );

/** The largest part of each bureau; where those that are compared stand on different bases, that too. */
export function levelSaid(voice: Voice, level: Level, of: string | null): Said[] {
  return insightsOf(voice, level, of).map(({ sentence, compared }) =>
    withCaveats(voice.words, saidOf(sentence), compared),
  );
}
