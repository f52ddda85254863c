import type { Check, Fact, Ingested, Reference } from '../../model/index.ts';
import { publishedOf } from './published.ts';
import { exact } from './rounding.ts';
import type { Rule, Sentence, Trial } from './rule.ts';

/**
 * Tries every rule on a document. A rule that finds nothing to be tried on gives one row that says what was missing:
 * it is skipped, never passed.
 */
export function checksOf(
  read: Omit<Ingested, 'checks'>,
  reference: Reference,
  rules: readonly Rule[],
): Check[] {
  const published = publishedOf(read, reference);
  const { document_id, bureau_id } = read.document;
  const rows: Check[] = [];
  for (const rule of rules) {
    const base = { document_id, bureau_id, rule: rule.name };
    const id = `${document_id}:${rule.name}`;
    const before = rows.length;
    const places = new Map<string, number>();
    let named = 0;
    for (const trial of rule.trials(published)) {
      named += trial.facts.length;
      if (named > MOST_NAMED) {
        rows.push(unfinished(rule, base, id, rows.length - before));
        break;
      }
      const place = placeOf(trial, document_id);
      const times = (places.get(place) ?? 0) + 1;
      places.set(place, times);
      rows.push(rowOf(trial, base, times === 1 ? `${id}:${place}` : `${id}:${place}#${times}`));
    }
    if (rows.length === before) rows.push(skipped(rule, base, id));
  }
  return rows;
}

/**
 * Figures that the checks of one rule may name together. Thousands of totals of thousands of rows would name more than
 * there is room for; no published document comes near it.
 */
const MOST_NAMED = 1_000_000;

type Base = Pick<Check, 'document_id' | 'bureau_id' | 'rule'>;

function skipped({ title, needs }: Rule, base: Base, check_id: string): Check {
  return untried(base, check_id, {
    zh: `${title.zh}：未核对，文件没有${needs.zh}。`,
    en: `${title.en}: not tried, the document has no ${needs.en}.`,
  });
}

/** What of a rule was not tried is said, too. */
function unfinished({ title }: Rule, base: Base, check_id: string, tried: number): Check {
  return untried(base, check_id, {
    zh: `${title.zh}：核对了前 ${tried} 处，涉及的数字过多，其余未核对。`,
    en: `${title.en}: the first ${tried} places were tried; they name too many figures, so the others were not.`,
  });
}

/** Written out as below, in the same order: rows of one shape are read faster. */
function untried(base: Base, check_id: string, message: Sentence): Check {
  return {
    check_id,
    document_id: base.document_id,
    bureau_id: base.bureau_id,
    rule: base.rule,
    status: 'skip',
    severity: 'info',
    expected: null,
    found: null,
    difference: null,
    tolerance: null,
    fact_ids: [],
    message: message.zh,
    message_en: message.en,
    line: null,
    unit: null,
  };
}

/** Written out: copying by spreading costs several times as much, for every check of a run. */
function rowOf(trial: Trial, base: Base, check_id: string): Check {
  const { facts, expected, found, message } = trial;
  return {
    check_id,
    document_id: base.document_id,
    bureau_id: base.bureau_id,
    rule: base.rule,
    status: trial.status,
    severity: trial.severity,
    expected,
    found,
    difference: expected === null || found === null ? null : exact(found - expected),
    tolerance: trial.tolerance,
    fact_ids: idsOf(facts),
    message: message.zh,
    message_en: message.en,
    line: trial.line ?? facts.find((fact) => fact.line !== null)?.line ?? null,
    unit: trial.unit,
  };
}

function idsOf(facts: readonly Fact[]): string[] {
  const ids = facts.map((fact) => fact.fact_id);
  const areTwo = ids.length === 2 && ids[0] !== ids[1];
  return ids.length < 2 || areTwo ? ids : [...new Set(ids)];
}

/** Names the place by its figures, so that a check keeps its id when others come or go. */
function placeOf({ facts, line }: Trial, document_id: string): string {
  const [checked, other] = facts;
  const local = (id: string): string => id.slice(document_id.length + 1);
  if (!checked) return `line-${line ?? 0}`;
  return other ? `${local(checked.fact_id)}~${local(other.fact_id)}` : local(checked.fact_id);
}
