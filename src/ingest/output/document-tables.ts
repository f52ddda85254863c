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
  descriptionZh: '所在的公开文件。',
  required: true,
} as const satisfies Column<{ document_id: string }>;

/** The column that leads from a document, or from what it says, to the bureau. */
export const bureauId = {
  name: 'bureau_id',
  type: 'text',
  zh: '部门编号',
  description: 'The bureau that published it.',
  descriptionZh: '公开该文件的医保部门。',
  required: true,
} as const satisfies Column<{ bureau_id: string }>;

export const bureaus: Table<Bureau> = {
  name: 'bureaus',
  zh: '医疗保障部门',
  description: 'The bureaus that publish, one row each.',
  descriptionZh: '公开预决算的医保部门，一个部门一行。',
  primaryKey: ['bureau_id'],
  columns: [
    {
      name: 'bureau_id',
      type: 'text',
      zh: '部门编号',
      description: 'GB/T 2260 code of its region, six digits.',
      descriptionZh: '所在地区的行政区划代码（GB/T 2260），六位。',
      required: true,
    },
    {
      name: 'region',
      type: 'text',
      zh: '地区',
      description: 'Short name of its region.',
      descriptionZh: '所在地区的名称。',
      required: true,
    },
    {
      name: 'region_en',
      type: 'text',
      zh: '地区（拉丁字母）',
      description: 'Name of its region in Latin letters.',
      descriptionZh: '所在地区名称的拉丁字母写法。',
      required: true,
    },
    {
      name: 'name',
      type: 'text',
      zh: '部门名称',
      description: 'Its full name.',
      descriptionZh: '部门全称。',
      required: true,
    },
    {
      name: 'level',
      type: 'text',
      zh: '行政级别',
      description: 'Level of its region.',
      descriptionZh: '所在地区的行政级别：district 市辖区，county 县，prefecture 地级市。',
      required: true,
      values: ['district', 'county', 'prefecture'],
    },
    {
      name: 'city',
      type: 'text',
      zh: '所属地市',
      description: 'The prefecture above it, null for one.',
      descriptionZh: '所属地级市；本身是地级市的为空。',
    },
    {
      name: 'province',
      type: 'text',
      zh: '省份',
      description: 'Its province.',
      descriptionZh: '所在省份。',
      required: true,
    },
  ],
};

export const documents: Table<DocumentRow> = {
  name: 'documents',
  zh: '公开文件',
  description: 'The published documents that were read, one row each.',
  descriptionZh: '已读取的公开文件，一份文件一行。',
  primaryKey: ['document_id'],
  foreignKeys: [ofBureau],
  columns: [
    {
      name: 'document_id',
      type: 'text',
      zh: '文件编号',
      description: 'Stable name of the document.',
      descriptionZh: '文件的固定编号。',
      required: true,
    },
    bureauId,
    {
      name: 'fiscal_year',
      type: 'integer',
      zh: '年度',
      description: 'The year whose budget or final accounts it publishes.',
      descriptionZh: '所公开预算或决算的年度。',
      required: true,
    },
    {
      name: 'kind',
      type: 'text',
      zh: '文件类别',
      description: 'budget 部门预算, final 部门决算.',
      descriptionZh: 'budget 部门预算，final 部门决算。',
      required: true,
      values: ['budget', 'final'],
    },
    {
      name: 'title',
      type: 'text',
      zh: '标题',
      description: 'As published.',
      descriptionZh: '按原文。',
      required: true,
    },
    {
      name: 'published_on',
      type: 'text',
      zh: '公开时间',
      description: 'Year, month or day (ISO 8601), null where the document does not say.',
      descriptionZh: '公开的年、月或日（ISO 8601 格式）；文件未写明的为空。',
    },
    {
      name: 'source_file',
      type: 'text',
      zh: '原文文件',
      description: 'Name of the text file that was read.',
      descriptionZh: '所读取的文本文件名。',
      required: true,
    },
    {
      name: 'sha256',
      type: 'text',
      zh: '原文摘要',
      description: 'SHA-256 of the bytes of the text file, in hex.',
      descriptionZh: '文本文件的 SHA-256 摘要，十六进制。',
      required: true,
    },
    {
      name: 'lines',
      type: 'integer',
      zh: '行数',
      description: 'Lines of the text file.',
      descriptionZh: '文本文件的行数。',
      unit: 'lines',
      required: true,
    },
    {
      name: 'tables',
      type: 'integer',
      zh: '表格数',
      description: 'Tables that were found in it.',
      descriptionZh: '文件中识别出的表格数。',
      unit: 'tables',
      required: true,
    },
    {
      name: 'figures_seen',
      type: 'integer',
      zh: '数字总数',
      description: 'Numeric cells of money tables and numbers with a money unit in sentences.',
      descriptionZh: '金额表中的数字单元格和文字中带金额单位的数字。',
      unit: 'figures',
      required: true,
    },
    {
      name: 'figures_taken',
      type: 'integer',
      zh: '已读数字',
      description: 'Those that became facts; the others stand in unread.',
      descriptionZh: '已进入 facts 的数字；其余的在 unread。',
      unit: 'figures',
      required: true,
    },
  ],
};

export const lines: Table<LineRow> = {
  name: 'lines',
  zh: '原文行',
  description: 'The published text, what the source of a figure is shown from.',
  descriptionZh: '公开文件的原文，逐行存放；数据的出处即由此显示。',
  primaryKey: ['document_id', 'line'],
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    {
      name: 'line',
      type: 'integer',
      zh: '行号',
      description: 'From 1.',
      descriptionZh: '从 1 起。',
      required: true,
    },
    {
      name: 'text',
      type: 'text',
      zh: '文字',
      description: 'As published.',
      descriptionZh: '按原文。',
      required: true,
    },
  ],
};
