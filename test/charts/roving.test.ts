import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, type Reach } from '../../src/charts/roving.ts';

const at = (centre: number, size = 2): Reach => [centre - size / 2, centre + size / 2];

/** Marks along three rows; the last of the third reaches far. */
const ROWS = [[at(10), at(50), at(90)], [at(48)], [at(5), at(30), at(51), at(80, 50)]];

describe('the keys of a chart', () => {
  it.each([
    [{ row: 0, index: 0 }, 'ArrowRight', { row: 0, index: 1 }],
    [{ row: 0, index: 1 }, 'ArrowLeft', { row: 0, index: 0 }],
    [{ row: 0, index: 2 }, 'ArrowDown', { row: 1, index: 0 }],
    [{ row: 1, index: 0 }, 'ArrowDown', { row: 2, index: 2 }],
    [{ row: 1, index: 0 }, 'ArrowUp', { row: 0, index: 1 }],
    [{ row: 2, index: 2 }, 'Home', { row: 2, index: 0 }],
    [{ row: 2, index: 2 }, 'End', { row: 2, index: 3 }],
  ])('lead from %j with %s to %j', (at, key, to) => {
    expect(moved(ROWS, at, key)).toEqual(to);
  });

  it('lead to what lies above or below, before what has its centre nearby', () => {
    const parent: Reach = [0, 80];
    const rows = [[parent, at(85, 10)], [at(75)]];
    expect(moved(rows, { row: 1, index: 0 }, 'ArrowUp')).toEqual({ row: 0, index: 0 });
  });

  it.each([
    [{ row: 0, index: 0 }, 'ArrowLeft'],
    [{ row: 0, index: 0 }, 'ArrowUp'],
    [{ row: 2, index: 3 }, 'ArrowRight'],
    [{ row: 2, index: 3 }, 'ArrowDown'],
    [{ row: 0, index: 1 }, 'Enter'],
    [{ row: 0, index: 1 }, 'Tab'],
  ])('are left to the page from %j with %s', (at, key) => {
    expect(moved(ROWS, at, key)).toBeNull();
  });

  it('always lead to a mark that is there', () => {
    const reach = fc
      .tuple(fc.nat(900), fc.nat(90))
      .map(([from, size]): Reach => [from, from + size]);
    const rows = fc.array(fc.array(reach, { minLength: 1 }), { minLength: 1 });
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(
      fc.property(rows, keys, fc.nat(), fc.nat(), (marks, key, a, b) => {
        const row = a % marks.length;
        const index = b % (marks[row]?.length ?? 1);
        const to = moved(marks, { row, index }, key);
        if (to) expect(marks[to.row]?.[to.index]).toHaveLength(2);
      }),
    );
  });
});
