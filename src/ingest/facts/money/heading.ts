import type { Meaning, Phase } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import {
  COSTS,
  COUNTS,
  FUNDS,
  NATURES,
  OPERATION,
  OTHER_SPENDING,
  PROCUREMENT,
  PROJECT_NATURES,
  REVENUE_PARTS,
  THREE_PUBLIC,
  isFiscal,
  matchTerm,
  phaseOf,
} from '../terms.ts';
import type { Family } from '../families.ts';

/** What a column's header says of the amounts below it. */
export interface Heading {
  meaning: Partial<Meaning>;
  /** At least one text of the header is known, or it is a plain total. */
  understood: boolean;
  /** `其中：…`: a part shown beside the whole, not one of the parts that make it up. */
  ofWhich: boolean;
  /** A total over the columns that share the beginning of its path. */
  total: boolean;
}

const TOTAL = /^(?:合计|总计|小计|总额|合计金额)$/;
const PLAIN_AMOUNT =
  /^(?:(?:20\d{2}年度?|上年度?|本年度?|当年|预算|决算|支出|收入|安排|项目|执行)*(?:金额|预算数|决算数|预算|决算|数额|执行数|调整预算数|年初预算数|全年预算数|统计数)|(?:预算|决算)支出|支出(?:预算|决算))$/;
const THIS_YEAR = /^(?:本年|当年)(?:收入|支出)(?:合计|小计)?$/;
const CARRIED = /^(?:上年|年初|以前年度)?(?:财政拨款)?结转/;

/**
 * Composes the texts of a header, outermost first; the inner ones narrow the outer ones.
 * Years and phases may stand anywhere in it.
 */
export function readHeading(
  path: readonly string[],
  family: Family,
  documentYear: number,
): Heading {
  const heading: Heading = { meaning: {}, understood: false, ofWhich: false, total: false };
  for (const text of path) {
    const bare = squeeze(text).replace(/\((?:[千百万亿]*元|人民币.{1,3})\)$/, '');
    if (/^其中:?/.test(bare)) heading.ofWhich = true;
    const label = bare.replace(/^其中:?/, '');
    heading.total = TOTAL.test(label) || THIS_YEAR.test(label);
    if (heading.total || PLAIN_AMOUNT.test(label)) heading.understood = true;
    const { nature, measure } = heading.meaning;
    const found =
      termOf(label, family) ??
      (nature === 'project' ? matchTerm(PROJECT_NATURES, label) : null) ??
      (measure === 'change' && RATE.test(label) ? { measure: 'change_rate' } : null);
    if (found) {
      Object.assign(heading.meaning, narrowed(heading.meaning, found));
      heading.understood = true;
    }
    Object.assign(heading.meaning, timeOf(bare, documentYear));
  }
  return heading;
}

const ABOUT_COSTS = [COUNTS, THREE_PUBLIC, COSTS, OPERATION, FUNDS];
const WITH_PROCUREMENT = [COUNTS, THREE_PUBLIC, COSTS, OPERATION, PROCUREMENT, FUNDS];

function termOf(label: string, family: Family): Partial<Meaning> | null {
  const measure = measureOf(label);
  if (measure) return measure;
  if (family.rows === 'three_public' || family.rows === 'figures') {
    const bare = label.replace(/^\d{4}年(?:度)?/, '');
    for (const list of family.rows === 'figures' ? WITH_PROCUREMENT : ABOUT_COSTS) {
      const term = matchTerm(list, bare);
      if (term) return term;
    }
    return null;
  }
  const part = family.statement === 'revenue' ? matchTerm(REVENUE_PARTS, label) : null;
  if (part) return part;
  if (family.statement === 'revenue' || /^年[初末终]/.test(label)) {
    if (/^(?:年终|年末|结转下年)/.test(label))
      return { concept: 'carryover_out', direction: 'expenditure' };
    if (CARRIED.test(label)) return { concept: 'carryover_in', direction: 'revenue' };
  }
  if (family.rows === 'balance' && THIS_YEAR.test(label)) return null;
  if (/^(?:本年|当年)收入/.test(label)) return { concept: 'revenue', direction: 'revenue' };
  if (/^(?:本年|当年)支出/.test(label)) return { concept: 'expenditure', direction: 'expenditure' };
  const [, source = '', kind = ''] = /^(.{2,12}?)(基本支出|项目支出)$/.exec(label) ?? [];
  const fund = source === '' ? null : matchTerm(FUNDS, source);
  if (fund) return { ...fund, ...matchTerm(NATURES, kind) };
  return matchTerm(NATURES, label) ?? matchTerm(OTHER_SPENDING, label) ?? matchTerm(FUNDS, label);
}

/**
 * A fiscal fund inside 上年结转 keeps the carry-over; everything else is narrowed by the inner text. Other sources
 * have no part in 财政拨款结转, so they are columns of their own beside that group.
 */
function narrowed(outer: Partial<Meaning>, inner: Partial<Meaning>): Partial<Meaning> {
  if (outer.fund === 'carryover' && inner.fund && isFiscal(inner.fund)) {
    const { fund: _fund, ...rest } = inner;
    return rest;
  }
  return inner;
}

const CHANGE =
  /^(?:(?:20\d{2}年度?(?:年初|调整)?(?:预算|决算|执行)?数?)?[比较与](?:上年度?|20\d{2}年度?)(?:年初|调整)?(?:预算|决算|执行)?数?(?:相?比)?)?(?:增减|增加|变动|变化)(?:额|数|金额|变化|变动)?(?:情况)?$/;
/** Beside 金额 below a header of changes. */
const RATE = /^(?:%|\(%\)|(?:比例|比率|百分比|幅度|增幅)(?:\(%\)|%)?)$/;

function measureOf(text: string): Partial<Meaning> | null {
  const label = text.replace('增、减', '增减');
  if (/^(?:占比|比重|占.{0,10}(?:比例|比重|%))/.test(label)) return { measure: 'share' };
  if (
    /(?:完成|执行|占)(?:年初|全年|调整后?)?(?:的)?(?:预算)?数?(?:的)?(?:率|比例|百分比|%|\(%\))/.test(
      label,
    )
  )
    return { measure: 'execution_rate' };
  if (/(?:增减|增长|变动|变化|比上年)(?:幅度|比例|率|百分比|%|\(%\))/.test(label))
    return { measure: 'change_rate' };
  if (CHANGE.test(label)) return { measure: 'change' };
  return null;
}

/** Words that set a phase; `预算` inside 一般公共预算 or 部门预算经济分类 does not. */
const PHASE_WORD =
  /(?:预算|决算)(?:统计)?(?:数|金额|额)|(?:年初|调整|全年|当年|拨款)预算|预算安排|^(?:预算|决算)$|执行数|支出数$/;

function timeOf(label: string, documentYear: number): Partial<Meaning> {
  const result: Partial<Meaning> = {};
  // 2024年预算数比2023年预算数: a column is about the time that is compared, not the one it is compared with.
  const [own = ''] = label.split(/[比较]/);
  const year = /(20\d{2})年/.exec(own)?.[1];
  if (year !== undefined) result.fiscal_year = Number(year);
  else if (/^上年(?!结转)|^上年度/.test(own)) result.fiscal_year = documentYear - 1;
  const phase: Phase | null = PHASE_WORD.test(own) ? phaseOf(own) : null;
  if (phase) result.phase = phase;
  return result;
}
