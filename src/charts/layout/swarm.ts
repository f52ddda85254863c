/**
 * Puts positions on a line into lanes beside it, so that two in one lane are at least `apart` from each other. The
 * first in the order given gets lane 0, the middle; others take the nearest lane that is free: 0, -1, 1, -2, 2, …
 * The lanes come in the order of the positions.
 */
export function swarm(positions: readonly number[], apart: number): number[] {
  const lanes: number[] = [];
  for (const position of positions) {
    const near = (i: number): boolean => Math.abs((positions[i] ?? 0) - position) < apart;
    const taken = new Set(lanes.filter((_, i) => near(i)));
    let lane = 0;
    while (taken.has(lane)) lane = lane < 0 ? -lane : -lane - 1;
    lanes.push(lane);
  }
  return lanes;
}

/**
 * Moves spans of one size along a line until none overlaps another, each as near to its centre as that allows, within
 * `limit`; where they do not all fit, they become narrower. `centres` in ascending order; returns where each begins
 * and how wide they are.
 */
export function spread(
  centres: readonly number[],
  wanted: number,
  limit: { x: number; width: number },
): { starts: number[]; size: number } {
  const size = Math.min(wanted, limit.width / Math.max(1, centres.length));
  // Blocks of touching spans: each lies around the mean of what its spans would like, and takes in what it touches.
  const blocks: { start: number; wish: number; count: number }[] = [];
  const last = limit.x + limit.width;
  const settle = (wish: number, count: number): number =>
    Math.max(limit.x, Math.min(wish / count, last - count * size));
  for (const centre of centres) {
    let block = { start: settle(centre - size / 2, 1), wish: centre - size / 2, count: 1 };
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      if (before.start + before.count * size <= block.start) break;
      blocks.pop();
      const count = before.count + block.count;
      const wish = before.wish + block.wish - before.count * block.count * size;
      block = { start: settle(wish, count), wish, count };
    }
    blocks.push(block);
  }
  return {
    starts: blocks.flatMap(({ start, count }) =>
      Array.from({ length: count }, (_, i) => start + i * size),
    ),
    size,
  };
}
