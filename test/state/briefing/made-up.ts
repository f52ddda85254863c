import fc from 'fast-check';
import {
  emptyBriefing,
  fitting,
  MOST_TAKEAWAY,
  MOST_TITLE,
  PAPERS,
  type Briefing,
  type FigureItem,
  type FindingItem,
  type Item,
  type Picked,
} from '../../../src/state/briefing/briefing.ts';
import { keyOf } from '../../../src/state/briefing/key.ts';
import { formatSelection, parseSelection } from '../../../src/state/selection.ts';

export const RELEASE = { id: 'a1b2c3d4e5', version: '1.3.0+abc' };
export const MADE = new Date('2026-11-22T08:00:00.000Z');

export const empty = (): Briefing => emptyBriefing('zh', RELEASE, MADE);

/** A figure of the composition of some year, as it is picked. */
export const figure = (year = 2024): Picked & { kind: 'figure' } => ({
  kind: 'figure',
  address: formatSelection({ ...parseSelection('#/composition'), bureaus: ['甲', '乙'], year }),
  figure: 'composition',
  print: 'abc',
});

export const finding = (n = 1): Picked & { kind: 'finding' } => ({
  kind: 'finding',
  check_id: `dachuan-2024-budget:sum.rows:${n}`,
  bureau_id: 'dachuan',
  print: null,
});

const text = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((one) => fitting(one, most));
const line = (most: number): fc.Arbitrary<string> =>
  text(most).map((one) => one.replaceAll('\n', ' '));
const id = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 });
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });

const common = {
  id,
  title: orNull(line(MOST_TITLE)),
  takeaway: orNull(text(MOST_TAKEAWAY)),
  print: orNull(id),
};
const items: fc.Arbitrary<Item> = fc.oneof(
  fc.record({
    ...common,
    kind: fc.constant('figure' as const),
    address: fc.integer({ min: 1990, max: 2100 }).map((year) => figure(year).address),
    figure: fc.constantFrom('composition', 'composition-detail'),
  }) satisfies fc.Arbitrary<FigureItem>,
  fc.record({
    ...common,
    kind: fc.constant('finding' as const),
    check_id: id,
    bureau_id: id,
  }) satisfies fc.Arbitrary<FindingItem>,
);

/** Any briefing that can be made on the page. */
export const briefings: fc.Arbitrary<Briefing> = fc
  .record({
    title: line(MOST_TITLE),
    language: fc.constantFrom('zh' as const, 'en' as const),
    paper: fc.constantFrom(...PAPERS),
    items: fc
      .uniqueArray(items, { maxLength: 12, selector: (item) => item.id })
      .map((all) => all.filter((one, i) => all.findIndex((o) => keyOf(o) === keyOf(one)) === i)),
  })
  .map((parts) => ({ ...empty(), ...parts }));
