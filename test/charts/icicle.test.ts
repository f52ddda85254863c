import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depths, layoutIcicle, type Box, type Part } from '../../src/charts/layout/icicle.ts';

interface Node {
  id: string;
  parent: string | null;
  value: number;
}

const WIDE = 960;
const NARROW = 343;
const CLOSE = 1e-6;

/** Nodes whose parent is one before them, of any sign, so that parts may fall short of a whole or exceed it. */
const trees = fc
  .array(
    fc.record({
      up: fc.nat(),
      value: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -50, max: 0 })),
    }),
    { maxLength: 40 },
  )
  .map((raw): Node[] =>
    raw.map(({ up, value }, i) => {
      const parent = up % (i + 1);
      return { id: `n${i}`, parent: parent === i ? null : `n${parent}`, value };
    }),
  );

const along = (part: Box, wide: boolean): [from: number, to: number] =>
  wide ? [part.y, part.y + part.height] : [part.x, part.x + part.width];

const drawnOf = (nodes: readonly Node[], width: number, total = 1000) => {
  const layout = layoutIcicle(nodes, { width, total });
  const parts = new Map(layout.parts.map((part) => [part.id, part]));
  const drawn = nodes.flatMap((node) => {
    const part = parts.get(node.id);
    return part ? [{ node, part }] : [];
  });
  const boxOf = (parent: string | null): Box =>
    parent === null ? layout.whole : (parts.get(parent) ?? layout.whole);
  return { layout, parts, drawn, boxOf };
};

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > CLOSE &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > CLOSE;

function pairs(parts: readonly Part[]): [Part, Part][] {
  return parts.flatMap((one, i) => parts.slice(i + 1).map((other): [Part, Part] => [one, other]));
}

describe.each([
  ['in columns', WIDE],
  ['in rows', NARROW],
])('an icicle %s', (_, width) => {
  const wide = width === WIDE;

  it('keeps parts within what they are parts of', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { drawn, boxOf } = drawnOf(nodes, width);
        for (const { node, part } of drawn) {
          const [from, to] = along(part, wide);
          const [start, end] = along(boxOf(node.parent), wide);
          expect(from).toBeGreaterThanOrEqual(start - CLOSE);
          expect(to).toBeLessThanOrEqual(end + CLOSE);
        }
      }),
    );
  });

  it('draws parts of one whole to one scale', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { drawn } = drawnOf(nodes, width);
        for (const [i, one] of drawn.entries()) {
          const other = drawn.slice(0, i).find(({ node }) => node.parent === one.node.parent);
          if (!other) continue;
          const size = ({ part }: typeof one) => along(part, wide)[1] - along(part, wide)[0];
          expect(size(one) * other.node.value).toBeCloseTo(size(other) * one.node.value, 4);
        }
      }),
    );
  });

  it('lets nothing overlap, and everything be pointed at', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { layout } = drawnOf(nodes, width);
        for (const [one, other] of pairs(layout.parts)) {
          expect(overlap(one, other)).toBe(false);
          expect(overlap(one.hit, other.hit)).toBe(false);
        }
        for (const { hit } of layout.parts) {
          expect(hit.height).toBeGreaterThanOrEqual(24 - CLOSE);
          expect(hit.y).toBeGreaterThanOrEqual(-CLOSE);
          expect(hit.y + hit.height).toBeLessThanOrEqual(layout.height + CLOSE);
        }
      }),
    );
  });

  it('draws what is positive, and nothing below what is not', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { parts } = drawnOf(nodes, width);
        const byId = new Map(nodes.map((node) => [node.id, node]));
        const positive = (node: Node | undefined): boolean =>
          node === undefined ||
          (node.value > 0 && (node.parent === null || positive(byId.get(node.parent))));
        expect([...parts.keys()].sort()).toEqual(
          nodes
            .filter(positive)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('leaves the rest of a whole empty, to the scale of the whole', () => {
    const { layout, parts } = drawnOf([{ id: 'a', parent: null, value: 250 }], width);
    const part = parts.get('a') ?? layout.whole;
    const [start, end] = along(layout.whole, wide);
    expect(along(part, wide)).toEqual([start, start + (end - start) / 4]);
  });

  it('is as high as it is told where nobody points at it, all to scale', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => ({ id: `n${i}`, parent: null, value: 25 }));
    const { height, whole, parts } = layoutIcicle(nodes, { width: WIDE, total: 1000, height: 280 });
    expect([height, whole.height]).toEqual([280, 280]);
    for (const part of parts) expect(part.height).toBeCloseTo(7);
    expect(layoutIcicle(nodes, { width: WIDE, total: 1000 }).height).toBe(40 * 24);
  });

  it('stands on its feet without parts, with a part of nothing, and without a total', () => {
    expect(depths(drawnOf([], width).layout)).toEqual([]);
    expect(drawnOf([{ id: 'a', parent: 'b', value: 5 }], width).drawn).toEqual([]);
    const { drawn } = drawnOf([{ id: 'a', parent: null, value: 5 }], width, 0);
    expect(drawn).toHaveLength(1);
  });
});
