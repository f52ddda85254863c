import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { WrittenTable } from '../../src/ingest/output/datapackage.ts';
import type { AnyTable, ColumnType } from '../../src/ingest/output/table.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import { copyToParquet } from './copy.ts';
import { literal } from '../../src/db/bind.ts';
import type { TablePart } from './csv.ts';
import { withEngine } from './engine.ts';
import { writeMarts } from './marts.ts';
import type { MartSql } from './sql.ts';

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

/** The rows of a table that have come so far, in files. */
interface Collected {
  table: AnyTable;
  files: string[];
  /** Of what is in the last file. */
  bytes: number;
  rows: number;
  longestRecord: number;
}

/** The SELECT that reads the collected rows of a table. */
function selectOf({ table, files, longestRecord }: Collected): string {
  const selected = table.columns.map(({ name, type }) =>
    type === 'texts' ? `CAST("${name}" AS VARCHAR[]) AS "${name}"` : `"${name}"`,
  );
  const columns = table.columns.map(({ name, type }) => `'${name}': '${SQL_TYPES[type]}'`);
  const buffer = Math.max(READ_BYTES, longestRecord);
  return `SELECT ${selected.join(', ')}
    FROM read_csv([${files.map(literal).join(', ')}], columns = {${columns.join(', ')}},
      auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
      nullstr = '', allow_quoted_nulls = false, parallel = false, max_line_size = ${buffer},
      buffer_size = ${buffer})`;
}

/**
 * Collects the rows of every table in files, so that memory does not grow with them, and writes each table as one
 * Parquet file in the order in which its rows came. Whoever owns the folder removes what an unfinished one left.
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

  /**
   * Writes every table, and the marts over them by so many engines at a time, as Parquet files, and says what they are.
   */
  async finish(sql: MartSql, engines = 1): Promise<WrittenTable[]> {
    const written = await withEngine(this.#build, async (connection) => {
      const all: WrittenTable[] = [];
      for (const collected of this.#collected.values()) {
        all.push(await this.#write(collected, connection));
      }
      return all;
    });
    written.push(...(await writeMarts(this.folder, this.#build, sql, engines)));
    rmSync(this.#build, { recursive: true, force: true });
    return written;
  }

  async #write(collected: Collected, connection: DuckDBConnection): Promise<WrittenTable> {
    const { name } = collected.table;
    const written = await copyToParquet(connection, selectOf(collected), this.folder, name);
    if (written.rows !== collected.rows) {
      throw new Error(`${written.rows} of ${collected.rows} rows of ${name} arrived`);
    }
    return written;
  }
}
