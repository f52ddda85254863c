import { marts } from './marts/index.ts';
import type { AnyTable, ColumnType } from './table.ts';
import { tables } from './tables.ts';

/** Of the columns and their meaning; to be raised with every change to them (semantic versioning). */
const MODEL_VERSION = '1.3.0';

const FIELD_TYPES: Record<ColumnType, Record<string, unknown>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  texts: { type: 'array' },
};

/** One written file. */
export interface WrittenTable {
  name: string;
  bytes: number;
  sha256: string;
  rows: number;
}

export interface Release {
  /** Version of the program that read the documents, and of the SQL of the marts. */
  pipeline: string;
  /** Hash of everything that went in. */
  inputs: string;
}

function schemaOf(table: AnyTable): Record<string, unknown> {
  const fields = table.columns.map((column) => {
    const { name, type, zh, description, descriptionZh, unit, required, values } = column;
    const constraints = {
      ...(required ? { required } : {}),
      ...(values ? { enum: values } : {}),
    };
    return {
      name,
      ...FIELD_TYPES[type],
      title: zh,
      description,
      description_zh: descriptionZh,
      ...(unit ? { unit } : {}),
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    };
  });
  const foreignKeys = table.foreignKeys?.map(({ columns, table: resource, references }) => ({
    fields: columns,
    reference: { resource, fields: references },
  }));
  return {
    fields,
    ...(table.primaryKey ? { primaryKey: table.primaryKey } : {}),
    ...(foreignKeys ? { foreignKeys } : {}),
  };
}

/**
 * The description of a written release as a Frictionless data package (version 2): every file with its size and hash,
 * every column with its type, name, meaning (in English, and in Chinese as `description_zh`) and unit. Depends on nothing but its arguments: no date, no machine.
 */
export function datapackage(written: readonly WrittenTable[], release: Release): object {
  const resources = [...tables, ...marts].flatMap((table) => {
    const file = written.find(({ name }) => name === table.name);
    if (!file) return [];
    return [
      {
        name: table.name,
        type: 'table',
        title: table.zh,
        description: table.description,
        description_zh: table.descriptionZh,
        path: `${table.name}.parquet`,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        ...(marts.includes(table) ? { mart: true } : {}),
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        rows: file.rows,
        schema: schemaOf(table),
      },
    ];
  });
  return {
    name: 'yibao-ledger',
    title: '医保账本',
    description:
      'Figures that medical insurance bureaus published in their budgets and final accounts, each with the line that it was read from.',
    description_zh:
      '各地医疗保障部门预算、决算公开文件中的数据，每个数据都注明读取自原文的哪一行。',
    version: `${MODEL_VERSION}+${release.pipeline.slice(0, 12)}.${release.inputs.slice(0, 12)}`,
    pipeline: release.pipeline,
    release: release.inputs,
    resources,
  };
}
