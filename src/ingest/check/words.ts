import type { Fact } from '../../model/index.ts';
import { exact, rounded } from './rounding.ts';
import type { Sentence } from './rule.ts';

const CONCEPTS: Readonly<Record<string, Sentence>> = {
  total: { zh: '收支总计', en: 'total' },
  revenue: { zh: '收入', en: 'revenue' },
  expenditure: { zh: '支出', en: 'expenditure' },
  carryover_in: { zh: '上年结转', en: 'carried over from last year' },
  carryover_out: { zh: '年末结转', en: 'carried over to next year' },
  three_public: { zh: '“三公”经费', en: 'the three public expenses' },
  'three_public.abroad': { zh: '因公出国（境）费', en: 'travel abroad' },
  'three_public.vehicles': { zh: '公务用车购置及运行费', en: 'official vehicles' },
  'three_public.vehicle_purchase': { zh: '公务用车购置费', en: 'purchase of vehicles' },
  'three_public.vehicle_running': { zh: '公务用车运行维护费', en: 'running of vehicles' },
  'three_public.reception': { zh: '公务接待费', en: 'official reception' },
  agency_operation: { zh: '机关运行经费', en: 'agency operation' },
  procurement: { zh: '政府采购', en: 'procurement' },
};

const NATURES: Readonly<Record<string, Sentence>> = {
  basic: { zh: '基本支出', en: 'basic expenditure' },
  personnel: { zh: '人员经费', en: 'personnel' },
  operating: { zh: '公用经费', en: 'operating' },
  project: { zh: '项目支出', en: 'project expenditure' },
  'project.operating': { zh: '其他运转类项目', en: 'operating projects' },
  'project.specific': { zh: '特定目标类项目', en: 'specific projects' },
};

/** What a figure is called in a sentence: its published label, else what it means. */
export function nameOf(fact: Fact): Sentence {
  const kind = NATURES[fact.nature ?? ''] ?? CONCEPTS[fact.concept];
  const label = fact.item ?? fact.project;
  const code = fact.function_code ?? fact.economic_code;
  const coded = code === null ? '' : `${code} `;
  if (label !== null) {
    const detail = NATURES[fact.nature ?? ''];
    return {
      zh: `${coded}${label}${detail && label !== detail.zh ? `（${detail.zh}）` : ''}`,
      en: `${coded}${label}${detail ? ` (${detail.en})` : ''}`,
    };
  }
  return kind ?? { zh: fact.heading ?? fact.concept, en: fact.heading ?? fact.concept };
}

/** Where a figure stands. */
export const placeOf = (fact: Fact): Sentence =>
  fact.line === null
    ? { zh: '推算', en: 'derived' }
    : { zh: `第${fact.line}行`, en: `line ${fact.line}` };

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** Digits in threes; a rate with two decimals, unless they would hide it. */
function digits(value: number, unit: string | null): string {
  const exactly = rounded(exact(value), 4);
  const shown = unit === '%' ? rounded(exactly, 2) || exactly : exactly;
  const text = String(shown);
  if (Math.abs(shown) < 1000) return text;
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  return whole.replace(THOUSANDS, ',') + text.slice(whole.length);
}

const withUnit = (text: string, unit: string | null): string =>
  unit === null ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;

const UNITS_EN: Readonly<Record<string, string>> = {
  万元: '× 10,000 yuan',
  万人: '× 10,000 persons',
  万人次: '× 10,000 persons',
  元: 'yuan',
  人: 'persons',
  人次: 'persons',
  '元/人': 'yuan per person',
  辆: 'vehicles',
};

/** A measure word of things that are named already is left out in English. */
const unitEn = (unit: string | null): string | null =>
  unit === null || unit === '%' ? unit : (UNITS_EN[unit] ?? null);

/** Longer ones first: each is found whole. */
const PRINTED_UNIT = / ?(万元|元\/人|元|万人次|万人|人次|人|辆)/g;

/** A text of numbers as they are printed, with the units of an English sentence. */
export const unitsInEnglish = (text: string): string =>
  text.replace(PRINTED_UNIT, (_, unit: string) => ` ${UNITS_EN[unit] ?? unit}`).trim();

/** A number as it is written in a sentence of either language, with its unit: the one way to write numbers into messages. */
export function figure(value: number | null, unit: string | null): Sentence {
  if (value === null) return { zh: '–', en: '–' };
  const text = digits(value, unit);
  return { zh: withUnit(text, unit), en: withUnit(text, unitEn(unit)) };
}

/** How far two numbers are apart: rates by percentage points. */
export function apart(value: number, unit: string | null): Sentence {
  if (unit !== '%') return figure(value, unit);
  const text = digits(value, unit);
  return { zh: `${text} 个百分点`, en: `${text} percentage points` };
}

/** The unit that the values of a measure are in. */
export function unitOf(fact: Fact): string | null {
  switch (fact.measure) {
    case 'amount':
    case 'change':
      return '万元';
    case 'change_rate':
    case 'share':
    case 'execution_rate':
      return '%';
    case 'standard':
      return '元/人';
    case 'count':
      return /[人名]/.test(fact.unit ?? '') ? '人' : (fact.unit?.replace(/^[万千]/, '') ?? null);
    case 'value':
      return fact.unit;
  }
}
