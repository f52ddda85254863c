import type { Check, Ingested, Reference } from '../../model/index.ts';
import { publishedOf } from './published.ts';
import { exact } from './rounding.ts';
import type { Rule, Trial } from './rule.ts';

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
  const ids = new Map<string, number>();
  const unique = (id: string): string => {
    const times = (ids.get(id) ?? 0) + 1;
    ids.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  };
  return rules.flatMap((rule) => {
    const trials = [...rule.trials(published)];
    const base = { document_id, bureau_id, rule: rule.name };
    if (trials.length === 0)
      return [{ ...base, ...skipped(rule), check_id: `${document_id}:${rule.name}` }];
    return trials.map((trial) => ({
      ...base,
      ...rowOf(trial),
      check_id: unique(`${document_id}:${rule.name}:${placeOf(trial, document_id)}`),
    }));
  });
}

type Row = Omit<Check, 'check_id' | 'document_id' | 'bureau_id' | 'rule'>;

function skipped({ title, needs }: Rule): Row {
  return {
    status: 'skip',
    severity: 'info',
    expected: null,
    found: null,
    difference: null,
    tolerance: null,
    fact_ids: [],
    message: `${title.zh}：未核对，文件没有${needs.zh}。`,
    message_en: `${title.en}: not tried, the document has no ${needs.en}.`,
    line: null,
    unit: null,
  };
}

function rowOf({
  status,
  severity,
  facts,
  expected,
  found,
  tolerance,
  unit,
  message,
  line,
}: Trial): Row {
  return {
    status,
    severity,
    expected,
    found,
    difference: expected === null || found === null ? null : exact(found - expected),
    tolerance,
    fact_ids: [...new Set(facts.map((fact) => fact.fact_id))],
    message: message.zh,
    message_en: message.en,
    line: line ?? facts.find((fact) => fact.line !== null)?.line ?? null,
    unit,
  };
}

/** Names the place by its figures, so that a check keeps its id when others come or go. */
function placeOf({ facts, line }: Trial, document_id: string): string {
  const [checked, other] = facts;
  const local = (id: string): string => id.slice(document_id.length + 1);
  if (!checked) return `line-${line ?? 0}`;
  return other ? `${local(checked.fact_id)}~${local(other.fact_id)}` : local(checked.fact_id);
}
