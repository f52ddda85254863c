import type { Bureau, DocumentEntry } from '../../model/index.ts';
import { ofBureau, ofDocument, type Column, type Table } from './table.ts';

export interface DocumentRow extends DocumentEntry {
  /** Of the bytes of the file, in hex. */
  sha256: string;
  lines: number;
  tables: number;
  figures_seen: number;
  figures_taken: number;
}

export interface LineRow {
  document_id: string;
  line: number;
  text: string;
}

/** The column that leads from what was found to the document that it was found in. */
export const documentId = {
  name: 'document_id',
  type: 'text',
  zh: '文件编号',
  description: 'The document that it stands in.',
  required: true,
} as const satisfies Column<{ document_id: string }>;

/** The column that leads from a document, or from what it says, to the bureau. */
export const bureauId = {
  name: 'bureau_id',
  type: 'text',
  zh: '部门编号',
  description: 'The bureau that published it.',
  required: true,
} as const satisfies Column<{ bureau_id: string }>;

export const bureaus: Table<Bureau> = {
  name: 'bureaus',
  zh: '医疗保障部门',
  description: 'The bureaus that publish, one row each.',
  primaryKey: ['bureau_id'],
  columns: [
    {
      name: 'bureau_id',
      type: 'text',
      zh: '部门编号',
      description: 'GB/T 2260 code of its region, six digits.',
      required: true,
    },
    {
      name: 'region',
      type: 'text',
      zh: '地区',
      description: 'Short name of its region.',
      required: true,
    },
    {
      name: 'region_en',
      type: 'text',
      zh: '地区（拉丁字母）',
      description: 'Name of its region in Latin letters.',
      required: true,
    },
    { name: 'name', type: 'text', zh: '部门名称', description: 'Its full name.', required: true },
    {
      name: 'level',
      type: 'text',
      zh: '行政级别',
      description: 'Level of its region.',
      required: true,
      values: ['district', 'county', 'prefecture'],
    },
    {
      name: 'city',
      type: 'text',
      zh: '所属地市',
      description: 'The prefecture above it, null for one.',
    },
    { name: 'province', type: 'text', zh: '省份', description: 'Its province.', required: true },
  ],
};

export const documents: Table<DocumentRow> = {
  name: 'documents',
  zh: '公开文件',
  description: 'The published documents that were read, one row each.',
  primaryKey: ['document_id'],
  foreignKeys: [ofBureau],
  columns: [
    {
      name: 'document_id',
      type: 'text',
      zh: '文件编号',
      description: 'Stable name of the document.',
      required: true,
    },
    bureauId,
    {
      name: 'fiscal_year',
      type: 'integer',
      zh: '年度',
      description: 'The year whose budget or final accounts it publishes.',
      required: true,
    },
    {
      name: 'kind',
      type: 'text',
      zh: '文件类别',
      description: 'budget 部门预算, final 部门决算.',
      required: true,
      values: ['budget', 'final'],
    },
    { name: 'title', type: 'text', zh: '标题', description: 'As published.', required: true },
    {
      name: 'published_on',
      type: 'text',
      zh: '公开时间',
      description: 'Year, month or day (ISO 8601), null where the document does not say.',
    },
    {
      name: 'source_file',
      type: 'text',
      zh: '原文文件',
      description: 'Name of the text file that was read.',
      required: true,
    },
    {
      name: 'sha256',
      type: 'text',
      zh: '原文摘要',
      description: 'SHA-256 of the bytes of the text file, in hex.',
      required: true,
    },
    {
      name: 'lines',
      type: 'integer',
      zh: '行数',
      description: 'Lines of the text file.',
      unit: 'lines',
      required: true,
    },
    {
      name: 'tables',
      type: 'integer',
      zh: '表格数',
      description: 'Tables that were found in it.',
      unit: 'tables',
      required: true,
    },
    {
      name: 'figures_seen',
      type: 'integer',
      zh: '数字总数',
      description: 'Numeric cells of money tables and numbers with a money unit in sentences.',
      unit: 'figures',
      required: true,
    },
    {
      name: 'figures_taken',
      type: 'integer',
      zh: '已读数字',
      description: 'Those that became facts; the others stand in unread.',
      unit: 'figures',
      required: true,
    },
  ],
};

export const lines: Table<LineRow> = {
  name: 'lines',
  zh: '原文行',
  description: 'The published text, what the source of a figure is shown from.',
  primaryKey: ['document_id', 'line'],
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    { name: 'line', type: 'integer', zh: '行号', description: 'From 1.', required: true },
    { name: 'text', type: 'text', zh: '文字', description: 'As published.', required: true },
  ],
};
