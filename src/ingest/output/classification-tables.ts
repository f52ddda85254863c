import type { ClassificationEntry, Standard } from '../../model/index.ts';
import type { Column, Table } from './table.ts';

/** Edition of the official lists in `data/reference`. */
export const LIST_YEAR = 2024;

export interface FunctionRow extends ClassificationEntry {
  list_year: number;
}

export interface EconomicRow extends FunctionRow {
  list: 'department' | 'government';
}

const classification = [
  {
    name: 'code',
    type: 'text',
    zh: '科目编码',
    description: 'Digits only.',
    descriptionZh: '只含数字。',
    required: true,
  },
  {
    name: 'name',
    type: 'text',
    zh: '科目名称',
    description: 'Official name.',
    descriptionZh: '官方名称。',
    required: true,
  },
  {
    name: 'level',
    type: 'integer',
    zh: '级次',
    description: '1 类, 2 款, 3 项.',
    descriptionZh: '1 为类，2 为款，3 为项。',
    required: true,
  },
  {
    name: 'parent',
    type: 'text',
    zh: '上级科目编码',
    description: 'Code of the entry above it, null for a 类.',
    descriptionZh: '上级科目的编码；类级科目为空。',
  },
  {
    name: 'verified_by',
    type: 'text',
    zh: '核对依据',
    description:
      'published:N: printed in N published documents; list:YYYY and notice:YYYY: in an official list or notice; recall: not checked.',
    descriptionZh:
      'published:N 见于 N 份公开文件；list:YYYY、notice:YYYY 见于当年官方科目表或通知；recall 尚未核对。',
  },
  {
    name: 'list_year',
    type: 'integer',
    zh: '科目年度',
    description: 'Edition of the official list.',
    descriptionZh: '所用《政府收支分类科目》的年度。',
    required: true,
  },
] as const satisfies readonly Column<FunctionRow>[];

export const functions: Table<FunctionRow> = {
  name: 'functions',
  zh: '支出功能分类科目',
  description: 'The official functional classification of spending.',
  descriptionZh: '《政府收支分类科目》中的支出功能分类。',
  primaryKey: ['code'],
  columns: classification,
};

export const economics: Table<EconomicRow> = {
  name: 'economics',
  zh: '支出经济分类科目',
  description: 'The two official economic classifications of spending.',
  descriptionZh: '《政府收支分类科目》中的两套支出经济分类：部门预算的和政府预算的。',
  primaryKey: ['list', 'code'],
  columns: [
    {
      name: 'list',
      type: 'text',
      zh: '科目体系',
      description: 'department 部门预算支出经济分类, government 政府预算支出经济分类.',
      descriptionZh: 'department 部门预算支出经济分类，government 政府预算支出经济分类。',
      required: true,
      values: ['department', 'government'],
    },
    ...classification,
  ],
};

export const standards: Table<Standard> = {
  name: 'standards',
  zh: '城乡居民医保筹资标准',
  description:
    "What the national notice of a year sets for residents' insurance, per person and year; both are lower bounds.",
  descriptionZh:
    '国家当年通知规定的城乡居民医保筹资标准，按每人每年计；财政补助和个人缴费都是最低标准。',
  primaryKey: ['fiscal_year', 'kind'],
  columns: [
    {
      name: 'fiscal_year',
      type: 'integer',
      zh: '年度',
      description: 'The year that the notice is about.',
      descriptionZh: '通知所指的年度。',
      required: true,
    },
    {
      name: 'kind',
      type: 'text',
      zh: '标准类别',
      description:
        'subsidy 人均财政补助标准, of all levels of government together; contribution 个人缴费标准.',
      descriptionZh: 'subsidy 人均财政补助标准（各级财政合计），contribution 个人缴费标准。',
      required: true,
      values: ['subsidy', 'contribution'],
    },
    {
      name: 'yuan_per_person',
      type: 'number',
      zh: '标准',
      description: 'At least so much for each person insured, in a year.',
      descriptionZh: '每名参保人每年不低于此数。',
      unit: '元/人',
      required: true,
    },
    {
      name: 'source',
      type: 'text',
      zh: '依据',
      description: 'Name and number of the national notice.',
      descriptionZh: '国家通知的名称和文号。',
      required: true,
    },
    {
      name: 'verified_by',
      type: 'text',
      zh: '核对依据',
      description: 'notice:YYYY: read in a notice of that year; recall: not checked.',
      descriptionZh: 'notice:YYYY 已与当年通知核对；recall 尚未核对。',
      required: true,
    },
  ],
};
