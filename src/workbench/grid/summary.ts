import { quoted, uniqueNames } from '../../db/names.ts';
import type { AnswerColumn, Value } from '../../model/index.ts';
import { whereSql, type Filter } from './filters.ts';

/** Of more rows than these, how many values are different is estimated. */
export const EXACT_ROWS = 1_000_000;

const MOST_BINS = 20;
const MOST_VALUES = 10;

/** Of a value that is shown: the rest of a text of 10 MB would be sent for nothing. */
const MOST_SIGNS = 200;

/** Beyond this, sums and differences of DOUBLEs may be beyond what a DOUBLE can be. */
const LARGE = '1e290';

export interface Bin {
  lower: number;
  /** Of whole numbers the last one that is in it, else where the next begins. */
  upper: number;
  n: number;
}

/** What a column holds. */
export interface ColumnSummary {
  rows: number;
  nulls: number;
  /** Different values, without NULL. */
  distinct: number;
  estimated: boolean;
  /** The smallest and largest value as the engine writes them; null where there is none, or none that means something. */
  min: string | null;
  max: string | null;
  /** Of a column of numbers that has finite ones: about these. */
  numbers: { mean: number; quartiles: [number, number, number]; bins: Bin[] } | null;
  /** How many values are NaN or infinite. */
  notFinite: number;
  /** The most frequent values, the first ones of equally frequent; null where the column has none to tell. */
  frequent: { value: string; n: number }[] | null;
}

const isNumeric = ({ kind }: AnswerColumn): boolean =>
  kind === 'integer' || kind === 'number' || kind === 'decimal';

/** Whether the smallest and largest mean something. */
const isOrdered = (column: AnswerColumn): boolean =>
  isNumeric(column) || ['text', 'date', 'time', 'timestamp'].includes(column.kind);

const isCounted = ({ kind }: AnswerColumn): boolean =>
  ['text', 'boolean', 'date', 'time', 'timestamp'].includes(kind);

/** A value as text, cut with a sign that tells so. */
function textOf(sql: string): string {
  const text = `CAST(${sql} AS VARCHAR)`;
  return `CASE WHEN length(${text}) > ${MOST_SIGNS} THEN left(${text}, ${MOST_SIGNS}) || '…' ELSE ${text} END`;
}

/** A row of the result: what it tells, its place among its like, two texts and a count. */
const row = (part: string, i: string, first: string, second: string, n: string): string =>
  `SELECT '${part}' AS part, CAST(${i} AS BIGINT) AS i, CAST(${first} AS VARCHAR) AS "first", CAST(${second} AS VARCHAR) AS "second", CAST(${n} AS BIGINT) AS n`;

/**
 * The steps over the finite numbers: `x` has them divided by a `scale` that is 1 unless they are so large that a sum of
 * them would not be a number; `b` has where the bins begin, how wide they are and how many.
 */
function numberSteps(column: AnswerColumn): string[] {
  const width =
    column.kind === 'integer'
      ? `greatest(1, ceil((hi - lo + 1) / ${MOST_BINS}))`
      : `(hi - lo) / ${MOST_BINS}`;
  const bins =
    column.kind === 'integer' ? 'CAST(ceil((hi - lo + 1) / width) AS BIGINT)' : MOST_BINS;
  return [
    `finite AS (SELECT CAST(v AS DOUBLE) AS x FROM c WHERE v IS NOT NULL AND isfinite(CAST(v AS DOUBLE)))`,
    `s AS (SELECT CASE WHEN max(abs(x)) > ${LARGE} THEN max(abs(x)) ELSE 1 END AS scale FROM finite)`,
    `x AS (SELECT x / scale AS x FROM finite, s)`,
    `e AS (SELECT min(x) AS lo, max(x) AS hi, count(*) AS n, favg(x) AS mean, quantile_cont(x, 0.25) AS q1, quantile_cont(x, 0.5) AS q2, quantile_cont(x, 0.75) AS q3 FROM x)`,
    `w AS (SELECT lo, hi, ${width} AS width FROM e WHERE n > 0)`,
    `b AS (SELECT lo, width, CASE WHEN hi > lo THEN ${bins} ELSE 1 END AS bins FROM w)`,
  ];
}

function numberRows(): string[] {
  const place =
    'CASE WHEN width > 0 THEN least(bins - 1, CAST(floor((x - lo) / width) AS BIGINT)) ELSE 0 END';
  return [
    row('finite', '0', 'NULL', 'NULL', 'n') + ' FROM e',
    row('mean', '0', 'mean * scale', 'NULL', 'NULL') + ' FROM e, s WHERE n > 0',
    ...['q1', 'q2', 'q3'].map(
      (q) => row(q, '0', `${q} * scale`, 'NULL', 'NULL') + ' FROM e, s WHERE n > 0',
    ),
    row('bins', '0', 'lo * scale', 'width * scale', 'bins') + ' FROM b, s',
    row('bin', 'i', 'NULL', 'NULL', 'n') +
      ` FROM (SELECT ${place} AS i, count(*) AS n FROM x, b GROUP BY 1) AS placed`,
  ];
}

