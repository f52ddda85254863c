import { Type, type DataType, type Field } from '@uwdata/flechette';
import type { AnswerColumn, Value, ValueKind } from '../../model/index.ts';

/** How many parts of a second a unit of Arrow's times is: seconds, milli-, micro-, nanoseconds. */
const PER_SECOND = [1n, 1_000n, 1_000_000n, 1_000_000_000n];
const DAY_S = 86_400n;

const FLOATS = ['HALF', 'FLOAT', 'DOUBLE'];
const INTEGERS: Record<string, string> = {
  '8': 'TINYINT',
  '16': 'SMALLINT',
  '32': 'INTEGER',
  '64': 'BIGINT',
};

function nested(fields: readonly Field[]): string {
  return fields.map(({ name, type }) => `${name} ${nameOf(type)}`).join(', ');
}

/** The engine's word for an Arrow type. */
function nameOf(type: DataType): string {
  switch (type.typeId) {
    case Type.Dictionary:
      return 'ENUM';
    case Type.Null:
      return 'NULL';
    case Type.Int:
      return `${type.signed ? '' : 'U'}${INTEGERS[type.bitWidth] ?? ''}`;
    case Type.Float:
      return FLOATS[type.precision] ?? 'DOUBLE';
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return 'VARCHAR';
    case Type.Bool:
      return 'BOOLEAN';
    case Type.Decimal:
      // The engine sends a HUGEINT, which every sum of whole numbers is, as this; it tells the two apart no more.
      return type.precision === 38 && type.scale === 0
        ? 'HUGEINT'
        : `DECIMAL(${type.precision},${type.scale})`;
    case Type.Date:
      return 'DATE';
    case Type.Time:
      return 'TIME';
    case Type.Timestamp:
      return type.timezone === null ? 'TIMESTAMP' : 'TIMESTAMP WITH TIME ZONE';
    case Type.Interval:
    case Type.Duration:
      return 'INTERVAL';
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return `${nameOf(type.children[0].type)}[]`;
    case Type.Struct:
      return `STRUCT(${nested(type.children)})`;
    case Type.Map: {
      const entries = type.children[0].type;
      return `MAP(${'children' in entries ? entries.children.map((f) => nameOf(f.type)).join(', ') : ''})`;
    }
    case Type.Union:
      return `UNION(${nested(type.children)})`;
    default:
      return 'BLOB';
  }
}

function kindOf(type: DataType): ValueKind {
  switch (type.typeId) {
    case Type.Dictionary:
      return kindOf(type.dictionary);
    case Type.Bool:
      return 'boolean';
    case Type.Int:
      return 'integer';
    case Type.Float:
      return 'number';
    case Type.Decimal:
      return 'decimal';
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return 'text';
    case Type.Date:
      return 'date';
    case Type.Time:
      return 'time';
    case Type.Timestamp:
      return 'timestamp';
    case Type.Interval:
    case Type.Duration:
      return 'interval';
    case Type.Binary:
    case Type.LargeBinary:
    case Type.BinaryView:
    case Type.FixedSizeBinary:
      return 'bytes';
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return 'list';
    case Type.Struct:
    case Type.Map:
      return 'struct';
    default:
      return 'other';
  }
}

/** A column of an answer, from its field in Arrow's schema. */
export function columnOf({ name, type }: Field): AnswerColumn {
  return { name, type: nameOf(type), kind: kindOf(type) };
}

const two = (n: number | bigint): string => String(n).padStart(2, '0');

