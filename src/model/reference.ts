/** One entry of an official classification list (政府收支分类科目). */
export interface ClassificationEntry {
  code: string;
  name: string;
  /** 1 类, 2 款, 3 项. */
  level: 1 | 2 | 3;
  parent: string | null;
  /** What the entry was checked against: documents, a list, a notice or nothing but memory. */
  verified_by: string;
}

/** The official lists that the reading of names and codes needs. */
export interface Reference {
  functions: readonly ClassificationEntry[];
  economics: readonly ClassificationEntry[];
  govEconomics: readonly ClassificationEntry[];
}
