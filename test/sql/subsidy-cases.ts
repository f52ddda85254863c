import type { Bureau, Fact } from '../../src/model/index.ts';

type Over = Omit<Partial<Fact>, 'value'>;
type Given = Over & { value: number };

/** A project of the table of projects. */
const project = (item: string, value: number, over: Over = {}): Given => ({
  ...{ statement: 'project', fund: 'general', nature: 'project', item, value },
  ...over,
});
/** The line 2101202 of a table. */
const line = (value: number, over: Over = {}): Given => ({
  ...{ statement: 'expenditure', function_code: '2101202', nature: 'all', value, is_leaf: false },
  ...over,
});
const form = (name: string, value: number, over: Over = {}): Given => ({
  ...{ statement: 'project_form', project: name, item: '合计', nature: 'project', value },
  ...over,
});
/** How many are insured. */
const insured = (value: number, over: Over = {}): Given => ({
  ...{ statement: 'text', concept: 'insured.resident', direction: null, fund: null, value },
  ...{ measure: 'count', unit: '人', item: '居民参保人数', phase: null, is_leaf: false },
  ...over,
});
const goal = (value: number, over: Over = {}): Given =>
  insured(value, { phase: 'approved', comparator: '≥', ...over });
const standard = (item: string, value: number, over: Over = {}): Given => ({
  ...{ statement: 'text', concept: 'subsidy_standard', direction: null, fund: null },
  ...{ measure: 'standard', unit: '元/人', item, value, phase: null },
  ...over,
});
const paid = (value: number, over: Over = {}): Given => ({
  ...{ statement: 'text', concept: 'resident_subsidy', fund: null, nature: 'project' },
  ...{ item: '城乡居民医保县级补助资金', phase: null, value },
  ...over,
});

const SUBSIDY = '城乡居民基本医疗保险县级配套资金';
/** What each bureau publishes, by its id, which says what it is there for. */
export const BUREAUS: Record<
  string,
  { level?: Bureau['level']; kind?: 'budget' | 'final'; facts: Given[] }
> = {
  'project-before-function': {
    facts: [
      line(6692.8),
      line(6692.8, { nature: 'project', is_leaf: true }),
      project(SUBSIDY, 6592.8),
      project(SUBSIDY, 6592.8, { fund: 'all', is_leaf: false }),
      project('新冠疫苗接种补助资金', 100),
      project('委托代理城乡居民基本医疗保险业务费补助', 64.78),
      project('城乡居民医疗救助补助资金', 845),
      project('中央城乡居民医保补助资金', 9000),
      project('财政对城乡居民基本医疗保险基金的补助', 6592.8, { is_leaf: false }),
      form(SUBSIDY, 6592.8),
      goal(380_000, { statement: 'project_targets', project: SUBSIDY }),
      goal(381_000),
      insured(24_542, { item: '资助困难群众参保人数' }),
      insured(200, { concept: 'insured', phase: 'approved', project: '离残人员医药费' }),
      insured(90_000, { concept: 'insured.employee' }),
    ],
  },
  'two-projects': {
    facts: [project(SUBSIDY, 300), project('城乡居民医保区级补助', 200), insured(100_000)],
  },
  'form-only': {
    facts: [
      form('城乡居保财政补贴', 2624.85),
      form('城乡居保财政补贴', 2438.71, { fiscal_year: 2023 }),
      line(0, { function_code: '2101301' }),
      standard('财政补贴', 640, { project: '城乡居保财政补贴', phase: 'approved' }),
      standard('区级财政补贴', 70, { project: '城乡居保财政补贴', phase: 'approved' }),
      standard('全额资助', 380, { project: '城乡居保财政补贴', phase: 'approved' }),
      insured(24_542, { concept: 'assisted', item: '全额资助', project: '城乡居保财政补贴' }),
      insured(500_000, {
        concept: 'insured',
        fiscal_year: 2023,
        project: '工作经费',
        unit: '万人',
        raw: '50',
      }),
    ],
  },
  'form-differs': { facts: [project(SUBSIDY, 74), form(SUBSIDY, 76), insured(10_000)] },
  'paid-outside': {
    kind: 'final',
    facts: [
      paid(4208.72),
      insured(717_108, { as_of: '2024-06', line: 9 }),
      insured(718_156),
      insured(717_100, {
        concept: 'insured',
        phase: 'executed',
        statement: 'self_evaluation',
        item: '参保人数',
        unit: '万人',
        raw: '71.71',
      }),
      goal(725_400, {
        concept: 'insured',
        statement: 'self_evaluation',
        item: '参保人数',
        unit: '万人',
        raw: '72.54',
      }),
      insured(710_000, { phase: 'approved', item: '任务' }),
      standard('各级财政', 670, { line: 9 }),
      {
        ...paid(48_000),
        concept: 'subsidy_received',
        direction: null,
        nature: null,
        phase: 'executed',
        item: '已足额到位资金',
        line: 9,
      },
      {
        ...paid(107.5),
        concept: 'subsidy_received',
        direction: null,
        nature: null,
        phase: 'executed',
        item: '到位资金',
        line: 20,
      },
    ],
  },
  'end-of-year': {
    kind: 'final',
    facts: [
      line(500, { phase: 'executed' }),
      insured(90_000),
      insured(100_000, { as_of: '2024-12-31' }),
      insured(120_000, { as_of: '2024-06' }),
      insured(130_000, { as_of: '2023-12-31', fiscal_year: 2023 }),
    ],
  },
  // A budget, and final accounts that count in another document.
  'two-documents': {
    facts: [
      project(SUBSIDY, 100),
      line(110),
      line(120, { phase: 'executed', document_id: 'two-documents-final' }),
      goal(25_000),
      insured(20_000, { as_of: '2024-12-31', document_id: 'two-documents-final' }),
    ],
  },
  'zero-line': {
    kind: 'final',
    facts: [line(0, { phase: 'executed' }), paid(100), insured(10_000)],
  },
  unspecified: {
    facts: [project(SUBSIDY, 100), goal(50_000, { concept: 'insured', item: '参保人数' })],
  },
  'all-levels-only': {
    kind: 'final',
    facts: [
      {
        ...paid(48_000),
        concept: 'subsidy_received',
        direction: null,
        nature: null,
        phase: 'executed',
        line: 3,
      },
      insured(717_108, { line: 3 }),
    ],
  },
  prefecture: { level: 'prefecture', facts: [line(12, { function_code: '2101501' })] },
  none: { facts: [insured(10_000)] },
  'another-year': { facts: [project(SUBSIDY, 100), insured(9000, { fiscal_year: 2023 })] },
};
