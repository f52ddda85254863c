import { bureauId, documentId } from '../document-tables.ts';
import { ofBureau, ofDocument, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, phase } from './columns.ts';

export const threePublic: Table = {
  name: 'three_public',
  zh: '“三公”经费',
  description:
    '三公经费 and its parts for every year that the documents state or imply. One row for each distinct answer: where a document gives two, both are rows and both are in conflict.',
  descriptionZh:
    '“三公”经费及其构成，凡文件公布或可推算的年度都有。每个不同的答案占一行：文件给出两个不同数的，两个都列出，并都标为矛盾。',
  foreignKeys: [ofBureau, ofDocument, ofFact('fact_id')],
  columns: [
    bureauId,
    fiscalYear,
    { ...phase, required: true },
    {
      name: 'component',
      type: 'text',
      zh: '构成',
      description: 'The concept as in facts: three_public is the total.',
      descriptionZh:
        '取值同 facts 的 concept：three_public 为“三公”经费合计，.abroad 因公出国（境）费，.vehicles 公务用车购置及运行维护费，.vehicle_purchase 购置，.vehicle_running 运行维护，.reception 公务接待费。',
      required: true,
      values: [
        'three_public',
        'three_public.abroad',
        'three_public.vehicles',
        'three_public.vehicle_purchase',
        'three_public.vehicle_running',
        'three_public.reception',
      ],
    },
    {
      name: 'amount',
      type: 'number',
      zh: '金额',
      description: 'Published, or derived from what is.',
      descriptionZh: '公布数，或由公布数推算。',
      unit: '万元',
      required: true,
    },
    {
      name: 'fact_id',
      type: 'text',
      zh: '事实编号',
      description: 'The figure that states the amount best.',
      descriptionZh: '最能代表该金额的数据。',
      required: true,
    },
    {
      name: 'conflict',
      type: 'boolean',
      zh: '是否矛盾',
      description:
        'Whether there is another answer for the same bureau, year, phase and component that rounding does not explain.',
      descriptionZh: '同一部门、年度、阶段和构成是否另有不同的数，且四舍五入不能解释。',
      required: true,
    },
    {
      name: 'origin',
      type: 'text',
      zh: '来源',
      description:
        'table or text for a published figure, derived for one that follows from published ones.',
      descriptionZh: '公布数为 table（表格）或 text（文字），由公布数推算的为 derived。',
      required: true,
      values: ['table', 'text', 'derived'],
    },
    documentId,
    {
      name: 'fact_ids',
      type: 'texts',
      zh: '全部依据',
      description: 'Every figure that states this amount within its printed precision.',
      descriptionZh: '在印出的精度内表示同一金额的全部数据。',
      required: true,
    },
    findings,
  ],
};
