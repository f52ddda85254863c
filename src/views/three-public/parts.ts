import { group } from 'd3-array';
import type { BarRow, BarSegment, Gap } from '../../charts/types.ts';
import type { PartRow, ThreePublicRow } from '../../db/three-public.ts';
import type { Phase } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import { barTotal } from '../bar-total.ts';
import { basisOf, mixedNotes } from '../bases.ts';
import { gapOf } from '../gaps.ts';
import type { ChosenBureau, Scope } from '../page.ts';
import { amountWithUnit, measured, regionName } from '../words.ts';
import {
  answerOf,
  componentName,
  PARTS,
  partSwatch,
  phaseOf,
  REST,
  WHOLE,
  type Context,
} from './components.ts';

/** The parts of one bureau in the year, on one basis. */
export interface BureauParts {
  bureau: ChosenBureau;
  phase: Phase | null;
  /** Everything that is published or implied of the year and basis. */
  answers: readonly ThreePublicRow[];
  whole: ThreePublicRow | null;
  /** What adds up to the whole; none of it is below zero. */
  leaves: readonly PartRow[];
  /** What the parts are more than the whole by, in 万元; null where they are not. */
  excess: number | null;
}

const ORDER: readonly string[] = [...PARTS, REST];

/** The bureaus with their parts in the year of the scope. */
export function bureauParts(
  { bureaus, year }: Scope,
  answers: readonly ThreePublicRow[],
  parts: readonly PartRow[],
  selection: Pick<Selection, 'phase' | 'sort'>,
): BureauParts[] {
  const said = group(
    answers.filter(({ fiscal_year }) => fiscal_year === year),
    ({ bureau_id }) => bureau_id,
  );
  const divided = group(parts, ({ bureau_id }) => bureau_id);
  const found = bureaus.map((bureau): BureauParts => {
    const all = said.get(bureau.bureau_id) ?? [];
    const phase = phaseOf(all, selection);
    const own = all.filter((row) => row.phase === phase);
    const leaves = (divided.get(bureau.bureau_id) ?? [])
      .filter((row) => row.phase === phase)
      .sort((a, b) => ORDER.indexOf(a.component) - ORDER.indexOf(b.component));
    const excess = leaves.find(({ amount }) => amount < 0)?.amount ?? null;
    return {
      bureau,
      phase,
      answers: own,
      whole: answerOf(own, WHOLE) ?? null,
      leaves: leaves.filter(({ amount }) => amount >= 0),
      excess: excess === null ? null : -excess,
    };
  });
  if (selection.sort === 'chosen') return found;
  const size = ({ whole, leaves }: BureauParts): number =>
    whole?.amount ?? Math.max(-1, ...leaves.map(({ amount }) => amount));
  return found.sort((a, b) => size(b) - size(a));
}

/** What is drawn: a share of the whole, or the amount in the chosen unit. */
type Measure = Selection['measure'];

/** The leaves that have a length, with it. */
function drawnLeaves(
  { leaves }: BureauParts,
  { words }: Context,
  measure: Measure,
): { row: PartRow; value: number }[] {
  return leaves.flatMap((row) => {
    const value = measure === 'share' ? row.share : measured(words, row);
    return value !== null && value > 0 ? [{ row, value }] : [];
  });
}

function gapFor(context: Context, own: BureauParts, hasLength: boolean): Gap | null {
  const { words, t, year, link } = context;
  const { bureau, whole, leaves, answers } = own;
  const of = regionName(words, bureau);
  const id = `gap ${bureau.bureau_id}`;
  const first = whole ?? leaves[0];
  if (!first) {
    const why = answers.length > 0 ? t.undivided : t.nothing(t.whole(year));
    return gapOf(words, 'unpublished', { id, of, why });
  }
  if (whole?.amount === 0 || (!whole && leaves.every(({ amount }) => amount === 0))) {
    const href = link({ fact: first.fact_id });
    return gapOf(words, 'zero', { id: first.fact_id, of, why: t.zero, href });
  }
  if (hasLength) return null;
  const why = words.unit === 'person' ? words.t.common.noCount : t.noWhole;
  return gapOf(words, 'unpublished', { id, of, why });
}

/** A bar for each bureau, divided by what is published; a part that is zero has no length, and is said in words. */
export function partBars(
  context: Context,
  all: readonly BureauParts[],
  { measure, hidden }: Pick<Selection, 'hidden'> & { measure: Measure },
): BarRow[] {
  const { words, t, year, link } = context;
  return all.map((own) => {
    const { bureau, phase, whole } = own;
    const region = regionName(words, bureau);
    const basis = phase === null ? t.inYear(year) : basisOf(words, year, phase);
    const drawn = drawnLeaves(own, context, measure);
    const segments = drawn
      .filter(({ row }) => !hidden.includes(row.component))
      .map(({ row, value }): BarSegment => {
        const amount = measured(words, row);
        const name = componentName(context, row.component);
        const lines = [
          ...(amount === null ? [] : [amountWithUnit(words, amount)]),
          ...(row.share === null ? [] : [t.ofWhole(words.format.percent(row.share))]),
        ];
        return {
          id: row.fact_id,
          key: row.component,
          label: [region, basis, name, ...lines].join(', '),
          readout: { heading: `${region} · ${name}`, lines },
          href: link({ fact: row.fact_id }),
          value,
          swatch: partSwatch(row.component),
          inside: measure === 'share' ? words.format.percent(value) : words.format.amount(value),
        };
      });
    const total = whole && measured(words, whole);
    return {
      id: bureau.bureau_id,
      name: region,
      note: basis,
      gap: gapFor(context, own, drawn.length > 0),
      total: barTotal(
        words,
        total === null ? '' : words.format.amount(total),
        drawn.map(({ row }) => ({
          value: measured(words, row),
          shown: !hidden.includes(row.component),
        })),
        words.format.amount,
      ),
      segments,
    };
  });
}

/** The components that have a length in any bar, in their order: what the legend names. */
export function drawnComponents(
  context: Context,
  all: readonly BureauParts[],
  measure: Measure,
): string[] {
  const drawn = new Set(
    all.flatMap((own) => drawnLeaves(own, context, measure).map(({ row }) => row.component)),
  );
  return ORDER.filter((component) => drawn.has(component));
}

/** The sentences that must stand where bureaus on different bases are drawn together. */
export function partNotes({ words }: Context, all: readonly BureauParts[]): string[] {
  return mixedNotes(
    words,
    all.flatMap(({ bureau, phase }) => (phase === null ? [] : [{ bureau, phase }])),
  );
}
