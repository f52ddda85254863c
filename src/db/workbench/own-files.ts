import { literal } from '../bind.ts';
import { quoted } from '../names.ts';
import { assertParquet } from '../tables.ts';
import { rowsOfArrow } from '../snapshot.ts';
import { csvForm } from './csv-form.ts';
import { scanCsv } from './csv-scan.ts';
import { typesAsked, typesOption, type GuessedColumn } from './csv-types.ts';
import type { WorkbenchEngine } from './engine.ts';
import { failureOf } from './failure.ts';
import { FileRefused, MOST_FILE_BYTES } from './file-refused.ts';
import { KEYWORDS } from './keywords.ts';
import { readArrow } from './read-arrow.ts';
import { hasLongLine, MOST_LINE_BYTES, utf8Of } from './own-text.ts';

/** A file of the reader as a table; kept so that it can be made again when the engine was started anew. */
export interface OwnFile {
  table: string;
  file: File;
}

type Kind = 'csv' | 'parquet' | 'arrow';

const starts = (bytes: Uint8Array, word: string): boolean =>
  [...word].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** How much of a file is looked at before all of it is read. */
const HEAD_BYTES = 100_000;

/** What a file is, by its first bytes; its name is only believed where they agree. */
export function kindOf(name: string, head: Uint8Array): Kind {
  if (starts(head, 'PAR1')) return 'parquet';
  // A file of Arrow, or a stream: the mark that a message begins, and the length of its head.
  if (starts(head, 'ARROW1') || [0, 1, 2, 3].every((i) => head[i] === 0xff)) return 'arrow';
  if (starts(head, 'FEA1')) throw new FileRefused('form', 'Feather of version 1');
  const text = /\.(?:csv|tsv|txt)$/i.test(name);
  // No text has zeros in it, but for UTF-16, which begins with its mark.
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (text && (marked || !head.includes(0))) return 'csv';
  throw new FileRefused('kind');
}

const MOST_NAME = 40;

/**
 * A name for the table of a file that needs no quotes: that of the file as far as it can be one, told apart from those
 * in `taken`.
 */
export function tableName(file: string, taken: readonly string[]): string {
  const bare = file
    .normalize('NFC')
    .replace(/\.[^./]*$/, '')
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const usable = /^\p{L}/u.test(bare) && !KEYWORDS.has(bare);
  const name = [...(usable ? bare : `t_${bare}`)].slice(0, MOST_NAME).join('').replace(/_+$/, '');
  const known = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let n = 2; known.has(free); n++) free = `${name}_${n}`;
  return free;
}

/**
 * Makes a table of a file's bytes. Nothing stays of one that cannot be read.
 * @throws FileRefused; StatementFailure when the engine broke or has no memory left; `signal.reason`.
 */
export async function importFile(
  engine: WorkbenchEngine,
  { table, file }: OwnFile,
  signal: AbortSignal,
): Promise<void> {
  if (file.size === 0) throw new FileRefused('empty');
  if (file.size > MOST_FILE_BYTES) throw new FileRefused('size');
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const kind = kindOf(file.name, head);
    const bytes = new Uint8Array(await file.arrayBuffer());
    signal.throwIfAborted();
    if (kind === 'arrow') await importArrow(engine, table, bytes, signal);
    else if (kind === 'parquet') await importParquet(engine, table, bytes, file.name, signal);
    else await importCsv(engine, table, bytes, signal);
  } catch (thrown) {
    if (thrown instanceof FileRefused || thrown === signal.reason) throw thrown;
    const failure = failureOf(thrown);
    if (failure.kind === 'engine' || failure.kind === 'memory') throw failure;
    const said = failure.message.replaceAll(/own\/\d+-\d+/g, () => file.name.slice(0, 100));
    throw new FileRefused('broken', said);
  }
}

function importParquet(
  engine: WorkbenchEngine,
  table: string,
  bytes: Uint8Array,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  assertParquet(bytes, file);
  return withFile(engine, bytes, (path) =>
    makeFrom(engine, table, `read_parquet(${path})`, signal),
  );
}

