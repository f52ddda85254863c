import type { Fund } from '../../../model/index.ts';
import type { Panel } from '../../tables/columns.ts';
import type { RowReading } from './rows.ts';

/** What the rows of a panel have opened so far: the rows below stand under it. */
export interface Section {
  /** The last 上年结转 whose sources may follow. */
  carried: RowReading | null;
  /** Depth of the sources that have followed it. */
  carriedLevel: number | null;
  /** Sources that were listed as income of the year. */
  listed: ReadonlySet<Fund>;
  /** Which list the names of economic classes are of, or which spending they split. */
  spending: 'basic' | 'project' | 'department' | 'government' | null;
  /** The last concept that a row without a parent stated, for rows that only name a part of it. */
  concept: string | null;
}

export function openingSection(panel: Panel): Section {
  const words = panel.columns.flatMap((column) => column.path).join('');
  return {
    carried: null,
    carriedLevel: null,
    listed: new Set(),
    spending: spendingOf(words),
    concept: null,
  };
}

function spendingOf(words: string): Section['spending'] {
  if (/政府(?:预算)?(?:支出)?经济/.test(words)) return 'government';
  return /经济(?:分类|科目)/.test(words) && !/性质/.test(words) ? 'department' : null;
}

/** The section below a row. */
export function sectionBelow(section: Section, { kind, meaning, level }: RowReading): Section {
  const { concept, fund, direction } = meaning;
  const next = { ...section };
  if (concept === 'carryover_in') {
    if (fund === undefined) next.carried = { kind, meaning, level, code: null, ofWhich: false };
    next.carriedLevel = fund == null ? null : level;
  } else if (kind !== 'unknown' && concept !== undefined) {
    next.carried = null;
    next.carriedLevel = null;
    if (fund != null && direction === 'revenue') next.listed = new Set([...section.listed, fund]);
  }
  // 行政单位 below 机关运行经费 is a part of it: the section goes on.
  const part = section.concept !== null && concept?.startsWith(`${section.concept}.`) === true;
  const divided = part && section.concept === 'agency_operation';
  if (kind === 'item' && concept !== undefined && !divided) next.concept = concept;
  if (kind === 'unknown') next.spending = spendingOf(meaning.item ?? '') ?? section.spending;
  if (concept !== 'expenditure') return next;
  if (meaning.nature === 'basic') next.spending = 'basic';
  else if (meaning.nature === 'project' && meaning.economic_code === undefined)
    next.spending = 'project';
  return next;
}
