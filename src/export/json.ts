import type { AnswerColumn, Rows, Value } from '../model/index.ts';
import { eachRow, inChunks } from './chunks.ts';
import { numberText, plainText } from './value.ts';

/** Each name once: the second `a` is `a_2`, or the next that nobody else has. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Map<string, number>();
  return names.map((name) => {
    const before = seen.get(name);
    seen.set(name, 1);
    if (before === undefined) return name;
    let number = before;
    let unique: string;
    do unique = `${name}_${++number}`;
    while (taken.has(unique));
    taken.add(unique);
    seen.set(name, number);
    return unique;
  });
}

/** Whether a reader who takes numbers for doubles gets the same digits back. */
export function fitsDouble(digits: string): boolean {
  const significant = digits.replace(/[-.]/g, '').replace(/^0+/, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) && significant.length <= 15;
}

/**
 * A value as JSON. What a JSON number cannot hold stands as text, so that it is neither changed nor missing: whole
 * numbers beyond 2⁵³, decimals of more than 15 digits, NaN and Infinity. Dates and times are ISO 8601, bytes as the
 * engine reads them back. Only NULL is null.
 */
export function jsonValue(
  value: Value,
  { kind, type }: Pick<AnswerColumn, 'kind' | 'type'>,
): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return Number.isFinite(value) ? numberText(value, type) : `"${value}"`;
    case 'bigint':
      return `"${value}"`;
    case 'string':
      return kind === 'decimal' && fitsDouble(value) ? value : JSON.stringify(value);
  }
  if (value instanceof Uint8Array) return JSON.stringify(plainText(value));
  const member = { kind: 'other', type: '' } as const;
  if (isList(value)) return `[${value.map((one) => jsonValue(one, member)).join(',')}]`;
  const members = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}:${jsonValue(one, member)}`,
  );
  return `{${members.join(',')}}`;
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

/** An answer as an array of objects, one a line. Columns of one name are numbered; units have no place here. */
export function* rowsJson(rows: Rows): Generator<string, void> {
  yield* inChunks(objects(rows));
}

function* objects(rows: Rows): Generator<string, void> {
  const keys = uniqueNames(rows.columns.map(({ name }) => name)).map((name) =>
    JSON.stringify(name),
  );
  let between = '[\n';
  for (const row of eachRow(rows)) {
    const members = rows.columns.map(
      (column, i) => `${keys[i]}:${jsonValue(row[i] ?? null, column)}`,
    );
    yield `${between}{${members.join(',')}}`;
    between = ',\n';
  }
  yield rows.count === 0 ? '[]\n' : '\n]\n';
}