async function importCsv(
  engine: WorkbenchEngine,
  table: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  const text = await utf8Of(bytes);
  if (text.includes(0)) throw new FileRefused('kind');
  if (!new TextDecoder().decode(text.subarray(0, HEAD_BYTES)).trim())
    throw new FileRefused('empty');
  if (hasLongLine(text))
    throw new FileRefused('broken', `a line of more than ${MOST_LINE_BYTES} bytes`);
  const form = csvForm(text);
  const { records, quotes } = await scanCsv(text, form);
  const { delimiter, skip, header } = form;
  const quote = literal(quotes ? '"' : '');
  // Types are told from every row: those further down may be others.
  const options = `auto_detect=true, sample_size=-1, delim=${literal(delimiter)}, quote=${quote}, escape=${quote}, header=${header}, skip=${skip}`;
  const read = (path: string, more: string): string => `read_csv(${path}, ${options}${more})`;
  await withFile(engine, text, async (path) => {
    await makeFrom(engine, table, read(path, ''), signal);
    const types = await keptTypes(engine, table, read(path, ', all_varchar=true'), signal);
    if (types === '') return;
    await engine.query(`DROP TABLE memory.main.${quoted(table)}`);
    await makeFrom(engine, table, read(path, `, ${types}`), signal);
  });
  const name = `memory.main.${quoted(table)}`;
  const [counted] = rowsOfArrow(
    await engine.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM ${name}`),
  ) as { n: number }[];
  // A file of one column may have blank lines that are values.
  if (counted?.n === records || form.single) return;
  await engine.query(`DROP TABLE ${name}`);
  throw new FileRefused('broken', `${counted?.n ?? 0} of ${records} records could be read`);
}

/** What `read_csv` is told of the columns that would lose something as the engine took them. */
async function keptTypes(
  engine: WorkbenchEngine,
  table: string,
  texts: string,
  signal: AbortSignal,
): Promise<string> {
  const listed = rowsOfArrow(
    await engine.query(
      `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
      WHERE database_name = 'memory' AND schema_name = 'main' AND table_name = ${literal(table)}
      ORDER BY column_index`,
    ),
  ) as GuessedColumn[];
  const asked = typesAsked(listed, texts);
  if (asked === null) return '';
  signal.throwIfAborted();
  const [found = {}] = rowsOfArrow(await engine.query(asked));
  return typesOption(listed, found as Record<string, unknown>);
}

async function makeFrom(
  engine: WorkbenchEngine,
  table: string,
  source: string,
  signal: AbortSignal,
): Promise<void> {
  await engine.ask(`CREATE TABLE memory.main.${quoted(table)} AS SELECT * FROM ${source}`, signal);
}

/** Lets the engine read the bytes as a file, whose path is given as text of SQL. */
async function withFile(
  { db }: WorkbenchEngine,
  bytes: Uint8Array,
  use: (path: string) => Promise<void>,
): Promise<void> {
  const path = `own/${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  // The worker takes what it is given.
  await db.registerFileBuffer(path, bytes.slice());
  try {
    await use(literal(path));
  } finally {
    // An engine that broke has no files.
    await db.dropFile(path).catch(() => undefined);
  }
}

async function importArrow(
  engine: WorkbenchEngine,
  table: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<void> {
  const stream = await readArrow(bytes, signal);
  const name = `memory.main.${quoted(table)}`;
  const look = (): Promise<unknown> => engine.query(`SELECT 1 FROM ${name} LIMIT 0`);
  const taken = await look().then(
    () => true,
    () => false,
  );
  // Else what is done about a failure would be done to another table.
  if (taken) throw new Error(`${table} is there already`);
  const { db } = engine;
  const connection = await db.connectInternal();
  try {
    const made = { schema: 'main', name: table, create: true };
    await db.insertArrowFromIPCStream(connection, stream, made);
    // What it cannot use it leaves out without a word.
    await look();
  } catch (thrown) {
    // The first rows of it may be there.
    await engine.query(`DROP TABLE IF EXISTS ${name}`).catch(() => undefined);
    throw thrown;
  } finally {
    await db.disconnect(connection).catch(() => undefined);
  }
}
