import { group } from 'd3-array';
import type { CompositionRow } from '../../db/composition.ts';
import type { Phase } from '../../model/index.ts';
import type { ChosenBureau } from '../page.ts';
import type { Amount } from '../words.ts';

/** What a bureau's total, or its amount of a code, is made of. */
export interface Holding {
  bureau: ChosenBureau;
  phase: Phase;
  whole: Amount;
  /** Percent of the bureau's total; null for the total itself, and where that is zero. */
  share: number | null;
  /** The figure of the whole; null for a total that no document states. */
  fact: string | null;
  /** Never empty: an amount that is not divided is one part without a code. */
  parts: readonly CompositionRow[];
  /** The document divides the whole. */
  divided: boolean;
}

/** One level of an axis, over the bureaus compared. */
export interface Level {
  /** The code whose parts are shown; null for those of the total. */
  code: string | null;
  /** From the total down to `code`, which is the last; empty for the total. What no bureau publishes has no label. */
  path: readonly { code: string; label: string | null }[];
  /** All that are compared, in the reader's order. */
  bureaus: readonly ChosenBureau[];
  holdings: readonly Holding[];
  /** Bureaus that have nothing at this level. `phase` is that of what they publish at other levels. */
  missing: readonly { bureau: ChosenBureau; phase: Phase | null }[];
  /** Parts that some bureau divides further, the largest first. */
  finer: readonly { code: string; label: string | null }[];
}

/** The part as the one thing that is known of it. */
function undivided(self: CompositionRow): CompositionRow {
  return {
    ...self,
    code: null,
    label: null,
    parent_code: self.code,
    whole: self.amount,
    whole_per_person: self.per_person,
    whole_fact_id: self.fact_id,
    share_of_whole: self.amount === 0 ? null : 100,
    small: false,
  };
}

function holdingOf(
  bureau: ChosenBureau,
  rows: readonly CompositionRow[],
  code: string | null,
): Holding | null {
  const self = code === null ? null : (rows.find((row) => row.code === code) ?? null);
  const parts = rows.filter((row) => row.parent_code === code);
  const [first] = parts;
  const known = first ?? self;
  if (!known) return null;
  return {
    bureau,
    phase: known.phase,
    whole: first
      ? { amount: first.whole, per_person: first.whole_per_person }
      : { amount: known.amount, per_person: known.per_person },
    share: self?.share ?? null,
    fact: self ? self.fact_id : known.whole_fact_id,
    parts: first ? parts : [undivided(known)],
    divided: first !== undefined,
  };
}

/** The codes from the total down to `code`. */
function pathTo(rows: readonly CompositionRow[], code: string | null): Level['path'] {
  const path: { code: string; label: string | null }[] = [];
  // A code that is its own ancestor would never end.
  for (let at = code; at !== null && !path.some((one) => one.code === at);) {
    const here = at;
    const row = rows.find((one) => one.code === here);
    path.unshift({ code: here, label: row?.label ?? null });
    at = row?.parent_code ?? null;
  }
  return path;
}

/** Whether the code is one that no bureau has, though they divide their spending: the address may be wrong. */
export const isUnknown = ({ code, path, holdings }: Level): boolean =>
  code !== null && holdings.length === 0 && path.every(({ label }) => label === null);

/** What all `rows` of an axis say of one of its levels. Bureaus keep their order. */
export function levelOf(
  rows: readonly CompositionRow[],
  bureaus: readonly ChosenBureau[],
  code: string | null,
): Level {
  const own = group(rows, (row) => row.bureau_id);
  const found = bureaus.map((bureau) => {
    const ofBureau = own.get(bureau.bureau_id) ?? [];
    return {
      bureau,
      phase: ofBureau[0]?.phase ?? null,
      holding: holdingOf(bureau, ofBureau, code),
    };
  });
  const parents = new Set(rows.map((row) => row.parent_code));
  const here = group(
    rows.filter((row) => row.parent_code === code && row.code !== null && parents.has(row.code)),
    (row) => row.code ?? '',
  );
  const size = (some: readonly CompositionRow[]): number =>
    some.reduce((sum, row) => sum + row.amount, 0);
  return {
    code,
    path: pathTo(rows, code),
    bureaus,
    holdings: found.flatMap(({ holding }) => holding ?? []),
    missing: found.filter(({ holding }) => holding === null),
    finer: [...here]
      .sort(([a, some], [b, others]) => size(others) - size(some) || a.localeCompare(b))
      .map(([found, some]) => ({ code: found, label: some[0]?.label ?? null })),
  };
}
