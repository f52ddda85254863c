import type { Meaning } from '../../../model/index.ts';
import { ITEM_NUMBER, isTotalLabel } from '../../tables/labels.ts';
import {
  BALANCE,
  FUNDS,
  NATURES,
  OTHER_SPENDING,
  PROJECT_NATURES,
  isFiscal,
  matchTerm,
} from '../terms.ts';
import { codeInLabel, sorted } from './codes.ts';
import { departmentClass, governmentClass, isGovernmentClass } from './economic-names.ts';
import { levelOf, reading, type RowContext, type RowReading } from './rows.ts';

/** A row of a table of income and spending: a source, a class of spending, or one of its sums. */
export function balanceRow(label: string, context: RowContext): RowReading {
  const ofWhich = /^其中:/.test(label);
  const own = label.replace(/^其中:/, '');
  const coded = codeInLabel(own, context.classifier);
  const bare = coded?.name ?? own.replace(ITEM_NUMBER, '');
  const printed = levelOf(own);
  const carried = isCarried(bare, printed, context);
  const meaning = coded
    ? { concept: 'expenditure', direction: 'expenditure' as const, ...sorted([coded.code]) }
    : sideMeaning(bare, context, carried);
  const level = carried ? Math.max(printed, (context.section.carried?.level ?? 0) + 1) : printed;
  if (!meaning) return reading('unknown', { item: bare }, { level, ofWhich });
  const sum = isTotalLabel(bare) || /^(?:本年)?(?:收入|支出)(?:合计|总计)$/.test(bare);
  const code = meaning.function_code ?? null;
  return reading(sum ? 'total' : 'item', { item: bare, ...meaning }, { level, ofWhich, code });
}

/**
 * Whether a source stands under 上年结转: it is deeper, or 财政拨款 of that kind was already listed as income of the
 * year, or the source above it was carried over and stands as deep.
 */
function isCarried(bare: string, level: number, { section, side }: RowContext): boolean {
  const { carried, carriedLevel, listed } = section;
  const fund = side === 'revenue' && carried ? matchTerm(FUNDS, bare)?.fund : undefined;
  if (!carried || fund == null || fund === 'carryover') return false;
  if (level > carried.level || carriedLevel === level) return true;
  return isFiscal(fund) && listed.has(fund);
}

function sideMeaning(bare: string, context: RowContext, carried: boolean): Partial<Meaning> | null {
  const direction = context.side ?? undefined;
  const side = direction ? { direction } : {};
  if (isTotalLabel(bare) && !/收入|支出/.test(bare)) return { concept: 'total', ...side };
  const balance = matchTerm(BALANCE, bare);
  if (balance && (balance.direction === undefined || balance.direction === direction))
    return balance;
  if (direction !== 'revenue' && /结转|结余/.test(bare)) return carriedOut(bare);
  return direction === 'revenue' ? revenueItem(bare, carried) : spendingItem(bare, context);
}

/** 项目支出结转和结余: what is carried over of a nature is not spent. */
function carriedOut(bare: string): Partial<Meaning> | null {
  const nature = matchTerm(NATURES, bare);
  return nature && { concept: 'carryover_out', direction: 'expenditure', ...nature };
}

/** A source of revenue; under 上年结转 it says whose carry-over it is. */
function revenueItem(bare: string, carried: boolean): Partial<Meaning> | null {
  const fund = matchTerm(FUNDS, bare);
  if (!fund) return null;
  return { concept: carried ? 'carryover_in' : 'revenue', direction: 'revenue', ...fund };
}

/**
 * A part of spending. The name of an economic class is a nature only under 基本支出: under 项目支出, or in a list of
 * economic classes, 商品和服务支出 holds more than 公用经费.
 */
function spendingItem(bare: string, context: RowContext): Partial<Meaning> | null {
  const { classifier, section } = context;
  const spent = (more: Partial<Meaning>): Partial<Meaning> => ({
    concept: 'expenditure',
    direction: 'expenditure',
    ...more,
  });
  const government = section.spending === 'government' || isGovernmentClass(bare);
  const gov_economic_code = government ? governmentClass(bare) : null;
  if (gov_economic_code !== null) return spent({ gov_economic_code });
  const other = matchTerm(OTHER_SPENDING, bare);
  if (other) return spent(other);
  const inProject = section.spending === 'project';
  const nature = matchTerm(NATURES, bare) ?? (inProject ? matchTerm(PROJECT_NATURES, bare) : null);
  const named = section.spending === null ? null : departmentClass(bare);
  const function_code = named === null ? classifier.functionClassByName(bare) : null;
  if (function_code !== null) return spent({ function_code });
  if (section.spending === 'basic' && nature) return spent(nature);
  const economic_code = departmentClass(bare) ?? classifier.economicByName(bare);
  if (economic_code !== null && !nature?.nature?.startsWith('project')) {
    const split = section.spending === 'basic' || section.spending === 'project';
    return spent(
      split ? { economic_code, nature: section.spending as 'basic' } : { economic_code },
    );
  }
  return nature && spent(nature);
}
