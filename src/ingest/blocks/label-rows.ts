import { plain, withoutBlanks } from '../read/plain.ts';
import { lineKind, type LineKind } from './line.ts';

const LONGEST_LABEL = 30;
/** `三、国有资本经营预算`: an item of a side of the accounts, as the templates number them. */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]\s?)[\u4e00-\u9fff()、“”]{2,24}(?:收入|支出|资金|拨款|预算|结余|基金)$/;
/** What the next row of such a side begins with. */
const GOES_ON =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|[收支]入?总计|[合总]计|本年(?:收入|支出)|年初|使用非|上年)/;
const FIGURE = /\t\s*-?\d[\d,]*(?:\.\d+)?\s*(?:\t|$)/;
/** No template numbers more items without an amount. */
const MOST_LABELS = 30;

/**
 * The kinds of `lines` where an item of a table that lost the empty cells behind its label, and with them its tabs, is a
 * row like those around it.
 */
export function withLabelRows(lines: readonly string[]): LineKind[] {
  const kinds = lines.map(lineKind);
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || kinds[at - 1] !== 'row' || !isLabel(line)) continue;
    if (!line.includes('|') && goesOn(lines, kinds, at)) kinds[at] = 'row';
  }
  return kinds;
}

const isLabel = (line: string): boolean =>
  line.length <= LONGEST_LABEL && LABEL.test(withoutBlanks(plain(line)));

/** Whether the next row, behind further such items, belongs to the same side. */
function goesOn(lines: readonly string[], kinds: readonly LineKind[], at: number): boolean {
  for (let next = at + 1; next <= at + MOST_LABELS; next += 1) {
    const line = lines[next] ?? '';
    if (kinds[next] === 'row') {
      return FIGURE.test(line) && GOES_ON.test(withoutBlanks(plain(line.slice(0, LONGEST_LABEL))));
    }
    if (kinds[next] !== 'text' || !isLabel(line)) return false;
  }
  return false;
}
