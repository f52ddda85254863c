import type { Meaning, Phase } from '../../../model/index.ts';
import { matchTerm, NATURES } from '../terms.ts';
import type { FigureMeaning, FormContext, MoneyUnit } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { MONEY_LABELS, type MoneyLabel } from './terms.ts';
import { cleanLabel } from './text.ts';
import { brokenAmount, looksNumeric, type Quantity } from './value.ts';
import { shifted } from '../../read/number.ts';

/** An amount with the label that stands before it in its row. */
export interface Labelled {
  cell: FormCell;
  quantity: Quantity;
  label: MoneyLabel;
  words: string;
  /** Column of the label's last cell. */
  column: number;
}

/** A label is cut over so many cells at most. */
const MOST_PIECES = 6;
const LONGEST_LABEL = 40;
const UNIT_IN_LABEL = /\(?(?:单位:)?\(?(?:万元|元)\)+/g;

/** The meaning of a label without its unit in brackets and its number in front. */
export function moneyLabel(bare: string, inSources: boolean): MoneyLabel | null {
  if (bare.length < 2 || bare.length > LONGEST_LABEL || !/[算资数计拨款年]/.test(bare)) return null;
  const label = bare.replace(UNIT_IN_LABEL, '').replace(/^\d[、.]/, '');
  return (
    MONEY_LABELS.find(
      (entry) => entry.pattern.test(label) && (inSources || entry.onlyInSources !== true),
    ) ?? null
  );
}

/**
 * The amounts of a row whose label stands before them, in the cell before or cut over several. A number with no
 * label before it is left; so is the second number behind one label.
 */
export function labelledAmounts(
  row: FormRow,
  inSources: boolean,
  context: FormContext,
): Labelled[] {
  const result: Labelled[] = [];
  let words: { text: string; column: number }[] = [];
  const loose: FormCell[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (cell.bare === '' || context.isClaimed(cell)) continue;
    const quantity = readAmount(cell, context);
    if (quantity && !context.isSeen(cell, quantity)) {
      const found = labelOf(words, inSources);
      if (found) result.push({ cell, quantity, ...found });
      else loose.push(cell);
      words = [];
    } else if (looksNumeric(cell.text)) {
      loose.push(cell);
      words = [];
    } else if (/\p{Script=Han}/u.test(cell.bare)) {
      words.push({ text: cell.bare, column });
    }
  }
  // A row with a label of money, or with a unit of money, is a row of money: its other numbers are accounted for.
  const money = result.length > 0 || row.cells.some((cell) => moneyLabel(cell.bare, inSources));
  for (const cell of loose) {
    const quantity = cell.amount;
    if (money || quantity?.unit || inSources || /\d[.,]\s?\d/.test(cell.text))
      context.leaveCell(cell, quantity ? 'label_missing' : 'number_broken');
  }
  return result;
}

function readAmount(cell: FormCell, context: FormContext): Quantity | null {
  const whole = cell.amount;
  if (whole) return whole;
  const broken = brokenAmount(cell.text);
  return broken && context.isStated(Number(broken.digits)) ? broken : null;
}

function labelOf(
  words: readonly { text: string; column: number }[],
  inSources: boolean,
): Pick<Labelled, 'label' | 'words' | 'column'> | null {
  for (let from = Math.max(0, words.length - MOST_PIECES); from < words.length; from += 1) {
    const text = words
      .slice(from)
      .map((word) => word.text)
      .join('');
    const label = moneyLabel(text, inSources);
    if (label) return { label, words: cleanLabel(text), column: words.at(-1)?.column ?? 0 };
  }
  return null;
}

/** What an amount of a project's or department's form means, before its label says more. */
export function formMoney(context: FormContext, phase: Phase): FigureMeaning {
  const department = context.project === null && context.form.statement !== 'project_form';
  return {
    concept: 'expenditure',
    measure: 'amount',
    direction: 'expenditure',
    nature: department && context.form.statement !== 'project_targets' ? 'all' : 'project',
    fund: 'all',
    phase,
  };
}

/** 人员经费, 公用经费, … in the forms of departments; 运转类 there holds 公用经费 too and is no kind of project. */
export function natureOf(label: string): Meaning['nature'] {
  if (/^运转类/.test(label)) return 'operating';
  return matchTerm(NATURES, label)?.nature ?? null;
}

export const inWan = (quantity: Quantity, unit: MoneyUnit | null): number =>
  shifted(quantity.digits, quantity.unit?.power ?? unit?.power ?? 0);
