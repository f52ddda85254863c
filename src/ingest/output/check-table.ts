import type { Check } from '../../model/index.ts';
import { bureauId, documentId } from './document-tables.ts';
import { ofBureau, ofDocument, type Table } from './table.ts';

/** The columns of the data model first, in its order, then those that say where and in what unit. */
export const checks: Table<Check> = {
  name: 'checks',
  zh: '勾稽核对',
  description:
    'One row for each rule tried on one place of a document, passed ones too. A finding is a row whose status is fail.',
  descriptionZh:
    '每条规则在文件一处的每次核对占一行，通过的也在内。status 为 fail 的行即为发现的问题。',
  primaryKey: ['check_id'],
  foreignKeys: [ofDocument, ofBureau, { columns: ['rule'], table: 'rules', references: ['rule'] }],
  columns: [
    {
      name: 'check_id',
      type: 'text',
      zh: '核对编号',
      description: 'Stable: the same document gives the same ids on every run and machine.',
      descriptionZh: '编号固定：同一份文件无论何时何地读取，编号都相同。',
      required: true,
    },
    documentId,
    bureauId,
    {
      name: 'rule',
      type: 'text',
      zh: '规则',
      description: 'The rule that was tried.',
      descriptionZh: '所核对的规则。',
      required: true,
    },
    {
      name: 'status',
      type: 'text',
      zh: '结果',
      description:
        'pass: holds, or the document explains the difference; fail: a finding; skip: the document lacks what the rule needs.',
      descriptionZh:
        'pass 相符，或文件已说明差异原因；fail 发现问题；skip 文件缺少核对所需的内容，未核对。',
      required: true,
      values: ['pass', 'fail', 'skip'],
    },
    {
      name: 'severity',
      type: 'text',
      zh: '严重程度',
      description:
        'Of a failed check: error for figures that contradict each other, warning for what misleads, info for what is worth knowing. Otherwise info.',
      descriptionZh:
        '核对不符时的严重程度：error 数据互相矛盾，warning 容易误读，info 值得留意；其余一律为 info。',
      required: true,
      values: ['error', 'warning', 'info'],
    },
    {
      name: 'expected',
      type: 'number',
      zh: '应为',
      description:
        'What the other figures give, in unit; null where the rule is not about a number.',
      descriptionZh: '由其他数据得出的应有数，单位见 unit；规则不涉及数字时为空。',
    },
    {
      name: 'found',
      type: 'number',
      zh: '实为',
      description: 'What is published, in unit; null where the rule is not about a number.',
      descriptionZh: '公布数，单位见 unit；规则不涉及数字时为空。',
    },
    {
      name: 'difference',
      type: 'number',
      zh: '差额',
      description: 'found minus expected, in unit.',
      descriptionZh: '公布数减应有数，单位见 unit。',
    },
    {
      name: 'tolerance',
      type: 'number',
      zh: '容差',
      description: 'The largest difference that rounding of the printed figures explains, in unit.',
      descriptionZh: '四舍五入所能解释的最大差额，单位见 unit。',
    },
    {
      name: 'fact_ids',
      type: 'texts',
      zh: '涉及事实',
      description: 'The fact_id of each figure that takes part, the one that is checked first.',
      descriptionZh: '参与核对的各个数据的 fact_id，被核对的排在第一。',
      required: true,
    },
    {
      name: 'message',
      type: 'text',
      zh: '说明',
      description: 'What was found, in a Chinese sentence.',
      descriptionZh: '核对结果的中文说明。',
      required: true,
    },
    {
      name: 'message_en',
      type: 'text',
      zh: '英文说明',
      description: 'The same sentence in English.',
      descriptionZh: '同一说明的英文。',
      required: true,
    },
    {
      name: 'line',
      type: 'integer',
      zh: '行号',
      description: 'Line of the published text at which the checked figure stands, from 1.',
      descriptionZh: '被核对的数据在原文中的行号，从 1 起。',
    },
    {
      name: 'unit',
      type: 'text',
      zh: '单位',
      description: 'Of expected, found, difference and tolerance: 万元, % or a unit of count.',
      descriptionZh: '应有数、公布数、差额和容差的单位：万元、% 或数量单位。',
    },
  ],
};
