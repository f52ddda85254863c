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

/** What a national notice sets for residents' insurance (城乡居民基本医疗保险), per person and year. */
export interface Standard {
  fiscal_year: number;
  /** 人均财政补助标准 of all levels of government, 个人缴费标准. */
  kind: 'subsidy' | 'contribution';
  yuan_per_person: number;
  /** Name and number of the notice. */
  source: string;
  verified_by: string;
}
