import type { Reference } from '../types.ts';
import { shortened, textWidth } from './text.ts';

/** A label beside the top of its line. */
export interface Flag {
  /** Said in full. */
  label: string;
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

/** What stands above the rows of a chart: the labels of its references, then those of its axis. */
export interface Header {
  flags: (Flag & { y: number })[];
  /** The baseline of the axis' labels. */
  axis: number;
  /** Where the rows begin. */
  top: number;
}

/** Of the text of a label, in pixels. */
export const FLAG_TEXT = 12;
const FLAG_HEIGHT = 18;
const AXIS_HEIGHT = 26;

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
): Flag[] {
  const flags = references.map(({ value, label }): Flag => {
    const x = scale(value);
    const room = { right: width - x - BESIDE, left: x - BESIDE };
    const own = textWidth(label, FLAG_TEXT);
    const side =
      own <= room.right || (own > room.left && room.right >= room.left) ? 'right' : 'left';
    const text = shortened(label, room[side], FLAG_TEXT);
    return { label, ...place(x, side, textWidth(text, FLAG_TEXT)), x, side, text, lane: 0 };
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

/** Where the labels above a chart stand, in pixels from its top. */
export function layoutHeader(
  references: readonly Reference[],
  scale: (value: number) => number,
  width: number,
): Header {
  const flags = layoutFlags(references, scale, width);
  const lanes = Math.max(0, ...flags.map(({ lane }) => lane + 1));
  const above = lanes * FLAG_HEIGHT;
  return {
    flags: flags.map((flag) => ({ ...flag, y: above - flag.lane * FLAG_HEIGHT - 5 })),
    axis: above + 13,
    top: above + AXIS_HEIGHT,
  };
}
