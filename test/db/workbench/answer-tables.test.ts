import { int32, tableFromArrays, tableFromIPC, tableToIPC, utf8 } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { renamed } from '../../../src/db/workbench/answer-tables.ts';
import { messagesIn } from '../../../src/export/arrow/message.ts';

const table = tableFromArrays(
  { a: [1, 2], b: ['x', null], c: ['长', 'y'] },
  { types: { a: int32(), b: utf8(), c: utf8() } },
);
const [schema = new Uint8Array(), batch = new Uint8Array()] = messagesIn(
  tableToIPC(table, { format: 'stream' }) ?? new Uint8Array(),
).map(({ bytes }) => bytes);

describe('the schema of an answer', () => {
  it('gets other names, and nothing but a schema', () => {
    const other = renamed(schema, ['k', 'k', 'K "']);
    expect(messagesIn(other)).toHaveLength(1);
    const read = tableFromIPC([other, batch]);
    expect(read.schema.fields.map(({ name }) => name)).toEqual(['k', 'k', 'K "']);
    expect(read.schema.fields.map(({ type }) => type)).toEqual(
      table.schema.fields.map(({ type }) => type),
    );
    expect(read.getChildAt(2).toArray()).toEqual(['长', 'y']);
  });

  it('keeps the type of each, also where several had one name', () => {
    const same = renamed(renamed(schema, ['k', 'k', 'k']), ['k', 'k_1', 'k_2']);
    const read = tableFromIPC([same, batch]);
    expect(read.schema.fields.map(({ type }) => type)).toEqual(
      table.schema.fields.map(({ type }) => type),
    );
    expect(read.getChildAt(0).toArray()).toEqual(Int32Array.of(1, 2));
  });

  it('stays as it is where it has them', () => {
    expect(renamed(schema, ['a', 'b', 'c'])).toEqual(schema);
  });
});
