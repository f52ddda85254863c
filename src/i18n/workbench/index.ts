import type { Language } from '../../model/index.ts';

const zh = {
  heading: 'SQL 查询',
  intro:
    '用 SQL 查询本站的全部数据表。查询在本机的浏览器中运行，不上传任何内容，断网也能用；内置数据表改动后，可一键复原。',
  editor: 'SQL 编辑器',
  tabs: {
    label: '查询标签',
    add: '新建标签',
    close: (name: string) => `关闭“${name}”`,
    rename: '改名',
    name: '标签名称',
    untitled: (n: number) => `查询 ${n}`,
    full: '标签已满，请先关闭几个。',
    notKept: '浏览器没有空间保存标签：关闭本页后内容会丢失。',
  },
  aside: {
    label: '参考',
    fold: '数据表、示例、历史、引擎说明',
    tables: '数据表',
    examples: '示例',
    history: '历史',
    lacks: '引擎说明',
  },
  run: '运行',
  runAll: '全部运行',
  stop: '停止',
  stopOther: (name: string) => `停止“${name}”`,
  elsewhere: (name: string) =>
    `“${name}”正在运行。一次只能运行一个标签里的语句：请等它完成，或先停止它。`,
  format: '排版',
  keys: 'Ctrl+Enter 运行光标处的语句或选中的部分',
  engine: {
    starting: '引擎启动中…',
    failed: '引擎没有启动',
    retry: '重试',
  },
  state: {
    running: '运行中',
    stopping: '正在停止',
    done: '完成',
    truncated: '行数太多，只保留了前面一部分',
    cancelled: '已停止',
    failed: '出错',
  },
  rows: (n: string) => `${n} 行`,
  rowsSoFar: (n: string) => `已取得 ${n} 行`,
  of: (n: string, all: string) => `筛选后 ${n} 行，共 ${all} 行`,
  took: (s: string) => `用时 ${s}`,
  truncatedAdvice:
    '结果超过 400 MB，表格、排序、筛选、图表和导出都只涉及已取得的行。请加条件、汇总或 LIMIT。',
  printed: (rows: string, allRows: string, columns: string, allColumns: string) =>
    `印出前 ${rows} 行（共 ${allRows} 行）、前 ${columns} 列（共 ${allColumns} 列）；全部结果请用“导出”。`,
  noRows: '已执行。这条语句不返回行。',
  nothingYet: '结果显示在这里。不知从哪里问起，可以先看“示例”。',
  notRun: '链接里的语句可能改动数据，没有自动运行。看过以后，请按“运行”。',
  failure: {
    statement: '语句有误',
    shippedAdvice:
      '内置表只读，不能用 UPDATE、DELETE、INSERT 改。请先复制一份再改：CREATE TABLE 我的表 AS FROM 内置表。',
    noExtensions: '浏览器里的引擎没有扩展目录，列不出也装不了扩展。',
    refused: '此处不能读写其他文件或网站，也不能安装扩展',
    refusedAdvice:
      '查询只能用本页的数据表和您拖入的文件。要用自己的数据，请把 CSV、Parquet 或 Arrow 文件拖进来；要保存结果，请用“导出”。此处没有的功能和替代写法，见“引擎说明”。',
    memory: '内存不够',
    memoryAdvice:
      '这条语句需要的内存超过 1 GB，已停止；数据表和您的内容都还在。请减少列或行，先汇总再联结，或加 LIMIT。',
    length: '语句太长',
    lengthAdvice: '一条语句最多 32,000 字节。大量数据请作为文件拖入。',
    engine: '引擎出错，已重新启动',
    engineAdvice: '常见原因是嵌套太深或内存耗尽。数据表已经重新打开，编辑器里的内容没有变。',
    data: '数据表取不到',
    dataAdvice: '请检查网络后再运行一次。',
    page: '本页处理结果时出错',
    pageAdvice: '语句可能没有错，是本页的缺陷。可以把结果里的列转换为 VARCHAR 再试。',
  },
  lost: (names: string) => `引擎重新启动过，您用语句建的表已经没有了：${names}。`,
  restarted: '引擎重新启动过，数据表都在。',
  undone:
    '事务中有语句出错，整个事务已撤销（ROLLBACK）：BEGIN 以后的改动都没有了。改正以后，请从 BEGIN 起重新运行。',
  changed: (names: string) => `内置表已被改动：${names}。`,
  restore: '复原内置表',
  restored: '内置表已复原。',
  dismiss: '知道了',
  show: { label: '结果的显示方式', table: '表格', chart: '图表' },
  working: '整理中',
  source: '原文',
  viewFailed: '未能完成',
  history: {
    empty: '运行过的语句会列在这里。',
    clear: '清空',
    open: '在编辑器中打开',
  },
};

