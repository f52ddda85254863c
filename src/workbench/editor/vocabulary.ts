/** What the editor can complete: the session's tables, DuckDB's words and the classifications. */
export interface Vocabulary {
  tables: readonly VocabularyTable[];
  functions: readonly VocabularyFunction[];
  keywords: readonly string[];
  codes: readonly VocabularyCode[];
}

export interface VocabularyTable {
  name: string;
  /** What it holds, in the page's language; empty for a table of the user's own. */
  title: string;
  mart?: boolean;
  /** Null where it was not counted. */
  rows: number | null;
  columns: readonly VocabularyColumn[];
}

export interface VocabularyColumn {
  name: string;
  /** The engine's word for it. */
  type: string;
  title: string;
  /** In the page's language; empty where it has none. */
  unit: string;
}

/** A function; one of several signatures may stand for all. */
export interface VocabularyFunction {
  name: string;
  signature: string;
  description: string;
}

/** A code of a published classification. */
export interface VocabularyCode {
  code: string;
  name: string;
  /** Functions of expenditure (功能分类), or its economic kind as departments (部门) or governments (政府) count it. */
  list: 'function' | 'department' | 'government';
  /** 1 for the topmost. */
  level: number;
}
