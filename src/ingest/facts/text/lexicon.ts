import type { Direction, Fund, Nature, Phase } from '../../../model/index.ts';

/**
 * The words that the labels of amounts are made of. A label is read from left to right, the longest word first;
 * what every word adds stands here. Source of the terms: 政府收支分类科目 and the templates of 部门预算 and 部门决算.
 */
export interface Lexeme {
  fund?: Fund;
  direction?: Direction;
  /** Both sides of the accounts are named: 收支, 收、支. */
  both?: true;
  nature?: Nature;
  concept?: string;
  economic?: string;
  /** `budget`: the word 预算 alone, which budget is not said. */
  phase?: Phase | 'budget';
  /** 总计, 总数: everything with what was carried over. */
  total?: true;
  /** 当年, 本年: without what was carried over. */
  current?: true;
  /** Carried-over money, side not said. */
  carried?: true;
}

const FISCAL = '(?:预算)?(?:财政)?(?:拨款)?';
const COST = '(?:费用?|经费)?';
const VEHICLE = '公(?:务用?)?车';

const FUNDS: [string, Lexeme][] = [
  [`一般公共(?!服务)${FISCAL}`, { fund: 'general' }],
  [`政府性基金${FISCAL}`, { fund: 'gov_fund' }],
  [`国有资本经营${FISCAL}`, { fund: 'state_capital' }],
  ['财政拨款', { fund: 'fiscal' }],
  ['(?:纳入)?财政专户(?:管理)?的?(?:非税)?(?:资金|收入)?', { fund: 'special_account' }],
  ['纳入专户管理的?(?:非税收入|资金|收入)', { fund: 'special_account' }],
  [
    '教育收费(?:收入)?',
    { fund: 'special_account', concept: 'education_fees', direction: 'revenue' },
  ],
  ['单位(?:自有)?资金', { fund: 'unit' }],
  ['其他资金', { fund: 'other' }],
  ...(
    [
      ['事业收入', 'business'],
      ['事业单位经营收入', 'operating'],
      ['经营收入', 'operating'],
      ['上级补助收入', 'superior'],
      ['附属单位上缴收入', 'affiliate'],
      ['其他收入', 'other'],
    ] as const
  ).map(([word, fund]): [string, Lexeme] => [
    word,
    { fund, concept: 'revenue', direction: 'revenue' },
  ]),
];

const CARRIED = '(?:财政拨款)?结转(?:(?:和|及)?结余)?(?:资金)?';
const BALANCE: [string, Lexeme][] = [
  ['收、支', { both: true }],
  ['收支', { both: true }],
  ['收入(?:总计|合计)[、和]支出(?=总计|合计)', { both: true }],
  ['收入、支出', { both: true }],
  ['收入和?支出', { both: true }],
  ['收入', { direction: 'revenue' }],
  ['支出', { direction: 'expenditure' }],
  ['总收支', { both: true, total: true }],
  ['总收入', { total: true, direction: 'revenue' }],
  ['总支出', { total: true, direction: 'expenditure' }],
  ['总预算', { total: true, phase: 'budget' }],
  ['总决算', { total: true, phase: 'executed' }],
  ...['总计', '总额', '总数'].map((word): [string, Lexeme] => [word, { total: true }]),
  ...['上年度?', '年初', '以前年度'].map((word): [string, Lexeme] => [
    `${word}${CARRIED}(?:收入)?`,
    { concept: 'carryover_in', direction: 'revenue' },
  ]),
  ...['年末', '年终'].map((word): [string, Lexeme] => [
    `${word}${CARRIED}`,
    { concept: 'carryover_out', direction: 'expenditure' },
  ]),
  // The fund stands between 年末 and 结转 as well: 年末一般公共预算财政拨款结转和结余.
  ...(
    [
      ['一般公共预算', 'general'],
      ['政府性基金预算', 'gov_fund'],
      ['国有资本经营预算', 'state_capital'],
    ] as const
  ).flatMap(([words, fund]): [string, Lexeme][] => [
    [`年初${words}${CARRIED}`, { concept: 'carryover_in', direction: 'revenue', fund }],
    [`年末${words}${CARRIED}`, { concept: 'carryover_out', direction: 'expenditure', fund }],
  ]),
  ['结转(?:至|到)?下年度?(?:支出)?', { concept: 'carryover_out', direction: 'expenditure' }],
  [CARRIED.replace('(?:财政拨款)?', ''), { carried: true }],
  ['上年结余结转', { concept: 'carryover_in', direction: 'revenue' }],
  ['使用非财政拨款结余(?:和专用结余)?', { concept: 'reserve_used', direction: 'revenue' }],
  ['用事业基金弥补收支差额', { concept: 'reserve_used', direction: 'revenue' }],
  ['结余分配', { concept: 'surplus_allocation', direction: 'expenditure' }],
];

