import type { Meaning } from '../../../model/index.ts';
import type { Column } from '../../tables/columns.ts';
import { isTotalLabel } from '../../tables/labels.ts';
import type { Family } from '../families.ts';
import { COSTS } from '../terms.ts';
import type { Sum } from './arithmetic.ts';
import {
  departmentClass,
  governmentClass,
  isEconomicClass,
  isGovernmentClass,
} from './economic-names.ts';
import { readHeading, type Heading } from './heading.ts';
import { SLOTS, parentSlot } from './slots.ts';

/** A column of amounts with what it means. */
export interface AmountColumn {
  index: number;
  /** Null where neither header nor arithmetic says what the column holds. */
  meaning: Partial<Meaning> | null;
  /** Header texts as published, joined. */
  heading: string;
  ofWhich: boolean;
  /** The column that this one is a part of. */
  parent: number | null;
  /** `header`: as the header says; `arithmetic`: the header is broken, the sums prove it. */
  proof: 'header' | 'arithmetic';
}

/** The columns as their own headers say. */
export function fromHeader(
  values: readonly Column[],
  family: Family,
  year: number,
): AmountColumn[] {
  const headings = withEconomicClasses(
    values.map((column) => readHeading(column.path, family, year)),
    values,
    family,
  );
  return values.map((column, order) => ({
    index: column.index,
    meaning: headings[order]?.understood ? headings[order].meaning : null,
    heading: column.path.join(' / '),
    ofWhich: headings[order]?.ofWhich ?? false,
    parent: parentOf(order, values, headings),
    proof: 'header',
  }));
}

const BASIC_NATURES = /^(?:basic|personnel|operating)$|^project/;

/**
 * Columns named by an economic class: one of 政府预算经济分类 where a name beside it is only there, one of
 * 部门预算经济分类 where nothing says that the table splits 基本支出. 商品和服务支出 of all spending is no nature.
 */
function withEconomicClasses(
  headings: readonly Heading[],
  values: readonly Column[],
  family: Family,
): Heading[] {
  if (family.rows === 'three_public') return withTotal(headings, values);
  const names = values.map((column) => column.path.at(-1) ?? '');
  const government = values.some((column) => column.path.some(isGovernmentClass));
  const split =
    family.statement === 'general_basic' ||
    headings.some((heading) => BASIC_NATURES.test(heading.meaning.nature ?? ''));
  return headings.map((heading, order) => {
    const name = names[order] ?? '';
    if (heading.meaning.fund !== undefined || heading.meaning.concept !== undefined) return heading;
    if (government && governmentClass(name) !== null)
      return classed(heading, { gov_economic_code: governmentClass(name) });
    if (!split && departmentClass(name) !== null && names.filter(isEconomicClass).length > 1)
      return classed(heading, { economic_code: departmentClass(name) });
    return heading;
  });
}

/** 合计 is that of 三公经费; over 三公经费, 会议费 and 培训费 it is the total of no concept. */
function withTotal(headings: readonly Heading[], values: readonly Column[]): Heading[] {
  const wider = headings.some(({ meaning }) => matchesCost(meaning.concept));
  return headings.map((heading, order) => {
    if (heading.meaning.concept !== undefined) return heading;
    if (wider) return heading.total ? { ...heading, understood: false } : heading;
    const total = values[order]?.path.some(isTotalLabel) ?? false;
    const meaning = { ...heading.meaning, concept: 'three_public' };
    return total && heading.understood ? { ...heading, meaning } : heading;
  });
}

const matchesCost = (concept: string | undefined): boolean =>
  COSTS.some(({ meaning }) => meaning.concept === concept);

function classed(heading: Heading, code: Partial<Meaning>): Heading {
  const { nature: _nature, ...rest } = heading.meaning;
  return { ...heading, meaning: { ...rest, ...code }, understood: true };
}

