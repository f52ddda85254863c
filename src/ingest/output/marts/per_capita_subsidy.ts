import { bureauId } from '../document-tables.ts';
import { ofBureau, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, note, noteEn, phase, yuanPerPerson } from './columns.ts';

export const perCapitaSubsidy: Table = {
  name: 'per_capita_subsidy',
  zh: '居民医保人均财政补助',
  description:
    'What the county pays for each resident insured, a row for each basis that can be defended. One row of a bureau and year is preferred; where none is published, it has nulls and the reason in note.',
  foreignKeys: [
    ofBureau,
    ofFact('subsidy_fact_id'),
    ofFact('insured_fact_id'),
    ofFact('stated_standard_fact_id'),
    ofFact('stated_local_standard_fact_id'),
  ],
  columns: [
    bureauId,
    fiscalYear,
    phase,
    {
      name: 'basis',
      type: 'text',
      zh: '口径',
      description:
        'Which subsidy over which enrolment: project, function, form, self_evaluation or all_levels; then target or count, with its date. Unique in a bureau, year and phase; null where no subsidy is published.',
    },
    {
      name: 'subsidy',
      type: 'number',
      zh: '财政补助',
      description: 'As published, or the sum of several published projects.',
      unit: '万元',
    },
    {
      name: 'subsidy_fact_id',
      type: 'text',
      zh: '财政补助事实编号',
      description: 'The figure that states it; of several projects the largest.',
    },
    {
      name: 'insured',
      type: 'number',
      zh: '参保人数',
      description: 'Residents insured (城乡居民医保), as published.',
      unit: '人',
    },
    {
      name: 'insured_fact_id',
      type: 'text',
      zh: '参保人数事实编号',
      description: 'The figure that states the insured.',
    },
    yuanPerPerson,
    {
      name: 'preferred',
      type: 'boolean',
      zh: '首选',
      description: 'The row to show where only one is shown: one for each bureau and year.',
      required: true,
    },
    note,
    noteEn,
    {
      name: 'insured_kind',
      type: 'text',
      zh: '参保人数类别',
      description: 'target: what was to be reached; count: what was counted.',
      values: ['target', 'count'],
    },
    {
      name: 'insured_as_of',
      type: 'text',
      zh: '参保人数时点',
      description: 'Day, month or year of the count; null where it is not said.',
    },
    {
      name: 'national_standard',
      type: 'number',
      zh: '国家标准',
      description:
        'Subsidy of all levels of government together that the national notice of the year sets (standards).',
      unit: '元/人',
    },
    {
      name: 'stated_standard',
      type: 'number',
      zh: '文件所列各级补助标准',
      description: 'Standard of all levels of government together that the bureau states.',
      unit: '元/人',
    },
    {
      name: 'stated_standard_fact_id',
      type: 'text',
      zh: '各级补助标准事实编号',
      description: 'The figure that states it.',
    },
    {
      name: 'stated_local_standard',
      type: 'number',
      zh: '文件所列本级补助标准',
      description: "Standard of the county's own subsidy that the bureau states.",
      unit: '元/人',
    },
    {
      name: 'stated_local_standard_fact_id',
      type: 'text',
      zh: '本级补助标准事实编号',
      description: 'The figure that states it.',
    },
    {
      name: 'subsidy_fact_ids',
      type: 'texts',
      zh: '财政补助全部依据',
      description: 'Every figure that the subsidy was added up from, largest first.',
    },
    findings,
  ],
};
