import type { TableData } from '../model/index.ts';
import type { Written } from './numbers.ts';

/** A number of a table with what it is of. */
interface Valued {
  name: string;
  unit: string | null;
  value: number;
}

/** So many numbers are set against each other; a chart has fewer. */
const MOST = 2000;

/** Words behind which a multiple is of what was added. */
const ADDED = /(?:多|增|高|涨|升|大)[^，。；,;\d]{0,6}$/;

function valuesIn({ columns, rows }: TableData): Valued[] {
  const all = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }, i): Valued[] =>
      typeof value === 'number' && value !== 0
        ? [{ name: cells[0]?.text ?? '', unit: columns[i]?.unit ?? null, value }]
        : [],
    ),
  );
  return all.slice(0, MOST);
}

/**
 * Whether a multiple of a text (`3 倍`) is the ratio of two numbers of a table in one unit, exactly or rounded to the
 * digits written. Where the text names rows, only these are taken: of one named row and any other, of several among them.
 */
export function isRatio(written: Written, text: string, table: TableData): boolean {
  const values = valuesIn(table);
  const names = table.rows.map(({ cells }) => cells[0]?.text ?? '');
  const named = new Set(names.filter((name) => name !== '' && text.includes(name)));
  const isMeant = (a: Valued, b: Valued): boolean => {
    const count = Number(named.has(a.name)) + Number(named.has(b.name));
    return named.size === 0 || count === 2 || (named.size === 1 && count === 1);
  };
  const added = ADDED.test(text.slice(0, written.at)) ? 1 : 0;
  const near = 0.5 * 10 ** -written.digits + 1e-9;
  const size = written.value * written.scale;
  return values.some((a) =>
    values.some((b) => {
      if (a === b || a.unit !== b.unit || !isMeant(a, b)) return false;
      const ratio = a.value / b.value;
      return Math.abs(ratio - size) <= near || Math.abs(ratio - added - size) <= near;
    }),
  );
}
