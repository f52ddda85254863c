import { max, sum } from 'd3-array';
import type { Swatch } from '../../charts/palette.ts';
import {
  GATHERED,
  partSwatch,
  RANKED,
  rankSwatch,
  siblingSwatch,
} from '../../charts/part-swatches.ts';
import type { CompositionRow } from '../../db/index.ts';
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
  /** In the order in which segments are stacked. */
  entries: readonly Entry[];
  /** The segments of each holding, in that order. */
  segments: ReadonlyMap<Holding, readonly Drawn[]>;
  /** How many different parts are gathered. */
  gathered: number;
}

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
      amount: first.gathered_amount ?? 0,
      per_person: first.gathered_per_person,
      share: first.gathered_share,
      share_of_whole: first.gathered_share_of_whole,
      swatch: GATHERED,
    },
  ];
}

/** The entries of parts that bureaus have in common: the largest over all of them first. */
function commonEntries(voice: Voice, level: Level): Entry[] {
  const large = new Map<string, CompositionRow[]>();
  for (const { parts } of level.holdings) {
    for (const row of parts) {
      if (row.code === null || row.gathered) continue;
      large.set(row.code, [...(large.get(row.code) ?? []), row]);
    }
  }
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

function rankEntries({ t }: Voice, level: Level): Entry[] {
  const most = max(level.holdings, ({ parts }) => parts.filter(isLarge).length) ?? 0;
  return t.ranks.slice(0, Math.min(most, RANKED + 1)).map((text, rank) => ({
    key: `rank-${rank}`,
    name: { text, published: false },
    swatch: rankSwatch(rank),
  }));
}

const isLarge = (row: CompositionRow): boolean => row.code !== null && !row.gathered;

/**
 * What is drawn of a level: parts in one order for all bureaus, small ones gathered, what is not divided last. Together
 * the segments of a holding are all of its parts.
 */
export function drawingOf(voice: Voice, level: Level): Drawing {
  const ranked = isRanked(voice, level);
  const common = ranked ? rankEntries(voice, level) : commonEntries(voice, level);
  const small = level.holdings.flatMap(({ parts }) => parts.filter((row) => row.gathered));
  const gathered = new Set(small.map((row) => row.code)).size;
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
      ...together(parts.filter((row) => row.gathered)),
      ...parts
        .filter((row) => row.code === null)
        .map((row) => single(row, REST, partSwatch(voice.axis, null))),
    ];
  };
  return {
    entries,
    segments: new Map(level.holdings.map((holding) => [holding, segmentsOf(holding)])),
    gathered,
  };
}
