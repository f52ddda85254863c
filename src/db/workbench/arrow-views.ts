import { Batch, binary, Column, Type, utf8, type DataType } from '@uwdata/flechette';
import { Budget } from './arrow-buffers.ts';
import { need } from './arrow-check.ts';
import { VIEW_BYTES } from './arrow-frames.ts';

/** Longer values are in a buffer of their own; of these the view has the beginning, and where they are. */
const INLINE = 12;
const START = 4;

type ViewBatch = Batch<unknown> & { data: readonly Uint8Array[] };
type DictionaryBatch = Batch<unknown> & { dictionary: Column<unknown> };

const isView = ({ typeId }: DataType): boolean =>
  typeId === Type.Utf8View || typeId === Type.BinaryView;

/** Whether there are views in a type, at any depth. */
function hasViews(type: DataType): boolean {
  if (isView(type)) return true;
  if (type.typeId === Type.Dictionary) return hasViews(type.dictionary);
  return 'children' in type && type.children.some((field) => hasViews(field.type));
}

/** The bytes of the values of a batch of views, each held against the buffer that it is in. */
function* valuesOf(batch: ViewBatch): Generator<Uint8Array> {
  const views = batch.values as Uint8Array;
  need(views.byteLength >= batch.length * VIEW_BYTES, 'values are missing');
  const marks = batch.validity.length * 8;
  need(batch.nullCount === 0 || marks >= batch.length, 'marks of nulls are missing');
  const view = new DataView(views.buffer, views.byteOffset, views.byteLength);
  for (let i = 0; i < batch.length; i++) {
    const at = i * VIEW_BYTES;
    const length = batch.nullCount > 0 && !batch.isValid(i) ? 0 : view.getInt32(at, true);
    if (length <= INLINE) {
      need(length >= 0, 'a length');
      yield views.subarray(at + START, at + START + length);
      continue;
    }
    const buffer = batch.data[view.getInt32(at + 8, true)];
    const from = view.getInt32(at + 12, true);
    need(buffer !== undefined && from >= 0 && from + length <= buffer.length, 'where a value is');
    const value = buffer.subarray(from, from + length);
    for (let k = 0; k < START; k++) need(value[k] === views[at + START + k], 'how a value begins');
    yield value;
  }
}

/** A batch of views as one of values that stand in a row, which is what the engine knows. */
function inARow(batch: ViewBatch, type: DataType, budget: Budget): Batch<unknown> {
  const offsets = new Int32Array(batch.length + 1);
  let end = 0;
  let i = 0;
  for (const { length } of valuesOf(batch)) {
    // Many views may be of one long value.
    budget.take(length);
    end += length;
    offsets[++i] = end;
  }
  const values = new Uint8Array(end);
  i = 0;
  for (const value of valuesOf(batch)) values.set(value, offsets[i++]);
  const { length, nullCount, validity } = batch;
  return new Batch({ length, nullCount, validity, type, offsets, values });
}

/** Columns as the engine knows them: with values that stand in a row where there were views. */
class Rewriter {
  readonly #room = new Budget();
  readonly #dictionaries = new Map<Column<unknown>, Column<unknown>>();

  column({ type, data }: Column<unknown>): Column<unknown> {
    const [first] = data;
    if (type.typeId === Type.Dictionary && first) {
      // Columns that share a dictionary share its type, by which the library tells dictionaries apart.
      const { type: words } = this.#dictionary(first as DictionaryBatch);
      return this.#column(data, { ...type, dictionary: words });
    }
    return hasViews(type) ? this.#column(data, plainType(type)) : new Column([...data], type);
  }

  #column(data: readonly Batch<unknown>[], plain: DataType): Column<unknown> {
    return new Column(
      data.map((batch) => this.#batch(plain, batch)),
      plain,
    );
  }

  #batch(plain: DataType, batch: Batch<unknown>): Batch<unknown> {
    if (isView(batch.type)) return inARow(batch as ViewBatch, plain, this.#room);
    const { length, nullCount, validity, values, offsets } = batch;
    if (plain.typeId === Type.Dictionary) {
      const dictionary = this.#dictionary(batch as DictionaryBatch);
      const made = new Batch({ length, nullCount, validity, values, type: plain });
      return Object.assign(made, { dictionary });
    }
    if (!('children' in plain)) return batch;
    const children = plain.children.map((field, i) => {
      const child = batch.children[i];
      need(child !== undefined, 'the parts of a type');
      return this.#batch(field.type, child);
    });
    return new Batch({ length, nullCount, validity, offsets, type: plain, children });
  }

  #dictionary({ dictionary }: DictionaryBatch): Column<unknown> {
    const known = this.#dictionaries.get(dictionary);
    if (known) return known;
    const made = this.column(dictionary);
    this.#dictionaries.set(dictionary, made);
    return made;
  }
}

function plainType(type: DataType): DataType {
  if (type.typeId === Type.Utf8View) return utf8();
  if (type.typeId === Type.BinaryView) return binary();
  if (type.typeId === Type.Dictionary) {
    return { ...type, dictionary: plainType(type.dictionary) };
  }
  if (!('children' in type)) return type;
  const children = type.children.map((field) => ({ ...field, type: plainType(field.type) }));
  return { ...type, children } as DataType;
}

/**
 * Columns without views: texts and bytes that are places in other buffers, as polars writes them and the engine does not
 * know.
 * @throws Error where a view is wrong; FileRefused where the values would take too much.
 */
export function withoutViews(columns: readonly Column<unknown>[]): Column<unknown>[] {
  const rewriter = new Rewriter();
  return columns.map((column) => rewriter.column(column));
}