const en: typeof zh = {
  heading: 'SQL',
  intro:
    'Query every table of this page in SQL. It runs in the browser on this machine; nothing is uploaded, and it works without a network. The shipped tables cannot be spoilt: one button puts them back.',
  editor: 'SQL editor',
  tabs: {
    label: 'Query tabs',
    add: 'New tab',
    close: (name) => `Close “${name}”`,
    rename: 'Rename',
    name: 'Name of the tab',
    untitled: (n) => `Query ${n}`,
    full: 'There is no room for another tab. Close some first.',
    notKept: 'The browser has no room to keep the tabs: they are lost when this page is closed.',
  },
  aside: {
    label: 'Reference',
    fold: 'Tables, examples, history, the engine',
    tables: 'Tables',
    examples: 'Examples',
    history: 'History',
    lacks: 'The engine',
  },
  run: 'Run',
  runAll: 'Run all',
  stop: 'Stop',
  stopOther: (name) => `Stop “${name}”`,
  elsewhere: (name) =>
    `“${name}” is running. One tab runs at a time: wait until it has ended, or stop it first.`,
  format: 'Format',
  keys: 'Ctrl+Enter runs the statement at the cursor, or what is selected',
  engine: {
    starting: 'The engine is starting…',
    failed: 'The engine did not start',
    retry: 'Try again',
  },
  state: {
    running: 'Running',
    stopping: 'Stopping',
    done: 'Done',
    truncated: 'More rows than can be kept: only the first of them are here',
    cancelled: 'Stopped',
    failed: 'Failed',
  },
  rows: (n) => (n === '1' ? '1 row' : `${n} rows`),
  rowsSoFar: (n) => (n === '1' ? '1 row so far' : `${n} rows so far`),
  of: (n, all) => `${n} of ${all} rows`,
  took: (s) => `in ${s}`,
  truncatedAdvice:
    'The answer is larger than 400 MB. Table, sorting, filters, chart and exports hold the rows that were kept. Add a condition, an aggregate or a LIMIT.',
  printed: (rows, allRows, columns, allColumns) =>
    `Printed: ${rows} of ${allRows} rows, ${columns} of ${allColumns} columns. To have all, export the answer.`,
  noRows: 'It was run. Statements of this kind give no rows.',
  nothingYet: 'The answer is shown here. If you do not know where to begin, look at the examples.',
  notRun:
    'What the link brought may change data, so it was not run by itself. Read it, then press “Run”.',
  failure: {
    statement: 'The statement is wrong',
    shippedAdvice:
      'Shipped tables are read only: UPDATE, DELETE and INSERT do not change them. Make a copy and change that: CREATE TABLE mine AS FROM the_table.',
    noExtensions:
      'The engine in the browser has no folder of extensions, so it can neither list nor install any.',
    refused: 'Other files, other hosts and extensions cannot be used here',
    refusedAdvice:
      'Queries use the tables of this page and the files that you drop here. To use data of your own, drop a CSV, Parquet or Arrow file; to keep an answer, export it. What is not there, and what to use instead, is listed under “The engine”.',
    memory: 'Not enough memory',
    memoryAdvice:
      'The statement needs more than 1 GB and was ended; the tables and what you wrote are as they were. Take fewer columns or rows, aggregate before joining, or add a LIMIT.',
    length: 'The statement is too long',
    lengthAdvice: 'A statement may have 32,000 bytes. Drop larger data as a file.',
    engine: 'The engine broke and was started again',
    engineAdvice:
      'Mostly a statement that is nested too deeply, or memory that ran out. The tables are open again, and the text in the editor is as it was.',
    data: 'A table could not be fetched',
    dataAdvice: 'Check the network, then run it again.',
    page: 'The page failed over the answer',
    pageAdvice:
      'The statement may be right: this is a fault of the page. Try again with the columns of the answer cast to VARCHAR.',
  },
  lost: (names) =>
    `The engine was started again. Tables that your statements had made are gone: ${names}.`,
  restarted: 'The engine was started again; the tables are there.',
  undone:
    'A statement failed inside a transaction, so all of it was undone (ROLLBACK): what changed since BEGIN is gone. Run it again from BEGIN once it is right.',
  changed: (names) => `Shipped tables were changed: ${names}.`,
  restore: 'Put them back',
  restored: 'The shipped tables are as they were shipped.',
  dismiss: 'Dismiss',
  show: { label: 'How the answer is shown', table: 'Table', chart: 'Chart' },
  working: 'Working',
  source: 'Source',
  viewFailed: 'That could not be done',
  history: {
    empty: 'What you run is listed here.',
    clear: 'Clear',
    open: 'Open in the editor',
  },
};

export type WorkbenchWords = typeof zh;

export const workbenchWords: Record<Language, WorkbenchWords> = { zh, en };
