export type Phase = 'approved' | 'adjusted' | 'executed';

export type Statement =
  | 'income_expenditure'
  | 'revenue'
  | 'expenditure'
  | 'fiscal_summary'
  | 'general_budget'
  | 'general_basic'
  | 'economic_summary'
  | 'three_public'
  | 'gov_fund'
  | 'state_capital'
  | 'project'
  | 'department_targets'
  | 'project_targets'
  | 'project_form'
  | 'self_evaluation'
  | 'text';

export type Fund =
  | 'all'
  | 'fiscal'
  | 'general'
  | 'gov_fund'
  | 'state_capital'
  | 'special_account'
  | 'business'
  | 'operating'
  | 'superior'
  | 'affiliate'
  | 'other'
  | 'carryover'
  | 'unit';

export type Nature =
  | 'all'
  | 'basic'
  | 'personnel'
  | 'personnel.wages'
  | 'personnel.grants'
  | 'operating'
  | 'operating.goods'
  | 'operating.capital'
  | 'project'
  | 'project.operating'
  | 'project.specific';

export type Direction = 'revenue' | 'expenditure';

export type Measure =
  'amount' | 'change' | 'change_rate' | 'share' | 'execution_rate' | 'count' | 'standard' | 'value';

export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/** What a figure means: the columns of the contract that do not say where it stands. */
export interface Meaning {
  fiscal_year: number;
  phase: Phase | null;
  statement: Statement;
  concept: string;
  direction: Direction | null;
  fund: Fund | null;
  nature: Nature | null;
  /** Digits only: 3 (类), 5 (款) or 7 (项). */
  function_code: string | null;
  /** Digits only: 3 (类) or 5 (款). */
  economic_code: string | null;
  gov_economic_code: string | null;
  item: string | null;
  project: string | null;
  measure: Measure;
  /** The column's header as read, outermost first, joined by ` / `; for a sentence the words that name the figure. */
  heading: string | null;
  /** For a change or a rate of change: the year and phase that it is measured from. */
  base_year: number | null;
  base_phase: Phase | null;
  /** For a target: how the value is meant to be met. */
  comparator: Comparator | null;
  /** The day, month or year at which a count was taken, where the text says so: `2024-06`. */
  as_of: string | null;
}

/**
 * A figure that was read, before it has an id. `value` is in the unit of its measure: 万元, percent, persons or
 * items, yuan per person. `raw` is the exact run of characters at `line` and `start`.
 */
export interface Figure extends Meaning {
  value: number | null;
  raw: string;
  /** The unit as published, before the value was put on the unit of the data model: 万元, 元, %, 万人. */
  unit: string | null;
  line: number;
  cell: number;
  start: number;
  is_leaf: boolean;
}

/** One row of `facts`. */
export interface Fact extends Meaning {
  fact_id: string;
  document_id: string;
  bureau_id: string;
  value: number | null;
  raw: string | null;
  unit: string | null;
  origin: 'table' | 'text' | 'derived';
  line: number | null;
  cell: number | null;
  start: number | null;
  derived_from: readonly string[] | null;
  is_leaf: boolean;
}

/** A figure that was seen and did not become a fact, with the reason. */
export interface Unread {
  line: number;
  cell: number;
  start: number;
  raw: string;
  /** `table`: a numeric cell of a money table; `text`: a number with a money unit in a sentence. */
  seen_in: 'table' | 'text';
  reason: string;
}

/** A statement (a table of the document, or a table that its contents list) and what became of it. */
export interface StatementRecord {
  statement: Statement;
  title: string;
  /** `read`: has figures; `empty`: published as empty; `missing`: the contents list it, the body lacks it. */
  status: 'read' | 'empty' | 'missing';
  unit: string | null;
  first_line: number;
  last_line: number;
  figures: number;
  /** The document's own words for an empty table. */
  note: string | null;
}
