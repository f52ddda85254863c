/**
 * Every match of a global pattern that matches no empty text, in order. `matchAll` compiles the pattern anew for each
 * text that it is given, which takes longer than to look through a label or a cell.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
