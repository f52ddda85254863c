import { bureauId } from '../document-tables.ts';
import { ofBureau, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, phase } from './columns.ts';

export const composition: Table = {
  name: 'composition',
  zh: '支出构成',
  description:
    'What the spending of a bureau is made of, on five axes. The rows without a parent_code add up to its total once, and so do the rows below each code; what is published in a total only stands in a row without code.',
  foreignKeys: [ofBureau, ofFact('fact_id'), ofFact('total_fact_id')],
  columns: [
    bureauId,
    fiscalYear,
    { ...phase, required: true },
    {
      name: 'axis',
      type: 'text',
      zh: '维度',
      description:
        'function 功能分类, nature 支出性质, economic 部门经济分类, project 项目, fund 资金来源.',
      required: true,
      values: ['function', 'nature', 'economic', 'project', 'fund'],
    },
    {
      name: 'code',
      type: 'text',
      zh: '编码',
      description:
        'Official code; for nature and fund the word of facts; for a project its name. Null for what no statement divides further.',
    },
    {
      name: 'label',
      type: 'text',
      zh: '名称',
      description: 'Official name of the code, or as published; null with code.',
    },
    {
      name: 'parent_code',
      type: 'text',
      zh: '上级编码',
      description: 'The code that it is a part of; null for the first level.',
    },
    {
      name: 'amount',
      type: 'number',
      zh: '金额',
      description: 'Published, or the sum of its published parts.',
      unit: '万元',
      required: true,
    },
    {
      name: 'share',
      type: 'number',
      zh: '占比',
      description: "Of the bureau's total; null where that is zero.",
      unit: '%',
    },
    {
      name: 'fact_id',
      type: 'text',
      zh: '事实编号',
      description:
        'The figure that states the amount; for a sum its largest part; for what is not divided further the total that it is left of.',
    },
    {
      name: 'published_label',
      type: 'text',
      zh: '原文名称',
      description: 'The label as the document prints it.',
    },
    {
      name: 'statement',
      type: 'text',
      zh: '所在报表',
      description: 'The statement that the amount comes from, as in facts.',
    },
    {
      name: 'fact_ids',
      type: 'texts',
      zh: '全部依据',
      description: 'Every figure that the amount was added up from.',
    },
    findings,
    {
      name: 'total',
      type: 'number',
      zh: '总额',
      description:
        'What the shares are of: the published total, or without one the sum of the first level.',
      unit: '万元',
      required: true,
    },
    {
      name: 'total_fact_id',
      type: 'text',
      zh: '总额编号',
      description: 'The figure that states the total; null where it is a sum.',
    },
    {
      name: 'total_fund',
      type: 'text',
      zh: '总额资金范围',
      description:
        'What the published total covers: all funds, fiscal appropriation, or the general public budget alone.',
      values: ['all', 'fiscal', 'general'],
    },
  ],
};
