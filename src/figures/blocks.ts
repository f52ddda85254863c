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

/** Sections in columns of about the same height; an item is never divided. */
export function columns(
  sections: readonly Section[],
  width: number,
  count: number,
  types: { heading: Type; item: Type },
): Block {
  const own = (width - (count - 1) * COLUMN_GAP) / count;
  const pieces = sections.flatMap(({ heading, items }) =>
    items.map((item, i) => {
      const text = paragraph(item, own, types.item);
      const head = i === 0 ? [setLines([heading], types.heading)] : [];
      return { block: stack([...head, text], ITEM_GAP), gap: i === 0 ? SECTION_GAP : ITEM_GAP };
    }),
  );
  const filled = (height: number): (typeof pieces)[] => {
    const found: (typeof pieces)[] = [[]];
    let used = 0;
    for (const piece of pieces) {
      const column = found.at(-1) ?? [];
      const more = (column.length > 0 ? piece.gap : 0) + piece.block.height;
      if (column.length > 0 && used + more > height) {
        found.push([piece]);
        used = piece.block.height;
      } else {
        column.push(piece);
        used += more;
      }
    }
    return found;
  };
  let height = Math.max(0, ...pieces.map(({ block }) => block.height));
  while (filled(height).length > count) height += 4;
  const stacks = filled(height).map((column) => {
    const [first, ...rest] = column;
    const parts = rest.reduce<Block[]>(
      (above, { block, gap }) => [...above, { height: gap, draw: () => '' }, block],
      first ? [first.block] : [],
    );
    return stack(parts, 0);
  });
  return {
    height: Math.max(0, ...stacks.map((one) => one.height)),
    draw: (x, y) => stacks.map((one, i) => one.draw(x + i * (own + COLUMN_GAP), y)).join(''),
  };
}
