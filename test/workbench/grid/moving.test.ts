import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, type Key } from '../../../src/workbench/grid/keys.ts';
import { areaOf, cellsIn, movedBy, within } from '../../../src/workbench/grid/places.ts';
import { nextOrder, orderOf, sortedBy } from '../../../src/workbench/grid/sorts.ts';
import * as virtual from '../../../src/workbench/grid/virtual.ts';

const ROW = virtual.ROW_HEIGHT;

describe('a list that is higher than elements can be', () => {
  const extent = fc
    .record({
      count: fc.integer({ min: 0, max: 30_000_000 }),
      view: fc.integer({ min: 0, max: 2000 }),
    })
    .map(({ count, view }) => virtual.extentOf(count, view));

  it('is scrolled to every row, and back', () => {
    fc.assert(
      fc.property(extent, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const top = part * virtual.lastTop(all);
        const scroll = virtual.scrollOf(top, all);
        expect(scroll).toBeLessThanOrEqual(virtual.MOST_HEIGHT);
        expect(virtual.topOf(scroll, all)).toBeCloseTo(top, 3);
        expect(virtual.topOf(virtual.scrollOf(Infinity, all), all)).toBe(virtual.lastTop(all));
        expect(virtual.topOf(0, all)).toBe(0);
      }),
    );
    expect(virtual.scrollOf(5000, virtual.extentOf(1000, 500))).toBeCloseTo(5000);
  });

  it('draws what is seen and little more', () => {
    fc.assert(
      fc.property(extent, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const top = part * virtual.lastTop(all);
        const [from, to] = virtual.rowsSeen(top, all, 2);
        const count = all.total / ROW;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(all.view / ROW + 6);
        if (count > 0) expect(from * ROW).toBeLessThanOrEqual(top);
        expect(to * ROW).toBeGreaterThanOrEqual(Math.min(top + all.view, all.total));
        const base = virtual.baseOf(top);
        expect(base % ROW).toBe(0);
        expect(top - base).toBeLessThan(100_000);
      }),
    );
  });

  it('moves as little as possible to show a row', () => {
    const all = virtual.extentOf(1_000_000, 10 * ROW);
    expect(virtual.topToSee(5, 0, all)).toBe(0);
    expect(virtual.topToSee(10, 0, all)).toBe(ROW);
    expect(virtual.topToSee(3, 100 * ROW, all)).toBe(3 * ROW);
    expect(virtual.topToSee(999_999, 0, all)).toBe(virtual.lastTop(all));
  });
});

describe('columns', () => {
  it('are found by where they stand', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(widths, fc.nat(50_000), fc.nat(1500), (all, x, view) => {
        const edges = virtual.edgesOf(all);
        const whole = edges.at(-1) ?? 0;
        const column = virtual.columnAt(edges, x);
        if (x < whole) {
          expect(edges[column]).toBeLessThanOrEqual(x);
          expect(edges[column + 1]).toBeGreaterThan(x);
        } else expect(column).toBe(all.length - 1);
        const [from, to] = virtual.columnsSeen(edges, Math.min(x, whole), view);
        expect(edges[to]).toBeGreaterThanOrEqual(Math.min(x + view, whole));
        expect(from).toBeLessThan(to);
      }),
    );
    expect(virtual.columnsSeen([0], 0, 100)).toEqual([0, 0]);
  });

  it('are shown from their beginning where they are wider than the view', () => {
    const edges = virtual.edgesOf([100, 900, 100]);
    expect(virtual.leftToSee(edges, 0, 50, 300)).toBe(0);
    expect(virtual.leftToSee(edges, 1, 0, 300)).toBe(100);
    expect(virtual.leftToSee(edges, 2, 0, 300)).toBe(800);
    expect(virtual.leftToSee(edges, 2, 900, 300)).toBe(900);
  });
});

