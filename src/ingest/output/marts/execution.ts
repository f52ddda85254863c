import { bureauId, documentId } from '../document-tables.ts';
import { ofBureau, ofDocument, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, note, noteEn } from './columns.ts';

export const execution: Table = {
  name: 'execution',
  zh: '预算执行',
  description:
    'Executed amounts of final accounts against the approved and against the adjusted budget, a row for each that is published or that a stated completion rate implies.',
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
      required: true,
      values: ['total', 'function', 'three_public', 'project'],
    },
    {
      name: 'code',
      type: 'text',
      zh: '编码',
      description:
        'Code of the functional class or item; for three_public the concept as in facts; for a project its name; null for the total.',
    },
    {
      name: 'label',
      type: 'text',
      zh: '名称',
      description: 'Official name of the code, else as published.',
    },
    {
      name: 'base_phase',
      type: 'text',
      zh: '对比预算',
      description: 'approved 年初预算, adjusted 调整预算 (全年预算).',
      required: true,
      values: ['approved', 'adjusted'],
    },
    {
      name: 'budget',
      type: 'number',
      zh: '预算数',
      description: 'Of base_phase.',
      unit: '万元',
      required: true,
    },
    {
      name: 'executed',
      type: 'number',
      zh: '决算数',
      description: 'As published in final accounts.',
      unit: '万元',
      required: true,
    },
    {
      name: 'rate',
      type: 'number',
      zh: '计算完成率',
      description: '100 × executed ÷ budget; null where the budget is zero.',
      unit: '%',
    },
    {
      name: 'stated_rate',
      type: 'number',
      zh: '公布完成率',
      description: 'As published for these two figures; null where none is.',
      unit: '%',
    },
    {
      name: 'budget_fact_id',
      type: 'text',
      zh: '预算数事实编号',
      description: 'The figure that states budget.',
      required: true,
    },
    {
      name: 'executed_fact_id',
      type: 'text',
      zh: '决算数事实编号',
      description: 'The figure that states executed.',
      required: true,
    },
    {
      name: 'stated_rate_fact_id',
      type: 'text',
      zh: '公布完成率事实编号',
      description: 'The figure that states stated_rate; null with it.',
    },
    {
      name: 'budget_origin',
      type: 'text',
      zh: '预算数来源',
      description:
        'published, or derived from stated_rate: rate then repeats it but for the rounding of both.',
      required: true,
      values: ['published', 'derived'],
    },
    {
      name: 'fund',
      type: 'text',
      zh: '资金范围',
      description: 'Of the executed figure, as in facts; null where its document does not say.',
    },
    { ...documentId, description: 'The final accounts that executed stands in.' },
    {
      ...note,
      description:
        'Other published figures of the same scope and phase that differ, in Chinese; null where there is none.',
    },
    noteEn,
    findings,
  ],
};
