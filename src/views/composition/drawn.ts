import { group, max, sum } from 'd3-array';
import type { Swatch } from '../../charts/palette.ts';
import {
  GATHERED,
  partSwatch,
  RANKED,
  rankSwatch,
  siblingSwatch,
} from '../../charts/part-swatches.ts';
import type { CompositionRow } from '../../db/composition.ts';
import { measured } from '../words.ts';
import type { Holding, Level } from './level.ts';
import { rowName, type Name, type Voice } from './voice.ts';

/** What is drawn as one segment: a part, or several small ones of a bureau. */
export interface Drawn {
  /** Its entry in the legend. */
  key: string;
  /** One or more, the largest first. */
  rows: readonly [CompositionRow, ...CompositionRow[]];
  amount: number;
  per_person: number | null;
  share: number | null;
  share_of_whole: number | null;
  swatch: Swatch;
}

export interface Entry {
  key: string;
  name: Name;
  swatch: Swatch;
}

export interface Drawing {
  /** Those that have a width somewhere, in the order in which segments are stacked. */
  entries: readonly Entry[];
  /** The segments of each holding, in that order. */
  segments: ReadonlyMap<Holding, readonly Drawn[]>;
  /** How many different parts are gathered. */
  gathered: number;
}

/** What a segment measures; null where nobody counted the people to divide by. */
export function valueOf({ words, measure }: Voice, part: Drawn): number | null {
  if (measure === 'amount') return measured(words, part);
  return measure === 'share' ? part.share : part.share_of_whole;
}

type Test = (row: CompositionRow) => boolean;

const GATHER = 'gathered';
const REST = 'rest';

const byAmount = (a: CompositionRow, b: CompositionRow): number =>
  b.amount - a.amount || (a.code ?? '').localeCompare(b.code ?? '');

/** Projects have no counterpart in other bureaus: only their rank is drawn. */
const isRanked = ({ axis }: Voice, { code }: Level): boolean => axis === 'project' && code !== null;

function single(row: CompositionRow, key: string, swatch: Swatch): Drawn {
  const { amount, per_person, share, share_of_whole } = row;
  return { key, rows: [row], amount, per_person, share, share_of_whole, swatch };
}

/** The small parts of a bureau as one. One alone stays itself, and leads to its figure. */
function together(rows: readonly CompositionRow[]): Drawn[] {
  const [first, ...others] = [...rows].sort(byAmount);
  if (!first) return [];
  if (others.length === 0) return [single(first, GATHER, GATHERED)];
  return [
    {
      key: GATHER,
      rows: [first, ...others],
      amount: first.small_amount ?? 0,
      per_person: first.small_per_person,
      share: first.small_share,
      share_of_whole: first.small_share_of_whole,
      swatch: GATHERED,
    },
  ];
}

/** The entries of parts that bureaus have in common: the largest over all of them first. */
function commonEntries(voice: Voice, level: Level, isLarge: Test): Entry[] {
  const large = group(
    level.holdings.flatMap(({ parts }) => parts.filter(isLarge)),
    (row) => row.code ?? REST,
  );
  const codes = [...large.keys()].sort();
  const top = level.code === null;
  const swatchOf = (code: string): Swatch =>
    top || voice.axis === 'nature'
      ? partSwatch(voice.axis, code)
      : siblingSwatch(codes.indexOf(code));
  return [...large]
    .sort(
      ([a, some], [b, others]) =>
        sum(others, (row) => row.amount) - sum(some, (row) => row.amount) || a.localeCompare(b),
    )
    .flatMap(([code, [row]]) =>
      row ? [{ key: code, name: rowName(voice, row), swatch: swatchOf(code) }] : [],
    );
}

function rankEntries({ t }: Voice, level: Level, isLarge: Test): Entry[] {
  const most = max(level.holdings, ({ parts }) => parts.filter(isLarge).length) ?? 0;
  return t.ranks.slice(0, Math.min(most, RANKED + 1)).map((text, rank) => ({
    key: `rank-${rank}`,
    name: { text, published: false },
    swatch: rankSwatch(rank),
  }));
}

/**
 * What is drawn of a level: parts in one order for all bureaus, small ones gathered, what is not divided last. Together
 * the segments of a holding are all of its parts.
 */
export function drawingOf(voice: Voice, level: Level): Drawing {
  const ranked = isRanked(voice, level);
  const small = level.holdings.flatMap(({ parts }) => parts.filter((row) => row.small));
  const different = new Set(small.map((row) => row.code)).size;
  // One alone would gain nothing.
  const gathered = different > 1 ? different : 0;
  const isGathered: Test = (row) => row.small && gathered > 0;
  const isLarge: Test = (row) => row.code !== null && !isGathered(row);
  const common = (ranked ? rankEntries : commonEntries)(voice, level, isLarge);
  const rest = level.holdings.flatMap(({ parts }) => parts.find((row) => row.code === null) ?? []);
  const entries: Entry[] = [
    ...common,
    ...(gathered > 0
      ? [
          {
            key: GATHER,
            name: { text: voice.t.gatheredLegend(gathered), published: false },
            swatch: GATHERED,
          },
        ]
      : []),
    ...(rest[0]
      ? [{ key: REST, name: rowName(voice, rest[0]), swatch: partSwatch(voice.axis, null) }]
      : []),
  ];
  const place = new Map(common.map(({ key }, i) => [key, i]));
  const segmentsOf = ({ parts }: Holding): Drawn[] => {
    const large = parts.filter(isLarge).sort(byAmount);
    const segments = ranked
      ? large.map((row, rank) => single(row, `rank-${Math.min(rank, RANKED)}`, rankSwatch(rank)))
      : large
          .map((row) => {
            const key = row.code ?? REST;
            const swatch = common.find((entry) => entry.key === key)?.swatch ?? GATHERED;
            return single(row, key, swatch);
          })
          .sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
    return [
      ...segments,
      ...together(parts.filter(isGathered)),
      ...parts
        .filter((row) => row.code === null)
        .map((row) => single(row, REST, partSwatch(voice.axis, null))),
    ];
  };
  const segments = new Map(level.holdings.map((holding) => [holding, segmentsOf(holding)]));
  const seen = new Set(
    [...segments.values()]
      .flat()
      .flatMap((part) => ((valueOf(voice, part) ?? 0) > 0 ? [part.key] : [])),
  );
  return { entries: entries.filter(({ key }) => seen.has(key)), segments, gathered };
}
