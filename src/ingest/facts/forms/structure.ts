import type { Nature } from '../../../model/index.ts';
import { withoutBlanks } from '../../read/plain.ts';
import type { FormContext } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { formMoney, inWan } from './labelled.ts';

const PARTS: readonly (readonly [string, Nature])[] = [
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
];
/** How far an amount of one decimal may be from the same one in full. */
const ROUNDED = 0.051;

/**
 * 资金结构 of a department's form whose labels are lost: two amounts below each other. They are 基本支出 and 项目支出,
 * as in every template, where they add up to the form's total and the document names each of them so elsewhere.
 */
export function readStructure(
  row: FormRow,
  below: FormRow | undefined,
  context: FormContext,
): void {
  if (!row.joined.includes('资金结构')) return;
  if (!/资金结构:?[\d.,]+$/.test(row.joined) || /\D{3}/.test(below?.joined ?? '')) return;
  const cells = [loneAmount(row), below ? loneAmount(below) : null];
  const total = context.figures.find(
    ({ fund, nature, measure }) => fund === 'all' && nature === 'all' && measure === 'amount',
  );
  const values = cells.map((cell) => (cell?.amount ? inWan(cell.amount, context.unit) : NaN));
  const sum = values.reduce((all, value) => all + value, 0);
  if (total?.value == null || !(Math.abs(sum - total.value) <= 2 * ROUNDED)) return;
  const proven = PARTS.every(([words], part) => isNamed(words, values[part] ?? NaN, context));
  if (!proven) return;
  for (const [part, [item, nature]] of PARTS.entries()) {
    const cell = cells[part];
    if (!cell?.amount) continue;
    context.take(cell, cell.amount, { item, ...formMoney(context, 'approved'), nature });
  }
}

/**
 * Natures stand beside the sources of a department's money, which are its leaves. Where the form has no sources,
 * 基本支出 and 项目支出 are the leaves.
 */
export function markLeaves({ figures, form }: FormContext): void {
  if (form.statement !== 'department_targets' || figures.some(({ is_leaf }) => is_leaf)) return;
  const parts = figures.filter(
    ({ concept, fund, nature, measure }) =>
      concept === 'expenditure' &&
      measure === 'amount' &&
      fund === 'all' &&
      (nature === 'basic' || nature === 'project'),
  );
  const natures = new Set(parts.map(({ nature }) => nature));
  if (parts.length !== PARTS.length || natures.size !== PARTS.length) return;
  for (const part of parts) part.is_leaf = true;
}

function loneAmount(row: FormRow): FormCell | null {
  const [cell, ...more] = row.filled.filter(({ amount }) => amount !== null);
  return cell && more.length === 0 ? cell : null;
}

/** Whether a line of the document says `words` of the amount, which the form may have rounded to one decimal. */
function isNamed(words: string, value: number, context: FormContext): boolean {
  const stated = new RegExp(`${words}为?(\\d+(?:\\.\\d+)?)万元`);
  return context.document.lines.some((line) => {
    const text = line.includes(words) ? withoutBlanks(line).replace(/[,，]/g, '') : '';
    return Math.abs(Number(stated.exec(text)?.[1] ?? NaN) - value) <= ROUNDED;
  });
}
