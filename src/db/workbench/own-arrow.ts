import { Table, tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { readCompressed } from './arrow-buffers.ts';
import { Checker, need } from './arrow-check.ts';
import { streamOf } from './arrow-frames.ts';
import { withoutViews } from './arrow-views.ts';

const MOST_COLUMNS = 10_000;

/** Names that a table can have: none is empty, none comes twice. */
export function columnNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given, i) => {
    const name = given.replaceAll('\0', '') || `column${i}`;
    let free = name;
    for (let n = 1; taken.has(free.toLowerCase()); n++) free = `${name}_${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/**
 * An Arrow file as a stream that the engine can be given: unpacked, and written anew from what was read and held against
 * its lengths here, since the engine believes them and breaks.
 * @throws Error when it is cut short or damaged; FileRefused when it unpacks to too much, or has columns of a type that
 * the engine does not know.
 */
export function soundArrow(bytes: Uint8Array): Uint8Array {
  readCompressed();
  const table = tableFromIPC(streamOf(bytes), { useBigInt: true });
  const { fields, endianness } = table.schema;
  need(fields.length > 0 && fields.length <= MOST_COLUMNS, 'the number of its columns');
  need((endianness ?? 0) === 0, 'the order of its bytes');
  const checker = new Checker();
  const columns = withoutViews(table.children);
  for (const { type, data } of columns) for (const batch of data) checker.batch(type, batch);
  const names = columnNames(fields.map(({ name }) => name));
  const schema = {
    ...table.schema,
    metadata: null,
    fields: fields.map((field, i) => ({
      ...field,
      name: names[i] ?? field.name,
      type: columns[i]?.type ?? field.type,
      metadata: new Map<string, string>(),
    })),
  };
  const sound = tableToIPC(new Table(schema, columns), { format: 'stream' });
  need(sound !== null, 'nothing could be read');
  return sound;
}
