import { group, max } from 'd3-array';
import type { CompositionRow } from '../../db/composition.ts';
import type { Sentence } from '../../i18n/views/composition.ts';
import type { Based } from '../bases.ts';
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

/** A sentence with the bureaus that it compares; none where it compares nothing. */
export interface Insight {
  sentence: Sentence<Cited>;
  compared: readonly Based[];
}

/** A bureau's part with its share of the whole. */
interface Shared extends Based {
  region: string;
  row: CompositionRow;
  share: Cited;
}

/**
 * What is most worth knowing of a level: its largest part in each bureau, and where that cannot be told, because more
 * than the largest part is not divided. Empty where nothing is divided.
 */
export function insightsOf(voice: Voice, level: Level, of: string | null): Insight[] {
  const { words, t } = voice;
  const whole = of === null ? t.insight.of.all : t.insight.of.code(of);
  const found = level.holdings.flatMap(({ bureau, phase, divided, parts }) => {
    const most = max(parts, (row) => row.amount) ?? 0;
    const row = parts.find(({ amount }) => amount === most);
    return row && divided && most > 0
      ? [{ bureau, phase, region: regionName(words, bureau), row, share: cited(voice, row) }]
      : [];
  });
  const known = found.filter(({ row }) => row.code !== null);
  const largest = [...known].sort(
    (a, b) => (b.row.share_of_whole ?? 0) - (a.row.share_of_whole ?? 0),
  );
  const unknown = found.filter(({ row }) => row.code === null);
  return [
    ...aboutLargest(voice, largest, whole).map((sentence) => ({ sentence, compared: known })),
    ...(unknown.length > 0
      ? [
          {
            sentence: t.insight.unknown(
              whole,
              unknown.slice(0, NAMED),
              Math.max(0, unknown.length - NAMED),
            ),
            compared: [],
          },
        ]
      : []),
  ];
}

/** `largest`: the largest share first. */
function aboutLargest(voice: Voice, largest: readonly Shared[], whole: string): Sentence<Cited>[] {
  const { t } = voice;
  const [high] = largest;
  const low = largest.at(-1);
  if (!low || !high) return [];
  const name = (row: CompositionRow): string => rowName(voice, row).text;
  if (largest.length === 1) return [t.insight.one(low.region, name(low.row), whole, low.share)];
  if (group(largest, ({ row }) => row.code).size === 1) {
    return [t.insight.shared(largest.length, name(low.row), whole, low, high)];
  }
  const kinds = [...group(largest.slice(0, NAMED), ({ row }) => row.code)];
  return [
    t.insight.different(whole, [
      ...kinds.flatMap(([, same]) => {
        const [first] = same;
        return first ? [t.insight.kind(name(first.row), same)] : [];
      }),
      ...(largest.length > NAMED ? [t.insight.others(largest.length - NAMED)] : []),
    ]),
  ];
}

const cited = ({ words }: Voice, row: CompositionRow): Cited => ({
  text: percentText(words, row.share_of_whole),
  fact: row.fact_id,
});
