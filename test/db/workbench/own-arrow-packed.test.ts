import { readFileSync } from 'node:fs';
import {
  Batch,
  Column,
  CompressionType,
  dictionary,
  float16,
  int8,
  interval,
  list,
  setCompressionCodec,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  utf8,
  utf8View,
  type DataType,
} from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/db/workbench/arrow-head.ts';
import { FileRefused } from '../../../src/db/workbench/file-refused.ts';
import { soundArrow } from '../../../src/db/workbench/own-arrow.ts';
import { refusedOrSound } from './damaged.ts';
import { startWasm } from '../../sql/engines.ts';

/** What polars 0.26 for Node wrote, of `expected`; texts are views, the kinds are categories. */
const polars = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`polars/${name}`, import.meta.url)));
const FILES = ['plain.arrow', 'lz4.arrow', 'zstd.arrow', 'lz4.arrows', 'zstd.arrows'];
const PACKED = FILES.slice(1);

const names = ['总计', '财政补贴收入', '利息收入', '其中：动用上年结余'];
const expected = Array.from({ length: 60 }, (_, i) => {
  const amount = i % 11 === 0 ? null : i * 12.5;
  return {
    id: String(i),
    name: i % 7 === 0 ? null : `${names[i % 4]}${i}`,
    amount: amount === null ? null : amount.toFixed(1),
    kind: i % 5 === 0 ? null : names[i % 4],
    flag: String(i % 3 === 0),
    parts: `[${names[i % 4]}, ]`,
    day: new Date(i * 86_400_000).toISOString().slice(0, 10),
    exact: amount === null ? null : amount.toFixed(2),
  };
});

/** What the engine has of a file, each value in its words. */
async function asked(bytes: Uint8Array): Promise<object[]> {
  const engine = await startWasm(false);
  const connection = engine.connect();
  const stream = soundArrow(bytes);
  connection.useUnsafe((bindings, id) => {
    const made = { schema: 'main', name: 't', create: true };
    bindings.insertArrowFromIPCStream(id, stream, made);
  });
  const columns = Object.keys(expected[0] ?? {}).map(
    (name) => `CAST("${name}" AS VARCHAR) AS "${name}"`,
  );
  const rows = connection.query(`SELECT ${columns.join(', ')} FROM t`).toArray() as object[];
  return rows.map((row) => ({ ...row }));
}

const trouble = (bytes: Uint8Array): string => {
  try {
    soundArrow(bytes);
  } catch (thrown) {
    return thrown instanceof FileRefused ? thrown.trouble : 'broken';
  }
  return 'none';
};

function written(table: Table, codec?: typeof CompressionType.LZ4_FRAME): Uint8Array {
  const bytes = tableToIPC(table, { format: 'stream', ...(codec === undefined ? {} : { codec }) });
  if (bytes === null) throw new Error('not written');
  return bytes;
}

const of = (type: DataType, values: unknown[]): Uint8Array =>
  written(tableFromArrays({ a: values }, { types: { a: type } }));

/** Where the compressed buffers of a file begin. */
function places(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const found: number[] = [];
  let at = bytes[0] === 0xff ? 0 : 8;
  for (let length = view.getInt32(at + 4, true); length > 0; length = view.getInt32(at + 4, true)) {
    at += 8 + length;
    const { batch, bodyLength } = headOf(bytes.subarray(at - length, at));
    for (const { offset, length: size } of batch?.regions ?? [])
      if (size > 8) found.push(at + offset);
    at += bodyLength;
  }
  return found;
}

function said(bytes: Uint8Array, lengths: (old: bigint, i: number) => bigint): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  places(bytes).forEach((at, i) =>
    view.setBigInt64(at, lengths(view.getBigInt64(at, true), i), true),
  );
  return changed;
}

describe('a file of polars', () => {
  it.each(FILES)('has the rows that were written, as the engine reads it: %s', async (name) => {
    expect(await asked(polars(name))).toEqual(expected);
  });

  it.each(FILES)('handed on is the same for the same rows: %s', (name) => {
    const rows = (bytes: Uint8Array): unknown => tableFromIPC(soundArrow(bytes)).toArray();
    expect(rows(polars(name))).toEqual(rows(polars('plain.arrow')));
  });
});

