import type { Message, StatementRecord, Unread } from '../../model/index.ts';
import { documentId } from './document-tables.ts';
import { ofDocument, type Column, type Table } from './table.ts';

export type UnreadRow = Unread & { document_id: string };
export type StatementRow = StatementRecord & { document_id: string };
export type MessageRow = Omit<Message, 'location'> & {
  document_id: string;
  line: number | null;
  cell: number | null;
  start: number | null;
};

const place = [
  {
    name: 'line',
    type: 'integer',
    zh: '行号',
    description: 'Line of the published text, from 1; null where no line is meant.',
  },
  {
    name: 'cell',
    type: 'integer',
    zh: '单元格',
    description: 'Cell of the line, from 0; null where the whole line is meant.',
  },
  {
    name: 'start',
    type: 'integer',
    zh: '起始位置',
    description: 'Offset in the line, from 0 in UTF-16 units; null where the whole cell is meant.',
  },
] as const satisfies readonly Column<MessageRow>[];

export const unread: Table<UnreadRow> = {
  name: 'unread',
  zh: '未读数字',
  description: 'Figures that were seen and did not become facts, with the reason.',
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    ...place,
    { name: 'raw', type: 'text', zh: '原文', description: 'As published.', required: true },
    {
      name: 'seen_in',
      type: 'text',
      zh: '所在位置',
      description: 'table for a cell of a money table, text for a sentence.',
      required: true,
      values: ['table', 'text'],
    },
    {
      name: 'reason',
      type: 'text',
      zh: '原因',
      description: 'Why it was not read.',
      required: true,
    },
  ],
};

export const statements: Table<StatementRow> = {
  name: 'statements',
  zh: '报表',
  description: 'The statements of each document, those published as empty and missing ones too.',
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    {
      name: 'statement',
      type: 'text',
      zh: '报表类别',
      description: 'As in facts.',
      required: true,
    },
    { name: 'title', type: 'text', zh: '报表标题', description: 'As published.', required: true },
    {
      name: 'status',
      type: 'text',
      zh: '状态',
      description:
        'read: has figures; empty: published as empty; missing: listed in the contents, not in the body.',
      required: true,
      values: ['read', 'empty', 'missing'],
    },
    {
      name: 'unit',
      type: 'text',
      zh: '单位',
      description: 'The unit of its amounts as published.',
    },
    {
      name: 'first_line',
      type: 'integer',
      zh: '首行',
      description: 'First line of it.',
      required: true,
    },
    {
      name: 'last_line',
      type: 'integer',
      zh: '末行',
      description: 'Last line of it.',
      required: true,
    },
    {
      name: 'figures',
      type: 'integer',
      zh: '数字数',
      description: 'Figures that were taken from it.',
      unit: 'figures',
      required: true,
    },
    {
      name: 'note',
      type: 'text',
      zh: '说明',
      description: "The document's own words for an empty table.",
    },
  ],
};

export const messages: Table<MessageRow> = {
  name: 'messages',
  zh: '发现的问题',
  description: 'What the pipeline found in the documents, each with its place.',
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    {
      name: 'rule',
      type: 'text',
      zh: '规则',
      description: 'Stable name of the rule.',
      required: true,
    },
    {
      name: 'severity',
      type: 'text',
      zh: '严重程度',
      description: 'How much it matters.',
      required: true,
      values: ['info', 'warning', 'error'],
    },
    ...place,
    { name: 'expected', type: 'text', zh: '应为', description: 'What the rule expected.' },
    { name: 'found', type: 'text', zh: '实为', description: 'What the document has.' },
    {
      name: 'message',
      type: 'text',
      zh: '说明',
      description: 'The problem in a sentence.',
      required: true,
    },
  ],
};
