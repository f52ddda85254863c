import type { StatementRecord } from '../../model/index.ts';
import { plain, withoutBlanks } from '../read/plain.ts';
import { bareTitle, familyOfTitle, fundOfTitle } from './families.ts';

/** `五、…表`, `表 5-1. …表`, `| 二、收入决算表..... | 27 |`: a line of the contents or of a list of tables. */
const LISTED =
  /^\s*\|?\s*(?:-\s*)?(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]\s*|表\s*\d{1,2}(?:-\d{1,2})?[.、．]?\s*)(.{3,60}?表(?:[(（].{1,20}[)）])?)\s*(?:[.…·．]{2,}.*|\|.*|PAGEREF.*)?$/;

/**
 * Tables that the document lists and does not have. A listed table is there when a table of its statement and fund
 * was read, also as published empty.
 */
export function missingStatements(
  lines: readonly string[],
  found: readonly StatementRecord[],
): StatementRecord[] {
  const present = new Set(found.map((record) => keyOf(record.title, record.statement)));
  const missing = new Map<string, StatementRecord>();
  for (const [index, line] of lines.entries()) {
    const listed = line.includes('表') && !line.includes('\t');
    const title = listed ? LISTED.exec(withoutBlanks(plain(line)))?.[1] : undefined;
    if (title === undefined) continue;
    const family = familyOfTitle(title);
    if (!family || family.statement === 'text') continue;
    const key = keyOf(title, family.statement);
    const bare = bareTitle(title);
    if (present.has(key) || missing.has(bare)) continue;
    missing.set(bare, {
      statement: family.statement,
      title,
      status: 'missing',
      unit: null,
      first_line: index + 1,
      last_line: index + 1,
      figures: 0,
      note: null,
    });
  }
  return [...missing.values()];
}

/** 三公 tables and the like exist once a fund; most statements once. */
function keyOf(title: string, statement: string): string {
  const byFund = ['three_public', 'economic_summary'].includes(statement);
  const fund = byFund ? (fundOfTitle(title) ?? 'fiscal') : '';
  return `${statement}|${fund === 'gov_fund' ? fund : byFund && statement === 'three_public' ? 'general' : fund}`;
}
