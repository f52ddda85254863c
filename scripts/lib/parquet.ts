import { createHash } from 'node:crypto';
import { appendFileSync, createReadStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import type { AnyTable, ColumnType } from '../../src/ingest/output/table.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import type { TablePart } from './csv.ts';
import { viewsIn } from './marts.ts';

/** What the reader of the collected rows takes a column for; a list stands in them as JSON. */
const SQL_TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  texts: 'JSON',
};

/** Bytes of the collected rows that are read at a time, where no record is longer. */
const READ_BYTES = 4 * 1024 * 1024;

/** Bytes after which the rows of a table go on in another file: of a file, the reader keeps what it has read. */
const FILE_BYTES = 8 * 1024 * 1024;

/** Rows that a Parquet file keeps together: so many are in memory while they are written. */
const ROW_GROUP = 30_720;

/** Size and hash of a file, without holding it. */
async function measure(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The rows of a table that have come so far, in files. */
interface Collected {
  table: AnyTable;
  files: string[];
  /** Of what is in the last file. */
  bytes: number;
  rows: number;
  longestRecord: number;
}

const PARQUET = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP}`;

const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The statement that turns collected rows into a Parquet file. */
function copyStatement({ table, files, longestRecord }: Collected, parquet: string): string {
  const selected = table.columns.map(({ name, type }) =>
    type === 'texts' ? `CAST("${name}" AS VARCHAR[]) AS "${name}"` : `"${name}"`,
  );
  const columns = table.columns.map(({ name, type }) => `'${name}': '${SQL_TYPES[type]}'`);
  const buffer = Math.max(READ_BYTES, longestRecord);
  return `COPY (
    SELECT ${selected.join(', ')}
    FROM read_csv([${files.map(sqlText).join(', ')}], columns = {${columns.join(', ')}},
      auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
      nullstr = '', allow_quoted_nulls = false, parallel = false, max_line_size = ${buffer},
      buffer_size = ${buffer})
  ) TO ${sqlText(parquet)} (${PARQUET})`;
}

/**
 * Collects the rows of every table in files, so that memory does not grow with them, and writes each table as one
 * Parquet file in the order in which its rows came.
 */
export class ParquetWriter {
  readonly #build: string;
  readonly #collected: ReadonlyMap<string, Collected>;

  /** `folder` is where the files are to be written; it has to exist. */
  constructor(readonly folder: string) {
    this.#build = join(folder, 'build');
    mkdirSync(this.#build);
    this.#collected = new Map(
      tables.map((table) => [
        table.name,
        { table, files: [this.#newFile(table.name, 0)], bytes: 0, rows: 0, longestRecord: 0 },
      ]),
    );
  }

  #newFile(table: string, index: number): string {
    const file = join(this.#build, `${table}-${index}.csv`);
    writeFileSync(file, '');
    return file;
  }

  /** Adds rows at the end of a table. */
  add({ table, rows, csv, longestRecord }: TablePart): void {
    const collected = this.#collected.get(table);
    if (!collected) throw new Error(`no table ${table}`);
    const { files } = collected;
    if (collected.bytes > FILE_BYTES) {
      files.push(this.#newFile(table, files.length));
      collected.bytes = 0;
    }
    appendFileSync(files.at(-1) ?? '', csv);
    collected.bytes += csv.length;
    collected.rows += rows;
    collected.longestRecord = Math.max(collected.longestRecord, longestRecord);
  }

  /** Writes the Parquet files and says what they are. */
  async finish(): Promise<WrittenTable[]> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: '128MB',
      threads: '1',
      temp_directory: join(this.#build, 'tmp'),
    });
    const connection = await instance.connect();
    const written: WrittenTable[] = [];
    try {
      for (const collected of this.#collected.values()) {
        written.push(await this.#write(collected, connection));
      }
      written.push(...(await this.#writeMarts(written, connection)));
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
    this.close();
    return written;
  }

  async #write(collected: Collected, connection: DuckDBConnection): Promise<WrittenTable> {
    const { table, rows } = collected;
    const file = this.#fileOf(table.name);
    const { rowsChanged } = await connection.run(copyStatement(collected, file));
    if (rowsChanged !== rows) {
      throw new Error(`${rowsChanged} of ${rows} rows of ${table.name} arrived`);
    }
    return { name: table.name, rows, ...(await measure(file)) };
  }

  /** Writes each mart: the rows of its SELECT over the files that have been written. */
  async #writeMarts(
    tables: readonly WrittenTable[],
    connection: DuckDBConnection,
  ): Promise<WrittenTable[]> {
    for (const { name } of tables) {
      await connection.run(
        `CREATE VIEW "${name}" AS SELECT * FROM read_parquet(${sqlText(this.#fileOf(name))})`,
      );
    }
    for (const { name, select } of viewsIn('schema')) {
      await connection.run(`CREATE VIEW ${name} AS ${select}`);
    }
    const written: WrittenTable[] = [];
    for (const { name, select } of viewsIn('marts')) {
      const file = this.#fileOf(name);
      const { rowsChanged } = await connection.run(
        `COPY (${select}) TO ${sqlText(file)} (${PARQUET})`,
      );
      written.push({ name, rows: rowsChanged, ...(await measure(file)) });
    }
    return written;
  }

  #fileOf(name: string): string {
    return join(this.folder, `${name}.parquet`);
  }

  /** Gives up what was collected. */
  close(): void {
    rmSync(this.#build, { recursive: true, force: true });
  }
}