/**
 * One statement that tells what a column of an answer holds, among the rows that fulfil the filters. Read its rows with
 * `summaryOf`.
 * @param table A table with the rows of the answer, its columns named by `uniqueNames`.
 * @param rows How many it has.
 * @throws FilterError for a filter that cannot be asked, RangeError for a column that is not there.
 */
export function summarySql(
  table: string,
  columns: readonly AnswerColumn[],
  column: number,
  filters: readonly Filter[],
  rows: number,
): string {
  const asked = columns[column];
  const name = uniqueNames(columns)[column];
  if (!asked || name === undefined) throw new RangeError(`There is no column ${column + 1}.`);
  const distinct = rows > EXACT_ROWS ? 'approx_count_distinct(v)' : 'count(DISTINCT v)';
  const [min, max] = isOrdered(asked) ? ['min(v)', 'max(v)'] : ['NULL', 'NULL'];
  const steps = [
    `c AS (SELECT t.${quoted(name)} AS v FROM ${quoted(table)} AS t${whereSql(columns, filters)})`,
    `f AS (SELECT count(*) AS n, count(v) AS known, ${distinct} AS d, ${min} AS lo, ${max} AS hi FROM c)`,
  ];
  const parts = [
    row('rows', '0', textOf('lo'), textOf('hi'), 'n') + ' FROM f',
    row('known', '0', 'NULL', 'NULL', 'known') + ' FROM f',
    row(rows > EXACT_ROWS ? 'about' : 'distinct', '0', 'NULL', 'NULL', 'd') + ' FROM f',
  ];
  if (isNumeric(asked)) {
    steps.push(...numberSteps(asked));
    parts.push(...numberRows());
  }
  if (isCounted(asked)) {
    steps.push(
      `g AS (SELECT v, count(*) AS n FROM c WHERE v IS NOT NULL GROUP BY v ORDER BY n DESC, v LIMIT ${MOST_VALUES})`,
      `o AS (SELECT v, n, row_number() OVER (ORDER BY n DESC, v) AS i FROM g)`,
    );
    parts.push(row('value', 'i', textOf('v'), 'NULL', 'n') + ' FROM o');
  }
  return `WITH ${steps.join(', ')} ${parts.join(' UNION ALL ')}`;
}

const count = (value: Value | undefined): number => (value == null ? 0 : Number(value));

/** The engine writes `inf` where the page says Infinity. */
const numberOf = (value: Value | undefined): number =>
  typeof value === 'string' ? Number(value) : NaN;

/** What the rows of `summarySql` tell: each has part, place, two texts and a count. */
export function summaryOf(
  column: AnswerColumn,
  rows: readonly (readonly Value[])[],
): ColumnSummary {
  const all = (part: string): (readonly Value[])[] => rows.filter((one) => one[0] === part);
  const first = (part: string): readonly Value[] | undefined => all(part)[0];
  const n = (part: string): number => count(first(part)?.[4]);
  const text = (value: Value | undefined): string | null =>
    typeof value === 'string' ? value : null;
  const estimated = first('about') !== undefined;
  const known = n('known');
  const width = numberOf(first('bins')?.[3]);
  const start = numberOf(first('bins')?.[2]);
  const placed = new Map(all('bin').map((bin) => [count(bin[1]), count(bin[4])]));
  const edge = (i: number): number => (column.kind === 'integer' ? i * width - 1 : i * width);
  return {
    rows: n('rows'),
    nulls: n('rows') - known,
    distinct: estimated ? Math.min(n('about'), known) : n('distinct'),
    estimated,
    min: text(first('rows')?.[2]),
    max: text(first('rows')?.[3]),
    notFinite: first('finite') ? known - n('finite') : 0,
    numbers: first('mean')
      ? {
          mean: numberOf(first('mean')?.[2]),
          quartiles: [
            numberOf(first('q1')?.[2]),
            numberOf(first('q2')?.[2]),
            numberOf(first('q3')?.[2]),
          ],
          bins: Array.from({ length: n('bins') }, (_, i) => ({
            lower: start + i * width,
            upper: start + edge(i + 1),
            n: placed.get(i) ?? 0,
          })),
        }
      : null,
    frequent: isCounted(column)
      ? all('value')
          .sort((a, b) => count(a[1]) - count(b[1]))
          .map((one) => ({ value: text(one[2]) ?? '', n: count(one[4]) }))
      : null,
  };
}
