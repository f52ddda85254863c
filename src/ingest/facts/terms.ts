import type { Direction, Fund, Meaning, Nature, Phase } from '../../model/index.ts';
import { squeeze } from '../read/plain.ts';
import { once, remembered } from '../read/remember.ts';

/**
 * The vocabulary of budgets and final accounts: what a label means, wherever it stands (a column's header, a row's
 * label, the words in front of an amount). Patterns match a squeezed label (no blanks, half-width brackets) as a
 * whole. Source of the terms: 政府收支分类科目 and the templates of 部门预算 and 部门决算.
 */
export interface Term {
  pattern: RegExp;
  meaning: Partial<Meaning>;
}

const FISCAL = '(?:财政)?(?:预算)?(?:财政)?(?:拨款)?';
const MONEY_NOUN = '(?:本年)?(?:拨款|收入|资金|支出|安排)*';

function whole(source: string, meaning: Partial<Meaning>): Term {
  return { pattern: new RegExp(`^(?:${source})$`), meaning };
}

/** The budgets that 财政拨款 is made of. */
const FISCAL_BUDGETS: readonly Fund[] = ['general', 'gov_fund', 'state_capital'];

export const isFiscalBudget = (fund: Fund): boolean => FISCAL_BUDGETS.includes(fund);

/** 财政拨款 as a whole, or one of its budgets. */
export const isFiscal = (fund: Fund): boolean => fund === 'fiscal' || isFiscalBudget(fund);

/** Whose money it is. `财政拨款` alone is all of 一般公共预算, 政府性基金 and 国有资本经营. */
export const FUNDS: readonly (Term & { meaning: { fund: Fund } })[] = (
  [
    ['(?:本年)?一般公共(?:预算)?' + FISCAL + MONEY_NOUN, 'general'],
    ['(?:本年)?(?:政府性基金|基金预算)' + FISCAL + MONEY_NOUN, 'gov_fund'],
    ['(?:本年)?国有资本经营' + FISCAL + MONEY_NOUN, 'state_capital'],
    ['(?:当年|本年|其中:)?(?:财政|预算|财政预算)拨款(?:收入|资金|支出|安排)*', 'fiscal'],
    ['(?:纳入)?财政专户(?:管理)?(?:的)?(?:非税)?(?:拨款)?(?:资金|收入)*', 'special_account'],
    ['事业(?:预算)?收入', 'business'],
    ['(?:事业单位)?经营(?:预算)?收入', 'operating'],
    ['上级补助(?:预算)?收入', 'superior'],
    ['附属单位上缴(?:预算)?收入', 'affiliate'],
    ['其他(?:资金)?(?:预算)?(?:收入|资金)', 'other'],
    ['单位(?:自有)?资金(?:收入)?', 'unit'],
    ['(?:上年|年初|以前年度)?(?:财政拨款)?结转(?:和|及)?(?:结余)?(?:资金|收入|安排)*', 'carryover'],
  ] as const
).map(([source, fund]) => ({ ...whole(source, { fund }), meaning: { fund } }));

export const NATURES: readonly (Term & { meaning: { nature: Nature } })[] = (
  [
    ['(?:本年)?基本支出(?:合计|小计|预算)?(?:结转)?(?:和结余)?', 'basic'],
    ['(?:本年)?项目支出(?:合计|小计|预算)?(?:结转)?(?:和结余)?', 'project'],
    [
      '人员(?:类(?:项目)?(?:经费|支出)?|(?:项目)?(?:经费支出|经费|支出))(?:合计|小计)?',
      'personnel',
    ],
    [
      '(?:日常)?公用(?:类(?:项目)?(?:经费|支出)?|(?:经费支出|经费|支出))(?:合计|小计)?',
      'operating',
    ],
    ['工资福利支出', 'personnel.wages'],
    ['对个人和家庭的?补助(?:支出)?', 'personnel.grants'],
    ['商品和服务支出', 'operating.goods'],
    ['资本性支出', 'operating.capital'],
    ['专项业务经费(?:支出)?', 'project'],
    ['其他运转类(?:项目)?(?:支出)?', 'project.operating'],
    ['特定目标类(?:项目)?(?:支出)?', 'project.specific'],
  ] as const
).map(([source, nature]) => ({ ...whole(source, { nature }), meaning: { nature } }));

/** 运转类 holds 公用经费 too where it stands beside 人员类; inside 项目支出 it is what is called 其他运转类. */
export const PROJECT_NATURES: readonly Term[] = [
  whole('(?:日常|其他)?运转类(?:项目)?(?:支出)?', { nature: 'project.operating' }),
  ...NATURES.filter(({ meaning }) => meaning.nature.startsWith('project')),
];

