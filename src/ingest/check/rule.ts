import type { Check, Fact } from '../../model/index.ts';
import type { Published } from './published.ts';

/** A sentence for a reader of Chinese and for one of English. */
export interface Sentence {
  zh: string;
  en: string;
}

/** One rule tried on one place. Numbers are in the unit of the checked figure. */
export interface Trial {
  status: 'pass' | 'fail';
  /** Of a failed trial; of a passed one it is `info`. */
  severity: Check['severity'];
  /** The figures that take part, the one that is checked first. */
  facts: readonly Fact[];
  /** Null where the rule is not about a number. */
  expected: number | null;
  found: number | null;
  tolerance: number | null;
  unit: string | null;
  message: Sentence;
  /** Where no figure takes part, or the place is not that of the first one. */
  line: number | null;
}

/**
 * A reconciliation (勾稽关系). Every file of `rules/` exports one as `rule` and is found by its folder: a new rule is a
 * new file, and nothing else changes.
 */
export interface Rule {
  /** Stable, and the name of the file: `sum.rows`. */
  name: string;
  title: Sentence;
  /** Why it is checked, and the standard that it follows from. */
  rationale: Sentence;
  /** What a document must have for the rule to be tried: said where it is skipped. */
  needs: Sentence;
  /** Every place of the document that the rule speaks about, with what came of it. */
  trials(document: Published): Iterable<Trial>;
}
