import { literal } from '../bind.ts';

/** A column of a CSV file with the type that the engine took it for. */
export interface GuessedColumn {
  name: string;
  type: string;
}

/** Types that say something else than the file for some of its values. */
const DOUBTED = /^(?:BIGINT|DOUBLE|DATE|TIMESTAMP)/;

/** The digits that count: `0.50` has the one of `5e-1`. */
const digits = (text: string): string =>
  `rtrim(ltrim(regexp_replace(regexp_replace(${text}, '[eE].*$', ''), '[^0-9]', '', 'g'), '0'), '0')`;

/** Codes that begin with a zero are no numbers: as such `0012` and `12` would be one. */
const ofWhole = (v: string): string =>
  `CASE WHEN bool_or(${v} ~ '[-+]?0[0-9]+') THEN 'VARCHAR' END`;

/**
 * What a double does not hold is kept: whole numbers, which tell accounts and persons apart, as text; others as decimals,
 * if they fit.
 */
function ofDouble(v: string): string {
  const isWhole = `${v} ~ '[-+]?[0-9]+'`;
  const isPlain = `${v} ~ '[-+]?[0-9]*[.]?[0-9]*'`;
  const isHeld = `${digits(v)} = ${digits(`CAST(TRY_CAST(${v} AS DOUBLE) AS VARCHAR)`)}`;
  const before = `max(length(regexp_extract(${v}, '^[-+]?([0-9]*)', 1)))`;
  const behind = `max(length(regexp_extract(${v}, '[.]([0-9]*)$', 1)))`;
  return `CASE WHEN bool_and(${isWhole}) THEN 'VARCHAR'
    WHEN bool_and(${isHeld}) THEN NULL
    WHEN bool_and(${isPlain}) AND ${before} + ${behind} <= 38 THEN 'DECIMAL(38,' || ${behind} || ')'
    WHEN bool_and(${isPlain}) OR bool_or(${isWhole} AND NOT ${isHeld}) THEN 'VARCHAR' END`;
}

/** Days are days where the year comes first, or the whole column tells the day from the month. */
function ofDay(v: string): string {
  const part = (n: number): string =>
    `TRY_CAST(regexp_extract(${v}, '^([0-9]{1,2})[^0-9]([0-9]{1,2})[^0-9][0-9]{4}', ${n}) AS INTEGER)`;
  const dated = `FILTER (${v} ~ '[0-9].*')`;
  const over = (n: number): string => `coalesce(bool_or(${part(n)} > 12), false)`;
  return `CASE WHEN bool_and(${v} ~ '[0-9]{4}[^0-9].*') ${dated} THEN NULL
    WHEN bool_and(${part(1)} IS NOT NULL) ${dated} AND ${over(1)} <> ${over(2)} THEN NULL
    ELSE 'VARCHAR' END`;
}

/**
 * A question for the types, in the order of `columns`, that lose nothing where those that were guessed do; null in its
 * answer where the guess is right. `texts`: a source of the same columns, all as text. Null where nothing is in doubt.
 */
export function typesAsked(columns: readonly GuessedColumn[], texts: string): string | null {
  if (!columns.some(({ type }) => DOUBTED.test(type))) return null;
  const asked = columns.map(({ type }, i) => {
    const v = `v${i}`;
    if (!DOUBTED.test(type)) return `NULL AS ${v}`;
    const of = type === 'BIGINT' ? ofWhole : type === 'DOUBLE' ? ofDouble : ofDay;
    return `${of(v)} AS ${v}`;
  });
  const cleaned = columns.map((_, i) => `nullif(trim(c${i}), '') AS v${i}`);
  const named = columns.map((_, i) => `c${i}`);
  return `SELECT ${asked.join(',\n  ')}
FROM (SELECT ${cleaned.join(', ')} FROM ${texts} AS t(${named.join(', ')}))`;
}

/** The option of `read_csv` for what `typesAsked` found; empty where every guess is right. */
export function typesOption(
  columns: readonly GuessedColumn[],
  found: Readonly<Record<string, unknown>>,
): string {
  const kept = columns.flatMap(({ name }, i) => {
    const type = found[`v${i}`];
    return typeof type === 'string' ? [`${literal(name)}: ${literal(type)}`] : [];
  });
  return kept.length === 0 ? '' : `types={${kept.join(', ')}}`;
}