/** By nature where both columns have one, else by the path: `本年收入 / 合计` is the sum of `本年收入 / …`. */
function parentOf(
  order: number,
  values: readonly Column[],
  headings: readonly Heading[],
): number | null {
  const own = headings[order];
  const column = values[order];
  if (!own || !column || own.ofWhich) return null;
  const above = wholeSlot(own, order, headings);
  if (above !== null) return values[above]?.index ?? null;
  let best: { index: number; depth: number } | null = null;
  for (const [at, other] of headings.entries()) {
    const whole = values[at];
    if (at === order || !whole || !other.total || other.ofWhich) continue;
    if (!sameTime(other, own) || !sameConcept(other, own)) continue;
    const prefix = whole.path.slice(0, -1);
    const inside =
      column.path.length > prefix.length ||
      (prefix.length === column.path.length && own.total === false);
    const covers = prefix.every((text, depth) => column.path[depth] === text) && inside;
    if (!covers || (own.total && column.path.length <= whole.path.length && at > order)) continue;
    // 本年收入合计 is a part of 总计, two plain totals side by side are none of each other.
    const isPart =
      own.meaning.concept !== undefined && other.meaning.concept === undefined && at < order;
    if (own.total && !isPart && column.path.slice(0, -1).length === prefix.length) continue;
    // 总计, 上年结转, 本年收入合计 side by side: the nearest total before a column is its own.
    const nearer = at < order && prefix.length === best?.depth;
    if (!best || prefix.length > best.depth || nearer)
      best = { index: whole.index, depth: prefix.length };
  }
  return best?.index ?? null;
}

/** Position of the column that the template makes this one a part of, if the table has it for the same time. */
function wholeSlot(own: Heading, order: number, headings: readonly Heading[]): number | null {
  const slot = slotKey(own);
  for (let key = slot === null ? null : parentSlot(slot); key !== null; key = parentSlot(key)) {
    const at = headings.findIndex(
      (other) => slotKey(other) === key && sameTime(other, own) && sameSide(other, own),
    );
    if (at >= 0 && at !== order) return at;
  }
  return null;
}

const sameTime = (one: Heading, other: Heading): boolean =>
  one.meaning.phase === other.meaning.phase &&
  one.meaning.fiscal_year === other.meaning.fiscal_year;

/** 结转和结余 and 本年收入 are columns of their own beside spending. */
const sideOf = (heading: Heading): string => {
  const { concept } = heading.meaning;
  return concept === 'carryover_in' || concept === 'carryover_out' || concept === 'revenue'
    ? concept
    : 'spending';
};

const sameSide = (one: Heading, other: Heading): boolean => sideOf(one) === sideOf(other);

/** Receipts are no part of spending, nor a carry-over of the year's receipts. */
const sameConcept = (whole: Heading, part: Heading): boolean =>
  whole.meaning.concept === undefined ||
  part.meaning.concept === undefined ||
  whole.meaning.concept === part.meaning.concept;

/** The column of the template that a heading names; a source of money is none. */
function slotKey(heading: Heading): string | null {
  const { nature, concept, fund } = heading.meaning;
  if (fund !== undefined || heading.meaning.measure !== undefined) return null;
  if (nature != null) return nature;
  if (concept !== undefined) return SLOTS.has(concept) ? concept : null;
  // 本年预算 beside 基本支出 and 项目支出 is all of it.
  return heading.total || heading.understood ? 'all' : null;
}

/**
 * Columns that split another one finer than any word of the vocabulary: 项目支出结转 under 项目支出结转和结余. What they
 * hold has no meaning of its own, so they are left unread rather than told twice.
 */
export function finerParts(columns: readonly AmountColumn[]): ReadonlySet<number> {
  const keys = columns.map(({ meaning }) => JSON.stringify(meaning));
  return new Set(
    columns.flatMap((column, at) =>
      !isTotalLabel(column.heading.split(' / ').at(-1) ?? '') &&
      columns.some(
        (whole, other) =>
          whole.meaning !== null &&
          keys[other] === keys[at] &&
          (column.heading.startsWith(`${whole.heading} / `) || (column.ofWhich && !whole.ofWhich)),
      )
        ? [column.index]
        : [],
    ),
  );
}

/** The sums that the columns' parents imply. */
export function sumsOf(columns: readonly AmountColumn[]): Sum[] {
  const parents = new Set(
    columns.map((column) => column.parent).filter((parent) => parent !== null),
  );
  return [...parents].map((whole) => ({
    whole,
    parts: columns.filter((column) => column.parent === whole).map((column) => column.index),
  }));
}
