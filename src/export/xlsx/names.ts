/** How many UTF-16 units the name of a sheet can have. */
const MOST = 31;

/** Without half a pair at the end. */
const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/**
 * Names that a workbook takes: at most 31 UTF-16 units, without `: \ / ? * [ ]` and control characters, no apostrophe at
 * the ends, and each once, whatever the case; a second `a` is `a (2)`.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  // The one name that spreadsheets keep for themselves.
  const taken = new Set(['history']);
  return wanted.map((name, i) => {
    const clean = name
      .replace(/[:\\/?*[\]\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    const base = cut(clean, MOST).replace(/['\s]+$/, '') || `Sheet ${i + 1}`;
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const mark = ` (${number})`;
      unique = `${cut(base, MOST - mark.length)}${mark}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
