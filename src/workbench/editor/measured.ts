import { isBracketed, isSign, isToken, low, type Item } from './brackets.ts';
import { pathOf, piecesOf, type Path } from './select-list.ts';

/** Functions whose value counts what their argument counts. */
const PASSING = new Set([
  ...['sum', 'avg', 'mean', 'min', 'max', 'median', 'any_value', 'first', 'last'],
  ...['round', 'abs', 'coalesce'],
]);

const isNumber = (item: Item | undefined): boolean => isToken(item) && item.kind === 'number';

/** What stands in place of nothing in COALESCE and has no unit of its own. */
const isNothing = (items: readonly Item[]): boolean =>
  items.length === 1 &&
  (low(items[0]) === 'null' || (isNumber(items[0]) && isToken(items[0]) && items[0].text === '0'));

/** `FILTER (…)`, `OVER (…)`, `OVER w`: which rows are taken, not what of them. */
function isChoiceOfRows(items: readonly Item[]): boolean {
  let at = 0;
  if (low(items[at]) === 'filter' && isBracketed(items[at + 1])) at += 2;
  if (low(items[at]) === 'over' && items[at + 1] !== undefined) at += 2;
  return at === items.length;
}

/** The arguments of a call, without DISTINCT before and ORDER BY behind them. */
function argumentsOf(items: readonly Item[]): Item[][] {
  const order = items.findIndex(
    (item, i) => low(item) === 'order' && low(items[i + 1]) === 'by' && i > 0,
  );
  const list = order < 0 ? items : items.slice(0, order);
  return piecesOf(low(list[0]) === 'distinct' ? list.slice(1) : list);
}

/**
 * The unit of an expression that is a column, or one of the functions of columns that keep the unit; empty for any
 * other, such as products and ratios, and where the columns differ. `unitOf`: that of a column, empty where it has none.
 */
export function unitOfExpression(items: readonly Item[], unitOf: (path: Path) => string): string {
  const own = pathOf(items);
  if (own !== null) return unitOf(own);
  const [word, list, ...rest] = items;
  const name = low(word);
  if (!PASSING.has(name) || !isBracketed(list) || !isChoiceOfRows(rest)) return '';
  const [first = [], ...more] = argumentsOf(list.items);
  if (name === 'coalesce') {
    const units = new Set(
      [first, ...more].filter((one) => !isNothing(one)).map((one) => unitOfExpression(one, unitOf)),
    );
    const [unit = ''] = units;
    return units.size === 1 ? unit : '';
  }
  // The digits that ROUND leaves.
  const [[digits, second] = []] = more;
  const isRounded =
    name === 'round' && (isNumber(digits) || (isSign(digits, '-') && isNumber(second)));
  return more.length === 0 || (more.length === 1 && isRounded)
    ? unitOfExpression(first, unitOf)
    : '';
}
