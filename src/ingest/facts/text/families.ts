import type { Subject } from './subject.ts';

/**
 * Statement families whose amounts are not named by the words of the accounts alone. `pattern` matches the end of
 * the words in front of the amount, `after` the words behind it; both are words of a skeleton (see skeleton.ts).
 */
export interface Family {
  /** Stands in whatever `pattern` matches; most words in front of an amount do not have it. */
  word: string;
  pattern: RegExp;
  after?: RegExp | undefined;
  meaning: Partial<Subject> & { concept: string };
  /** Where the captured group `name` goes. */
  name?: 'item' | 'project' | undefined;
  /** Only where the sentence speaks of this. */
  within?: RegExp | undefined;
  /** Not where the sentence up to the amount ends like this. */
  not?: RegExp | undefined;
  /** Only where the sentence says for which time it counts. */
  dated?: true | undefined;
}

const NAME = '[\\u4e00-\\u9fff、()]';
const GRANT = `(?:补助|专项|转移支付|配套|保障)(?:补助)?资金`;

function family(
  word: string,
  source: string,
  concept: string,
  more: Omit<Partial<Subject>, 'concept'> &
    Pick<Family, 'after' | 'name' | 'dated' | 'within' | 'not'> = {},
): Family {
  const { after, name, dated, within, not, ...meaning } = more;
  return {
    word,
    pattern: new RegExp(`(?:${source})$`),
    after,
    name,
    dated,
    within,
    not,
    meaning: { concept, ...meaning },
  };
}

const SMALL = '(?:小微|小型、?微型|小型和微型)企业';
const MEDIUM = '中小(?:微)?企业';
const RESERVED_AMOUNT = '的?(?:政府采购)?(?:项目)?(?:预算|采购)?(?:金额|份额)?(?:为)?';
const WON = '供应商中标或成交的?，?(?:采购)?金额(?:为)?';

/** Procurement from small firms: contracts awarded, and budget reserved for them. */
export const PROCUREMENT_FAMILIES: readonly Family[] = [
  family(
    '企业',
    `面向${MEDIUM}预留[^。；]{0,16}中，由${MEDIUM}${WON}`,
    'procurement.sme.reserved_awarded',
  ),
  family(
    '企业',
    `面向${SMALL}预留[^。；]{0,16}中，由${SMALL}${WON}`,
    'procurement.small_micro.reserved_awarded',
  ),
  family('企业', `其他政府采购项目中，由${MEDIUM}${WON}`, 'procurement.sme.open_awarded'),
  family('企业', `其他政府采购项目中，由${SMALL}${WON}`, 'procurement.small_micro.open_awarded'),
  family('企业', `预留给?${SMALL}${RESERVED_AMOUNT}`, 'procurement.small_micro.reserved'),
  family('企业', `面向${SMALL}预留${RESERVED_AMOUNT}`, 'procurement.small_micro.reserved'),
  family('企业', `预留给?${MEDIUM}${RESERVED_AMOUNT}`, 'procurement.sme.reserved'),
  family('企业', `面向${MEDIUM}预留${RESERVED_AMOUNT}`, 'procurement.sme.reserved'),
  family('企业', `授予${SMALL}的?(?:合同)?金额(?:为)?`, 'procurement.small_micro'),
  family('企业', `授予${MEDIUM}的?(?:合同)?金额(?:为)?`, 'procurement.sme'),
  family('', '(?:有|其中)', 'procurement.sme', { after: new RegExp(`^授予${MEDIUM}合同`) }),
];

/** Money of the insurance funds and of grants, which is not the department's own spending. */
export const FUND_FAMILIES: readonly Family[] = [
  family(
    '支出',
    `(?<name>${NAME}{0,20}(?:基金|个账|保险|医保|医疗救助)(?:资金)?支出)(?:为)?`,
    'fund_expenditure',
    {
      name: 'item',
      dated: true,
      direction: 'expenditure',
    },
  ),
  family(
    '资金',
    `(?<name>${NAME}{0,30}[省市县区本]级(?:财政)?(?:配套|补助)(?:补助)?资金)(?:为|共)?`,
    'resident_subsidy',
    {
      name: 'item',
      within: /居民(?:基本)?(?:医疗保险|医保)/,
      direction: 'expenditure',
    },
  ),
  family('到位', `(?:已|均)?(?:足额|全部)?到位(?:补助)?资金(?:为)?`, 'subsidy_received'),
];

