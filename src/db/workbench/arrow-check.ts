import { Type, type Batch, type Column, type DataType } from '@uwdata/flechette';
import { MOST_DEPTH } from './arrow-head.ts';
import { FileRefused } from './file-refused.ts';

/** @throws Error that says `what` is wrong. */
export function need(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`The Arrow file is damaged: ${what}.`);
}

/** The bytes that a value takes; null for types whose values have no one width. */
function widthOf(type: DataType): number | null {
  switch (type.typeId) {
    case Type.Int:
      need([8, 16, 32, 64].includes(type.bitWidth), 'the width of an integer');
      return type.bitWidth / 8;
    case Type.Float:
      return [2, 4, 8][type.precision] ?? null;
    case Type.Date:
      return type.unit === 0 ? 4 : 8;
    case Type.Time:
      need(type.bitWidth === (type.unit < 2 ? 32 : 64), 'the width of a time');
      return type.bitWidth / 8;
    case Type.Timestamp:
    case Type.Duration:
      return 8;
    case Type.Interval:
      return [4, 8, 16][type.unit] ?? null;
    case Type.Decimal: {
      const { precision, scale, bitWidth } = type;
      need(bitWidth === 128 && precision >= 1 && precision <= 38, 'the width of a decimal');
      need(scale >= 0 && scale <= precision, 'the scale of a decimal');
      return 16;
    }
    case Type.FixedSizeBinary:
      need(type.stride >= 1, 'the width of binary values');
      return type.stride;
    default:
      return null;
  }
}

/** Each piece begins where the one before it ends, and none ends behind `most`. Gives where the first one begins. */
function checkOffsets({ offsets, length }: Batch<unknown>, most: number): number {
  if (length === 0) return 0;
  need(offsets.length > length, 'offsets are missing');
  let before = Number(offsets[0]);
  need(before >= 0, 'an offset');
  const first = before;
  for (let i = 1; i <= length; i++) {
    const next = Number(offsets[i]);
    need(next >= before, 'an offset');
    before = next;
  }
  need(before <= most, 'an offset');
  return first;
}

/** What the engine takes for text has to be text, and so has each value by itself. */
function checkText({ offsets, values, length }: Batch<unknown>): void {
  if (length === 0) return;
  const bytes = values as Uint8Array;
  const end = Number(offsets[length]);
  new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(Number(offsets[0]), end));
  for (let i = 0; i < length; i++) {
    const at = Number(offsets[i]);
    need(at >= end || ((bytes[at] ?? 0) & 0xc0) !== 0x80, 'a text begins inside of a letter');
  }
}

/** Holds what is in a batch against what the engine will take for granted. */
export class Checker {
  readonly #known = new Set<Column<unknown>>();

  batch(type: DataType, batch: Batch<unknown> | undefined, depth = 0): void {
    need(batch !== undefined && depth <= MOST_DEPTH, 'the depth of a type');
    const { length, nullCount, validity } = batch;
    need(Number.isSafeInteger(length) && length >= 0, 'a length');
    need(nullCount >= 0 && nullCount <= length, 'a number of nulls');
    if (type.typeId === Type.Null) return;
    const marks = validity.length * 8;
    need(marks >= length || (marks === 0 && nullCount === 0), 'marks of nulls are missing');
    const width = widthOf(type);
    if (width !== null) {
      need(batch.values.byteLength >= length * width, 'values are missing');
      return;
    }
    this.#varying(type, batch, depth);
  }

  #varying(type: DataType, batch: Batch<unknown>, depth: number): void {
    const { length, values } = batch;
    switch (type.typeId) {
      case Type.Bool:
        need(values.byteLength * 8 >= length, 'values are missing');
        return;
      case Type.Utf8:
      case Type.LargeUtf8:
        checkOffsets(batch, values.byteLength);
        checkText(batch);
        return;
      case Type.Binary:
      case Type.LargeBinary:
        checkOffsets(batch, values.byteLength);
        return;
      case Type.List:
      case Type.LargeList:
      case Type.Map:
        checkOffsets(batch, batch.children[0]?.length ?? 0);
        if (type.typeId === Type.Map) {
          need(batch.children[0]?.children.length === 2, 'a map has no keys');
        }
        break;
      case Type.FixedSizeList:
        need(type.stride >= 1, 'the length of a list');
        need((batch.children[0]?.length ?? 0) >= length * type.stride, 'values are missing');
        break;
      case Type.Struct:
        need(batch.children.length > 0, 'a struct of nothing');
        need(
          batch.children.every((child) => child.length >= length),
          'values are missing',
        );
        break;
      case Type.Dictionary:
        this.#dictionary(type, batch, depth);
        return;
      default:
        throw new FileRefused('form', `Arrow columns of type ${type.typeId}`);
    }
    const fields = type.children;
    need(fields.length === batch.children.length, 'the parts of a type');
    fields.forEach((field, i) => this.batch(field.type, batch.children[i], depth + 1));
  }

  #dictionary(
    type: Extract<DataType, { typeId: typeof Type.Dictionary }>,
    batch: Batch<unknown>,
    depth: number,
  ): void {
    const width = widthOf(type.indices) ?? 8;
    need(batch.values.byteLength >= batch.length * width, 'values are missing');
    const { dictionary } = batch as Batch<unknown> & { dictionary: Column<unknown> };
    if (!this.#known.has(dictionary)) {
      for (const piece of dictionary.data) this.batch(type.dictionary, piece, depth + 1);
      this.#known.add(dictionary);
    }
    const most = dictionary.length;
    for (let i = 0; i < batch.length; i++) {
      const index = Number(batch.values[i]);
      const inside = index >= 0 && index < most;
      need(inside || (batch.nullCount > 0 && !batch.isValid(i)), 'an entry of a dictionary');
    }
  }
}
