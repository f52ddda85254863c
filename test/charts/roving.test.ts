import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../src/charts/roving.ts';

/** The centres of marks along three rows. */
const ROWS = [[10, 50, 90], [48], [5, 30, 60, 88]];

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
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1 }), {
      minLength: 1,
    });
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(
      fc.property(rows, keys, fc.nat(), fc.nat(), (centres, key, a, b) => {
        const row = a % centres.length;
        const index = b % (centres[row]?.length ?? 1);
        const to = moved(centres, { row, index }, key);
        if (to) expect(centres[to.row]?.[to.index]).toBeTypeOf('number');
      }),
    );
  });
});
