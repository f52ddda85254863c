import type { Reference } from '../types.ts';
import { ellipsis, textWidth } from './text.ts';

/** A label beside the top of its line. */
export interface Flag {
  /** Of the line. */
  x: number;
  /** Where the text lies, in pixels. */
  from: number;
  to: number;
  /** To the right of the line, or to the left of it. */
  side: 'right' | 'left';
  text: string;
  /** 0 is the lowest, right above the plot. */
  lane: number;
}

const BESIDE = 5;
const APART = 6;

const overlap = (a: Flag, b: Flag): boolean => a.from < b.to + APART && b.from < a.to + APART;
const covers = (flag: Flag, x: number): boolean => flag.from - 2 <= x && x <= flag.to + 2;

/**
 * Stacks the labels of vertical lines above a plot: no two overlap, nor does one lie on another's line where that can be
 * helped. A label stands to
 * the right of its line where there is room, else to the left; what has room on neither side is cut short on the wider.
 * Flags come in the order of the references.
 */
export function layoutFlags(
  references: readonly Reference[],
  scale: (value: number) => number,
  width: number,
  size: number,
): Flag[] {
  const flags = references.map(({ value, label }): Flag => {
    const x = scale(value);
    const room = { right: width - x - BESIDE, left: x - BESIDE };
    const own = textWidth(label, size);
    const side =
      own <= room.right || (own > room.left && room.right >= room.left) ? 'right' : 'left';
    const text = ellipsis(label, room[side], size);
    return { ...place(x, side, textWidth(text, size)), x, side, text, lane: 0 };
  });
  const ordered = [...flags].sort((a, b) => a.x - b.x);

  // Of two neighbours that point at each other, the left one turns round where it has room.
  for (const [i, flag] of ordered.entries()) {
    const own = flag.to - flag.from;
    const facing = ordered.slice(i + 1).some((o) => o.side === 'left' && covers(flag, o.x));
    if (flag.side === 'right' && facing && own <= flag.x - BESIDE)
      Object.assign(flag, place(flag.x, 'left', own), { side: 'left' });
  }

  // A line begins at its label: so whatever lies on a line must be above that line's label.
  const done: Flag[] = [];
  const right = ordered.filter(({ side }) => side === 'right').reverse();
  const left = ordered.filter(({ side }) => side === 'left');
  for (const flag of [...right, ...left]) {
    const below = done.filter((other) => overlap(flag, other) || covers(flag, other.x));
    flag.lane = below.length === 0 ? 0 : 1 + Math.max(...below.map(({ lane }) => lane));
    done.push(flag);
  }
  return flags;
}

function place(x: number, side: Flag['side'], width: number): { from: number; to: number } {
  return side === 'right'
    ? { from: x + BESIDE, to: x + BESIDE + width }
    : { from: x - BESIDE - width, to: x - BESIDE };
}
