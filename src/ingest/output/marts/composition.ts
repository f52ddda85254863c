import { bureauId } from '../document-tables.ts';
import { ofBureau, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, phase } from './columns.ts';

export const composition: Table = {
  name: 'composition',
  zh: '支出构成',
  description:
    'What the spending of a bureau is made of, on five axes. The rows without a parent_code add up to its total once, and so do the rows below each code; what is published in a total only stands in a row without code.',
  descriptionZh:
    '部门支出的构成，分五个维度。同一维度中 parent_code 为空的各行合计恰为支出总额一次，各编码的下级行合计恰为该编码的金额；只在合计中公布、没有再细分的部分列在编码为空的行。',
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
      descriptionZh:
        'function 支出功能分类，nature 支出性质，economic 部门预算支出经济分类，project 项目，fund 资金来源。',
      required: true,
      values: ['function', 'nature', 'economic', 'project', 'fund'],
    },
    {
      name: 'code',
      type: 'text',
      zh: '编码',
      description:
        'Official code; for nature and fund the word of facts; for a project its name. Null for what no statement divides further.',
      descriptionZh:
        '科目编码；支出性质和资金来源用 facts 中的取值，项目用其名称。没有报表再细分的部分为空。',
    },
    {
      name: 'label',
      type: 'text',
      zh: '名称',
      description: 'Official name of the code, or as published; null with code.',
      descriptionZh: '科目的官方名称，或按原文；编码为空时也为空。',
    },
    {
      name: 'parent_code',
      type: 'text',
      zh: '上级编码',
      description: 'The code that it is a part of; null for the first level.',
      descriptionZh: '上级编码；第一级为空。',
    },
    {
      name: 'amount',
      type: 'number',
      zh: '金额',
      description: 'Published, or the sum of its published parts.',
      descriptionZh: '公布数，或其各组成部分公布数的合计。',
      unit: '万元',
      required: true,
    },
    {
      name: 'share',
      type: 'number',
      zh: '占比',
      description: "Of the bureau's total; null where that is zero.",
      descriptionZh: '占部门支出总额的比重；总额为零时为空。',
      unit: '%',
    },
    {
      name: 'fact_id',
      type: 'text',
      zh: '事实编号',
      description:
        'The figure that states the amount; for a sum its largest part; for what is not divided further the total that it is left of.',
      descriptionZh:
        '公布该金额的数据；为合计数的，取其最大的一部分；未再细分的部分，取其所属的合计。',
    },
    {
      name: 'published_label',
      type: 'text',
      zh: '原文名称',
      description: 'The label as the document prints it.',
      descriptionZh: '文件中印的名称。',
    },
    {
      name: 'statement',
      type: 'text',
      zh: '所在报表',
      description: 'The statement that the amount comes from, as in facts.',
      descriptionZh: '金额出自的报表，取值同 facts。',
    },
    {
      name: 'fact_ids',
      type: 'texts',
      zh: '全部依据',
      description: 'Every figure that the amount was added up from.',
      descriptionZh: '合计该金额所用的全部数据。',
    },
    findings,
    {
      name: 'total',
      type: 'number',
      zh: '总额',
      description:
        'What the shares are of: the published total, or without one the sum of the first level.',
      descriptionZh: '计算占比的分母：公布的支出总额；没有公布的，为第一级各行的合计。',
      unit: '万元',
      required: true,
    },
    {
      name: 'total_fact_id',
      type: 'text',
      zh: '总额编号',
      description: 'The figure that states the total; null where it is a sum.',
      descriptionZh: '公布总额的数据；总额由合计得出的为空。',
    },
    {
      name: 'total_fund',
      type: 'text',
      zh: '总额资金范围',
      description:
        'What the published total covers: all funds, fiscal appropriation, or the general public budget alone.',
      descriptionZh:
        '公布的总额所包含的资金：all 全部资金，fiscal 财政拨款，general 仅一般公共预算。',
      values: ['all', 'fiscal', 'general'],
    },
  ],
};