/** Grants told of in a report on them. */
export const GRANT_FAMILIES: readonly Family[] = [
  family('资金收入', `(?<name>${NAME}{4,40}?${GRANT})收入(?:为)?`, 'revenue', {
    name: 'project',
    direction: 'revenue',
  }),
  family('下达资金使用', `(?:本年度?)?下达资金使用`, 'expenditure', {
    direction: 'expenditure',
    nature: 'project',
  }),
  family('资金使用', `上年度?结转(?:结余)?资金使用`, 'expenditure', {
    direction: 'expenditure',
    nature: 'project',
    fund: 'carryover',
  }),
  family('提前批资金下达', `(?<name>提前批资金)下达`, 'grant_allocated', { name: 'item' }),
  family('预算下达', `(?:本年度?)预算下达(?:资金)?`, 'grant_allocated'),
];

/** Shares of the year's money by quarter. */
export const PLAN_FAMILIES: readonly Family[] = [
  family('用款计划', '(?<name>第[一二三四]季度)用款计划(?:为)?', 'spending_plan', { name: 'item' }),
];

/** Projects and money under performance management. */
const INVOLVED = '(?:项目)?(?:支出)?(?:预算)?(?:财政性)?(?:总)?(?:资金|金额)?(?:为|共|合计)?';
const GRANTED = '(?:预算)?(?:当年)?(?:财政)?(?:拨款|(?:项目)?支出)(?:为)?';
/** `对5个项目开展绩效评价，涉及一般公共预算支出9万元，政府性基金预算支出1万元`: no spending of its own. */
const MANAGED = /(?:绩效|评价|自评)[^。；]{0,60}涉及[^。；]{0,80}$/;
/** `5个项目评为一等，涉及资金`: a part of the projects that has no name of its own. */
const GRADED = /(?:评为|评级|等级|等次|涉密)[^；]{0,24}涉及[^，；]{0,12}$/;
export const PERFORMANCE_FAMILIES: readonly Family[] = [
  family('涉及', `涉及${INVOLVED}`, 'performance_projects', {
    direction: 'expenditure',
    not: GRADED,
  }),
  family('涉及一般公共', `涉及一般公共${GRANTED}`, 'performance_projects', {
    direction: 'expenditure',
    fund: 'general',
    within: MANAGED,
  }),
  family('政府性基金', `政府性基金${GRANTED}`, 'performance_projects', {
    direction: 'expenditure',
    fund: 'gov_fund',
    within: MANAGED,
  }),
  family('国有资本经营', `国有资本经营${GRANTED}`, 'performance_projects', {
    direction: 'expenditure',
    fund: 'state_capital',
    within: MANAGED,
  }),
  family('资金', '资金', 'performance_projects', {
    direction: 'expenditure',
    within: /涉及项目Ⓒ，(?:涉及)?(?:预算)?资金$/,
  }),
  family('填报绩效目标', '填报绩效目标的项目(?:支出)?预算', 'performance_projects', {
    direction: 'expenditure',
  }),
  family('预算支出', '预算支出', 'performance_projects', {
    after: /^全面实施预算绩效(?:目标)?管理/,
    direction: 'expenditure',
  }),
];

/** Single visits that make up the cost of receptions: `接待某市医保局费用2520元`. */
export const RECEPTION_FAMILIES: readonly Family[] = [
  family(
    '接待',
    `(?<name>${NAME}{0,50}接待${NAME}{2,60}?|${NAME}{2,60}接待)(?:费用?)?`,
    'three_public.reception.domestic.visit',
    { name: 'item' },
  ),
  family(
    '接待',
    `(?<name>${NAME}{4,60})，接待(?:费用?)?`,
    'three_public.reception.domestic.visit',
    {
      name: 'item',
    },
  ),
];