const NATURES: [string, Lexeme][] = [
  ['基本支出', { nature: 'basic' }],
  ['项目支出', { nature: 'project' }],
  ['项目经费', { nature: 'project' }],
  ['人员(?:经费|支出)', { nature: 'personnel' }],
  ['人员类(?:项目)?支出', { nature: 'personnel' }],
  ['公用类(?:项目)?支出', { nature: 'operating' }],
  ['(?:其他)?运转类(?:项目)?(?:支出)?', { nature: 'project.operating' }],
  ['特定目标类(?:项目)?(?:支出)?', { nature: 'project.specific' }],
  ['日常公用(?:经费|支出)', { nature: 'operating' }],
  ['公用(?:经费|支出)', { nature: 'operating' }],
  ['工资福利支出', { nature: 'personnel.wages', economic: '301' }],
  ['对个人和家庭的?补助(?:支出)?', { nature: 'personnel.grants', economic: '303' }],
  ['商品和服务支出', { nature: 'operating.goods', economic: '302' }],
  ['资本性支出', { nature: 'operating.capital', economic: '310' }],
  ...(
    [
      ['上缴上级支出', 'payment_to_superior'],
      ['事业单位经营支出', 'operating_expenditure'],
      ['经营支出', 'operating_expenditure'],
      ['对附属单位补助(?:支出)?', 'subsidy_to_affiliates'],
    ] as const
  ).map(([word, concept]): [string, Lexeme] => [word, { concept, direction: 'expenditure' }]),
];

/** Costs that the templates ask for beside the accounts. They have no side: they are named by what they pay. */
const COSTS: [string, Lexeme][] = [
  ['三公(?:经费)?', { concept: 'three_public' }],
  [`因公出国\\(?境?\\)?${COST}`, { concept: 'three_public.abroad' }],
  [
    `${VEHICLE}购置(?:费)?(?:及|和|与|、)?(?:公务用车)?(?:运行|运维)(?:维护)?${COST}`,
    { concept: 'three_public.vehicles' },
  ],
  [`${VEHICLE}购置${COST}`, { concept: 'three_public.vehicle_purchase' }],
  [`${VEHICLE}(?:运行|运维)(?:维护)?${COST}`, { concept: 'three_public.vehicle_running' }],
  [`公务接待${COST}`, { concept: 'three_public.reception' }],
  [`国内公务接待${COST}`, { concept: 'three_public.reception.domestic' }],
  [`其他国内公务接待${COST}`, { concept: 'three_public.reception.domestic' }],
  [`国内接待${COST}`, { concept: 'three_public.reception.domestic' }],
  [`外事接待${COST}`, { concept: 'three_public.reception.foreign' }],
  [`外宾接待${COST}`, { concept: 'three_public.reception.foreign' }],
  [`国\\(境\\)外接待${COST}`, { concept: 'three_public.reception.foreign' }],
  [`国\\(境\\)外公务接待${COST}`, { concept: 'three_public.reception.foreign' }],
  ['会议费', { concept: 'meetings' }],
  ['培训费', { concept: 'training' }],
  ['机关运行经费', { concept: 'agency_operation' }],
  ['机[关构](?:运行|运转)经费', { concept: 'agency_operation' }],
  ['政府采购(?:项目)?', { concept: 'procurement' }],
  ['政府采购货物', { concept: 'procurement.goods' }],
  ['政府采购工程', { concept: 'procurement.works' }],
  ['政府采购服务', { concept: 'procurement.services' }],
  ['(?:政府)?向社会力量购买服务', { concept: 'service_purchase' }],
  ['政府购买服务', { concept: 'service_purchase' }],
  ['占有使用国有资产', { concept: 'assets' }],
  ['国有资产', { concept: 'assets' }],
  ['资产总额', { concept: 'assets' }],
  ['流动资产', { concept: 'assets.current' }],
  ['固定资产', { concept: 'assets.fixed' }],
  ['无形资产', { concept: 'assets.intangible' }],
  ['在建工程', { concept: 'assets.construction' }],
  ['对外投资(?:及|和)?有价证券', { concept: 'assets.investments' }],
  ['其他资产', { concept: 'assets.other' }],
];