describe('a key', () => {
  const size = { rows: 1000, columns: 5 };
  const from = { row: 10, column: 2 };
  it('leads to a cell', () => {
    const to = (key: string, ctrl = false, at = from) => movedBy(at, key, ctrl, size, 20);
    expect(to('ArrowUp')).toEqual({ row: 9, column: 2 });
    expect(to('ArrowDown', true)).toEqual({ row: 999, column: 2 });
    expect(to('ArrowUp', true)).toEqual({ row: -1, column: 2 });
    expect(to('PageDown')).toEqual({ row: 30, column: 2 });
    expect(to('PageUp')).toEqual({ row: 0, column: 2 });
    expect(to('Home')).toEqual({ row: 10, column: 0 });
    expect(to('End')).toEqual({ row: 10, column: 4 });
    expect(to('Home', true)).toEqual({ row: 0, column: 0 });
    expect(to('End', true)).toEqual({ row: 999, column: 4 });
    expect(to('ArrowLeft', false, { row: 3, column: 0 })).toEqual({ row: 3, column: -1 });
    expect(to('Tab')).toBeNull();
    expect(movedBy({ row: -1, column: 0 }, 'ArrowDown', false, { rows: 0, columns: 1 }, 1)).toEqual(
      {
        row: -1,
        column: 0,
      },
    );
  });

  it('never leads out of the grid', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, fc.boolean())),
        fc.nat(40),
        fc.nat(4),
        (keys, rows, columns) => {
          let at = { row: -1, column: -1 };
          for (const [one, ctrl] of keys) {
            at = movedBy(at, one, ctrl, { rows, columns }, 7) ?? at;
            expect(within(at, { rows, columns })).toEqual(at);
          }
        },
      ),
    );
  });

  it('does what it does in other grids', () => {
    const key = (name: string, over: Partial<Key> = {}): Key => ({
      ...{ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
      ...over,
    });
    const head = { row: -1, column: 1 };
    expect(actionOf(key('Enter'), from)).toBe('open');
    expect(actionOf(key('F2'), from)).toBe('view');
    expect(actionOf(key('c', { metaKey: true }), from)).toBe('copy');
    expect(actionOf(key('C', { ctrlKey: true, shiftKey: true }), from)).toBe('copy with header');
    expect(actionOf(key('a', { ctrlKey: true }), from)).toBe('select all');
    expect(actionOf(key('c'), from)).toBeNull();
    expect(actionOf(key('Enter'), head)).toBe('sort');
    expect(actionOf(key('Enter', { shiftKey: true }), head)).toBe('sort besides');
    expect(actionOf(key('ArrowDown', { altKey: true }), head)).toBe('menu');
    expect(actionOf(key('ArrowRight', { shiftKey: true }), head)).toBe('wider');
    expect(actionOf(key('ArrowRight'), head)).toBeNull();
    expect(actionOf(key('Enter'), { row: -1, column: -1 })).toBeNull();
  });
});

describe('a selection', () => {
  it('is the same from whichever corner it was drawn', () => {
    const a = { row: 7, column: 1 };
    const b = { row: 2, column: 4 };
    expect(areaOf({ anchor: a, head: b })).toEqual(areaOf({ anchor: b, head: a }));
    expect(cellsIn(areaOf({ anchor: a, head: b }))).toBe(24);
  });
});

describe('a sort', () => {
  it('goes around, alone or beside others', () => {
    const by = (column: number, descending = false) => ({ column, descending });
    expect(sortedBy([by(1)], 2, 'ascending', false)).toEqual([by(2)]);
    expect(sortedBy([by(1)], 2, 'descending', true)).toEqual([by(1), by(2, true)]);
    expect(sortedBy([by(1), by(2)], 1, 'descending', true)).toEqual([by(1, true), by(2)]);
    expect(sortedBy([by(1), by(2)], 1, 'none', true)).toEqual([by(2)]);
    expect(orderOf([by(1), by(2, true)], 2)).toEqual({ order: 'descending', place: 2 });
    expect(orderOf([by(1)], 1)).toEqual({ order: 'ascending', place: 0 });
    expect(orderOf([by(1)], 0)).toEqual({ order: 'none', place: 0 });
    expect(nextOrder(nextOrder(nextOrder('none')))).toBe('none');
  });
});
