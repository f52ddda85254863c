import type { Meaning, Phase } from '../../../model/index.ts';
import { matchTerm, NATURES } from '../terms.ts';
import type { FigureMeaning, FormContext, MoneyUnit } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { MONEY_LABELS, type MoneyLabel } from './terms.ts';
import { cleanLabel } from './text.ts';
import { amountOf, brokenAmount, looksNumeric, type Quantity } from './value.ts';
import { shifted } from '../../read/number.ts';
import { remembered } from '../../read/remember.ts';
import { declaredMoneyUnit } from '../../read/unit.ts';
import { withoutBlanks } from '../../read/plain.ts';

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
  if (bare.length < 2 || bare.length > LONGEST_LABEL) return null;
  return inSources ? labelOfSource(bare) : labelElsewhere(bare);
}

const labelAmong = (labels: readonly MoneyLabel[]): ((bare: string) => MoneyLabel | null) =>
  remembered((bare) => {
    if (!/[算资金数计拨款年]/.test(bare)) return null;
    const label = bare.replace(UNIT_IN_LABEL, '').replace(/^\d[、.]/, '');
    return labels.find((entry) => entry.pattern.test(label)) ?? null;
  });

const labelOfSource = labelAmong(MONEY_LABELS);
const labelElsewhere = labelAmong(MONEY_LABELS.filter((entry) => entry.onlyInSources !== true));

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
    const inside = insideCell(cell, column, context);
    if (inside) result.push(inside);
    if (inside || context.isSeen(cell, { start: 0, end: cell.text.length })) continue;
    const quantity = cell.hasDigit ? readAmount(cell, context) : null;
    if (quantity && !context.isSeen(cell, quantity)) {
      const found = labelOf(words, inSources, isDepartment(context));
      if (found) result.push({ cell, quantity, ...found });
      else loose.push(cell);
      words = [];
    } else if (cell.hasDigit && looksNumeric(cell.text)) {
      loose.push(cell);
      words = [];
    } else if (/[\u4e00-\u9fff]/u.test(cell.bare)) {
      words.push({ text: cell.bare, column });
    }
  }
  const lost = lostOfPair(row, result, loose, context);
  if (lost) {
    result.push(lost);
    loose.length = 0;
  }
  if (loose.length === 0) return result;
  // A row with a label of money, or with a unit of money, is a row of money: its other numbers are accounted for.
  const money = result.length > 0 || row.cells.some((cell) => moneyLabel(cell.bare, inSources));
  for (const cell of loose) {
    const quantity = cell.amount;
    if (money || quantity?.unit || inSources || /\d[.,]\s?\d/.test(cell.text))
      context.leaveCell(cell, quantity ? 'label_missing' : 'number_broken');
  }
  return result;
}

/**
 * 项目总预算 and 项目当年预算 share a row in every application form: where a scan lost one of the two labels, its
 * place in the row still tells the amount.
 */
function lostOfPair(
  row: FormRow,
  [found, ...more]: readonly Labelled[],
  [lost, ...others]: readonly FormCell[],
  context: FormContext,
): Labelled | null {
  const quantity = lost?.amount;
  if (context.form.statement !== 'project_form' || !found || !lost || !quantity) return null;
  const alone = row.filled.length === 3 && more.length === 0 && others.length === 0;
  const first = found.words === '项目当年预算' && row.filled[0] === lost;
  const second = found.words === '项目总预算' && row.filled[2] === lost;
  if (!alone || (!first && !second)) return null;
  const words = first ? '项目总预算' : '项目当年预算';
  const label = moneyLabel(words, false);
  return label && { cell: lost, quantity, label, words, column: row.cells.indexOf(lost) };
}

/** `项目总预算（元）：500,000`: label, unit and amount in one cell. An unknown label of money leaves its number. */
function insideCell(cell: FormCell, column: number, context: FormContext): Labelled | null {
  if (!cell.hasDigit || cell.bare.length > LONGEST_LABEL) return null;
  const match = /^([^:\d]{2,30}):\s*(?=[\d¥])/.exec(cell.text);
  if (!match?.[1]) return null;
  const words = withoutBlanks(match[1]);
  const amount = amountOf(cell.text.slice(match[0].length));
  if (!amount) return null;
  const start = match[0].length + amount.start;
  const declared = declaredMoneyUnit(words);
  const unit = declared && 'name' in declared ? declared : null;
  const quantity: Quantity = {
    ...amount,
    start,
    end: match[0].length + amount.end,
    unitName: amount.unitName ?? unit?.name ?? null,
    unit: amount.unit ?? (unit ? { kind: 'money', power: unit.power } : null),
  };
  const label = moneyLabel(words, false);
  if (label) return { cell, quantity, label, words: words.replace(UNIT_IN_LABEL, ''), column };
  if (unit || amount.unit) context.leave(cell, quantity, 'not_classified');
  return null;
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
  department: boolean,
): Pick<Labelled, 'label' | 'words' | 'column'> | null {
  for (let from = Math.max(0, words.length - MOST_PIECES); from < words.length; from += 1) {
    const text = words
      .slice(from)
      .map((word) => word.text)
      .join('');
    const label = moneyLabel(text, inSources) ?? (department ? natureLabel(text) : null);
    if (label) return { label, words: cleanLabel(text), column: words.at(-1)?.column ?? 0 };
  }
  return null;
}

/** 基本支出 and 项目支出 in the form of a department: a part by nature, beside the parts by source. */
function natureLabel(text: string): MoneyLabel | null {
  const nature = natureOf(text.replace(/^其中:?/, ''));
  if (!nature) return null;
  return { pattern: /^/, meaning: { fund: 'all', nature }, total: false, ofWhich: true };
}

const isDepartment = (context: FormContext): boolean =>
  context.project === null && context.form.statement !== 'project_form';

/**
 * What an amount of a project's or department's form means, before its label says more. Where it is spread, what is new
 * comes first: a field that is added behind a spread gives each object a hidden class of its own, which makes the
 * object, and every look into it, many times slower.
 */
export function formMoney(context: FormContext, phase: Phase): FigureMeaning {
  const department = isDepartment(context);
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
