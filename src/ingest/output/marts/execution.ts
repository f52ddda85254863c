import { bureauId, documentId } from '../document-tables.ts';
import { ofBureau, ofDocument, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, note, noteEn } from './columns.ts';

export const execution: Table = {
  name: 'execution',
  zh: '预算执行',
  description:
    'Executed amounts of final accounts against the approved and against the adjusted budget, a row for each that is published or that a stated completion rate implies.',
  descriptionZh:
    '决算数与年初预算、与调整预算的对比，各占一行；预算数取公布数，或由公布的完成率推算。',
  foreignKeys: [
    ofBureau,
    ofDocument,
    ofFact('budget_fact_id'),
    ofFact('executed_fact_id'),
    ofFact('stated_rate_fact_id'),
  ],
  columns: [
    bureauId,
    fiscalYear,
    {
      name: 'scope',
      type: 'text',
      zh: '口径',
      description:
        'total 支出合计, function 功能分类科目, three_public “三公”经费 and its parts, project 项目.',
      descriptionZh:
        'total 支出合计，function 支出功能分类科目，three_public “三公”经费及其构成，project 项目。',
      required: true,
      values: ['total', 'function', 'three_public', 'project'],
    },
    {
      name: 'code',
      type: 'text',
      zh: '编码',
      description:
        'Code of the functional class or item; for three_public the concept as in facts; for a project its name; null for the total.',
      descriptionZh:
        '功能分类科目编码；“三公”经费用 facts 中 concept 的取值，项目用其名称；支出合计为空。',
    },
    {
      name: 'label',
      type: 'text',
      zh: '名称',
      description: 'Official name of the code, else as published.',
      descriptionZh: '科目的官方名称，没有的按原文。',
    },
    {
      name: 'base_phase',
      type: 'text',
      zh: '对比预算',
      description: 'approved 年初预算, adjusted 调整预算 (全年预算).',
      descriptionZh: 'approved 年初预算，adjusted 调整预算（全年预算）。',
      required: true,
      values: ['approved', 'adjusted'],
    },
    {
      name: 'budget',
      type: 'number',
      zh: '预算数',
      description: 'Of base_phase.',
      descriptionZh: 'base_phase 所指阶段的预算数。',
      unit: '万元',
      required: true,
    },
    {
      name: 'executed',
      type: 'number',
      zh: '决算数',
      description: 'As published in final accounts.',
      descriptionZh: '决算文件中的公布数。',
      unit: '万元',
      required: true,
    },
    {
      name: 'rate',
      type: 'number',
      zh: '计算完成率',
      description: '100 × executed ÷ budget; null where the budget is zero.',
      descriptionZh: '100 × 决算数 ÷ 预算数；预算数为零时为空。',
      unit: '%',
    },
    {
      name: 'stated_rate',
      type: 'number',
      zh: '公布完成率',
      description: 'As published for these two figures; null where none is.',
      descriptionZh: '文件对这两个数公布的完成率；没有公布的为空。',
      unit: '%',
    },
    {
      name: 'budget_fact_id',
      type: 'text',
      zh: '预算数事实编号',
      description: 'The figure that states budget.',
      descriptionZh: '公布预算数的数据。',
      required: true,
    },
    {
      name: 'executed_fact_id',
      type: 'text',
      zh: '决算数事实编号',
      description: 'The figure that states executed.',
      descriptionZh: '公布决算数的数据。',
      required: true,
    },
    {
      name: 'stated_rate_fact_id',
      type: 'text',
      zh: '公布完成率事实编号',
      description: 'The figure that states stated_rate; null with it.',
      descriptionZh: '公布完成率的数据；没有公布完成率的为空。',
    },
    {
      name: 'budget_origin',
      type: 'text',
      zh: '预算数来源',
      description:
        'published, or derived from stated_rate: rate then repeats it but for the rounding of both.',
      descriptionZh:
        'published 为公布数；derived 由公布的完成率推算，此时计算完成率只是重复公布的完成率（除四舍五入外）。',
      required: true,
      values: ['published', 'derived'],
    },
    {
      name: 'fund',
      type: 'text',
      zh: '资金范围',
      description: 'Of the executed figure, as in facts; null where its document does not say.',
      descriptionZh: '决算数的资金范围，取值同 facts；文件未写明的为空。',
    },
    {
      ...documentId,
      description: 'The final accounts that executed stands in.',
      descriptionZh: '决算数所在的决算文件。',
    },
    {
      ...note,
      description:
        'Other published figures of the same scope and phase that differ, in Chinese; null where there is none.',
      descriptionZh: '同一口径、同一阶段另有不同公布数的，在此列明，中文；没有的为空。',
    },
    noteEn,
    findings,
  ],
};
