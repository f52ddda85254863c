/**
 * Things and persons that the templates ask to be counted. `pattern` matches the end of the words in front of the
 * number; the first family that matches is taken.
 */
export interface CountFamily {
  pattern: RegExp;
  unit: RegExp;
  concept: string;
  /** Counted at a day, so it belongs to no budget and no final accounts. */
  held?: true;
}

const PERSONS = /^万?(?:人|名|人次)$/;
/** Posts are counted in 个 as well. */
const POSTS = /^(?:人|名|个)$/;
const ITEMS = /^(?:个|家|项|所)$/;
const TOTAL = '(?:总数|数量?|共计|共|总计|累计|合计|为|有|达|[:：])*';

function count(source: string, unit: RegExp, concept: string, held?: true): CountFamily {
  return {
    pattern: new RegExp(`(?<thing>${source})${TOTAL}$`),
    unit,
    concept,
    ...(held && { held }),
  };
}

/** Kinds of official vehicles, as the templates list them. */
const VEHICLE_KINDS: readonly [string, string][] = [
  ['(?:副?[省部](?:部|市)?\\(?省?\\)?级(?:及?以上)?)领导(?:干部)?用车', 'ministerial'],
  ['(?:主要)?(?:领导干部|负责人)用车', 'leaders'],
  ['机要通信用车', 'confidential'],
  ['应急保障用车', 'emergency'],
  ['(?:一般)?执法执勤用车', 'law_enforcement'],
  ['特种专业技术用车', 'special'],
  ['离退休干部(?:服务)?用车', 'retired'],
  ['一般公务用车', 'general'],
  ['其他用车', 'other'],
  ['轿车', 'sedan'],
  ['越野车', 'offroad'],
  ['(?:小型|大中型|大型|中型)?载客汽车', 'passenger'],
  ['载货汽车', 'goods'],
];
const VEHICLE_UNIT = /^[辆台]$/;

export const VEHICLES: readonly CountFamily[] = [
  ...VEHICLE_KINDS.map(([words, kind]) => count(words, VEHICLE_UNIT, kind)),
  count(`(?:公务用?车|车辆|公车|机动车)(?:购置|保有量|实有)?`, VEHICLE_UNIT, ''),
];

const VALUE = '(?:单价|单位价值|单台价值|价值)Ⓛ(?:\\(含\\))?(?:及|以)?(?:以上|上)的?';
const NO_CARS = '(?:\\(不含车辆\\))?';
export const EQUIPMENT: readonly CountFamily[] = [
  count(`${VALUE}通用设备${NO_CARS}`, /^[台套]/, '.general'),
  count(`${VALUE}专用设备${NO_CARS}`, /^[台套]/, '.special'),
  count(`${VALUE}(?:大型)?设备${NO_CARS}`, /^[台套]/, ''),
];

export const TRAVEL: readonly CountFamily[] = [
  count(
    `因公出国\\(境\\)(?:团组)?|(?<!其他单位(?:组织)?的?(?:因公)?)出国(?:\\(境\\))?团组`,
    /^[个次批]$/,
    'three_public.abroad.groups',
  ),
  count(`(?:因公)?出国\\(境\\)(?:人数|人次数?)?`, PERSONS, 'three_public.abroad.persons'),
];

/** `{}` stands for whose visits they are: .domestic, .foreign or nothing. */
export const RECEPTION: readonly CountFamily[] = [
  count(`接待(?:外宾)?(?:批次)?`, /^批次?$/, 'three_public.reception{}.batches'),
  count(`接待批次`, /^[个次]$/, 'three_public.reception{}.batches'),
  count(`(?:国内|外宾)?来访团组`, /^[个批]$/, 'three_public.reception{}.batches'),
  count(`来宾`, PERSONS, 'three_public.reception{}.persons'),
  count(`接待(?:人次|人数)?|^\\)?[，、]?`, PERSONS, 'three_public.reception{}.persons'),
];

export const STAFF: readonly CountFamily[] = [
  count(`行政编制`, POSTS, 'staff.quota.administrative', true),
  count(
    `(?:参公|参照公务员法)(?:管理)?(?:的?事业)?(?:单位)?编制`,
    POSTS,
    'staff.quota.reference',
    true,
  ),
  count(`事业编制`, POSTS, 'staff.quota.institution', true),
  count(`工勤编制`, POSTS, 'staff.quota.service', true),
  count(`(?:核定|批复|人员|总)?编制(?:人数|数)?`, POSTS, 'staff.quota', true),
  count(
    `(?:实有|在职|在岗|在编)(?:人员|人数|职工|在职人员|在编人员|在职职工)*`,
    PERSONS,
    'staff',
    true,
  ),
  count(`(?:离休|退休|离退休)(?:人员|人数)?`, PERSONS, 'staff.retired', true),
];

export const UNITS: readonly CountFamily[] = [
  count(`行政单位`, ITEMS, 'subordinate_units.administrative', true),
  count(`(?:参公|参照公务员法管理的?)(?:事业)?单位`, ITEMS, 'subordinate_units.reference', true),
  count(`其他事业单位`, ITEMS, 'subordinate_units.institution', true),
  count(`事业单位`, ITEMS, 'subordinate_units.institution', true),
  count(`(?:下属|所属)(?:二级)?(?:预算)?单位|二级预算单位`, ITEMS, 'subordinate_units', true),
  count(`(?:内设|下设)(?:股室|科室|机构|处室)?`, ITEMS, 'internal_offices', true),
];

export const PROJECTS: readonly CountFamily[] = [
  count(`专项转移支付项目`, ITEMS, 'transfer_payment'),
  count(
    `(?:开展|编报)?(?:绩效目标管理|绩效目标|绩效跟踪评价|绩效自评)的?Ⓨ?项目`,
    ITEMS,
    'performance_projects',
  ),
  count(`人员类项目`, ITEMS, 'performance_projects:personnel'),
  count(`其他运转类项目|运转类项目`, ITEMS, 'performance_projects:project.operating'),
  count(`特定目标类项目`, ITEMS, 'performance_projects:project.specific'),
  count(`涉及项目`, ITEMS, 'performance_projects'),
  count(`该类项目`, ITEMS, 'performance_projects'),
];

const RESIDENT = '(?:城乡)?居民(?:基本)?(?:医疗保险|医保)?';
export const PEOPLE: readonly CountFamily[] = [
  count(`(?:资助|代缴)[^，。；]{0,16}?参保(?:缴费)?(?:人员|人数|人)?`, PERSONS, 'assisted'),
  count(`${RESIDENT}[^，。；新]{0,6}?参保(?:缴费)?(?:人员|人数|人)?`, PERSONS, 'insured.resident'),
  count(`职工[^，。；新]{0,8}?参保(?:缴费)?(?:人员|人数|人)?`, PERSONS, 'insured.employee'),
  count(`参保(?:缴费)?(?:人员|人数|人|总人数)|(?:医疗保险|医保)参保`, PERSONS, 'insured'),
  count(
    '参加(?:城乡)?居民(?:基本)?(?:医疗保险|医保)|城乡居民(?:基本)?(?:医疗保险|医保)',
    PERSONS,
    'insured.resident',
  ),
  count('职工(?:基本)?(?:医疗保险|医保)', PERSONS, 'insured.employee'),
  count('参加(?:基本)?(?:医疗保险|医保)', PERSONS, 'insured'),
  count(`缴费人数`, PERSONS, 'insured'),
  count(
    `(?:资助|救助|医疗救助)(?:对象|困难群众|人员|人数|人次|困难群体|参保)*`,
    PERSONS,
    'assisted',
  ),
];
