import type { Meaning } from '../../../model/index.ts';
import type { Panel } from '../../tables/columns.ts';
import type { GridRow } from '../../tables/grid.ts';
import { ITEM_NUMBER, isLabelHeader, isTotalLabel } from '../../tables/labels.ts';
import {
  CONTRACTS,
  COUNTS,
  COSTS,
  OPERATION,
  PROCUREMENT,
  THREE_PUBLIC,
  matchTerm,
} from '../terms.ts';
import { codesOf, isOrganisation } from './codes.ts';
import { levelOf, reading, type RowContext, type RowReading } from './rows.ts';

const WHOSE_OPERATION: readonly (readonly [RegExp, string])[] = [
  [/^行政单位$/, 'agency_operation.administrative'],
  [/^参照公务员法管理的?事业单位$/, 'agency_operation.reference'],
];

/** A row of the tables of 三公经费, 机关运行经费, 政府采购 and 机构运行信息: its label is the concept. */
export function figuresRow(
  row: GridRow,
  panel: Panel,
  label: string,
  context: RowContext,
): RowReading {
  const ofWhich = /^其中:/.test(label);
  const own = label.replace(/^其中:/, '');
  // The catalogue of what is bought numbers its kinds by letters: A-货物.
  const bare = own.replace(ITEM_NUMBER, '').replace(/^[A-C]\s*[-—]?\s*(?=货物|工程|服务)/, '');
  const level = levelOf(own);
  const item = bare === '' ? null : bare;
  const meaning = (more: Partial<Meaning>): Partial<Meaning> => ({
    direction: 'expenditure',
    item,
    ...more,
  });
  const term = rowTerm(bare, context);
  if (term) return reading('item', meaning(term), { level, ofWhich });
  if (context.family.rows === 'figures') return otherRow(row, panel, bare, meaning, context);
  const whole = meaning({ concept: 'three_public' });
  if (label !== '' && isOrganisation(label, context.document.bureau_name))
    return reading('unit', whole);
  const known = label === '' || isTotalLabel(bare) || isLabelHeader(bare);
  const wider = context.mixed && context.section.concept !== 'three_public';
  return reading(known && !wider ? 'total' : 'unknown', whole);
}

function rowTerm(bare: string, { section, family }: RowContext): Partial<Meaning> | null {
  const count = matchTerm(COUNTS, bare);
  if (count) return count;
  const cost =
    matchTerm(THREE_PUBLIC, bare) ?? matchTerm(COSTS, bare) ?? matchTerm(OPERATION, bare);
  if (cost) return cost;
  const whose =
    section.concept === 'agency_operation'
      ? WHOSE_OPERATION.find(([pattern]) => pattern.test(bare))
      : undefined;
  if (whose) return { concept: whose[1] };
  if (family.rows !== 'figures') return null;
  if (section.concept !== null && /^支出合计$/.test(bare)) return { concept: section.concept };
  return matchTerm(PROCUREMENT, bare) ?? matchTerm(CONTRACTS, bare);
}

/** What the title is about, for a unit, an economic class or a thing that is bought; 货物 above says what kind. */
function otherRow(
  row: GridRow,
  panel: Panel,
  bare: string,
  meaning: (more: Partial<Meaning>) => Partial<Meaning>,
  context: RowContext,
): RowReading {
  const { subject, section } = context;
  if (subject === null) return reading('unknown', meaning({}));
  const codes = codesOf(row, panel, bare, context.classifier);
  const isSum = bare === '' || isTotalLabel(bare) || isLabelHeader(bare);
  const concept = isSum
    ? subject
    : section.concept?.startsWith(subject)
      ? section.concept
      : subject;
  return reading(isSum ? 'total' : 'group', meaning({ concept, ...codes }));
}
