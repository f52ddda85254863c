import { bureauId } from '../document-tables.ts';
import { ofBureau, ofFact, type Table } from '../table.ts';
import { fiscalYear, findings, note, noteEn, phase, yuanPerPerson } from './columns.ts';

export const perCapitaSubsidy: Table = {
  name: 'per_capita_subsidy',
  zh: '居民医保人均财政补助',
  description:
    'What the county pays for each resident insured, a row for each basis that can be defended. One row of a bureau and year is preferred; where none is published, it has nulls and the reason in note.',
  descriptionZh:
    '本级财政对每名参保居民的补助，每种站得住的口径各占一行。每个部门每年有一行为首选；没有公布补助的，首选行的数据为空，原因写在 note。',
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
      descriptionZh:
        '用哪个补助数除以哪个参保人数。补助数：project 项目，function 功能分类科目，form 项目申报表，self_evaluation 绩效自评，all_levels 各级财政合计；人数：target 目标数，count 实际数，后附时点。在同一部门、年度、阶段内不重复；未公布补助的为空。',
    },
    {
      name: 'subsidy',
      type: 'number',
      zh: '财政补助',
      description: 'As published, or the sum of several published projects.',
      descriptionZh: '公布数，或多个公布项目的合计。',
      unit: '万元',
    },
    {
      name: 'subsidy_fact_id',
      type: 'text',
      zh: '财政补助事实编号',
      description: 'The figure that states it; of several projects the largest.',
      descriptionZh: '公布该补助的数据；由多个项目合计的，取最大的一个。',
    },
    {
      name: 'insured',
      type: 'number',
      zh: '参保人数',
      description: 'Residents insured (城乡居民医保), as published.',
      descriptionZh: '城乡居民医保参保人数，公布数。',
      unit: '人',
    },
    {
      name: 'insured_fact_id',
      type: 'text',
      zh: '参保人数事实编号',
      description: 'The figure that states the insured.',
      descriptionZh: '公布参保人数的数据。',
    },
    yuanPerPerson,
    {
      name: 'preferred',
      type: 'boolean',
      zh: '首选',
      description: 'The row to show where only one is shown: one for each bureau and year.',
      descriptionZh: '只用一行时应取的行：每个部门每年恰有一行。',
      required: true,
    },
    note,
    noteEn,
    {
      name: 'insured_kind',
      type: 'text',
      zh: '参保人数类别',
      description: 'target: what was to be reached; count: what was counted.',
      descriptionZh: 'target 目标人数，count 实际人数。',
      values: ['target', 'count'],
    },
    {
      name: 'insured_as_of',
      type: 'text',
      zh: '参保人数时点',
      description: 'Day, month or year of the count; null where it is not said.',
      descriptionZh: '人数的时点（年、月或日）；未写明的为空。',
    },
    {
      name: 'national_standard',
      type: 'number',
      zh: '国家标准',
      description:
        'Subsidy of all levels of government together that the national notice of the year sets (standards).',
      descriptionZh: '国家当年通知规定的人均财政补助标准，各级财政合计（见 standards）。',
      unit: '元/人',
    },
    {
      name: 'stated_standard',
      type: 'number',
      zh: '文件所列各级补助标准',
      description: 'Standard of all levels of government together that the bureau states.',
      descriptionZh: '该部门文件写明的人均财政补助标准，各级财政合计。',
      unit: '元/人',
    },
    {
      name: 'stated_standard_fact_id',
      type: 'text',
      zh: '各级补助标准事实编号',
      description: 'The figure that states it.',
      descriptionZh: '公布该标准的数据。',
    },
    {
      name: 'stated_local_standard',
      type: 'number',
      zh: '文件所列本级补助标准',
      description: "Standard of the county's own subsidy that the bureau states.",
      descriptionZh: '该部门文件写明的本级财政人均补助标准。',
      unit: '元/人',
    },
    {
      name: 'stated_local_standard_fact_id',
      type: 'text',
      zh: '本级补助标准事实编号',
      description: 'The figure that states it.',
      descriptionZh: '公布该标准的数据。',
    },
    {
      name: 'subsidy_fact_ids',
      type: 'texts',
      zh: '财政补助全部依据',
      description: 'Every figure that the subsidy was added up from, largest first.',
      descriptionZh: '合计该补助所用的全部数据，从大到小。',
    },
    findings,
  ],
};
