import {
  bool,
  decimal,
  dictionary,
  int32,
  largeUtf8,
  list,
  runEndEncoded,
  struct,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { columnNames, soundArrow } from '../../../src/db/workbench/own-arrow.ts';
import { refusedOrSound } from './damaged.ts';

const arrays = {
  n: [1, 2, null, 4],
  text: ['x', null, '长的文字', ''],
  list: [[1, 2], [], null, [3]],
  word: ['p', 'q', 'p', null],
  flag: [true, false, null, true],
  large: ['a', 'b', 'c', 'd'],
  pair: [{ a: 1, b: 'x' }, { a: 2, b: 'y' }, null, { a: 4, b: 'z' }],
  exact: [1.25, 2, null, 3],
};
const table = tableFromArrays(arrays, {
  types: {
    ...{ n: int32(), text: utf8(), list: list(int32()), word: dictionary(utf8()), flag: bool() },
    ...{ large: largeUtf8(), pair: struct({ a: int32(), b: utf8() }), exact: decimal(18, 2) },
  },
});
function written(format: 'stream' | 'file', from = table): Uint8Array {
  const bytes = tableToIPC(from, { format });
  if (bytes === null) throw new Error('not written');
  return bytes;
}
const rows = (bytes: Uint8Array): unknown => tableFromIPC(bytes).toArray();

describe.each(['stream', 'file'] as const)('an Arrow %s', (format) => {
  const bytes = written(format);

  it('is written anew with the same values', () => {
    expect(rows(soundArrow(bytes))).toEqual(rows(bytes));
  });

  it('is refused wherever it is cut, never taken for a shorter one', () => {
    // A file has its end mark before its footer.
    const end = format === 'stream' ? bytes.length : written('stream').length + 8;
    for (let length = 0; length < end; length++) {
      expect(() => soundArrow(bytes.slice(0, length)), String(length)).toThrow();
    }
  });

  it('with wrong bytes is refused, or what is handed on is sound', () => {
    refusedOrSound(bytes, 400);
  });
});

describe('an Arrow file', () => {
  /** The places of a text or number of four bytes. */
  const places = (bytes: Uint8Array, word: Uint8Array): number[] =>
    [...bytes.keys()].filter((at) => word.every((byte, i) => bytes[at + i] === byte));
  const int = (value: number): Uint8Array => new Uint8Array(Int32Array.of(value).buffer);

  it('with a decimal of a scale that nobody can raise ten to is refused', () => {
    const decimals = tableFromArrays({ a: [1.25] }, { types: { a: decimal(18, 2) } });
    const bytes = written('stream', decimals);
    const refused = places(bytes, int(2)).filter((at) => {
      const changed = bytes.slice();
      changed.set(int(1_000_000_000), at);
      try {
        soundArrow(changed);
        return false;
      } catch (thrown) {
        return String(thrown).includes('scale');
      }
    });
    expect(refused).toHaveLength(1);
  });

  it('with an offset behind its text is refused', () => {
    const bytes = written(
      'stream',
      tableFromArrays({ a: ['abc', 'de'] }, { types: { a: utf8() } }),
    );
    const at = places(bytes, Uint8Array.of(...int(0), ...int(3), ...int(5))).at(-1) ?? NaN;
    for (const offset of [4_000, -1]) {
      const changed = bytes.slice();
      changed.set(int(offset), at + 8);
      expect(() => soundArrow(changed)).toThrow('an offset');
    }
  });

  it('with an entry that a dictionary does not have is refused', () => {
    const words = tableFromArrays({ a: ['p', 'q', 'p'] }, { types: { a: dictionary(utf8()) } });
    const bytes = written('stream', words);
    const at = places(bytes, Uint8Array.of(...int(0), ...int(1), ...int(0))).at(-1) ?? NaN;
    const changed = bytes.slice();
    changed.set(int(77), at);
    expect(() => soundArrow(changed)).toThrow('an entry of a dictionary');
  });

  it('with bytes that are no text is refused', () => {
    const bytes = written('stream', tableFromArrays({ a: ['长文'] }, { types: { a: utf8() } }));
    const at = places(bytes, new TextEncoder().encode('长'))[0] ?? NaN;
    const changed = bytes.slice();
    changed[at] = 0xff;
    expect(() => soundArrow(changed)).toThrow();
  });

  it('with columns of a type that the engine does not know says so', () => {
    const runs = tableFromArrays(
      { a: ['x', 'x'] },
      { types: { a: runEndEncoded(int32(), utf8()) } },
    );
    expect(() => soundArrow(written('stream', runs))).toThrow('Column "a": run_end_encoded');
  });

  it('whose dictionary is replaced on the way is refused: which rows it is for would be guessed', () => {
    const words = tableFromArrays({ a: ['p'] }, { types: { a: dictionary(utf8()) } });
    const bytes = written('stream', words);
    const [, second = 0, third = 0] = places(bytes, int(-1));
    const twice = Buffer.concat([
      bytes.subarray(0, third),
      bytes.subarray(second, third),
      bytes.subarray(third),
    ]);
    expect(() => soundArrow(new Uint8Array(twice))).toThrow('replaced');
  });

  it('gets names that a table can have', () => {
    expect(columnNames(['a', 'A', '', 'a_1', 'x\0y'])).toEqual([
      'a',
      'A_1',
      'column2',
      'a_1_1',
      'xy',
    ]);
  });
});
