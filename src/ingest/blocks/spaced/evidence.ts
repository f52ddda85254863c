import { nameOf } from './balance.ts';
import type { Draft, Side } from './draft.ts';
import { keyOfTitle } from './header.ts';
import { agreeing, type Placing } from './place.ts';
import { valueOf, type Token } from './tokens.ts';

/** What a table says of whole columns: the amount of each by its key. */
export type Evidence = ReadonlyMap<string, number>;

const FISCAL = ['general', 'gov_fund', 'state_capital'];

/** Totals by source, from the side of income of a table of all money; totals by nature, from a row without blanks. */
export function evidenceOf(title: string, draft: Draft): Evidence[] {
  if (draft.columns.length === 2 && draft.leading === 'labels')
    return /财政拨款/.test(title) ? [] : incomeOf(draft);
  const [total] = draft.totals;
  const [columns] = draft.columns;
  if (!total || !columns || columns.keys.length < 2) return [];
  if (total.amounts.length !== columns.keys.length) return [];
  return [new Map(columns.keys.map((key, at) => [key, valueOf(total.amounts[at] as Token)]))];
}

function incomeOf(draft: Draft): Evidence[] {
  const sides = draft.rows.flatMap(({ sides: [left] }) => left ?? []);
  const known = new Map<string, number>();
  for (const side of sides) {
    const key = keyOfTitle(nameOf(side));
    if (key === null || known.has(key)) continue;
    const [amount] = side.amounts;
    known.set(key, amount ? valueOf(amount) : 0);
  }
  const budgets = FISCAL.flatMap((key) => known.get(key) ?? []);
  if (!known.has('fiscal') && budgets.length > 0)
    known.set(
      'fiscal',
      budgets.reduce((sum, one) => sum + one, 0),
    );
  return known.has('whole') ? [known] : [];
}

/** Only tables that have the same total say something of this one. */
export function withEvidence(
  side: Side,
  keys: readonly string[],
  known: readonly Evidence[],
): Placing {
  const [whole] = side.placing.values;
  if (side.placing.ways.length < 2 || whole === undefined) return side.placing;
  let placing = side.placing;
  for (const one of known) {
    if (Math.abs((one.get('whole') ?? NaN) - whole) > 0.011) continue;
    const columns = keys.flatMap((key, at) => {
      const value = one.get(key);
      return value === undefined ? [] : [[at, value] as const];
    });
    placing = agreeing(placing, new Map(columns));
  }
  return placing;
}

/** What the side of income says of the funds that spending is split by. */
export function fundsOf(draft: Draft): Evidence[] {
  return incomeOf(draft).map((known) => {
    const kept = [...known].filter(([key]) => key === 'whole' || FISCAL.includes(key));
    return new Map(kept);
  });
}
