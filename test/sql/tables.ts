import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Bureau, Check, DocumentEntry, Fact, Standard } from '../../src/model/index.ts';

/** The columns of DATA_MODEL.md, as DuckDB types. */
const COLUMNS = {
  bureaus: {
    bureau_id: 'VARCHAR',
    region: 'VARCHAR',
    region_en: 'VARCHAR',
    name: 'VARCHAR',
    level: 'VARCHAR',
    city: 'VARCHAR',
    province: 'VARCHAR',
  },
  documents: {
    document_id: 'VARCHAR',
    bureau_id: 'VARCHAR',
    fiscal_year: 'INTEGER',
    kind: 'VARCHAR',
    title: 'VARCHAR',
    published_on: 'VARCHAR',
    source_file: 'VARCHAR',
    sha256: 'VARCHAR',
    lines: 'INTEGER',
    tables: 'INTEGER',
    figures_seen: 'INTEGER',
    figures_taken: 'INTEGER',
  },
  lines: { document_id: 'VARCHAR', line: 'INTEGER', text: 'VARCHAR' },
  economics: {
    list: 'VARCHAR',
    code: 'VARCHAR',
    name: 'VARCHAR',
    level: 'INTEGER',
    parent: 'VARCHAR',
  },
  functions: { code: 'VARCHAR', name: 'VARCHAR', level: 'INTEGER', parent: 'VARCHAR' },
  standards: {
    fiscal_year: 'INTEGER',
    kind: 'VARCHAR',
    yuan_per_person: 'DOUBLE',
    source: 'VARCHAR',
    verified_by: 'VARCHAR',
  },
  statements: {
    document_id: 'VARCHAR',
    statement: 'VARCHAR',
    title: 'VARCHAR',
    status: 'VARCHAR',
    unit: 'VARCHAR',
    first_line: 'INTEGER',
    last_line: 'INTEGER',
    figures: 'INTEGER',
    note: 'VARCHAR',
  },
  checks: {
    check_id: 'VARCHAR',
    document_id: 'VARCHAR',
    bureau_id: 'VARCHAR',
    rule: 'VARCHAR',
    status: 'VARCHAR',
    severity: 'VARCHAR',
    expected: 'DOUBLE',
    found: 'DOUBLE',
    difference: 'DOUBLE',
    tolerance: 'DOUBLE',
    fact_ids: 'VARCHAR[]',
    message: 'VARCHAR',
    message_en: 'VARCHAR',
    line: 'INTEGER',
    unit: 'VARCHAR',
  },
  facts: {
    fact_id: 'VARCHAR',
    document_id: 'VARCHAR',
    bureau_id: 'VARCHAR',
    fiscal_year: 'INTEGER',
    phase: 'VARCHAR',
    statement: 'VARCHAR',
    concept: 'VARCHAR',
    direction: 'VARCHAR',
    fund: 'VARCHAR',
    nature: 'VARCHAR',
    function_code: 'VARCHAR',
    economic_code: 'VARCHAR',
    gov_economic_code: 'VARCHAR',
    item: 'VARCHAR',
    project: 'VARCHAR',
    measure: 'VARCHAR',
    base_year: 'INTEGER',
    base_phase: 'VARCHAR',
    comparator: 'VARCHAR',
    as_of: 'VARCHAR',
    heading: 'VARCHAR',
    value: 'DOUBLE',
    raw: 'VARCHAR',
    unit: 'VARCHAR',
    origin: 'VARCHAR',
    line: 'INTEGER',
    cell: 'INTEGER',
    start: 'INTEGER',
    derived_from: 'VARCHAR[]',
    is_leaf: 'BOOLEAN',
  },
} as const;

export interface Tables {
  bureaus: Bureau[];
  documents: (DocumentEntry &
    Record<'lines' | 'tables' | 'figures_seen' | 'figures_taken', number>)[];
  lines: { document_id: string; line: number; text: string }[];
  economics: { list: string; code: string; name: string; level: number; parent: string | null }[];
  functions: { code: string; name: string; level: number; parent: string | null }[];
  standards: Standard[];
  statements: { document_id: string; statement: string; title: string; status: string }[];
  checks: Check[];
  facts: Fact[];
}

/** Writes one Parquet per table into `folder`, with the columns of the data model, whatever rows there are. */
export async function writeTables(folder: string, tables: Partial<Tables>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const json = join(folder, `${table}.json`);
    writeFileSync(json, JSON.stringify(tables[table as keyof Tables] ?? []));
    const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
    await connection.run(
      `COPY (SELECT * FROM read_json('${json}', format = 'array', columns = {${types.join(', ')}}))
       TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet, COMPRESSION zstd)`,
    );
    rmSync(json);
  }
  connection.closeSync();
}