const PHASES: [string, Lexeme][] = [
  ['年初预算数?', { phase: 'approved' }],
  ['年初批复预算数?', { phase: 'approved' }],
  ['全年预算数?(?!支出|收入)', { phase: 'adjusted' }],
  ['调整后?的?预算数?', { phase: 'adjusted' }],
  ['(?:当年)?预算执行数', { phase: 'executed' }],
  ['当年预算执行数', { phase: 'executed' }],
  ['执行数', { phase: 'executed' }],
  ['实际(?=支出|收入)', { phase: 'executed' }],
  ['决算报表', { phase: 'executed' }],
  ['决算数?', { phase: 'executed' }],
  ['预算数?', { phase: 'budget' }],
  ['计划', { phase: 'budget' }],
];

/** Words that add nothing to what an amount is. */
const EMPTY =
  '的|中|部门|为|是|均|共|共计|总共|各|达到?|合计|小计|安排|开支|资金|金额|总金额|拨款|数|规模|年度|全年|了|有|涉及|费用?|情况|经费|总体|我部门|本部门|本单位|我单位|我局|全部|整体|共有|单位|全口径|各单位|各预算单位|所属各?单位';
const TIME: [string, Lexeme][] = [
  ['Ⓨ', {}],
  ['当年', { current: true }],
  ['本年度?', { current: true }],
];

const ALL: [string, Lexeme][] = [
  ...FUNDS,
  ...BALANCE,
  ...NATURES,
  ...COSTS,
  ...PHASES,
  ...TIME,
  ...EMPTY.split('|').map((word): [string, Lexeme] => [word, {}]),
];

interface Entry {
  pattern: RegExp;
  lexeme: Lexeme;
}

/** Entries by the character that they begin with; an optional first part is written out for this. */
const BY_FIRST = new Map<string, Entry[]>();
for (const [source, lexeme] of ALL) {
  const pattern = new RegExp(source, 'y');
  const heads = /^\(\?:(.+?)\)\?(.)/.exec(source);
  const firsts = heads ? [heads[1]?.[0] ?? '', heads[2] ?? ''] : [source[0] ?? ''];
  for (const first of firsts) {
    const list = BY_FIRST.get(first);
    if (list) list.push({ pattern, lexeme });
    else BY_FIRST.set(first, [{ pattern, lexeme }]);
  }
}

/** The longest word of the lexicon at `index` of `text`. */
export function wordAt(text: string, index: number): { length: number; lexeme: Lexeme } | null {
  let best: { length: number; lexeme: Lexeme } | null = null;
  for (const { pattern, lexeme } of BY_FIRST.get(text[index] ?? '') ?? []) {
    pattern.lastIndex = index;
    if (!pattern.test(text)) continue;
    const length = pattern.lastIndex - index;
    if (length > (best?.length ?? 0)) best = { length, lexeme };
  }
  return best;
}
