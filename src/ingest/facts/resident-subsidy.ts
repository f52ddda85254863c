import type { SourceDocument } from '../../model/index.ts';

const PAID = '(?:基金)?(?:的|县级|区级|市级|本级|财政|配套|补助|资金)*(?:补助|配套|补贴)';
const RESIDENT_SUBSIDY = new RegExp(`居民(?:基本)?(?:医疗保险|医保)${PAID}`);
/** 居保 is the pension of residents elsewhere. */
const IN_SHORT = new RegExp(`居保${PAID}`);

/** Whether a project or an indicator is named as what the county pays for residents' medical insurance. */
export function isResidentSubsidy(name: string, { bureau_name }: SourceDocument): boolean {
  if (RESIDENT_SUBSIDY.test(name)) return true;
  return IN_SHORT.test(name) && /医疗保障|医保/.test(bureau_name);
}

/** The concept of a project's money in sentences: the subsidy of residents' insurance is asked for by name. */
export function projectConcept(name: string | null, document: SourceDocument): string {
  return name !== null && isResidentSubsidy(name, document) ? 'resident_subsidy' : 'expenditure';
}