/** Kinds of spending beside 基本 and 项目 in the tables of spending. */
export const OTHER_SPENDING: readonly Term[] = [
  whole('上缴上级支出', { concept: 'payment_to_superior' }),
  whole('(?:事业单位)?经营支出', { concept: 'operating_expenditure' }),
  whole('对附属单位补助(?:支出)?', { concept: 'subsidy_to_affiliates' }),
];

/** `事业收入 / 其中：教育收费`: the part of 事业收入 that goes through 财政专户. */
export const REVENUE_PARTS: readonly Term[] = [
  whole('(?:纳入财政专户管理的)?教育收费(?:收入)?', {
    concept: 'education_fees',
    direction: 'revenue',
    fund: 'special_account',
  }),
];

const COST = '(?:费用?|经费)?(?:支出)?(?:预算|决算)?数?';
export const THREE_PUBLIC: readonly Term[] = [
  whole(
    `(?:财政拨款|一般公共预算|政府性基金预算)*三公经费(?:财政拨款)?(?:支出)?(?:预算|决算)?数?(?:合计|小计|总额)?`,
    { concept: 'three_public' },
  ),
  whole(`因公出国\\(?境?\\)?${COST}`, { concept: 'three_public.abroad' }),
  whole(`公务用?车购置(?:及|和|与|、)?(?:运行|运维)(?:维护)?${COST}(?:小计)?`, {
    concept: 'three_public.vehicles',
  }),
  whole(`(?:公务用?车)?购置${COST}`, { concept: 'three_public.vehicle_purchase' }),
  whole(`(?:公务用?车)?运行(?:维护)?${COST}`, { concept: 'three_public.vehicle_running' }),
  whole(`公务用?车(?:费用?|经费)`, { concept: 'three_public.vehicles' }),
  whole(`公务接待${COST}`, { concept: 'three_public.reception' }),
  whole(`国内(?:公务)?接待${COST}`, { concept: 'three_public.reception.domestic' }),
  whole(`(?:外事|国\\(境\\)外(?:公务)?)接待${COST}`, { concept: 'three_public.reception.foreign' }),
];

/** Costs that templates print beside 三公经费. */
export const COSTS: readonly Term[] = [
  whole(`会议${COST}`, { concept: 'meetings' }),
  whole(`培训${COST}`, { concept: 'training' }),
];

const UNIT = '(?:数量?)?(?:\\([^()]{1,4}\\))?';
const count = (source: string, concept: string): Term =>
  whole(`(?:${source})${UNIT}`, { concept, measure: 'count' });

/** What the tables of 三公经费 and 机构运行信息 count. */
export const COUNTS: readonly Term[] = [
  count('因公出国(?:\\(境\\))?团组', 'three_public.abroad.groups'),
  count('因公出国(?:\\(境\\))?(?:累计)?人次?', 'three_public.abroad.persons'),
  whole('公务用?车购置(?:数量?(?:\\([^()]{1,4}\\))?|\\(辆\\))', {
    concept: 'vehicles_purchased',
    measure: 'count',
  }),
  count('(?:年末)?公务用?车(?:实有)?保有量?|车辆(?:数(?:合计)?|合计)', 'vehicles'),
  count('国内公务接待(?:累计)?批次', 'three_public.reception.domestic.batches'),
  count('国内公务接待(?:累计)?人次?', 'three_public.reception.domestic.persons'),
  count('(?:外事|国\\(境\\)外(?:公务)?)接待批次', 'three_public.reception.foreign.batches'),
  count('(?:外事|国\\(境\\)外(?:公务)?)接待人次', 'three_public.reception.foreign.persons'),
  count('公务接待批次', 'three_public.reception.batches'),
  count('公务接待人次', 'three_public.reception.persons'),
  count('副?部\\(省\\)级(?:及?以上)?领导(?:干部)?用车', 'vehicles.ministerial'),
  count('(?:主要)?(?:领导干部|负责人)用车', 'vehicles.leaders'),
  count('机要通信用车', 'vehicles.confidential'),
  count('应急保障用车', 'vehicles.emergency'),
  count('执法执勤用车', 'vehicles.law_enforcement'),
  count('特种专业技术用车', 'vehicles.special'),
  count('离退休干部(?:服务)?用车', 'vehicles.retired'),
  count('其他用车', 'vehicles.other'),
  ...(
    [
      ['', 'equipment'],
      ['通用', 'equipment.general'],
      ['专用', 'equipment.special'],
    ] as const
  ).map(([kind, concept]) =>
    count(
      `(?:单价|单位价值)\\d{2,3}万元(?:\\(含\\))?(?:及?以上)的?${kind}设备(?:\\(不含车辆\\))?`,
      concept,
    ),
  ),
];

