/** The words that head the boxes of a project's application form. */
const FORM_WORDS = [
  '项目名称',
  '项目编码',
  '项目总预算',
  '项目主管部门',
  '项目立项依据',
  '项目资金来源',
] as const;

/** Fewer of them stand in running text too. */
const FEWEST_FORM_WORDS = 4;

/** Whether a paragraph is a project's application form that lost its boxes: a table, not sentences. */
export function isFormParagraph(text: string): boolean {
  if (!text.includes('项目')) return false;
  let found = 0;
  for (const word of FORM_WORDS) {
    if (text.includes(word)) found += 1;
  }
  return found >= FEWEST_FORM_WORDS;
}
