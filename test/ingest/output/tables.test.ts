import { describe, expect, it } from 'vitest';
import type { Fact, StatementRecord, Unread } from '../../../src/model/index.ts';
import { datapackage, type WrittenTable } from '../../../src/ingest/output/datapackage.ts';
import { facts } from '../../../src/ingest/output/fact-table.ts';
import { statements, unread } from '../../../src/ingest/output/record-tables.ts';
import { marts } from '../../../src/ingest/output/marts/index.ts';
import { tables } from '../../../src/ingest/output/tables.ts';

/** A key for each field of a row type: the compiler refuses a list that lacks one. */
type Keys<Row> = Record<keyof Row, true>;

const FACT: Keys<Fact> = {
  fact_id: true,
  document_id: true,
  bureau_id: true,
  fiscal_year: true,
  phase: true,
  statement: true,
  concept: true,
  direction: true,
  fund: true,
  nature: true,
  function_code: true,
  economic_code: true,
  gov_economic_code: true,
  item: true,
  project: true,
  measure: true,
  value: true,
  raw: true,
  origin: true,
  line: true,
  cell: true,
  derived_from: true,
  is_leaf: true,
  unit: true,
  start: true,
  heading: true,
  base_year: true,
  base_phase: true,
  comparator: true,
  as_of: true,
};
const UNREAD: Keys<Unread> = {
  line: true,
  cell: true,
  start: true,
  raw: true,
  seen_in: true,
  reason: true,
};
const STATEMENT: Keys<StatementRecord> = {
  statement: true,
  title: true,
  status: true,
  unit: true,
  first_line: true,
  last_line: true,
  figures: true,
  note: true,
};

const names = (columns: readonly { name: string }[]): string[] => columns.map(({ name }) => name);

describe('the tables', () => {
  it('have a column for every field of the model, those of the data model first', () => {
    expect(names(facts.columns)).toEqual(Object.keys(FACT));
    expect(names(unread.columns)).toEqual(['document_id', ...Object.keys(UNREAD)]);
    expect(names(statements.columns)).toEqual(['document_id', ...Object.keys(STATEMENT)]);
  });

  it('describe themselves and every column in English and in Chinese, once', () => {
    for (const table of [...tables, ...marts]) {
      expect(new Set(names(table.columns)).size).toBe(table.columns.length);
      for (const { zh, description, descriptionZh } of [table, ...table.columns]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(description).toMatch(/\.$/);
        expect(descriptionZh).toMatch(/\p{Script=Han}.*。$/u);
      }
    }
  });

  it('have keys that lead to columns that are there', () => {
    for (const table of [...tables, ...marts]) {
      const own = names(table.columns);
      expect(own).toEqual(expect.arrayContaining([...(table.primaryKey ?? [])]));
      for (const { columns, table: other, references } of table.foreignKeys ?? []) {
        expect(own).toEqual(expect.arrayContaining([...columns]));
        const target = tables.find(({ name }) => name === other);
        expect(target?.primaryKey).toEqual(references);
      }
    }
  });
});

describe('the data package', () => {
  const written = [{ name: 'facts', bytes: 10, sha256: 'ab', rows: 3 }];
  const release = { pipeline: 'c'.repeat(64), inputs: 'd'.repeat(64) };

  it('tells marts from what they are made of', () => {
    const of = (name: string) => datapackage([{ ...written[0], name } as WrittenTable], release);
    expect(of('composition')).toMatchObject({ resources: [{ mart: true }] });
    expect(of('facts')).not.toMatchObject({ resources: [{ mart: true }] });
  });

  it('has the written files with size, hash and columns', () => {
    expect(datapackage(written, release)).toMatchObject({
      version: '1.3.0+cccccccccccc.dddddddddddd',
      resources: [
        {
          name: 'facts',
          path: 'facts.parquet',
          format: 'parquet',
          bytes: 10,
          hash: 'sha256:ab',
          description_zh: facts.descriptionZh,
          schema: {
            primaryKey: ['fact_id'],
            foreignKeys: [
              { fields: ['document_id'], reference: { resource: 'documents' } },
              { fields: ['bureau_id'], reference: { resource: 'bureaus' } },
            ],
          },
        },
      ],
    });
  });
});
