import type { Phase } from '../../../model/index.ts';
import type { Grid, GridCell } from '../../tables/grid.ts';
import { phaseOf } from '../terms.ts';
import { tolerance } from './arithmetic.ts';
import type { AmountColumn } from './by-header.ts';
import { percentOf } from './figure.ts';

/**
 * Columns of changes with what they are measured from. A table that compares the budget with the accounts of one year
 * has no column of the year before, so the amounts decide: `amount − base = change`. Where no column of the table can
 * be the base, it is the year before, which the table does not print; where several can and none is proven, nobody
 * knows.
 */
export function withBases(
  columns: readonly AmountColumn[],
  grid: Grid,
  year: number,
): readonly AmountColumn[] {
  if (!columns.some((column) => isRelative(column) || isExecution(column))) return columns;
  const amounts = columns.filter(
    (column) => column.meaning && column.meaning.measure === undefined,
  );
  return columns.map((column) => {
    if (isExecution(column)) return withBudget(column, amounts);
    if (!isRelative(column) || !column.meaning) return column;
    const pairs = amounts.flatMap((own) =>
      amounts.filter((base) => comparable(own, base, year)).map((base) => ({ own, base })),
    );
    if (pairs.length === 0) {
      return { ...column, meaning: { base_year: year - 1, ...column.meaning } };
    }
    const tested = pairs.map((pair) => ({ pair, proof: proofOf(grid, pair, column) }));
    const proven = tested.flatMap(({ pair, proof }) => (proof === 'proven' ? [pair] : []));
    const open = tested.flatMap(({ pair, proof }) => (proof === 'contradicted' ? [] : [pair]));
    const chosen =
      only(proven) ?? only(open) ?? (saysYear(column, year) ? ofYears(open, year) : null);
    if (!chosen) return { ...column, meaning: null };
    return {
      ...column,
      meaning: {
        ...column.meaning,
        fiscal_year: yearOf(chosen.own, year),
        ...phased(chosen.own.meaning?.phase ?? null),
        base_year: yearOf(chosen.base, year),
        base_phase: chosen.base.meaning?.phase ?? null,
      },
    };
  });
}

const isExecution = ({ meaning }: AmountColumn): boolean => meaning?.measure === 'execution_rate';

/** 完成预算的% is of the budget that its header names, else of the only one in the table. */
function withBudget(column: AmountColumn, amounts: readonly AmountColumn[]): AmountColumn {
  const printed = new Set(
    amounts.flatMap(({ meaning }) =>
      meaning?.phase === 'approved' || meaning?.phase === 'adjusted' ? [meaning.phase] : [],
    ),
  );
  const named = phaseOf(column.heading.split(' / ').at(-1) ?? '');
  const [lone] = printed;
  const base =
    printed.size === 1 && lone ? lone : /年初|全年|调整/.test(column.heading) ? named : null;
  const meaning = { ...column.meaning, phase: 'executed' as const };
  return { ...column, meaning: base ? { ...meaning, base_phase: base } : meaning };
}

const phased = (phase: Phase | null): { phase?: Phase } => (phase ? { phase } : {});

/** Whether a column holds changes, which are no amounts to be added. */
export const isRelative = ({ meaning }: AmountColumn): boolean =>
  meaning?.measure === 'change' || meaning?.measure === 'change_rate';

const yearOf = ({ meaning }: AmountColumn, year: number): number => meaning?.fiscal_year ?? year;

const ORDER: readonly (Phase | null)[] = [null, 'approved', 'adjusted', 'executed'];
const rank = (column: AmountColumn): number => ORDER.indexOf(column.meaning?.phase ?? null);

/** The same subject at another time; the later one is compared with the earlier. */
function comparable(own: AmountColumn, base: AmountColumn, year: number): boolean {
  const same = (['concept', 'nature', 'fund', 'direction'] as const).every(
    (name) => own.meaning?.[name] === base.meaning?.[name],
  );
  if (own === base || !same) return false;
  const years = yearOf(own, year) - yearOf(base, year);
  return years > 0 || (years === 0 && rank(own) > rank(base));
}

/** Whether the change or the rate follows from the two amounts, on the rows that have all three. */
function proofOf(
  grid: Grid,
  { own, base }: Pair,
  column: AmountColumn,
): 'proven' | 'contradicted' | 'silent' {
  let held = 0;
  let broken = 0;
  // Some print a fall without its sign: a column without any sign says only how far the amounts are apart.
  const signed = grid.body.some((row) => (numberIn(row[column.index]) ?? 0) < 0);
  const size = (value: number): number => (signed ? value : Math.abs(value));
  for (const row of grid.body) {
    const [after, before, change] = [own, base, column].map((one) => numberIn(row[one.index]));
    if (after == null || before == null || change == null) continue;
    const isRate = column.meaning?.measure === 'change_rate';
    if (isRate && before === 0) continue;
    const expected = isRate ? ((after - before) / before) * 100 : after - before;
    const slack = isRate ? 0.51 : tolerance(2);
    if (Math.abs(size(expected) - size(change)) <= slack) held += 1;
    else broken += 1;
  }
  if (held === 0 && broken === 0) return 'silent';
  return broken <= held * 0.5 ? 'proven' : 'contradicted';
}

type Pair = { own: AmountColumn; base: AmountColumn };

const only = (pairs: readonly Pair[]): Pair | null =>
  pairs.length === 1 ? (pairs[0] ?? null) : null;

const saysYear = ({ heading }: AmountColumn, year: number): boolean =>
  heading.includes('上年') || heading.includes(`${year - 1}年`);

/** The one pair of different years, where the header says that years are compared. */
const ofYears = (pairs: readonly Pair[], year: number): Pair | null =>
  only(pairs.filter(({ own, base }) => yearOf(own, year) !== yearOf(base, year)));

function numberIn(cell: GridCell | null | undefined): number | null {
  const digits = cell ? (cell.number ?? percentOf(cell)) : null;
  return digits === null ? null : Number(digits);
}
