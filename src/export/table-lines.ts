import type { TableData } from '../model/index.ts';

/** A table as it is taken away: what each column is called, and the cells of each line. */
export interface TableLines {
  header: string[];
  /** Whether the cells of a column are numbers. */
  numeric: boolean[];
  /** What these are counted in; null where that is not one thing. */
  units: (string | null)[];
  lines: (number | string | null)[][];
}

/**
 * Units stand in the header. A column whose figures have sources is followed by one with their ids. What there is no
 * value of is null.
 */
export function tableLines({ columns, rows }: TableData, factHeading: string): TableLines {
  const sourced = columns.map((_, i) => rows.some(({ cells }) => cells[i]?.fact != null));
  return {
    header: columns.flatMap(({ name, unit }, i) => {
      const heading = unit === null ? name : `${name} (${unit})`;
      return sourced[i] ? [heading, `${name} ${factHeading}`] : [heading];
    }),
    numeric: columns.flatMap(({ numeric }, i) => (sourced[i] ? [numeric, false] : [numeric])),
    units: columns.flatMap(({ unit }, i) => (sourced[i] ? [unit, null] : [unit])),
    lines: rows.map(({ cells }) =>
      cells.flatMap(({ value, fact }, i) => (sourced[i] ? [value, fact] : [value])),
    ),
  };
}
