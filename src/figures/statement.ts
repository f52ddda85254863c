/** How much of a statement stands on a picture or a slide. */
const MOST = { lines: 8, signs: 480 };

/**
 * The first lines of a statement in SQL, without blank ones; `cut` tells at the end how many signs are left out. None of
 * no statement.
 */
export function statementLines(statement: string | null, cut: (signs: number) => string): string[] {
  const all = (statement ?? '').split(/[\r\n]+/).flatMap((line) => line.trim() || []);
  const kept: string[] = [];
  let room = MOST.signs;
  for (const line of all.slice(0, MOST.lines)) {
    const signs = Array.from(line).slice(0, room);
    room -= signs.length;
    if (signs.length > 0) kept.push(signs.join(''));
  }
  const count = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + Array.from(line).length, 0);
  const left = count(all) - count(kept);
  return left === 0 ? kept : [...kept.slice(0, -1), `${kept.at(-1) ?? ''}${cut(left)}`];
}
