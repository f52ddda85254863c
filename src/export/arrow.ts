import { footerOf, type Block } from './arrow/footer.ts';
import { dictionariesOf, dictionaryOf, HEADER, messagesIn, type Message } from './arrow/message.ts';
import { ExportError } from './error.ts';

/** An answer as it came from the engine: messages of an Arrow stream. */
export interface ArrowPieces {
  schema: Uint8Array;
  batches: readonly Uint8Array[];
}

const MAGIC = new TextEncoder().encode('ARROW1');
/** The mark that ends a stream. */
const END = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * Whether the same dictionary has come before: a stream may repeat it with every batch.
 * @throws ExportError `dictionary` where it is another one of the same number.
 */
function isRepeated(message: Message, earlier: Map<bigint, Message>): boolean {
  const { id, delta } = dictionaryOf(message);
  const known = earlier.get(id);
  if (!known) earlier.set(id, message);
  if (!known || delta) return false;
  if (same(known.bytes, message.bytes)) return true;
  throw new ExportError('dictionary', `dictionary ${id} is replaced`);
}

/**
 * An Arrow file (`.arrow`, the format that can be read at any place, also known as Feather 2), made of the messages as
 * they are: nothing is decoded, and nothing but the frame is new. It opens with `pyarrow.feather.read_table`,
 * `pyarrow.ipc.open_file`, R's `arrow::read_feather`, polars and others.
 * @throws ExportError `broken` where the pieces are none; `dictionary` where one is replaced, which a
 * file cannot hold, or has not come, as from an engine that sends ENUMs without their words.
 */
export function* arrowFile({ schema, batches }: ArrowPieces): Generator<Uint8Array, void> {
  const first = messagesIn(schema).find(({ kind }) => kind === HEADER.schema);
  if (!first) throw new ExportError('broken', 'no schema');
  const blocks: Record<number, Block[]> = { [HEADER.dictionary]: [], [HEADER.batch]: [] };
  const dictionaries = new Map<bigint, Message>();
  let offset = 0;
  // Each begins at a multiple of eight.
  function* put(bytes: Uint8Array): Generator<Uint8Array, void> {
    yield bytes;
    offset += bytes.length;
    const missing = (8 - (offset % 8)) % 8;
    if (missing > 0) yield new Uint8Array(missing);
    offset += missing;
  }
  yield* put(MAGIC);
  yield* put(first.bytes);
  for (const piece of batches) {
    for (const message of messagesIn(piece)) {
      const list = blocks[message.kind];
      if (!list) continue;
      if (message.kind === HEADER.dictionary && isRepeated(message, dictionaries)) continue;
      const { bytes, head } = message;
      list.push({ offset, head, body: bytes.length - head });
      yield* put(bytes);
    }
  }
  const missing = dictionariesOf(first).find((id) => !dictionaries.has(id));
  if (missing !== undefined && batches.length > 0) {
    throw new ExportError('dictionary', `dictionary ${missing} has not come`);
  }
  yield END;
  const footer = footerOf(first, blocks[HEADER.dictionary] ?? [], blocks[HEADER.batch] ?? []);
  yield footer;
  const length = new Uint8Array(4);
  new DataView(length.buffer).setInt32(0, footer.length, true);
  yield length;
  yield MAGIC;
}
