import { textWidth } from '../charts/layout/text.ts';
import { element, escaped, showable } from '../export/svg.ts';
import { linesOf } from './lines.ts';
import type { Plain } from './plain.ts';

/** Something of a known height that stands below what comes before it. */
export interface Block {
  height: number;
  /** Its markup, with its upper left corner there. */
  draw: (x: number, y: number) => string;
}

/** How words are set. */
export interface Type {
  size: number;
  /** From one base line to the next, in parts of the size. */
  leading: number;
  fill: string;
  bold?: boolean;
  /** Lines after the first are set in by so much. */
  hanging?: number;
}

/** One line of text. */
export function line(text: string, x: number, y: number, { size, fill, bold }: Type): string {
  return element(
    'text',
    { x, y, 'font-size': size, 'font-weight': bold ? '600' : null, fill },
    escaped(text),
  );
}

/** Lines that are broken already. */
export function setLines(lines: readonly string[], type: Type): Block {
  const pitch = type.size * type.leading;
  // The middle of the letters stands in the middle of their line.
  const base = pitch / 2 + type.size * 0.36;
  return {
    height: lines.length * pitch,
    draw: (x, y) =>
      lines
        .map((text, i) =>
          line(text, x + (i > 0 ? (type.hanging ?? 0) : 0), y + i * pitch + base, type),
        )
        .join(''),
  };
}

/** A text in as many lines as it needs. */
export function paragraph(text: string, width: number, type: Type): Block {
  const space = width - (type.hanging ?? 0);
  return setLines(linesOf(showable(text), space, type.size, type.bold), type);
}

/** Blocks one below the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  return {
    height: shown.reduce((sum, { height }) => sum + height, gap * Math.max(0, shown.length - 1)),
    draw: (x, y) => {
      let top = y;
      return shown
        .map((block) => {
          const markup = block.draw(x, top);
          top += block.height + gap;
          return markup;
        })
        .join('');
    },
  };
}

/** Drawings with a name each, side by side in as many rows as they need: what a legend consists of. */
export function signs(
  entries: readonly { name: string; mark: Plain }[],
  width: number,
  type: Type,
): Block {
  const GAP = { mark: 8, entry: 22 };
  const pitch = type.size * type.leading;
  const placed: { x: number; y: number; lines: string[]; mark: Plain }[] = [];
  let [x, y, bottom] = [0, 0, 0];
  for (const { name, mark } of entries) {
    const before = mark.width + GAP.mark;
    const words = showable(name);
    const own = before + textWidth(words, type.size, type.bold);
    if (x > 0 && x + own > width) [x, y] = [0, bottom];
    const lines = linesOf(words, width - before, type.size, type.bold);
    placed.push({ x, y, lines, mark });
    bottom = Math.max(bottom, y + pitch * Math.max(1, lines.length));
    x += own + GAP.entry;
  }
  return {
    height: bottom,
    draw: (left, top) =>
      placed
        .map((one) => {
          const [x, y] = [left + one.x, top + one.y];
          const at = `translate(${x.toFixed(2)} ${(y + (pitch - one.mark.height) / 2).toFixed(2)})`;
          return element(
            'g',
            {},
            element('g', { transform: at }, one.mark.markup),
            setLines(one.lines, type).draw(x + one.mark.width + GAP.mark, y),
          );
        })
        .join(''),
  };
}

/** A list with a heading: the heading never stands without its first item. */
export interface Section {
  heading: string;
  items: readonly string[];
}

const SECTION_GAP = 14;
const ITEM_GAP = 3;
const COLUMN_GAP = 40;
/** How much higher columns may be, as a ratio, so that no section is divided. */
const WHOLE_SECTIONS = 1.35;

/** What stands in one column, and the room above it where it is not the first. */
interface Entry {
  block: Block;
  gap: number;
}

const white = (height: number): Block => ({ height, draw: () => '' });

/** The entries in their order, in columns of at most this height. */
function filled(entries: readonly Entry[], height: number): Block[] {
  const found: Block[][] = [[]];
  let used = 0;
  for (const { block, gap } of entries) {
    const column = found.at(-1) ?? [];
    if (column.length > 0 && used + gap + block.height > height) {
      found.push([block]);
      used = block.height;
    } else {
      const above = column.length > 0 ? gap : 0;
      column.push(white(above), block);
      used += above + block.height;
    }
  }
  return found.map((column) => stack(column, 0));
}

/** The same in at most `count` columns that are as low as can be. */
function lowest(entries: readonly Entry[], count: number): Block[] {
  let height = Math.max(0, ...entries.map(({ block }) => block.height));
  while (filled(entries, height).length > count) height += 4;
  return filled(entries, height);
}

const highest = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map(({ height }) => height));

/** Sections in columns of about the same height; an item is never divided, and a section only where it is long. */
export function columns(
  sections: readonly Section[],
  width: number,
  count: number,
  types: { heading: Type; item: Type },
): Block {
  const own = (width - (count - 1) * COLUMN_GAP) / count;
  const divided = sections.map(({ heading, items }) =>
    items.map((item, i): Entry => {
      const text = paragraph(item, own, types.item);
      if (i > 0) return { block: text, gap: ITEM_GAP };
      return {
        block: stack([setLines([heading], types.heading), text], ITEM_GAP),
        gap: SECTION_GAP,
      };
    }),
  );
  const whole = divided
    .filter(({ length }) => length > 0)
    .map((entries): Entry => {
      const block = stack(
        entries.map((one) => one.block),
        ITEM_GAP,
      );
      return { block, gap: SECTION_GAP };
    });
  const low = lowest(divided.flat(), count);
  const kept = lowest(whole, count);
  const stacks = highest(kept) <= WHOLE_SECTIONS * highest(low) ? kept : low;
  return {
    height: highest(stacks),
    draw: (x, y) => stacks.map((one, i) => one.draw(x + i * (own + COLUMN_GAP), y)).join(''),
  };
}
