import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureAddress } from '../../../src/state/briefing/address.ts';
import {
  addItem,
  appendItems,
  describeBriefing,
  editItem,
  fitting,
  insertItem,
  MOST_ITEMS,
  MOST_TAKEAWAY,
  moveItem,
  removeItem,
  takeRelease,
  UNFIT,
  type Briefing,
} from '../../../src/state/briefing/briefing.ts';
import { parseSelection } from '../../../src/state/selection.ts';
import { briefings, empty, figure, finding } from './made-up.ts';

const filled = (n: number): Briefing =>
  Array.from({ length: n }, (_, i) => i).reduce(
    (briefing, i) => addItem(briefing, finding(i), `i${i}`).briefing,
    empty(),
  );
const ids = ({ items }: Briefing): string[] => items.map(({ id }) => id);

describe('picking', () => {
  it('adds at the end, with words drafted from the data', () => {
    const { briefing, added } = addItem(filled(1), figure(), 'x');
    expect(added).toBe('added');
    expect(briefing.items.at(-1)).toEqual({ ...figure(), id: 'x', title: null, takeaway: null });
  });

  it('says that it is there, or that there is no room', () => {
    const once = addItem(empty(), figure(), 'a').briefing;
    expect(addItem(once, { ...figure(), print: 'other' }, 'b')).toEqual({
      briefing: once,
      added: 'there',
    });
    expect(addItem(once, figure(2023), 'b').added).toBe('added');
    const full = filled(MOST_ITEMS);
    expect(addItem(full, figure(), 'x')).toEqual({ briefing: full, added: 'full' });
  });

  it('pins what is on the screen by default, and leaves out what does not change the figure', () => {
    const scope = { bureaus: [{ bureau_id: 'a' }, { bureau_id: 'b' }], year: 2024 };
    const of = (hash: string): string => figureAddress(parseSelection(hash), scope);
    expect(of('#/composition')).toBe('#/composition?bureaus=a,b&year=2024');
    expect(of('#/composition?language=en&fact=x&pages=3&tables=composition')).toBe(
      of('#/composition'),
    );
    expect(of('#/composition?unit=yi')).not.toBe(of('#/composition'));
  });
});

describe('putting in order', () => {
  it('moves as far as there are places, and changes nothing else', () => {
    fc.assert(
      fc.property(briefings, fc.nat(12), fc.integer({ min: -15, max: 15 }), (all, n, by) => {
        const id = all.items[n % Math.max(1, all.items.length)]?.id ?? 'none';
        const moved = moveItem(all, id, by);
        expect(ids(moved).sort()).toEqual(ids(all).sort());
        expect(ids(moved).filter((one) => one !== id)).toEqual(
          ids(all).filter((one) => one !== id),
        );
      }),
    );
    expect(ids(moveItem(filled(3), 'i0', 1))).toEqual(['i1', 'i0', 'i2']);
    expect(ids(moveItem(filled(3), 'i0', 9))).toEqual(['i1', 'i2', 'i0']);
  });

  it('puts back what was removed where it was, once', () => {
    const all = filled(3);
    const [, item] = all.items;
    if (!item) throw new Error('There are three.');
    const less = removeItem(all, item.id);
    expect(ids(less)).toEqual(['i0', 'i2']);
    expect(insertItem(less, item, 1)).toEqual(all);
    expect(insertItem(all, item, 1)).toBe(all);
  });

  it('appends what is not there yet, as far as there is room', () => {
    const own = filled(MOST_ITEMS - 1);
    let n = 0;
    const more = [...filled(2).items, ...addItem(empty(), figure(), 'f').briefing.items];
    const other = addItem(empty(), figure(2020), 'g').briefing.items;
    const { briefing, there, left } = appendItems(own, [...more, ...other], () => `n${++n}`);
    expect([there, left, briefing.items.length]).toEqual([2, 1, MOST_ITEMS]);
    expect(new Set(ids(briefing)).size).toBe(MOST_ITEMS);
  });
});

describe('words', () => {
  it('are kept as they may stand in a file', () => {
    const [item] = editItem(filled(1), 'i0', {
      title: 'a\nb\u0007\u202e',
      takeaway: `${'x'.repeat(MOST_TAKEAWAY)}more`,
    }).items;
    expect(item?.title).toBe('a b');
    expect(item?.takeaway).toHaveLength(MOST_TAKEAWAY);
    expect(editItem(filled(1), 'i0', { takeaway: '' }).items[0]?.takeaway).toBe('');
    expect(describeBriefing(empty(), { title: 'a\nb' }).title).toBe('a b');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, most) => {
        const kept = fitting(text, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.match(UNFIT)).toBeNull();
        expect(fitting(kept, most)).toBe(kept);
      }),
    );
  });
});

it('takes over another release with the figures as they are now', () => {
  const now = takeRelease(filled(2), { id: 'new', version: '2' }, new Map([['i1', 'print']]));
  expect(now.release).toEqual({ id: 'new', version: '2' });
  expect(now.items.map(({ print }) => print)).toEqual([null, 'print']);
});
