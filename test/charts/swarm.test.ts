import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, swarm } from '../../src/charts/layout/swarm.ts';
import { standSideBySide } from '../../src/charts/layout/years.ts';

const position = fc.integer({ min: 0, max: 120 });

describe('swarm', () => {
  it('leaves those alone that are apart, and puts the others beside the first', () => {
    expect(swarm([50, 0, 100], 14)).toEqual([0, 0, 0]);
    expect(swarm([50, 50, 50, 50, 60], 14)).toEqual([0, -1, 1, -2, 2]);
  });

  it('has no two in one lane that are too near', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 12 }), (positions) => {
        const lanes = swarm(positions, 14);
        for (const [i, a] of positions.entries()) {
          for (const [j, b] of positions.entries()) {
            if (i < j && lanes[i] === lanes[j]) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(14);
          }
        }
      }),
    );
  });
});

describe('spread', () => {
  const limit = { x: 10, width: 200 };

  it('leaves spans where they are that do not touch, and shares what they overlap', () => {
    expect(spread([50, 100], 24, limit)).toEqual({ starts: [38, 88], size: 24 });
    expect(spread([60, 60, 60], 24, limit).starts).toEqual([24, 48, 72]);
    expect(spread([10, 12], 24, limit).starts).toEqual([10, 34]);
  });

  it('keeps the order, never overlaps, and stays within', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 12 }), (given) => {
        const centres = given.map((x) => x + 10).sort((a, b) => a - b);
        const { starts, size } = spread(centres, 24, limit);
        expect(size).toBe(Math.min(24, 200 / centres.length));
        for (const [i, start] of starts.entries()) {
          const before = starts[i - 1];
          expect(start).toBeGreaterThanOrEqual((before === undefined ? 10 : before + size) - 1e-6);
          expect(start + size).toBeLessThanOrEqual(210 + 1e-6);
        }
      }),
    );
  });
});

describe('standSideBySide', () => {
  const stand = (...bases: (readonly number[])[]) =>
    standSideBySide(
      bases.map((at) => ({ at, bracket: at.length > 1 })),
      13,
    );

  it('puts plans to the left of what was spent, where they would lie on it', () => {
    expect(stand([50], [], [52])).toEqual({
      count: 2,
      lanes: [[-0.5], [], [0.5]],
      brackets: [null, null, null],
    });
    expect(stand([50], [90])).toEqual({ count: 1, lanes: [[0], [0]], brackets: [null, null] });
  });

  it('keeps a plan out from between values that a bracket holds', () => {
    const { lanes, brackets } = stand([50], [20, 80]);
    expect(lanes[1]).toEqual([1, 1]);
    expect(brackets).toEqual([null, 0]);
    expect(lanes[0]).toEqual([-1]);
  });

  it('never puts two at one place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(position, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (bases) => {
          const { lanes, count } = stand(...bases);
          const all = bases.flatMap((at, s) => at.map((y, i) => ({ y, lane: lanes[s]?.[i] ?? 0 })));
          for (const [i, a] of all.entries()) {
            expect(Math.abs(a.lane)).toBeLessThanOrEqual((count - 1) / 2);
            for (const b of all.slice(i + 1)) {
              if (a.lane === b.lane) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(13);
            }
          }
        },
      ),
    );
  });
});
