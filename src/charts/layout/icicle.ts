import { group, max, sum } from 'd3-array';
import { hitSpans, NARROW } from './bars.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Part extends Box {
  id: string;
  /** 1 for what is directly below the whole. */
  depth: number;
  /** Where it can be pointed at: at least 24 pixels high, never overlapping another part's of the same depth. */
  hit: Box;
}

export interface IcicleLayout {
  height: number;
  /** Levels stand side by side; else every part has a row of its own, its bar below its name. */
  columns: boolean;
  whole: Box;
  /** Each part before what it consists of. Those of one depth follow each other from top to bottom. */
  parts: Part[];
}

interface Node {
  id: string;
  parent: string | null;
  value: number;
}

const MIN_HIT = 24;
const LEAST_HEIGHT = 420;
/** The part of the width that the whole takes. */
const WHOLE = 0.17;
const COLUMN_GAP = 2;
/** A row of the list: its words, and its bar below them. */
export const ROW = { pitch: 48, bar: 26, height: 12 };

/** Where a part lies along the whole, both from 0 to 1. */
interface Share {
  id: string;
  depth: number;
  start: number;
  size: number;
}

/** What is not positive has no size, and what it consists of has no place. */
function shares(nodes: readonly Node[], total: number): Share[] {
  const below = group(
    nodes.filter(({ value }) => value > 0),
    ({ parent }) => parent,
  );
  const partsOf = (parent: string | null, depth: number, value: number, at: Share): Share[] => {
    const children = below.get(parent) ?? [];
    // Parts may leave a rest, which stays empty; together they never reach beyond what they are parts of.
    const scale =
      at.size /
      Math.max(
        value,
        sum(children, (child) => child.value),
      );
    let start = at.start;
    return children.flatMap((child) => {
      const share = { id: child.id, depth, start, size: child.value * scale };
      start += share.size;
      return [share, ...partsOf(child.id, depth + 1, child.value, share)];
    });
  };
  const whole = { id: '', depth: 0, start: 0, size: 1 };
  return partsOf(null, 1, Math.max(0, total), whole);
}

/** Levels side by side: the whole on the left, every part right of what it is a part of. */
function inColumns(placed: readonly Share[], width: number, given: number | null): IcicleLayout {
  const levels = [...group(placed, ({ depth }) => depth)];
  const height =
    given ?? Math.max(LEAST_HEIGHT, ...levels.map(([, level]) => level.length * MIN_HIT));
  const whole = { x: 0, y: 0, width: width * WHOLE - COLUMN_GAP, height };
  const column = (width * (1 - WHOLE)) / Math.max(1, levels.length);
  const hits = new Map(
    levels.flatMap(([, level]) => {
      const spans = level.map(({ start, size }) => ({ x: start * height, width: size * height }));
      const areas = hitSpans(spans, MIN_HIT, { x: 0, width: height });
      return level.map(({ id }, i) => [id, areas[i]] as const);
    }),
  );
  const parts = placed.map(({ id, depth, start, size }) => {
    const x = width * WHOLE + (depth - 1) * column;
    const box = { x, y: start * height, width: column - COLUMN_GAP, height: size * height };
    const hit = hits.get(id) ?? { x: box.y, width: box.height };
    return { id, depth, ...box, hit: { ...box, y: hit.x, height: hit.width } };
  });
  return { height, columns: true, whole, parts };
}

/** A row for the whole and for every part; a bar lies below the stretch of the bar that it is a part of. */
function inRows(placed: readonly Share[], width: number): IcicleLayout {
  const rowAt = (row: number, start: number, size: number): Box => ({
    x: start * width,
    y: row * ROW.pitch + ROW.bar,
    width: size * width,
    height: ROW.height,
  });
  const parts = placed.map(({ id, depth, start, size }, i) => ({
    id,
    depth,
    ...rowAt(i + 1, start, size),
    hit: { x: 0, y: (i + 1) * ROW.pitch, width, height: ROW.pitch },
  }));
  const height = (placed.length + 1) * ROW.pitch;
  return { height, columns: false, whole: rowAt(0, 0, 1), parts };
}

/**
 * Where a whole, its parts and their parts stand, in pixels. Sizes are to scale with the whole, or with the sum of the
 * parts where that is more. Only positive values are drawn. `width` decides between columns and rows; columns are as high
 * as pointing at them needs, or `height` where nobody points.
 */
export function layoutIcicle(
  nodes: readonly Node[],
  { width, total, height = null }: { width: number; total: number; height?: number | null },
): IcicleLayout {
  const placed = shares(nodes, total);
  return width < NARROW ? inRows(placed, width) : inColumns(placed, width, height);
}

/** The depths that there are, from 1 on. */
export function depths({ parts }: IcicleLayout): number[] {
  return Array.from({ length: max(parts, ({ depth }) => depth) ?? 0 }, (_, i) => i + 1);
}
