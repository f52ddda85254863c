import { squeeze } from '../../read/plain.ts';
import type { Panel } from '../../tables/columns.ts';
import { ITEM_NUMBER } from '../../tables/labels.ts';
import type { Family } from '../families.ts';
import { COSTS, FUNDS, NATURES, OPERATION, matchTerm } from '../terms.ts';

const bareLabel = (label: string): string =>
  squeeze(label)
    .replace(/^其中:/, '')
    .replace(ITEM_NUMBER, '');

/**
 * Whether 收入总表 or 支出总表 is a plain list of sources or of kinds of spending, one a row, without codes and units:
 * its rows then are those of a table of income and spending.
 */
export function isList(family: Family, panel: Panel, labels: readonly string[]): boolean {
  if (family.statement !== 'revenue' && family.statement !== 'expenditure') return false;
  if (panel.columns.some(({ role }) => role === 'code' || role === 'unit_code')) return false;
  const terms = family.statement === 'revenue' ? FUNDS : NATURES;
  return labels.filter((label) => matchTerm(terms, bareLabel(label)) !== null).length >= 2;
}

/** What all rows of a table of 机关运行经费 or 政府采购 are about. */
export function subjectOf(title: string): string | null {
  const bare = squeeze(title);
  if (/三公|运行信息/.test(bare)) return null;
  if (/机关运行/.test(bare)) return 'agency_operation';
  if (/购买服务/.test(bare) && !/政府采购/.test(bare)) return 'service_purchase';
  return /政府采购/.test(bare) ? 'procurement' : null;
}

/** A row of a table of 三公经费 that is no part of it: 会议费, 培训费, 机关运行经费. */
export const besideThreePublic = (label: string): boolean =>
  matchTerm(COSTS, bareLabel(label)) !== null || matchTerm(OPERATION, bareLabel(label)) !== null;