/** `12:30:00`, with as many digits of a second as there are. */
function timeOfDay(units: bigint, perSecond: bigint): string {
  const seconds = units / perSecond;
  const fraction = units % perSecond;
  const digits =
    fraction === 0n
      ? ''
      : `.${String(fraction)
          .padStart(String(perSecond).length - 1, '0')
          .replace(/0+$/, '')}`;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${digits}`;
}

/** `infinity` and `-infinity` as the engine writes them; they are the largest counts, of either sign. */
function endless<T extends number | bigint>(count: T, most: T): string | null {
  if (count === most) return 'infinity';
  return count === -most ? '-infinity' : null;
}

const MOST_DAYS = 2 ** 31 - 1;
const MOST_UNITS = 2n ** 63n - 1n;

/** A day of the proleptic Gregorian calendar, years before 0 or after 9999 with their sign as in ISO 8601. */
function dayText(days: number): string {
  const without = endless(days, MOST_DAYS);
  if (without !== null) return without;
  const day = new Date(days * 86_400_000);
  return Number.isNaN(day.getTime())
    ? `${days} d`
    : day.toISOString().slice(0, day.toISOString().indexOf('T'));
}

function timestampText(units: bigint, perSecond: bigint): string {
  const without = endless(units, MOST_UNITS);
  if (without !== null) return without;
  const perDay = DAY_S * perSecond;
  const rest = ((units % perDay) + perDay) % perDay;
  return `${dayText(Number((units - rest) / perDay))}T${timeOfDay(rest, perSecond)}`;
}

function decimalText(digits: bigint, scale: number): string {
  if (scale === 0) return String(digits);
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

/** ISO 8601 duration of months, days and nanoseconds, in years, hours and minutes where there are as many. */
function intervalText([months = 0, days = 0, nanos = 0]: Iterable<number>): string {
  const parts = (all: readonly (readonly [number, string])[]): string =>
    all.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('');
  const minutes = Math.trunc(nanos / 60e9);
  const date = parts([
    [Math.trunc(months / 12), 'Y'],
    [months % 12, 'M'],
    [days, 'D'],
  ]);
  const time = parts([
    [Math.trunc(minutes / 60), 'H'],
    [minutes % 60, 'M'],
    [(nanos % 60e9) / 1e9, 'S'],
  ]);
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function integer(value: number | bigint): number | bigint {
  return typeof value === 'bigint' && BigInt.asIntN(54, value) === value ? Number(value) : value;
}

const record = (fields: readonly Field[], value: Record<string, unknown>): Value =>
  Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(type, value[name])]));

function list(type: DataType, values: Iterable<unknown>): Value {
  return Array.from(values, (one) => valueOf(type, one));
}

function map(type: DataType, entries: Iterable<[unknown, unknown]>): Value {
  const [keys, values] = 'children' in type ? type.children : [];
  if (keys === undefined || values === undefined) return null;
  return Object.fromEntries(
    Array.from(entries, ([key, value]) => [
      String(valueOf(keys.type, key) as string),
      valueOf(values.type, value),
    ]),
  );
}

/**
 * A value as Arrow gives it (64 bits and decimals as bigint, times as counts of their unit), as the page takes it: see
 * `Value`.
 */
export function valueOf(type: DataType, value: unknown): Value {
  if (value === null || value === undefined) return null;
  switch (type.typeId) {
    case Type.Dictionary:
      return valueOf(type.dictionary, value);
    case Type.Int:
      return integer(value as number | bigint);
    case Type.Decimal:
      return decimalText(BigInt(value as bigint | number), type.scale);
    case Type.Date:
      return dayText((value as number) / 86_400_000);
    case Type.Time:
      return timeOfDay(BigInt(value as number), PER_SECOND[type.unit] ?? 1n);
    case Type.Timestamp:
      return timestampText(BigInt(value as bigint), PER_SECOND[type.unit] ?? 1n);
    case Type.Interval:
      return typeof value === 'number'
        ? intervalText([value])
        : intervalText(value as Float64Array);
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return list(type.children[0].type, value as Iterable<unknown>);
    case Type.Struct:
      return record(type.children, value as Record<string, unknown>);
    case Type.Map:
      return map(type.children[0].type, value as Iterable<[unknown, unknown]>);
    case Type.Bool:
    case Type.Float:
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return value as boolean | number | string;
    default:
      return value instanceof Uint8Array ? value : (JSON.stringify(value) ?? null);
  }
}
