import type { Column } from '../table.ts';

/* Columns that several marts have. */

type Row = Record<string, unknown>;

export const fiscalYear = {
  name: 'fiscal_year',
  type: 'integer',
  zh: '年度',
  description: 'The year that the figures are about.',
  descriptionZh: '数据所指的年度。',
  required: true,
} as const satisfies Column<Row>;

export const phase = {
  name: 'phase',
  type: 'text',
  zh: '预算阶段',
  description: 'approved 年初预算, adjusted 调整预算, executed 决算.',
  descriptionZh: 'approved 年初预算，adjusted 调整预算，executed 决算。',
  values: ['approved', 'adjusted', 'executed'],
} as const satisfies Column<Row>;

export const findings = {
  name: 'findings',
  type: 'texts',
  zh: '涉及问题',
  description:
    'The check_id of each finding that touches a figure of this row; null where none does.',
  descriptionZh: '涉及本行数据的各个问题的 check_id；没有的为空。',
} as const satisfies Column<Row>;

export const yuanPerPerson = {
  name: 'yuan_per_person',
  type: 'number',
  zh: '人均金额',
  description: 'The amount over the persons; null where one of them is not published.',
  descriptionZh: '金额除以人数；其中一个未公布的为空。',
  unit: '元/人',
} as const satisfies Column<Row>;

export const note = {
  name: 'note',
  type: 'text',
  zh: '说明',
  description: 'What has to be known to compare the row with others, in Chinese.',
  descriptionZh: '与其他行比较时须知道的情况，中文。',
} as const satisfies Column<Row>;

export const noteEn = {
  name: 'note_en',
  type: 'text',
  zh: '英文说明',
  description: 'The same in English.',
  descriptionZh: '同上，英文。',
} as const satisfies Column<Row>;
