import type { Parameter } from './connector.ts';

/** A text as SQL. Quotes are doubled; besides them only the character 0 can end one, and with it the statement. */
const quoted = (value: string): string =>
  value
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** A value as a literal of SQL. */
export function literal(value: Parameter): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return value.includes('\0') ? `(${quoted(value)})` : quoted(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${value} cannot be asked for.`);
  }
  return String(value);
}

/**
 * The question that a statement asks: on one line, without comments, its parameters in place of `?`. Constants, unlike
 * parameters that are bound, lead the engine to the row groups that it must read, and they make one message to the
 * worker of three. The statement is ours: no `?`, `--` or run of blanks stands in its texts.
 * @throws RangeError when the numbers of `?` and of parameters differ.
 */
export function questionOf(sql: string, parameters: readonly Parameter[] = []): string {
  const bare = sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [first = '', ...rest] = bare.split('?');
  if (rest.length !== parameters.length) {
    throw new RangeError(`${rest.length} parameters expected, ${parameters.length} given`);
  }
  return first + rest.map((part, i) => literal(parameters[i] ?? null) + part).join('');
}

/**
 * The rows of some bureaus in a table that is sorted by bureau, to select from. One scan a bureau, so that each reads
 * the row groups of its bureau only.
 * @throws RangeError when no bureau is given.
 */
export function ofBureaus(table: string, bureaus: readonly string[]): string {
  if (bureaus.length === 0) throw new RangeError('At least one bureau is needed.');
  const scans = bureaus.map((id) => `SELECT * FROM ${table} WHERE bureau_id = ${literal(id)}`);
  return `(${scans.join(' UNION ALL ')})`;
}

/** A short name for a question: the FNV-1a hash of its UTF-16 units, 64 bits. Web Crypto would need https. */
export function keyOf(question: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < question.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(question.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(36);
}