describe('a compressed file', () => {
  it.each(PACKED)('is refused wherever it is cut: %s', (name) => {
    const bytes = polars(name);
    // A file has its end mark before its footer.
    const end = name.endsWith('s') ? bytes.length : (places(bytes).at(-1) ?? 0) + 8;
    for (let length = 0; length < end; length += 7) {
      expect(() => soundArrow(bytes.slice(0, length)), String(length)).toThrow();
    }
  });

  it.each(PACKED)('with wrong bytes is refused, or what is handed on is sound: %s', (name) => {
    const bytes = polars(name);
    refusedOrSound(bytes, 150);
  });

  it.each(PACKED)('is not believed how long its buffers are: %s', (name) => {
    const bytes = polars(name);
    expect(places(bytes).length).toBeGreaterThan(10);
    expect(trouble(said(bytes, () => 1n << 40n))).toBe('unpacked');
    // None is too large by itself.
    expect(trouble(said(bytes, () => 101_000_000n))).toBe('unpacked');
    for (const lengths of [-2n, -(1n << 60n)]) {
      expect(trouble(said(bytes, () => lengths))).toBe('broken');
    }
    expect(trouble(said(bytes, (old, i) => (i === 3 ? old + 8n : old)))).toBe('broken');
    expect(trouble(said(bytes, (old, i) => (i === 3 ? old - 8n : old)))).toBe('broken');
  });

  it('may have buffers that are not', () => {
    // The library leaves them as they are where nothing is gained, and says so by their length.
    setCompressionCodec(CompressionType.LZ4_FRAME, {
      decode: (bytes) => bytes,
      encode: (bytes) => new Uint8Array(bytes.length + 1),
    });
    const table = tableFromArrays({ a: [1, null, 3], t: ['x', '长的', null] });
    const bytes = written(table, CompressionType.LZ4_FRAME);
    expect(places(bytes)).not.toEqual([]);
    expect(tableFromIPC(soundArrow(bytes)).toArray()).toEqual(table.toArray());
  });
});

describe('a column of views', () => {
  const LONG = 1_000_000;
  const buffer = new Uint8Array(LONG).fill(97);
  /** Views of the one long value; `change` some of them. */
  function views(
    count: number,
    change: (view: DataView) => void = () => undefined,
  ): Column<unknown> {
    const values = new Uint8Array(count * 16);
    const view = new DataView(values.buffer);
    for (let i = 0; i < count; i++) {
      view.setInt32(i * 16, LONG, true);
      values.set(buffer.subarray(0, 4), i * 16 + 4);
    }
    change(view);
    const batch = new Batch<unknown>({
      length: count,
      nullCount: 0,
      type: utf8View(),
      validity: new Uint8Array(),
      values,
    });
    return new Column([Object.assign(batch, { data: [buffer] })]);
  }
  function file(column: Column<unknown>): Uint8Array {
    const field = { name: 'a', type: column.type, nullable: true, metadata: new Map() };
    const schema = { version: 4 as const, endianness: 0 as const, fields: [field], metadata: null };
    return written(new Table(schema, [column]));
  }

  it('is refused where many are of one long value', () => {
    expect(trouble(file(views(2)))).toBe('none');
    expect(trouble(file(views(201)))).toBe('unpacked');
  });

  it('that are the words of a dictionary is refused before there are words', () => {
    const words = views(201);
    const type = dictionary(utf8View(), int8());
    const batch = new Batch<unknown>({
      length: 1,
      nullCount: 0,
      type: { ...type, dictionary: words.type },
      validity: new Uint8Array(),
      values: new Int8Array(1),
    });
    expect(trouble(file(new Column([Object.assign(batch, { dictionary: words })])))).toBe(
      'unpacked',
    );
  });

  it.each([
    ['another buffer', 8, 7],
    ['behind the end of it', 12, 1],
    ['before it', 12, -1],
    ['another beginning', 4, 0],
    ['no length', 0, -5],
  ])('is refused where a value has %s', (_, at, value) => {
    const wrong = views(2, (view) => view.setInt32(16 + at, value, true));
    expect(trouble(file(wrong))).toBe('broken');
  });
});

describe('a type that the engine does not have, or takes for another', () => {
  it.each([
    ['half a float', of(float16(), [1.5]), 'halffloat'],
    ['days and milliseconds', of(interval(1), [[1, 2]]), 'day_time_interval'],
    ['a dictionary in a list', of(list(dictionary(utf8(), int8())), [['p']]), 'dictionary'],
  ])('is refused by the name of its column: %s', (_, bytes, type) => {
    expect(trouble(bytes)).toBe('form');
    expect(() => soundArrow(bytes)).toThrow(`Column "a": ${type}`);
  });
});
