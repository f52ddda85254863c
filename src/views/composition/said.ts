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

/** The largest part of each bureau; where shares stand on different bases, that too. */
export function levelSaid(voice: Voice, level: Level, of: string | null): Said[] {
  const divided = level.holdings.filter((holding) => holding.divided);
  return insightsOf(voice, level, of).map((one) => withCaveats(voice.words, saidOf(one), divided));
}
