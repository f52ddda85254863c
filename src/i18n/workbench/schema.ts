import type { Language } from '../../model/index.ts';

const zh = {
  heading: '数据表',
  search: '查找表和列',
  searchHint: '表名、列名或说明',
  found: (tables: number, columns: number) => `${tables} 张表，${columns} 列`,
  none: '没有符合的表或列。',
  groups: { own: '自己的表', marts: '汇总表', tables: '基础表' },
  rows: (n: string) => `${n} 行`,
  sample: '看几行',
  sampleNamed: (table: string) => `看几行：${table}`,
  insertTable: '插入表名',
  insertTableNamed: (table: string) => `插入表名：${table}`,
  insert: (name: string) => `把 ${name} 插入编辑器`,
  columns: (table: string) => `${table} 的列`,
  key: '主键',
  leadsTo: (table: string, column: string) => `对应 ${table}.${column}`,
  values: '取值',
  more: (n: string) => `另有 ${n} 列，用查找可找到。`,
  units: { lines: '行', tables: '张', figures: '个' } as Record<string, string>,
  types: {
    string: '文本',
    integer: '整数',
    number: '数值',
    boolean: '是非',
    array: '列表',
  } as Record<string, string>,
};

const en: typeof zh = {
  heading: 'Tables',
  search: 'Find tables and columns',
  searchHint: 'Names or descriptions',
  found: (tables, columns) =>
    `${tables} ${tables === 1 ? 'table' : 'tables'}, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
  none: 'No table or column has these words.',
  groups: { own: 'Your tables', marts: 'Marts', tables: 'Base tables' },
  rows: (n) => (n === '1' ? '1 row' : `${n} rows`),
  sample: 'Sample',
  sampleNamed: (table) => `Sample: ${table}`,
  insertTable: 'Insert name',
  insertTableNamed: (table) => `Insert name: ${table}`,
  insert: (name) => `Insert ${name} in the editor`,
  columns: (table) => `Columns of ${table}`,
  key: 'key',
  leadsTo: (table, column) => `refers to ${table}.${column}`,
  values: 'Values',
  more: (n) => `${n} more columns: search for them.`,
  units: { 万元: '10,000 yuan', 人: 'persons', '元/人': 'yuan per person' },
  types: {
    string: 'text',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    array: 'list',
  },
};

export const schemaWords: Record<Language, typeof zh> = { zh, en };
