import { shortened, textWidth } from './text.ts';

/**
 * The text in at most `lines` lines, the last of them with an ellipsis where not all has room. Lines break at a space,
 * else between any two full-width signs.
 */
export function wrap(text: string, space: number, size: number, lines = 2): string[] {
  if (lines <= 1 || textWidth(text, size) <= space) return [shortened(text, space, size)];
  const pieces =
    text.match(/[\u2e80-\uffff][，。；：、）」》]*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > space) break;
    line += piece;
  }
  const rest = text.slice(line.length).trim();
  const first = shortened(line.trimEnd(), space, size);
  return rest === '' ? [first] : [first, ...wrap(rest, space, size, lines - 1)];
}
