/** One entry of an official classification list (政府收支分类科目). */
export interface ClassificationEntry {
  code: string;
  name: string;
  /** 1 类, 2 款, 3 项. */
  level: 1 | 2 | 3;
  parent: string | null;
}

/** The official lists that the reading of names and codes needs. */
export interface Reference {
  functions: readonly ClassificationEntry[];
  economics: readonly ClassificationEntry[];
  govEconomics: readonly ClassificationEntry[];
}
