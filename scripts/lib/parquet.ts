import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  DuckDBInstance,
  LIST,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import type { AnyTable, ColumnType } from '../../src/ingest/output/table.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import { viewsIn } from './marts.ts';

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  texts: 'VARCHAR[]',
};

const TEXTS = LIST(VARCHAR);

/** Rows that an appender holds in memory before the database has them. */
const FLUSH_ROWS = 4096;

type Append = (appender: DuckDBAppender, value: unknown) => void;

/** The rows have been checked: a value is of its column's type. */
const APPEND: Record<ColumnType, Append> = {
  text: (appender, value) => appender.appendVarchar(value as string),
  integer: (appender, value) => appender.appendInteger(value as number),
  // Adding zero makes a negative zero, which no document publishes, the only zero there is.
  number: (appender, value) => appender.appendDouble((value as number) + 0),
  boolean: (appender, value) => appender.appendBoolean(value as boolean),
  texts: (appender, value) => appender.appendList(value as string[], TEXTS),
};

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

interface OpenTable {
  appender: DuckDBAppender;
  columns: readonly { name: string; append: Append }[];
  rows: number;
}

/**
 * Collects rows of every table in a database file, which keeps memory bounded, and writes each table as one Parquet
 * file in the order in which its rows came.
 */
export class ParquetWriter {
  readonly #database: string;
  readonly #open = new Map<string, OpenTable>();

  private constructor(
    readonly folder: string,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {
    this.#database = join(folder, 'build.duckdb');
  }

  /** `folder` is where the files are to be written; it has to exist. */
  static async create(folder: string): Promise<ParquetWriter> {
    const instance = await DuckDBInstance.create(join(folder, 'build.duckdb'), {
      memory_limit: '128MB',
      threads: '1',
      temp_directory: join(folder, 'build.tmp'),
    });
    const writer = new ParquetWriter(folder, instance, await instance.connect());
    for (const table of tables) await writer.#openTable(table);
    // Never committed: the database is thrown away, and so it writes no log of what it is given.
    await writer.connection.run('BEGIN');
    return writer;
  }

  async #openTable(table: AnyTable): Promise<void> {
    const columns = table.columns.map(({ name, type, required }) => {
      const notNull = required ? ' NOT NULL' : '';
      return `"${name}" ${SQL_TYPES[type]}${notNull}`;
    });
    await this.connection.run(`CREATE TABLE "${table.name}" (${columns.join(', ')})`);
    this.#open.set(table.name, {
      appender: await this.connection.createAppender(table.name),
      columns: table.columns.map(({ name, type }) => ({ name, append: APPEND[type] })),
      rows: 0,
    });
  }

  /** Adds rows, whose keys are the columns, at the end of a table. A missing key is null. */
  add(table: string, rows: readonly object[]): void {
    const open = this.#open.get(table);
    if (!open) throw new Error(`no table ${table}`);
    const { appender, columns } = open;
    for (const row of rows as readonly Record<string, unknown>[]) {
      for (const { name, append } of columns) {
        const value = row[name];
        if (value === null || value === undefined) appender.appendNull();
        else append(appender, value);
      }
      appender.endRow();
      if (++open.rows % FLUSH_ROWS === 0) appender.flushSync();
    }
  }

  /** Writes the Parquet files and says what they are. */
  async finish(): Promise<WrittenTable[]> {
    for (const { appender } of this.#open.values()) appender.closeSync();
    const written: WrittenTable[] = [];
    for (const name of this.#open.keys()) written.push(await this.#write(name, `"${name}"`));
    for (const { name, select } of viewsIn('schema')) {
      await this.connection.run(`CREATE VIEW ${name} AS ${select}`);
    }
    for (const { name, select } of viewsIn('marts')) {
      written.push(await this.#write(name, `(${select})`));
    }
    this.close();
    return written;
  }

  /** Writes a table or the rows of a SELECT, in their order. */
  async #write(name: string, source: string): Promise<WrittenTable> {
    const file = join(this.folder, `${name}.parquet`);
    const quoted = file.replaceAll("'", "''");
    const result = await this.connection.run(
      `COPY ${source} TO '${quoted}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 61440)`,
    );
    return { name, rows: result.rowsChanged, ...(await measure(file)) };
  }

  /** Gives up the database file; what was not written is lost. */
  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    for (const left of [this.#database, `${this.#database}.wal`, join(this.folder, 'build.tmp')]) {
      rmSync(left, { recursive: true, force: true });
    }
  }
}
