import { bureauId } from '../document-tables.ts';
import { ofBureau, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, note, noteEn, phase, yuanPerPerson } from './columns.ts';

export const administrativeCost: Table = {
  name: 'administrative_cost',
  zh: '人均行政成本',
  description:
    'What running a bureau costs for each of its staff and for each resident insured, where both figures are published.',
  primaryKey: ['bureau_id', 'fiscal_year', 'phase', 'cost', 'per'],
  foreignKeys: [ofBureau, ofFact('amount_fact_id'), ofFact('count_fact_id')],
  columns: [
    bureauId,
    fiscalYear,
    { ...phase, required: true },
    {
      name: 'cost',
      type: 'text',
      zh: '经费',
      description: 'agency_operation 机关运行经费, personnel 人员经费.',
      required: true,
      values: ['agency_operation', 'personnel'],
    },
    {
      name: 'per',
      type: 'text',
      zh: '除以',
      description: 'staff 实有人数, insured.resident 城乡居民医保参保人数.',
      required: true,
      values: ['staff', 'insured.resident'],
    },
    {
      name: 'amount',
      type: 'number',
      zh: '金额',
      description: 'As published.',
      unit: '万元',
      required: true,
    },
    {
      name: 'amount_fact_id',
      type: 'text',
      zh: '金额事实编号',
      description: 'The figure that states the amount.',
      required: true,
    },
    {
      name: 'count',
      type: 'number',
      zh: '人数',
      description: 'As published, or the sum of what the units of the department publish.',
      unit: '人',
      required: true,
    },
    {
      name: 'count_fact_id',
      type: 'text',
      zh: '人数事实编号',
      description: "The figure that states the count; of several units the bureau's own.",
      required: true,
    },
    { ...yuanPerPerson, description: 'The amount over the persons.', required: true },
    note,
    noteEn,
    {
      name: 'count_fact_ids',
      type: 'texts',
      zh: '人数全部依据',
      description: 'Every figure that the count was added up from.',
      required: true,
    },
    findings,
  ],
};
