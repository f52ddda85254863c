import { max as largest, min as smallest, sum } from 'd3-array';
import type { Dot, DotRow, Reference } from '../types.ts';
import { NARROW, type Span } from './bars.ts';
import { layoutHeader, type Header } from './flags.ts';
import { amountScale, axisTicks, HIT, totalWidth, type MarkPlace } from './scale.ts';
import { swarm } from './swarm.ts';
import { labelWidth } from './text.ts';

export interface DotRowPlace {
  top: number;
  height: number;
  /** Of its name and note, where they stand above the marks. */
  head: number;
  /** The line that the main dot stands on. */
  middle: number;
  /** From the smallest to the largest dot of the same scope; null where there are not two. */
  range: Span | null;
  /** In the order of the row's dots. */
  dots: MarkPlace[];
  /** The numbers of the dots from left to right: how the keyboard walks them. */
  walk: number[];
  /** The numbers of the dots as they lie on each other: the main one uppermost. */
  draw: number[];
}

export interface DotsLayout extends Header {
  height: number;
  plot: Span;
  /** Where the scale has its zero. */
  zero: number;
  ticks: { value: number; at: number }[];
  rows: DotRowPlace[];
}

export interface DotsOptions {
  width: number;
  max: number;
  references: readonly Reference[];
}

export const DOT_RADIUS = { main: 7.5, other: 5, outside: 5 } as const;
/** Room for half a mark at either end of the plot. */
const INSET = 12;
const LABEL_HEIGHT = 44;
const PITCH = 58;
/** From one lane of dots to the next, and the least between two in one lane: no centre lies in another's area. */
const LANE = 16;

type Row = Pick<DotRow, 'name' | 'note' | 'total'> & {
  dots: readonly Pick<Dot, 'value' | 'kind'>[];
};

/** The main dot first, so that it stands in the middle; the others follow from the smallest on. */
function inOrder(dots: readonly Pick<Dot, 'value' | 'kind'>[]): number[] {
  const rank = (i: number): number => (dots[i]?.kind === 'main' ? 0 : 1);
  return dots
    .map((_, i) => i)
    .sort((a, b) => rank(a) - rank(b) || (dots[a]?.value ?? 0) - (dots[b]?.value ?? 0));
}

/**
 * Where everything of a chart of dots stands, in pixels: x is always to scale; dots that would lie on each other move
 * apart up and down, and a row with many of them becomes higher.
 */
export function layoutDots(
  rows: readonly Row[],
  { width, max, references }: DotsOptions,
): DotsLayout {
  const narrow = width < NARROW;
  const left = narrow ? 0 : labelWidth(rows, width);
  const plot = { x: left, width: Math.max(1, width - left - (narrow ? 0 : totalWidth(rows))) };
  const inset = Math.min(INSET, plot.width / 4);
  const values = [...rows.flatMap(({ dots }) => dots), ...references].map(({ value }) => value);
  const scale = amountScale(values, max, [plot.x + inset, plot.x + plot.width - inset]);

  const header = layoutHeader(references, scale, width);

  const heads = narrow ? LABEL_HEIGHT : 0;
  const swarms = rows.map(({ dots }) => {
    const order = inOrder(dots);
    const found = swarm(
      order.map((i) => scale(dots[i]?.value ?? 0)),
      LANE,
    );
    return dots.map((_, i) => found[order.indexOf(i)] ?? 0);
  });
  const heights = swarms.map((own) => {
    const above = -(smallest(own) ?? 0);
    const below = largest(own) ?? 0;
    const dots = HIT + 2 * LANE * Math.max(above, below);
    return heads + Math.max(narrow ? dots + 12 : PITCH, dots + 12);
  });

  return {
    ...header,
    height: header.top + sum(heights),
    plot,
    zero: scale(0),
    ticks: axisTicks(scale, narrow ? 4 : 6),
    rows: rows.map(({ dots }, r) => {
      const rowTop = header.top + sum(heights.slice(0, r));
      const height = heights[r] ?? 0;
      const middle = rowTop + heads + (height - heads) / 2;
      const scope = dots.filter(({ kind }) => kind !== 'outside').map(({ value }) => scale(value));
      const [from, to] = [smallest(scope) ?? 0, largest(scope) ?? 0];
      const value = (i: number): number => dots[i]?.value ?? 0;
      return {
        top: rowTop,
        height,
        head: heads,
        middle,
        range: scope.length > 1 ? { x: from, width: to - from } : null,
        dots: dots.map(({ value }, d) => {
          const [x, y] = [scale(value), middle + (swarms[r]?.[d] ?? 0) * LANE];
          return { x, y, hit: { x: x - HIT / 2, y: y - HIT / 2, width: HIT, height: HIT } };
        }),
        walk: dots.map((_, i) => i).sort((a, b) => value(a) - value(b)),
        draw: inOrder(dots).reverse(),
      };
    }),
  };
}
