import type { Absence, Gap, RowHead, Target } from '../../../src/charts/types.ts';
import type { Scale } from '../../../src/figures/figure.ts';
import type { Language } from '../../../src/model/index.ts';

/** Of invented places. */
export const WORDS = {
  zh: {
    names: ['东川区', '西湖新区', '南屏县', '北岭市', '中原县'],
    long: '东川市经济技术开发区医疗保障局及所属医疗保障服务中心、信息中心',
    note: '2024 · 部门决算 · 一般公共预算财政拨款',
    gaps: { unpublished: '未公开', zero: '0（公开为零）', not_applicable: '不适用' },
    absences: {
      unpublished: '没有公开数据',
      zero: '公开的数字就是零',
      not_applicable: '没有此项，无从公开',
    },
    wan: '万元',
    person: '元/人',
    subtitle: '五个部门公开的决算；北岭市只公开了预算',
    takeaway:
      '“卫生健康支出”在四个部门中都是最大的一项，占 61.2%–88.4%；北岭市的数字出自预算，与其他部门的决算不能直接比较。',
    left: '未画出：住房保障支出、其他支出。',
    notes: [
      '南屏县 2024 年机构改革后合并了医疗救助中心，与 2023 年不可比。',
      '数据口径不一：东川区、西湖新区为部门决算，北岭市为部门预算（2024 年 3 月公开）。',
    ],
    findings: [
      '〔错误〕西湖新区：合计与各项之和不符，文件写 1,204.56 万元，相加为 1,204.65 万元（第 318 行）。',
      '〔提醒〕中原县：上年结转未单列。',
    ],
    source: (name: string, line: number) =>
      `${name}医疗保障局《${name}医疗保障局 2024 年度部门决算公开》，2025-09-12 公布，第 ${line}、${line + 4}、${line + 27} 行`,
    foot: '医保账本 · 数据 1.3.0（ab12cd34）· 2026-11-22',
    functions: ['卫生健康支出', '社会保障和就业支出', '住房保障支出', '其他支出'],
    items: [
      '行政运行',
      '其他医疗保障管理事务支出',
      '机关事业单位基本养老保险缴费支出',
      '财政对城乡居民基本医疗保险基金的补助以及其他各项社会保障和就业方面的专项支出',
      '公务员医疗补助',
      '医疗救助',
    ],
    series: ['年初预算', '调整预算', '决算'],
    none: '所选的部门没有按支出经济分类公开过支出，因此没有可以画出的数字。',
    titles: {
      bars: '2024 年支出构成，按功能分类，单位：万元',
      dots: '2024 年每名参保人的管理支出，单位：元/人',
      trends: '2019–2024 年“三公”经费，单位：万元',
      pairs: '2024 年各项支出的年初预算与决算，单位：万元',
      icicle: '东川区 2024 年支出，从类到项，单位：万元',
      none: '2024 年支出构成，按经济分类，单位：万元',
    },
  },
  en: {
    names: ['Dongchuan', 'Xihu New Area', 'Nanping', 'Beiling', 'Zhongyuan'],
    long: 'Dongchuan Economic and Technological Development Zone, Greater Eastern District',
    note: '2024 · final accounts of the department · general budget',
    gaps: { unpublished: 'Not published', zero: '0 (published)', not_applicable: 'Not applicable' },
    absences: {
      unpublished: 'Nothing was published',
      zero: 'The published figure is zero',
      not_applicable: 'There is nothing of the kind to publish',
    },
    wan: 'CNY 10k',
    person: 'CNY per person',
    subtitle: 'Final accounts of five bureaus; Beiling published a budget only',
    takeaway:
      '“Health” is the largest part in four bureaus, with 61.2% to 88.4%; Beiling’s figures are from a budget and cannot be compared with the final accounts of the others as they stand.',
    left: 'Left out: Housing, Other.',
    notes: [
      'Nanping merged its centre for medical assistance in the reform of 2024: not comparable with 2023.',
      'Bases differ: Dongchuan and Xihu New Area publish final accounts, Beiling its budget of March 2024.',
    ],
    findings: [
      '[error] Xihu New Area: the total differs from the sum of its parts, 1,204.56 in the document, 1,204.65 added up (line 318).',
      '[warning] Zhongyuan: what was left over from last year is not shown apart.',
    ],
    source: (name: string, line: number) =>
      `${name} Medical Insurance Bureau, 《医疗保障局 2024 年度部门决算公开》, published 2025-09-12, lines ${line}, ${line + 4}, ${line + 27}`,
    foot: 'Yibao Ledger · data 1.3.0 (ab12cd34) · 2026-11-22',
    functions: ['Health', 'Social security and employment', 'Housing', 'Other'],
    items: [
      'Administration',
      'Other administration of medical security',
      'Pension contributions of public institutions',
      'Subsidies to the basic medical insurance of urban and rural residents and other purposes',
      'Medical subsidies of civil servants',
      'Medical assistance',
    ],
    series: ['Budget', 'Adjusted budget', 'Final accounts'],
    none: 'None of the bureaus chosen published its spending by economic classification, so there is nothing to draw.',
    titles: {
      bars: 'What spending is made of by function, 2024, in CNY 10,000',
      dots: 'What administration costs per person insured, 2024, in CNY per person',
      trends: 'Vehicles, receptions and travel abroad, 2019–2024, in CNY 10,000',
      pairs: 'Budget and final accounts by item, 2024, in CNY 10,000',
      icicle: 'What Dongchuan spent in 2024, from classes to items, in CNY 10,000',
      none: 'What spending is made of by economic classification, 2024, in CNY 10,000',
    },
  },
} as const;

export const scaleOf = (unit: string): Scale => ({
  tick: (value) => value.toLocaleString('en'),
  inUnit: (value) => value,
  unit,
});

export const amount = (value: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function targetOf(id: string, name: string, text: string): Target {
  const readout = { heading: name, lines: [text] };
  return { id, label: `${name}: ${text}`, readout, href: `#fact=${id}` };
}

function gapOf(language: Language, id: string, name: string, kind: Absence): Gap {
  const text = WORDS[language].gaps[kind];
  return { ...targetOf(`${id}-gap`, name, text), kind, text };
}

/** The head of a row; `gap` stands in place of its marks. */
export function headOf(language: Language, number: number, gap?: Absence): RowHead {
  const { names, note } = WORDS[language];
  const [id, name] = [`b${number}`, names[number % names.length] ?? ''];
  return { id, name, note, gap: gap ? gapOf(language, id, name, gap) : null };
}
