import { tableFromIPC } from '@uwdata/flechette';
import { literal } from '../bind.ts';
import { assertParquet } from '../tables.ts';
import type { WorkbenchEngine } from './engine.ts';
import { failureOf } from './failure.ts';

/** Larger files would take the memory that queries need. */
export const MOST_FILE_BYTES = 200_000_000;

/**
 * Why a file was not taken: `kind` it is no CSV, Parquet or Arrow file; `size`; `empty`; `broken` it begins as one and
 * cannot be read, in the engine's words.
 */
export type FileTrouble = 'kind' | 'size' | 'empty' | 'broken';

export class FileRefused extends Error {
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble, message = '') {
    super(message);
    this.name = 'FileRefused';
    this.trouble = trouble;
  }
}

/** A file of the reader as a table; kept so that it can be made again when the engine was started anew. */
export interface OwnFile {
  table: string;
  file: File;
}

type Kind = 'csv' | 'parquet' | 'arrow';

const starts = (bytes: Uint8Array, word: string): boolean =>
  [...word].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** What a file is, by its first bytes; its name is only believed where they agree. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (starts(bytes, 'PAR1')) return 'parquet';
  // A file of Arrow, or a stream: the mark that a message begins, and the length of its head.
  if (starts(bytes, 'ARROW1') || [0, 1, 2, 3].every((i) => bytes[i] === 0xff)) return 'arrow';
  const text = /\.(?:csv|tsv|txt)$/i.test(name);
  // No text has zeros in it, but for UTF-16, which begins with its mark.
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (text && (marked || !bytes.subarray(0, 100_000).includes(0))) return 'csv';
  throw new FileRefused('kind');
}

/** The text of a CSV file in UTF-8: UTF-16 by its mark, what is no UTF-8 as GB 18030, as offices in China write it. */
export function utf8Of(bytes: Uint8Array): Uint8Array {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return encode(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return encode(new TextDecoder('utf-16be').decode(bytes));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return marked ? bytes.subarray(3) : bytes;
  } catch {
    return encode(new TextDecoder('gb18030').decode(bytes));
  }
}

const MOST_NAME = 40;

/** A name for the table of a file: that of the file as far as it can be one, told apart from those in `taken`. */
export function tableName(file: string, taken: readonly string[]): string {
  const bare = file
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const name = [...(/^\p{L}/u.test(bare) ? bare : `t_${bare}`)].slice(0, MOST_NAME).join('');
  const known = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let n = 2; known.has(free); n++) free = `${name}_${n}`;
  return free;
}

/**
 * Makes a table of a file's bytes. Nothing stays of one that cannot be read.
 * @throws FileRefused; StatementFailure when the engine broke or has no memory left.
 */
export async function importFile(engine: WorkbenchEngine, { table, file }: OwnFile): Promise<void> {
  if (file.size === 0) throw new FileRefused('empty');
  if (file.size > MOST_FILE_BYTES) throw new FileRefused('size');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(file.name, bytes);
  const name = `"${table.replaceAll('"', '""')}"`;
  try {
    if (kind === 'arrow') await importArrow(engine, table, bytes);
    else if (kind === 'parquet') {
      assertParquet(bytes, file.name);
      await importWith(engine, name, bytes, (path) => `read_parquet(${path})`);
    } else {
      await importWith(
        engine,
        name,
        utf8Of(bytes),
        (path) => `read_csv_auto(${path}, sample_size=-1)`,
      );
    }
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.kind === 'engine' || failure.kind === 'memory') throw failure;
    throw new FileRefused('broken', failure.message);
  }
}

async function importWith(
  engine: WorkbenchEngine,
  name: string,
  bytes: Uint8Array,
  read: (path: string) => string,
): Promise<void> {
  const path = `own/${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const { db } = engine;
  // The worker takes what it is given.
  await db.registerFileBuffer(path, bytes.slice());
  try {
    const sql = `CREATE TABLE memory.main.${name} AS SELECT * FROM ${read(literal(path))}`;
    const { signal } = new AbortController();
    await engine.ask(sql, signal);
  } finally {
    await db.dropFile(path);
  }
}

async function importArrow(
  { db }: WorkbenchEngine,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  // Read here first: what is broken in it must not break the engine.
  const table = tableFromIPC(bytes, { useBigInt: true });
  for (const column of table.children) for (const batch of column.data) batch.at(batch.length - 1);
  // A file is a stream between two frames.
  const stream = starts(bytes, 'ARROW1') ? bytes.slice(8) : bytes.slice();
  const connection = await db.connectInternal();
  try {
    await db.insertArrowFromIPCStream(connection, stream, { schema: 'main', name, create: true });
  } finally {
    await db.disconnect(connection);
  }
}
