import { group, max } from 'd3-array';
import type { CompositionRow } from '../../db/index.ts';
import type { Sentence } from '../../i18n/views/composition.ts';
import { regionName } from '../words.ts';
import type { Level } from './level.ts';
import { percentText, rowName, type Voice } from './voice.ts';

/** A figure in a sentence, which leads to its source. */
export interface Cited {
  text: string;
  fact: string;
}

/** How many bureaus a sentence names before it says how many more there are. */
const NAMED = 6;

/** What is most worth knowing of a level: its largest part in each bureau. Null where nothing is divided. */
export function insightOf(voice: Voice, level: Level, of: string | null): Sentence<Cited> | null {
  const { words, t } = voice;
  const largest = level.holdings
    .flatMap(({ bureau, parts }) => {
      const coded = parts.filter((row) => row.code !== null && row.amount > 0);
      const most = max(coded, (row) => row.amount);
      const row = coded.find(({ amount }) => amount === most);
      return row ? [{ region: regionName(words, bureau), row, share: cited(voice, row) }] : [];
    })
    .sort((a, b) => (a.row.share_of_whole ?? 0) - (b.row.share_of_whole ?? 0));
  const [low] = largest;
  const high = largest.at(-1);
  if (!low || !high) return null;
  const whole = of === null ? t.insight.of.all : t.insight.of.code(of);
  const name = (row: CompositionRow): string => rowName(voice, row).text;
  if (largest.length === 1) return t.insight.one(low.region, name(low.row), whole, low.share);
  const kinds = [...group(largest.slice().reverse(), ({ row }) => row.code)];
  if (kinds.length === 1) return t.insight.shared(largest.length, name(low.row), whole, low, high);
  const some = [...group(largest.slice().reverse().slice(0, NAMED), ({ row }) => row.code)];
  return t.insight.different(whole, [
    ...some.flatMap(([, same]) => {
      const [first] = same;
      return first ? [t.insight.kind(name(first.row), same)] : [];
    }),
    ...(largest.length > NAMED ? [t.insight.others(largest.length - NAMED)] : []),
  ]);
}

const cited = ({ words }: Voice, row: CompositionRow): Cited => ({
  text: percentText(words, row.share_of_whole),
  fact: row.fact_id,
});
