import type { FormContext } from './context.ts';
import type { FormRow } from './form.ts';
import { cleanLabel, hanCount, isSoundName } from './text.ts';
import { looksNumeric } from './value.ts';

/** A part of an application form that lists amounts: what is done with the money, or what is bought. */
export interface Details {
  kind: 'activities' | 'procurement';
  /** Column of the amounts; null where the header of it is cut. */
  amount: number | null;
  /** Column of the 支出经济分类. */
  economic: number | null;
  /** Column of the quantity bought. */
  quantity: number | null;
}

/** The header of 项目支出明细测算 or 项目采购, or null. */
export function detailsHeader(row: FormRow): Details | null {
  if (!row.joined.includes('额')) return null;
  if (!row.joined.includes('项目活动') && !row.joined.includes('金额')) return null;
  const cells = row.cells.map((cell) => cell.bare);
  const activities = cells.some((bare) => /^项目活动/.test(bare)) && /金额?|额/.test(row.joined);
  const quantity = cells.findIndex((bare) => /^(?:数量|量)$/.test(bare));
  const procurement = !activities && /金额/.test(row.joined) && quantity >= 0;
  if (!activities && !procurement) return null;
  const amounts = cells.flatMap((bare, column) => (/^金额/.test(bare) ? [column] : []));
  const pieces = cells.some((bare) => /^[金额]$/.test(bare));
  const [amount] = amounts;
  const economic = cells.findIndex((bare) => /^支出经济分类$/.test(bare));
  return {
    kind: activities ? 'activities' : 'procurement',
    amount: amounts.length === 1 && !(activities && pieces) && amount !== undefined ? amount : null,
    economic: economic < 0 ? null : economic,
    quantity: quantity < 0 ? null : quantity,
  };
}

/** A row that ends such a part. */
export const endsDetails = (row: FormRow): boolean =>
  /项目采购|绩效|目标名称|目标说明|项目名称|申报日期/.test(row.joined.slice(0, 60));

/** Reads a row of the part; only a cell that holds an amount and nothing else is one. */
export function readDetails(row: FormRow, details: Details, context: FormContext): void {
  const first = details.amount ?? 1;
  for (const [column, cell] of row.cells.entries()) {
    if (column === 0 || cell.bare === '') continue;
    const quantity = cell.amount;
    const money = column === details.amount || Boolean(quantity?.unit);
    if (column === details.amount && quantity) takeDetail(row, details, column, context);
    else if ((money || details.amount === null) && (quantity || looksNumeric(cell.text))) {
      context.leaveCell(cell, quantity ? 'column_uncertain' : 'number_broken');
    } else if (column === first && looksNumeric(cell.text))
      context.leaveCell(cell, 'number_broken');
  }
}

function takeDetail(row: FormRow, details: Details, column: number, context: FormContext): void {
  const cell = row.cells[column];
  const quantity = cell && cell.amount;
  if (!cell || !quantity) return;
  const activity = details.kind === 'activities';
  const item = activity
    ? soundLabel(row.cells[0]?.text ?? '')
    : bought(row, details.quantity ?? column);
  context.take(cell, quantity, {
    concept: activity ? 'expenditure' : 'procurement',
    measure: 'amount',
    direction: 'expenditure',
    nature: 'project',
    phase: 'approved',
    economic_code: activity ? economicOf(row, details, context) : null,
    item,
    heading: '金额',
  });
}

const soundLabel = (text: string): string | null => (isSoundName(text) ? cleanLabel(text) : null);

/** The name of what is bought, which the scan may have cut over the cells before the quantity. */
function bought(row: FormRow, quantity: number): string | null {
  const pieces: string[] = [];
  for (const cell of row.cells.slice(0, quantity)) {
    if (/^\d+$/.test(cell.bare)) break;
    if (cell.bare === '') continue;
    if (hanCount(cell.bare) === 0) return null;
    pieces.push(cell.text);
  }
  return soundLabel(pieces.join(''));
}

/** The code of a 款 that is printed with its official name; a near name is not enough where a scan may have cut it. */
function economicOf(row: FormRow, { economic }: Details, context: FormContext): string | null {
  const name = economic === null ? '' : (row.cells[economic]?.bare ?? '');
  if (name === '') return null;
  const code = context.classifier.economicByName(name);
  const entry = code === null ? null : context.classifier.economicByCode(code);
  return entry?.name === name ? entry.code : null;
}
