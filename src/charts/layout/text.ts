/** About as wide as the text is drawn, in pixels: a full-width sign takes the size of the type, others a good half. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.58) * size, 0);
}

/** The text, or as much of its beginning as has room, with an ellipsis. */
export function ellipsis(text: string, space: number, size: number): string {
  if (textWidth(text, size) <= space) return text;
  const signs = [...text];
  while (signs.length > 0 && textWidth(`${signs.join('').trimEnd()}…`, size) > space) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/**
 * The text in at most `lines` lines, the last of them with an ellipsis where not all has room. Lines break at a space,
 * else between any two full-width signs.
 */
export function wrap(text: string, space: number, size: number, lines = 2): string[] {
  if (lines <= 1 || textWidth(text, size) <= space) return [ellipsis(text, space, size)];
  const pieces =
    text.match(/[\u2e80-\uffff][，。；：、）」》]*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > space) break;
    line += piece;
  }
  const rest = text.slice(line.length).trim();
  const first = ellipsis(line.trimEnd(), space, size);
  return rest === '' ? [first] : [first, ...wrap(rest, space, size, lines - 1)];
}
