import type { Check } from '../../model/index.ts';
import { bureauId, documentId } from './document-tables.ts';
import { ofBureau, ofDocument, type Table } from './table.ts';

/** The columns of the data model first, in its order, then those that say where and in what unit. */
export const checks: Table<Check> = {
  name: 'checks',
  zh: '勾稽核对',
  description:
    'One row for each rule tried on one place of a document, passed ones too. A finding is a row whose status is fail.',
  primaryKey: ['check_id'],
  foreignKeys: [ofDocument, ofBureau, { columns: ['rule'], table: 'rules', references: ['rule'] }],
  columns: [
    {
      name: 'check_id',
      type: 'text',
      zh: '核对编号',
      description: 'Stable: the same document gives the same ids on every run and machine.',
      required: true,
    },
    documentId,
    bureauId,
    {
      name: 'rule',
      type: 'text',
      zh: '规则',
      description: 'The rule that was tried.',
      required: true,
    },
    {
      name: 'status',
      type: 'text',
      zh: '结果',
      description:
        'pass: holds, or the document explains the difference; fail: a finding; skip: the document lacks what the rule needs.',
      required: true,
      values: ['pass', 'fail', 'skip'],
    },
    {
      name: 'severity',
      type: 'text',
      zh: '严重程度',
      description:
        'Of a failed check: error for figures that contradict each other, warning for what misleads, info for what is worth knowing. Otherwise info.',
      required: true,
      values: ['error', 'warning', 'info'],
    },
    {
      name: 'expected',
      type: 'number',
      zh: '应为',
      description:
        'What the other figures give, in unit; null where the rule is not about a number.',
    },
    {
      name: 'found',
      type: 'number',
      zh: '实为',
      description: 'What is published, in unit; null where the rule is not about a number.',
    },
    {
      name: 'difference',
      type: 'number',
      zh: '差额',
      description: 'found minus expected, in unit.',
    },
    {
      name: 'tolerance',
      type: 'number',
      zh: '容差',
      description: 'The largest difference that rounding of the printed figures explains, in unit.',
    },
    {
      name: 'fact_ids',
      type: 'texts',
      zh: '涉及事实',
      description: 'The fact_id of each figure that takes part, the one that is checked first.',
      required: true,
    },
    {
      name: 'message',
      type: 'text',
      zh: '说明',
      description: 'What was found, in a Chinese sentence.',
      required: true,
    },
    {
      name: 'message_en',
      type: 'text',
      zh: '英文说明',
      description: 'The same sentence in English.',
      required: true,
    },
    {
      name: 'line',
      type: 'integer',
      zh: '行号',
      description: 'Line of the published text at which the checked figure stands, from 1.',
    },
    {
      name: 'unit',
      type: 'text',
      zh: '单位',
      description: 'Of expected, found, difference and tolerance: 万元, % or a unit of count.',
    },
  ],
};
