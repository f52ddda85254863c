import {
  Dictionary,
  Int32,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { arrowFile, type ArrowPieces } from '../../src/export/arrow.ts';
import { messagesIn } from '../../src/export/arrow/message.ts';

/** A stream taken apart as the engine sends it: the schema, then each message. */
function piecesOf(stream: Uint8Array): ArrowPieces {
  const [schema, ...rest] = messagesIn(stream).map(({ bytes }) => bytes);
  return { schema: schema ?? new Uint8Array(), batches: rest };
}

const fileOf = (pieces: ArrowPieces): Uint8Array => Buffer.concat([...arrowFile(pieces)]);
const rowsOf = (table: Table): unknown => JSON.parse(JSON.stringify(table.toArray()));

describe('an Arrow file', () => {
  it('is framed as a file and holds every batch', () => {
    const part = (i: number): Table =>
      new Table({
        n: vectorFromArray([i, null], new Int32()),
        t: vectorFromArray([`名 ${i}`, null], new Utf8()),
      });
    const stream = tableToIPC(part(1).concat(part(2), part(3)), 'stream');
    const file = fileOf(piecesOf(stream));
    expect(Buffer.from(file.subarray(0, 6)).toString()).toBe('ARROW1');
    expect(Buffer.from(file.subarray(-6)).toString()).toBe('ARROW1');
    const read = tableFromIPC(file);
    expect(read.batches).toHaveLength(3);
    expect(rowsOf(read)).toEqual(rowsOf(tableFromIPC(stream)));
  });

  it('holds dictionaries, each once', () => {
    const words = vectorFromArray(['a', 'b', 'a'], new Dictionary(new Utf8(), new Int32()));
    const pieces = piecesOf(tableToIPC(new Table({ words }), 'stream'));
    const repeated = { ...pieces, batches: [...pieces.batches, ...pieces.batches] };
    expect(rowsOf(tableFromIPC(fileOf(repeated)))).toEqual(
      ['a', 'b', 'a', 'a', 'b', 'a'].map((word) => ({ words: word })),
    );
  });

  it('refuses a dictionary that is missing or replaced', () => {
    const dictionaryOf = (words: string[]): ArrowPieces =>
      piecesOf(
        tableToIPC(
          new Table({ w: vectorFromArray(words, new Dictionary(new Utf8(), new Int32(), 1)) }),
          'stream',
        ),
      );
    const [one, other] = [dictionaryOf(['a', 'b']), dictionaryOf(['c', 'd'])];
    const missing = { ...one, batches: one.batches.slice(1) };
    const replaced = { ...one, batches: [...one.batches, ...other.batches] };
    for (const pieces of [missing, replaced]) {
      expect(() => fileOf(pieces)).toThrow(expect.objectContaining({ problem: 'dictionary' }));
    }
  });

  it('has no rows where the answer has none', () => {
    const stream = tableToIPC(tableFromArrays({ n: new Int32Array() }), 'stream');
    expect(tableFromIPC(fileOf({ ...piecesOf(stream), batches: [] })).numRows).toBe(0);
  });

  it('refuses bytes that are no messages', () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]),
      new Uint8Array(64).fill(255),
    ]) {
      expect(() => fileOf({ schema: bytes, batches: [] })).toThrow(
        expect.objectContaining({ problem: 'broken' }),
      );
    }
  });
});
