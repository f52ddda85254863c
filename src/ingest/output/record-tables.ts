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
    descriptionZh: '在原文中的行号，从 1 起；不指某一行时为空。',
  },
  {
    name: 'cell',
    type: 'integer',
    zh: '单元格',
    description: 'Cell of the line, from 0; null where the whole line is meant.',
    descriptionZh: '在该行中的单元格序号，从 0 起；指整行时为空。',
  },
  {
    name: 'start',
    type: 'integer',
    zh: '起始位置',
    description: 'Offset in the line, from 0 in UTF-16 units; null where the whole cell is meant.',
    descriptionZh: '在该行中的起始位置，从 0 起，按 UTF-16 编码单元计；指整个单元格时为空。',
  },
] as const satisfies readonly Column<MessageRow>[];

export const unread: Table<UnreadRow> = {
  name: 'unread',
  zh: '未读数字',
  description: 'Figures that were seen and did not become facts, with the reason.',
  descriptionZh: '原文中见到、但没有进入 facts 的数字及其原因。',
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    ...place,
    {
      name: 'raw',
      type: 'text',
      zh: '原文',
      description: 'As published.',
      descriptionZh: '按原文。',
      required: true,
    },
    {
      name: 'seen_in',
      type: 'text',
      zh: '所在位置',
      description: 'table for a cell of a money table, text for a sentence.',
      descriptionZh: 'table 为金额表的单元格，text 为文字部分。',
      required: true,
      values: ['table', 'text'],
    },
    {
      name: 'reason',
      type: 'text',
      zh: '原因',
      description: 'Why it was not read.',
      descriptionZh: '没有读取的原因。',
      required: true,
    },
  ],
};

export const statements: Table<StatementRow> = {
  name: 'statements',
  zh: '报表',
  description: 'The statements of each document, those published as empty and missing ones too.',
  descriptionZh: '每份文件中的报表，公布为空表的和缺失的也在内。',
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    {
      name: 'statement',
      type: 'text',
      zh: '报表类别',
      description: 'As in facts.',
      descriptionZh: '与 facts 中的取值相同。',
      required: true,
    },
    {
      name: 'title',
      type: 'text',
      zh: '报表标题',
      description: 'As published.',
      descriptionZh: '按原文。',
      required: true,
    },
    {
      name: 'status',
      type: 'text',
      zh: '状态',
      description:
        'read: has figures; empty: published as empty; missing: listed in the contents, not in the body.',
      descriptionZh: 'read 有数据；empty 公布为空表；missing 目录中列出而正文没有。',
      required: true,
      values: ['read', 'empty', 'missing'],
    },
    {
      name: 'unit',
      type: 'text',
      zh: '单位',
      description: 'The unit of its amounts as published.',
      descriptionZh: '表中金额的计量单位，按原文。',
    },
    {
      name: 'first_line',
      type: 'integer',
      zh: '首行',
      description: 'First line of it.',
      descriptionZh: '报表在原文中的第一行。',
      required: true,
    },
    {
      name: 'last_line',
      type: 'integer',
      zh: '末行',
      description: 'Last line of it.',
      descriptionZh: '报表在原文中的最后一行。',
      required: true,
    },
    {
      name: 'figures',
      type: 'integer',
      zh: '数字数',
      description: 'Figures that were taken from it.',
      descriptionZh: '从该表读取的数据个数。',
      unit: 'figures',
      required: true,
    },
    {
      name: 'note',
      type: 'text',
      zh: '说明',
      description: "The document's own words for an empty table.",
      descriptionZh: '文件对空表的说明，按原文。',
    },
  ],
};

export const messages: Table<MessageRow> = {
  name: 'messages',
  zh: '发现的问题',
  description: 'What the pipeline found in the documents, each with its place.',
  descriptionZh: '读取程序在文件中发现的问题，逐条注明位置。',
  foreignKeys: [ofDocument],
  columns: [
    documentId,
    {
      name: 'rule',
      type: 'text',
      zh: '规则',
      description: 'Stable name of the rule.',
      descriptionZh: '规则的固定名称。',
      required: true,
    },
    {
      name: 'severity',
      type: 'text',
      zh: '严重程度',
      description: 'How much it matters.',
      descriptionZh: '严重程度：error 错误，warning 提醒，info 提示。',
      required: true,
      values: ['info', 'warning', 'error'],
    },
    ...place,
    {
      name: 'expected',
      type: 'text',
      zh: '应为',
      description: 'What the rule expected.',
      descriptionZh: '按规则应为的值。',
    },
    {
      name: 'found',
      type: 'text',
      zh: '实为',
      description: 'What the document has.',
      descriptionZh: '文件中的值。',
    },
    {
      name: 'message',
      type: 'text',
      zh: '说明',
      description: 'The problem in a sentence.',
      descriptionZh: '用一句话说明问题。',
      required: true,
    },
  ],
};
