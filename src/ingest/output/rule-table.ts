import type { RuleEntry } from '../../model/index.ts';
import type { Table } from './table.ts';

export const rules: Table<RuleEntry> = {
  name: 'rules',
  zh: '勾稽规则',
  description:
    'The reconciliations that every document is held against: what the rows of checks name as their rule.',
  descriptionZh: '每份文件都要核对的勾稽关系，即 checks 中 rule 所指的规则。',
  primaryKey: ['rule'],
  columns: [
    {
      name: 'rule',
      type: 'text',
      zh: '规则',
      description: 'Stable name, a file of src/ingest/check/rules.',
      descriptionZh: '规则的固定名称，即 src/ingest/check/rules 中的文件名。',
      required: true,
    },
    {
      name: 'title',
      type: 'text',
      zh: '名称',
      description: 'What is checked, in Chinese.',
      descriptionZh: '核对什么，中文。',
      required: true,
    },
    {
      name: 'title_en',
      type: 'text',
      zh: '英文名称',
      description: 'The same in English.',
      descriptionZh: '同上，英文。',
      required: true,
    },
    {
      name: 'rationale',
      type: 'text',
      zh: '依据',
      description: 'Why it is checked and the standard that it follows from, in Chinese.',
      descriptionZh: '为什么核对、依据什么规定，中文。',
      required: true,
    },
    {
      name: 'rationale_en',
      type: 'text',
      zh: '英文依据',
      description: 'The same in English.',
      descriptionZh: '同上，英文。',
      required: true,
    },
    {
      name: 'needs',
      type: 'text',
      zh: '前提',
      description: 'What a document must have for the rule to be tried, in Chinese.',
      descriptionZh: '文件须具备什么才能核对，中文。',
      required: true,
    },
    {
      name: 'needs_en',
      type: 'text',
      zh: '英文前提',
      description: 'The same in English.',
      descriptionZh: '同上，英文。',
      required: true,
    },
  ],
};

type Words = Record<'zh' | 'en', string>;

/** The rules as rows, in their order. */
export function ruleRows(
  all: readonly { name: string; title: Words; rationale: Words; needs: Words }[],
): RuleEntry[] {
  return all.map(({ name, title, rationale, needs }) => ({
    rule: name,
    title: title.zh,
    title_en: title.en,
    rationale: rationale.zh,
    rationale_en: rationale.en,
    needs: needs.zh,
    needs_en: needs.en,
  }));
}
