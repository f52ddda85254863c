import type { Fund, Measure, Meaning, SourceDocument } from '../../../model/index.ts';
import type { Unit } from '../../read/unit.ts';
import { isResidentSubsidy } from '../resident-subsidy.ts';

/** Titles of performance tables and forms, and the statement that each is. The first that matches wins. */
export const TITLES: readonly (readonly [
  RegExp,
  'self_evaluation' | 'project_form' | 'department_targets' | 'project_targets',
])[] = [
  [/(?:绩效|目标|项目|支出|完成情况).{0,16}自评.{0,4}表/, 'self_evaluation'],
  [/项目.{0,4}申报.{0,8}表/, 'project_form'],
  [/(?:部门|单位\)?).{0,6}整体.{0,8}目标.{0,8}表|整体支出.{0,4}目标.{0,8}表/, 'department_targets'],
  [/绩效目标.{0,8}表/, 'project_targets'],
];

/** Labels of an application form; three of them make a table one. */
export const FORM_LABELS =
  /^(?:项目(?:总预算|编码|主管部门|立项依据|实施方案|资金来源|当年预算|执行单位|属性)|支出项目类别|起始年度|终止年度|项目支出明细测算)$/;

/** What an amount is whose label names a source of money or a total of a project or department. */
export interface MoneyLabel {
  pattern: RegExp;
  meaning: Partial<Meaning>;
  /** A total over the sources of money below it. */
  total: boolean;
  /** Only in the part of a form that lists the sources of its money. */
  onlyInSources?: boolean;
  /** A part of the source in the row above: 其中：申请当年预算拨款. */
  ofWhich?: boolean;
}

const fund = (source: string, value: Fund): MoneyLabel => ({
  pattern: new RegExp(`^(?:其中:?)?(?:\\(?\\d\\)?[.、]?)?(?:${source}):?$`),
  meaning: { fund: value },
  total: false,
});

const total = (source: string, meaning: Partial<Meaning> = {}): MoneyLabel => ({
  pattern: new RegExp(`^(?:${source}):?$`),
  meaning: { fund: 'all', ...meaning },
  total: true,
});

/** Labels of money in the forms, without blanks and brackets with a unit. Sources: the templates of 预算绩效管理. */
export const MONEY_LABELS: readonly MoneyLabel[] = [
  total('项目{1,2}总预算', { concept: 'project_total' }),
  total('项目(?:当年|本年度?)预算|(?:当年|本年度)预算'),
  total('(?:项目)?预算数|预算金额|项目金额|(?:项目)?年初预算数?', { phase: 'approved' }),
  total('(?:全年|调整后?)预算数?', { phase: 'adjusted' }),
  total('(?:全年|项目|预算)?执行数|实际支出数?|决算数', { phase: 'executed' }),
  total(
    '(?:年度|项目|年度项目)?资金总(?:额|量)|年度预算申请|部门预算总额|预算资金总额|资金来源|年度(?:部门)?预算总额',
  ),
  { pattern: /^合计:?$/, meaning: { fund: 'all' }, total: true, onlyInSources: true },
  fund('政府性基金(?:预算)?(?:财政)?(?:拨款?)?(?:资金)?', 'gov_fund'),
  fund('国有资[产本]经营.{0,10}', 'state_capital'),
  // No other source begins like this, so a scan may have broken the middle.
  fund('一般公共预算(?:财政)?(?:拨款?)?(?:资金)?|一般公共.{1,4}财政拨款', 'general'),
  fund('(?:当年|本年|年度)?财政(?:拨款|资金|补助)(?:资金)?|政府预算资金', 'fiscal'),
  fund('财政专户(?:管理)?(?:的)?(?:资金)?', 'special_account'),
  fund('其他(?:各类)?资金', 'other'),
  fund('(?:单位|自有|单位自有)资金', 'unit'),
  fund('(?:上年|以前年度)结转(?:结余)?(?:资金)?', 'carryover'),
  {
    pattern: /^其中:?申请当年(?:预算(?:拨款?)?)?:?$/,
    meaning: { fund: 'general' },
    total: false,
    ofWhich: true,
    onlyInSources: true,
  },
  {
    pattern: /^其中:?使用上年度?财政拨款结转:?$/,
    meaning: { fund: 'carryover' },
    total: false,
    ofWhich: true,
    onlyInSources: true,
  },
];

/**
 * Indicators whose name says that they count what has a concept of its own; every other one is a `target`.
 * Only where the value is counted in persons. The first that matches wins.
 */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [
    /(?:资助|救助|帮扶)(?:参保|对象|困难|困难群众)?(?:总)?(?:人数|人次|人员数量|对象数量)|困难群众(?:救助)?(?:人数|数量)/,
    'assisted',
  ],
  [/参保(?:人员|总)?(?:人数|数量)$/, 'insured'],
  [/在职(?:人员|职工)?(?:人数|数量|总数)$|^在职人员$/, 'staff'],
  [/编制(?:人数|数量|数)$/, 'staff.quota'],
];

/** A limit of what a project may cost is no amount that is paid. */
const LIMIT = /控制|成本|上限|率/;

/** The concept of an indicator, from its name, its project and its unit. */
export function indicatorConcept(
  name: string,
  project: string | null,
  unit: Unit | null,
  document: SourceDocument,
): string {
  if (unit?.kind === 'money' && !LIMIT.test(name) && isResidentSubsidy(name, document))
    return 'resident_subsidy';
  if (unit?.kind !== 'person') return 'target';
  const concept = COUNTED.find(([pattern]) => pattern.test(name))?.[1] ?? 'target';
  if (concept !== 'insured') return concept;
  return /居民/.test(name) || /居民/.test(project ?? '') ? 'insured.resident' : 'insured';
}

/** Units of time and of extent count no items. */
const MEASURED = /^(?:千|万)?(?:天|日|月|小时|平方米|年)/;

export function indicatorMeasure(unitName: string | null, unit: Unit | null): Measure {
  if (unit?.kind === 'money') return 'amount';
  if (unit?.kind === 'standard') return 'standard';
  if (unit?.kind === 'person') return 'count';
  return unit?.kind === 'count' && !MEASURED.test(unitName ?? '') ? 'count' : 'value';
}
