import type { BriefingRule } from '../../model/index.ts';

const MOST_QUOTED = 60;

/** A value for a message: as JSON, so that nothing in it is invisible, and short. */
export function quoted(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  if (value === undefined) return '—';
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, MOST_QUOTED) : value);
  const shown = text.replace(
    /\p{C}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return typeof value === 'string' && value.length > MOST_QUOTED ? `${shown}…` : shown;
}

/** A briefing that is not taken: which rule, where, what was expected and what was found. */
export class BriefingError extends Error {
  readonly rule: BriefingRule;
  /** `briefing.items[3].title`; empty for the whole. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;

  constructor(rule: BriefingRule, where: string, expected: string, found: string) {
    super(`${rule}${where === '' ? '' : ` at ${where}`}: expected ${expected}, found ${found}`);
    this.name = 'BriefingError';
    this.rule = rule;
    this.where = where;
    this.expected = expected;
    this.found = found;
  }
}
