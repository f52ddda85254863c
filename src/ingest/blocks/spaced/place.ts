import type { Sum } from './header.ts';

/** The amounts of a row and the ways in which they can stand in its columns: the column of each amount, in order. */
export interface Placing {
  values: readonly number[];
  ways: readonly (readonly number[])[];
}

/** A row and the rows that make it up. */
export interface Group {
  whole: Placing;
  parts: readonly Placing[];
}

/** More columns, or more ways to set the parts of one row, are not tried. */
const MOST_COLUMNS = 13;
const MOST_WAYS = 20_000;
/** No table has so many classes below one. */
const MOST_PARTS = 200;
const MOST_ROUNDS = 30;
/** All choices that are tried for one table. */
const MOST_TRIED = 400_000;

const near = (one: number, other: number, count: number): boolean =>
  Math.abs(one - other) <= (count + 1) * 0.005 + 1e-9;

/**
 * The ways in which a row's amounts can stand in `width` columns so that the sums of the columns hold. A row that has
 * an amount for every column has one way, also where a sum does not hold: that is the document's own error.
 */
export function placingOf(values: readonly number[], width: number, sums: readonly Sum[]): Placing {
  if (values.length === width) return { values, ways: [values.map((_, at) => at)] };
  if (values.length > width || width > MOST_COLUMNS || values.length === 0)
    return { values, ways: [] };
  const ways: number[][] = [];
  const extend = (way: number[]): void => {
    if (way.length === values.length) {
      if (sumsHold(values, way, sums)) ways.push(way);
      return;
    }
    const last = width - (values.length - way.length);
    for (let at = (way.at(-1) ?? -1) + 1; at <= last; at += 1) extend([...way, at]);
  };
  extend([]);
  return { values, ways };
}

const at = (values: readonly number[], way: readonly number[], column: number): number =>
  values[way.indexOf(column)] ?? 0;

function sumsHold(
  values: readonly number[],
  way: readonly number[],
  sums: readonly Sum[],
): boolean {
  return sums.every(({ whole, parts, beside }) => {
    const total = parts.reduce((sum, part) => sum + at(values, way, part), 0);
    const other = beside === undefined ? 0 : at(values, way, beside);
    return near(at(values, way, whole) + other, total, parts.length);
  });
}

/** Ways whose columns hold `known` amounts; a column that is known to hold nothing is blank or zero. */
export function agreeing(placing: Placing, known: ReadonlyMap<number, number>): Placing {
  const ways = placing.ways.filter((way) =>
    [...known].every(([column, value]) => near(at(placing.values, way, column), value, 1)),
  );
  return ways.length > 0 ? { ...placing, ways } : placing;
}

/**
 * Takes away what contradicts the sums over rows: a part cannot stand in a column that its whole leaves blank, and the
 * parts add up to the whole in every column. Where no way is left the document contradicts itself: nothing is taken.
 */
export function solved(placings: readonly Placing[], groups: readonly Group[]): Placing[] {
  const current = new Map(placings.map((placing) => [placing, placing]));
  const now = (placing: Placing): Placing => current.get(placing) ?? placing;
  let changed = true;
  let tried = 0;
  for (let round = 0; changed && round < MOST_ROUNDS; round += 1) {
    changed = false;
    for (const { whole, parts } of groups) {
      const own = now(whole);
      const [first, ...others] = parts.map(now);
      if (!first || own.ways.length === 0) continue;
      const all = [first, ...others];
      tried += choicesOf(own, all);
      const narrowed = tried > MOST_TRIED ? pruned(own, all) : narrowedBy(own, all);
      if (!narrowed) continue;
      for (const [index, placing] of [whole, ...parts].entries()) {
        const next = narrowed[index];
        if (!next || next.ways.length === now(placing).ways.length) continue;
        current.set(placing, next);
        changed = true;
      }
    }
  }
  return placings.map(now);
}

const choicesOf = (whole: Placing, parts: readonly Placing[]): number =>
  Math.min(
    MOST_WAYS,
    parts.reduce((product, { ways }) => product * Math.max(1, ways.length), whole.ways.length),
  );

