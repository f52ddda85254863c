import { bureauId, documentId } from '../document-tables.ts';
import { ofBureau, ofDocument, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, phase } from './columns.ts';

export const threePublic: Table = {
  name: 'three_public',
  zh: '“三公”经费',
  description:
    '三公经费 and its parts for every year that the documents state or imply. One row for each distinct answer: where a document gives two, both are rows and both are in conflict.',
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
      unit: '万元',
      required: true,
    },
    {
      name: 'fact_id',
      type: 'text',
      zh: '事实编号',
      description: 'The figure that states the amount best.',
      required: true,
    },
    {
      name: 'conflict',
      type: 'boolean',
      zh: '是否矛盾',
      description:
        'Whether there is another answer for the same bureau, year, phase and component that rounding does not explain.',
      required: true,
    },
    {
      name: 'origin',
      type: 'text',
      zh: '来源',
      description:
        'table or text for a published figure, derived for one that follows from published ones.',
      required: true,
      values: ['table', 'text', 'derived'],
    },
    documentId,
    {
      name: 'fact_ids',
      type: 'texts',
      zh: '全部依据',
      description: 'Every figure that states this amount within its printed precision.',
      required: true,
    },
    findings,
  ],
};
