import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Bureau, Check, Fact, RuleEntry, Standard } from '../../src/model/index.ts';
import type { EconomicRow, FunctionRow } from '../../src/ingest/output/classification-tables.ts';
import type { DocumentRow, LineRow } from '../../src/ingest/output/document-tables.ts';
import type { StatementRow, UnreadRow } from '../../src/ingest/output/record-tables.ts';
import type { ColumnType } from '../../src/ingest/output/table.ts';
import { tables as definitions } from '../../src/ingest/output/tables.ts';

const TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  texts: 'VARCHAR[]',
};

/** Rows of the published tables; what a test does not care about is null. */
export interface Tables {
  bureaus: Partial<Bureau>[];
  documents: Partial<DocumentRow>[];
  lines: LineRow[];
  economics: Partial<EconomicRow>[];
  functions: Partial<FunctionRow>[];
  standards: Partial<Standard>[];
  statements: Partial<StatementRow>[];
  checks: Partial<Check>[];
  rules: RuleEntry[];
  unread: Partial<UnreadRow>[];
  facts: Fact[];
}

/** Writes one Parquet per published table into `folder`, with all of its columns, whatever rows there are. */
export async function writeTables(folder: string, tables: Partial<Tables>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const { name, columns } of definitions) {
    const json = join(folder, `${name}.json`);
    writeFileSync(json, JSON.stringify(tables[name as keyof Tables] ?? []));
    const types = columns.map((column) => `${column.name}: '${TYPES[column.type]}'`);
    await connection.run(
      `COPY (SELECT * FROM read_json('${json}', format = 'array', columns = {${types.join(', ')}}))
       TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet, COMPRESSION zstd)`,
    );
    rmSync(json);
  }
  connection.closeSync();
}
