/** One row of `checks`: one rule tried on one place of a document. */
export interface Check {
  check_id: string;
  document_id: string;
  bureau_id: string;
  rule: string;
  status: 'pass' | 'fail' | 'skip';
  severity: 'error' | 'warning' | 'info';
  /** In `unit`; null where the rule is not about a number. */
  expected: number | null;
  found: number | null;
  difference: number | null;
  tolerance: number | null;
  fact_ids: readonly string[];
  /** The finding in a Chinese sentence. */
  message: string;
  message_en: string;
  line: number | null;
  unit: string | null;
}

/** One row of `rules`: what is checked, why, and what a document must have for it. */
export interface RuleEntry {
  rule: string;
  title: string;
  title_en: string;
  rationale: string;
  rationale_en: string;
  needs: string;
  needs_en: string;
}