/** The whole and its parts with the ways that some common solution has; null where there is none, or too many to try. */
function narrowedBy(whole: Placing, parts: readonly Placing[]): Placing[] | null {
  const all = [whole, ...parts];
  if (all.some(({ values }) => values.some((value) => value < 0))) return null;
  if (all.every(({ ways }) => ways.length === 1)) return null;
  const kept = all.map(() => new Set<readonly number[]>());
  for (const way of whole.ways) {
    const totals = totalsOf(whole, way);
    const fitting = parts.map((part) => part.ways.filter((own) => fits(part, own, totals)));
    const solutions = solutionsOf(parts, fitting, totals);
    if (solutions === null) return pruned(whole, parts);
    if (solutions.length > 0) kept[0]?.add(way);
    for (const solution of solutions)
      for (const [index, own] of solution.entries()) kept[index + 1]?.add(own);
  }
  if (kept[0]?.size === 0) return pruned(whole, parts);
  return all.map((placing, index) => ({
    ...placing,
    ways: placing.ways.filter((way) => kept[index]?.has(way)),
  }));
}

const totalsOf = ({ values }: Placing, way: readonly number[]): Map<number, number> =>
  new Map(way.map((column, index) => [column, values[index] ?? 0]));

/**
 * Where the parts do not add up, or there are too many ways to try: a part still stands only in columns where its whole
 * has an amount. A row that has one for each of these has them in order, whatever its own sums say.
 */
function pruned(whole: Placing, parts: readonly Placing[]): Placing[] | null {
  const [way, ...others] = whole.ways;
  if (!way || others.length > 0) return null;
  const filled = way.filter((_, index) => (whole.values[index] ?? 0) !== 0);
  const narrowed = parts.map((part) => {
    const ways = part.ways.filter((own) =>
      own.every((column, index) => filled.includes(column) || part.values[index] === 0),
    );
    if (ways.length > 0) return { ...part, ways };
    return part.ways.length === 0 && part.values.length === filled.length
      ? { ...part, ways: [filled] }
      : part;
  });
  return [whole, ...narrowed];
}

const fits = (
  { values }: Placing,
  way: readonly number[],
  totals: ReadonlyMap<number, number>,
): boolean =>
  way.every((column, index) => (values[index] ?? 0) <= (totals.get(column) ?? 0) + 0.05);

/** Every choice of ways that adds up to the totals; null where there are too many choices. */
function solutionsOf(
  parts: readonly Placing[],
  choices: readonly (readonly (readonly number[])[])[],
  totals: ReadonlyMap<number, number>,
): (readonly number[])[][] | null {
  const count = choices.reduce((product, ways) => product * ways.length, 1);
  if (count === 0) return [];
  if (count > MOST_WAYS || parts.length > MOST_PARTS) return null;
  const solutions: (readonly number[])[][] = [];
  const chosen: (readonly number[])[] = [];
  const sums = new Map<number, number>();
  const add = (part: Placing, way: readonly number[], sign: number): void => {
    for (const [index, column] of way.entries())
      sums.set(column, (sums.get(column) ?? 0) + sign * (part.values[index] ?? 0));
  };
  const extend = (index: number): void => {
    const part = parts[index];
    if (!part) {
      const columns = new Set([...totals.keys(), ...sums.keys()]);
      const even = [...columns].every((column) =>
        near(sums.get(column) ?? 0, totals.get(column) ?? 0, parts.length),
      );
      if (even) solutions.push([...chosen]);
      return;
    }
    for (const way of choices[index] ?? []) {
      add(part, way, 1);
      chosen.push(way);
      extend(index + 1);
      chosen.pop();
      add(part, way, -1);
    }
  };
  extend(0);
  return solutions;
}

/** The column of each amount, or null where the ways that are left disagree about it. */
export function columnsOf({ values, ways }: Placing): (number | null)[] {
  return values.map((_, index) => {
    const columns = new Set(ways.map((way) => way[index]));
    const [column] = columns;
    return columns.size === 1 && column !== undefined ? column : null;
  });
}
