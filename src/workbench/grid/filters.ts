import { literal } from '../../db/bind.ts';
import { quoted, uniqueNames } from '../../db/names.ts';
import type { AnswerColumn, ValueKind } from '../../model/index.ts';
import { asNumber, momentText, truth, type Comparison } from './typed.ts';

export type FilterOp = Comparison | 'contains' | 'starts' | 'null' | 'not null';

/** A condition on a column of an answer. `value` is as the reader typed it; of `null` and `not null` it is not read. */
export interface Filter {
  /** Its index. */
  column: number;
  op: FilterOp;
  value: string;
}

/** A filter that is being made or changed. */
export interface Editing {
  /** Among the filters; after the last one where it is new. */
  place: number;
  filter: Filter;
  at: 'column' | 'value';
}

export interface Sort {
  /** Its index. */
  column: number;
  descending: boolean;
}

/** What is wrong with a filter: what the value had to be, or `op` where the column cannot be asked that, `column` where there is none. */
export type FilterFault =
  'number' | 'date' | 'time' | 'timestamp' | 'boolean' | 'text' | 'op' | 'column';

/** A filter that cannot be asked. */
export class FilterError extends RangeError {
  override readonly name = 'FilterError';
  constructor(
    /** Its index among the filters. */
    readonly filter: number,
    readonly fault: FilterFault,
  ) {
    super(`Filter ${filter + 1} cannot be asked: ${fault}.`);
  }
}

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
const PRESENCE = ['null', 'not null'] as const;
const COMPARED: readonly FilterOp[] = [...COMPARISONS, ...PRESENCE];
const SEARCHED: readonly FilterOp[] = ['contains', 'starts', ...COMPARISONS, ...PRESENCE];

/** What a column can be asked. Codes are often whole numbers, of which the beginning means something. */
export function opsOf(kind: ValueKind): readonly FilterOp[] {
  switch (kind) {
    case 'text':
      return SEARCHED;
    case 'integer':
      return [...COMPARISONS, 'contains', 'starts', ...PRESENCE];
    case 'number':
    case 'decimal':
    case 'date':
    case 'time':
    case 'timestamp':
      return COMPARED;
    case 'boolean':
      return ['=', '<>', ...PRESENCE];
    default:
      return ['contains', ...PRESENCE];
  }
}

export const needsValue = (op: FilterOp): boolean => op !== 'null' && op !== 'not null';

/** A text in which `%`, `_` and `\` stand for themselves. */
const unwild = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A value as SQL of the column's type, or what it had to be. */
function operand(
  value: string,
  op: Comparison,
  { kind, type }: AnswerColumn,
): { sql: string } | FilterFault {
  switch (kind) {
    case 'integer':
    case 'number':
    case 'decimal': {
      const sql = asNumber(value, kind, type, op);
      return sql === null ? 'number' : { sql };
    }
    case 'boolean': {
      const told = truth(value);
      return told === null ? 'boolean' : { sql: literal(told) };
    }
    case 'date':
    case 'time':
    case 'timestamp': {
      const text = momentText(value, kind);
      // A type that is not spelled as expected is never made part of the statement.
      const to = /^(?:DATE|TIME|TIMESTAMP)(?:_S|_MS|_NS| WITH TIME ZONE)?$/i.test(type)
        ? type
        : kind;
      return text === null ? kind : { sql: `CAST(${literal(text)} AS ${to})` };
    }
    default:
      return { sql: literal(value) };
  }
}

/** The condition that a filter is, or what is wrong with it. */
function condition(
  { column: index, op, value }: Filter,
  columns: readonly AnswerColumn[],
  names: readonly string[],
): { sql: string } | FilterFault {
  const asked = columns[index];
  const name = names[index];
  if (asked === undefined || name === undefined) return 'column';
  if (!opsOf(asked.kind).includes(op)) return 'op';
  const column = `t.${quoted(name)}`;
  // An ENUM would take a text that is none of its own for a mistake.
  const own =
    asked.kind === 'text' && asked.type !== 'VARCHAR' ? `CAST(${column} AS VARCHAR)` : column;
  if (op === 'null') return { sql: `${own} IS NULL` };
  if (op === 'not null') return { sql: `${own} IS NOT NULL` };
  // No text of SQL can hold it.
  if (value.includes('\0')) return 'text';
  if (op === 'contains' || op === 'starts') {
    const pattern = `${op === 'contains' ? '%' : ''}${unwild(value)}%`;
    return { sql: `CAST(${own} AS VARCHAR) ILIKE ${literal(pattern)} ESCAPE '\\'` };
  }
  const right = operand(value, op, asked);
  return typeof right === 'string' ? right : { sql: `${own} ${op} ${right.sql}` };
}

/** What is wrong with a filter, or null: what `orderSql` would throw. */
export function faultOf(filter: Filter, columns: readonly AnswerColumn[]): FilterFault | null {
  const found = condition(filter, columns, uniqueNames(columns));
  return typeof found === 'string' ? found : null;
}

/**
 * ` WHERE …` for the rows of `t` that fulfil all filters, or nothing.
 * @throws FilterError for the first that cannot be asked.
 */
export function whereSql(columns: readonly AnswerColumn[], filters: readonly Filter[]): string {
  const names = uniqueNames(columns);
  const conditions = filters.map((filter, i) => {
    const found = condition(filter, columns, names);
    if (typeof found === 'string') throw new FilterError(i, found);
    return found.sql;
  });
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

/** How the rows of an answer are picked and put in order. */
export interface Arrangement {
  filters: readonly Filter[];
  sort: readonly Sort[];
}

/**
 * The rows of an answer that fulfil all filters, sorted, NULL last, rows that are equal in the order of the answer.
 * @param what Of the table `t`: `t.rowid` for the numbers of the rows, `t.*` for the rows themselves.
 * @param table A table (not a view: it must have a `rowid`) with the rows of the answer, its columns named by `uniqueNames`.
 * @throws FilterError for a filter that cannot be asked, RangeError for a sort by a column that is not there.
 */
export function orderSql(
  table: string,
  columns: readonly AnswerColumn[],
  filters: readonly Filter[],
  sort: readonly Sort[],
  what: 't.rowid' | 't.*' = 't.rowid',
): string {
  const names = uniqueNames(columns);
  const order = sort.map(({ column, descending }) => {
    if (columns[column] === undefined) throw new RangeError(`There is no column ${column + 1}.`);
    return `t.${quoted(names[column] ?? '')} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  const where = whereSql(columns, filters);
  return `SELECT ${what} FROM ${quoted(table)} AS t${where} ORDER BY ${[...order, 't.rowid'].join(', ')}`;
}
