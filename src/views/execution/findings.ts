import { group } from 'd3-array';
import type { ChosenBureau, ViewProps } from '../page.ts';

/** The rule that a check is of, by its id: `document:rule:place`. */
const ruleOf = (check: string): string => check.split(':')[1] ?? '';

/** Leads to findings of a bureau: those of one rule where they are all of it. */
export function findingsOf(
  link: ViewProps['link'],
  { bureau_id }: ChosenBureau,
  checks: readonly string[],
): string {
  const rules = [...new Set(checks.map(ruleOf))];
  return link({
    view: 'checks',
    bureau: bureau_id,
    rule: rules.length === 1 ? (rules[0] ?? null) : null,
  });
}

export interface Touched {
  bureau: ChosenBureau;
  findings: readonly string[];
}

/** The findings that touch some rows, once each, by bureau. */
export function touchedBy(
  rows: readonly { bureau: ChosenBureau; row: { findings: readonly string[] | null } }[],
): Touched[] {
  return [...group(rows, ({ bureau }) => bureau)].flatMap(([bureau, some]) => {
    const findings = [...new Set(some.flatMap(({ row }) => row.findings ?? []))];
    return findings.length > 0 ? [{ bureau, findings }] : [];
  });
}
