import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { copyToParquet } from './copy.ts';
import { literal } from '../../src/db/bind.ts';

export interface NationalOptions {
  /** A multiple of the number of bureaus there are. */
  bureaus: number;
  years: number;
}

/** Rows of a document that are kept, so that the whole is of the size that a national set would have. */
const FACTS = 120;
const CHECKS = 25;

/** Columns that are amounts or counts, and vary from bureau to bureau. */
const VARIED = ['amount', 'value', 'subsidy', 'yuan_per_person', 'budget', 'executed'];

interface DataPackage {
  resources: {
    name: string;
    path: string;
    schema: { fields: { name: string; type: string }[] };
  }[];
}

/** What of a table is copied; tables that are not named are copied whole. */
function source(table: string, file: string): string {
  const from = `SELECT * FROM read_parquet(${literal(file)})`;
  if (table === 'facts') {
    return `${from} QUALIFY row_number() OVER (
      PARTITION BY document_id
      ORDER BY fact_id NOT IN (SELECT fact_id FROM used), line, cell) <= ${FACTS}`;
  }
  if (table === 'lines') return `${from} SEMI JOIN kept USING (document_id, line)`;
  if (table === 'checks') {
    return `${from} QUALIFY row_number() OVER (
      PARTITION BY document_id ORDER BY status <> 'fail', check_id) <= ${CHECKS}`;
  }
  return from;
}

/** A column of a copied row: ids name the new document, years are moved, amounts vary. */
function column({ name, type }: { name: string; type: string }): string {
  if (name === 'bureau_id') return 'm.new_bureau AS bureau_id';
  if (name === 'fiscal_year') return 's.fiscal_year - m.y AS fiscal_year';
  if (name === 'region' || name === 'region_en') return `s.${name} || ' ' || (m.c + 1) AS ${name}`;
  if (VARIED.includes(name)) return `round(s.${name} * m.factor, 2) AS ${name}`;
  if (type === 'array') {
    return `list_transform(s.${name}, x -> replace(x, m.old_document, m.new_document)) AS ${name}`;
  }
  return type === 'string'
    ? `replace(s.${name}, m.old_document, m.new_document) AS ${name}`
    : `s.${name}`;
}

/**
 * Writes a release of the size of the country to `out`: the documents of the release in `from` again and again, each
 * time for another bureau or year, with other amounts. The same options give the same rows. For measuring only.
 */
export async function writeNational(
  from: string,
  out: string,
  { bureaus, years }: NationalOptions,
): Promise<void> {
  const text = readFileSync(join(from, 'datapackage.json'), 'utf8');
  const { resources } = JSON.parse(text) as DataPackage;
  const file = (name: string): string => join(from, `${name}.parquet`);
  mkdirSync(out, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '8GB' });
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE places AS
      SELECT d.document_id AS old_document, d.bureau_id AS old_bureau,
        row_number() OVER (ORDER BY d.bureau_id) - 1 AS place, count(*) OVER () AS places
      FROM read_parquet(${literal(file('documents'))}) d;
    CREATE TABLE copies AS
      SELECT old_document, old_bureau, c.range AS c, y.range AS y,
        CAST(100000 + c.range * places + place AS VARCHAR) AS new_bureau,
        'national-' || new_bureau || '-' || y AS new_document,
        (1 + (c.range * 37 + place * 11) % 200 / 100.0) * pow(0.94, y.range) AS factor
      FROM places, range(${bureaus} // (SELECT count(*) FROM places)) c, range(${years}) y;
    CREATE TABLE used AS
      SELECT fact_id FROM read_parquet(${literal(file('composition'))})
      UNION SELECT subsidy_fact_id FROM read_parquet(${literal(file('per_capita_subsidy'))}) WHERE subsidy IS NOT NULL
      UNION SELECT fact_id FROM read_parquet(${literal(file('three_public'))});
    CREATE TABLE kept AS SELECT DISTINCT document_id, line FROM (${source('facts', file('facts'))});`);
  for (const { name, schema } of resources) {
    const names = schema.fields.map((field) => field.name);
    const key = ['document_id', 'bureau_id'].find((one) => names.includes(one));
    if (key === undefined) {
      copyFileSync(file(name), join(out, `${name}.parquet`));
      continue;
    }
    const old = key === 'document_id' ? 'old_document' : 'old_bureau';
    // A bureau is one row, whatever the years.
    const once = name === 'bureaus' ? 'WHERE m.y = 0' : '';
    const select = `SELECT ${schema.fields.map(column).join(', ')}
      FROM (${source(name, file(name))}) s JOIN copies m ON m.${old} = s.${key} ${once}
      ORDER BY m.new_bureau, m.y DESC`;
    await copyToParquet(connection, select, out, name);
  }
  writeFileSync(join(out, 'datapackage.json'), text);
  connection.closeSync();
  instance.closeSync();
}
