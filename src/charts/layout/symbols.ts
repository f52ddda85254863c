import { range } from 'd3-array';
import type { Symbol } from '../palette.ts';

type Point = readonly [x: number, y: number];

/** A corner at this angle from straight up, clockwise, in turns of the whole. */
function polar(turn: number, radius: number): Point {
  const angle = turn * 2 * Math.PI;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}

/** The corners of an arm that points up from a centre, from left to right, turned by `turn`. */
function arm(turn: number, half: number, length: number): Point[] {
  const angle = turn * 2 * Math.PI;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [-half, half].map((x) => [x * cos + length * sin, x * sin - length * cos]);
}

/** The corners of each symbol around (0, 0), in a size of its own. */
const CORNERS: Record<Exclude<Symbol, 'circle'>, readonly Point[]> = {
  square: range(4).map((i) => polar(i / 4 + 1 / 8, 1)),
  triangle: range(3).map((i) => polar(i / 3, 1)),
  diamond: [
    [0, -1],
    [0.75, 0],
    [0, 1],
    [-0.75, 0],
  ],
  cross: range(4).flatMap((i) => [...arm(i / 4, 1, 3), polar(i / 4 + 1 / 8, Math.SQRT2)]),
  star: range(10).map((i) => polar(i / 10, i % 2 === 0 ? 1 : 0.42)),
  wye: range(3).flatMap((i) => [...arm(i / 3, 1, 3.2), polar(i / 3 + 1 / 6, 2 / Math.sqrt(3))]),
};

/** By the shoelace formula. */
function area(corners: readonly Point[]): number {
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The outline of a symbol around (0, 0), of the same area as a circle with this radius, as the `d` of a path. */
export function symbolPath(symbol: Symbol, radius: number): string {
  if (symbol === 'circle') {
    const r = radius.toFixed(2);
    return `M-${r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 -${r} 0Z`;
  }
  const corners = CORNERS[symbol];
  const scale = radius * Math.sqrt(Math.PI / area(corners));
  return `M${corners.map(([x, y]) => `${(x * scale).toFixed(2)} ${(y * scale).toFixed(2)}`).join('L')}Z`;
}