export const OPERATION: readonly Term[] = [
  whole(`(?:行政)?\\(?(?:事业)?\\)?(?:单位)?(?:机关|机构)(?:运行|运转)${COST}`, {
    concept: 'agency_operation',
  }),
];

export const PROCUREMENT: readonly Term[] = [
  whole(`政府采购(?:支出|预算|金额|总额|合计)*`, { concept: 'procurement' }),
  whole(`(?:政府采购)?货物(?:类|采购)*(?:支出|预算|金额)*`, { concept: 'procurement.goods' }),
  whole(`(?:政府采购)?工程(?:类|采购)*(?:支出|预算|金额)*`, { concept: 'procurement.works' }),
  whole(`(?:政府采购)?服务(?:类|采购)*(?:支出|预算|金额)*`, { concept: 'procurement.services' }),
];

/** Contracts of 政府采购 by who got them. */
export const CONTRACTS: readonly Term[] = [
  whole('(?:政府采购)?授予中小企业(?:的)?合同(?:金额|支出)?', { concept: 'procurement.sme' }),
  whole('(?:政府采购)?授予小微企业(?:的)?合同(?:金额|支出)?', {
    concept: 'procurement.small_micro',
  }),
];

/** Rows of the tables of income and spending that are neither a source nor a class of spending. */
export const BALANCE: readonly Term[] = [
  whole('本年收入(?:合计|小计)?', { concept: 'revenue', direction: 'revenue' }),
  whole('本年支出(?:合计|小计)?', { concept: 'expenditure', direction: 'expenditure' }),
  whole('收入(?:总计|合计)|收入总额', { concept: 'total', direction: 'revenue' }),
  whole('支出(?:总计|合计)|支出总额', { concept: 'total', direction: 'expenditure' }),
  whole('(?:上年|年初|以前年度)(?:财政拨款)?结转(?:(?:和|及)?结余)?(?:资金|收入)?', {
    concept: 'carryover_in',
    direction: 'revenue',
  }),
  whole(
    '(?:年终|年末|结转下年|转入下年)?(?:财政拨款)?结转(?:(?:和|及)?结余|下年)?|结转下年(?:支出)?',
    {
      concept: 'carryover_out',
      direction: 'expenditure',
    },
  ),
  whole(
    '(?:使用)?(?:用)?(?:非财政拨款结余|事业基金)(?:\\(含专用结余\\))?(?:弥补收支(?:差额|总额))?',
    {
      concept: 'reserve_used',
      direction: 'revenue',
    },
  ),
  whole('(?:事业单位)?结余分配', { concept: 'surplus_allocation', direction: 'expenditure' }),
  whole('(?:其中:)?转入事业基金', { concept: 'transfer_to_reserve', direction: 'expenditure' }),
];

const PHASES: readonly [RegExp, Phase | 'budget'][] = [
  [/年初(?:批复)?预算/, 'approved'],
  [/(?:调整|全年)后?的?预算/, 'adjusted'],
  [/执行|决算/, 'executed'],
  [/预算/, 'budget'],
];

/** The phase that words name, or null; `budget` for 预算 alone, which does not say which budget it is. */
export function namedPhase(words: string): Phase | 'budget' | null {
  return PHASES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The phase of a column or row with this label, or null: there 预算数 alone is the approved budget. */
export function phaseOf(label: string): Phase | null {
  const named = namedPhase(label);
  if (named !== null && named !== 'budget') return named;
  if (/实际(?:支出|完成)|支出数/.test(label)) return 'executed';
  return named === null ? null : 'approved';
}

const matcherOf = once((terms: readonly Term[]) =>
  remembered((label): Partial<Meaning> | null => {
    const bare = squeeze(label);
    return terms.find((term) => term.pattern.test(bare))?.meaning ?? null;
  }),
);

/** What the first of the terms that a label has means, or null. */
export const matchTerm = (terms: readonly Term[], label: string): Partial<Meaning> | null =>
  matcherOf(terms)(label);

/** Which side of the accounts the words name, where they name one. */
export function directionOf(label: string): Direction | null {
  const income = /收入/.test(label);
  const spending = /支出/.test(label);
  if (income === spending) return null;
  return income ? 'revenue' : 'expenditure';
}
