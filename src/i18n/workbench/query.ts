import type { Language } from '../../model/index.ts';
import { decimal } from '../decimal.ts';

const count = (value: number): string => decimal(value, 0, 0);

/** Why a statement gave no chart, or no chart that a briefing can have. */
export type QueryTrouble =
  | 'writes'
  | 'table'
  | 'statement'
  | 'refused'
  | 'memory'
  | 'length'
  | 'engine'
  | 'page'
  | 'time'
  | 'spent';

/** Why the chart on the screen cannot be put into a briefing. */
export type PickTrouble = 'incomplete' | 'arranged' | 'own' | 'writes' | 'long';

/** The words of a chart of an answer where it stands alone: in a picture, on a slide, in a briefing. */
const zh = {
  /** Below the title. */
  hint: (name: string | null) =>
    name === null ? '读者自己的 SQL 查询' : `读者自己的 SQL 查询：${name}`,
  noUnit: '单位无法确定：语句没有保留带单位的列',
  source: '行的出处',
  own: '这是读者自己查询的结果，不是公布的表格：取哪些数、怎样合计，由语句决定；本站没有核对语句，也没有核对口径是否相同。',
  incomplete: {
    cancelled: '查询中途被停止，只有停止前取到的行。',
    failed: '查询中途出错，只有出错前取到的行。',
    truncated: '结果太大，只取了前面的行，后面的没有取。',
  },
  arranged: '画的是读者在结果表格里筛选或排序后的行。',
  ownTables: (names: readonly string[]) =>
    `查询读取了不在这一版数据里的表：${names.join('、')}。数据版本只说明其余的表。`,
  sources: {
    none: '所画的行都没有出处（fact_id，或 document_id 与 line），这些数不能追溯到公布的文件。',
    some: (without: number, all: number) =>
      `所画的 ${count(all)} 行中，${count(without)} 行没有出处，不能追溯到公布的文件。`,
    given: '来源是查询结果里写的编号所指的行；图中的数经过语句计算，不一定是那一行印出的数。',
    first: (most: number) => `结果里的数字编号很多，来源只查了前 ${count(most)} 个。`,
  },
  method:
    '用结果的前面若干行画图，按读者选的列；NULL 留空，不当作零。语句在浏览器里对所注明的数据版本运行。',
  /** The largest and the smallest of what is drawn, and first that nobody knows their bases; `what` is the column. */
  extremes: (n: number, what: string) => [
    `口径由查询决定，能否相比没有核对：所画的 ${count(n)} 个 ${what} 值中，最大的是`,
    '，最小的是',
    '。',
  ],
  value: (label: string, value: string) => [`${label}（`, value, '）'],
  /** In place of a chart. */
  untitled: '读者自己的 SQL 查询',
  trouble: {
    writes: '这条语句不只是读取数据。简报只运行单独一条读取数据的语句，所以没有运行它。',
    table: '这条查询读取的表不在本站的数据版本里：它可能是别人自己的文件或临时表。没有画。',
    statement: '引擎没有接受这条语句，没有画。',
    refused: '这条语句要读别的文件或网址，本站不运行。',
    memory: '这条查询需要的内存超过简报给它的上限，没有画。',
    length: '这条语句太长，引擎不能运行。',
    engine: '这条查询使引擎出错，没有画。引擎已另行启动，其他各项不受影响。',
    page: '本站处理这条查询的结果时出错，没有画。',
    time: '这条查询超过了简报给它的时间，已经停止，没有画。可以到 SQL 页运行它。',
    spent: '这份简报已有几条查询超时，其余的查询不再运行。删去超时的，再重新载入本页。',
  } satisfies Record<QueryTrouble, string>,
  /** What the engine says, behind one of these. */
  said: (message: string) => `引擎的说明：${message}`,
  picks: {
    incomplete: '结果不完整，不能加入简报：请先完整运行一次。',
    arranged: '图按表格里的筛选或排序画出，简报里不会有这些：请先取消，或写进语句。图仍可保存。',
    own: '语句读取您自己的或改动过的表，简报只有本站的数据，画不出来。图仍可保存。',
    writes: '语句不只是读取数据，不能加入简报。',
    long: '语句太长，简报放不下：地址最多 4,000 个字符，一个汉字占 9 个。请缩短语句；图仍可保存。',
  } satisfies Record<PickTrouble, string>,
};

export type QueryWords = typeof zh;

const en: QueryWords = {
  hint: (name) =>
    name === null ? 'A reader’s own SQL query' : `A reader’s own SQL query: ${name}`,
  noUnit: 'The unit is not certain: the statement keeps no column with one',
  source: 'source of the row',
  own: 'This is the answer to a reader’s own query, not a published table: the statement decides what is taken and how it is added up. This site has checked neither the statement nor whether the bases are the same.',
  incomplete: {
    cancelled: 'The query was stopped: there are only the rows that had come by then.',
    failed: 'The query failed on its way: there are only the rows that had come by then.',
    truncated: 'The answer is too large: only its first rows were taken.',
  },
  arranged: 'The rows are those that the reader filtered or sorted in the table of the answer.',
  ownTables: (names) =>
    `The query reads tables that are not part of the data release: ${names.join(', ')}. The release named is that of the others.`,
  sources: {
    none: 'No row drawn names a source (fact_id, or document_id and line): these numbers cannot be traced to a published document.',
    some: (without, all) =>
      `${count(without)} of the ${count(all)} rows drawn ${without === 1 ? 'names' : 'name'} no source and cannot be traced to a published document.`,
    given:
      'Sources are the lines of the ids in the answer; the numbers drawn are what the statement computed, not necessarily what is printed there.',
    first: (most) =>
      `The answer names very many figures: sources are those of the first ${count(most)}.`,
  },
  method:
    'Drawn from the first rows of the answer, by the columns that the reader chose; NULL is left blank and not taken for zero. The statement runs in the browser over the data release named.',
  extremes: (n, what) => [
    `On the query’s own bases, not checked for whether they can be compared: of the ${count(n)} values of ${what} drawn, the largest is that of `,
    ', the smallest that of ',
    '.',
  ],
  value: (label, value) => [`${label} (`, value, ')'],
  untitled: 'A reader’s own SQL query',
  trouble: {
    writes:
      'This statement does more than read. A briefing runs single statements that only read, so this one was not run.',
    table:
      'This query reads a table that is not part of the data release: perhaps a file or a temporary table of somebody’s own. It was not drawn.',
    statement: 'The engine did not take this statement. It was not drawn.',
    refused: 'This statement asks for another file or host, which this site does not do.',
    memory: 'This query needs more memory than a briefing gives it. It was not drawn.',
    length: 'This statement is too long for the engine.',
    engine:
      'This query broke the engine and was not drawn. Another engine was started; the other items are as they were.',
    page: 'This site failed over the answer to this query. It was not drawn.',
    time: 'This query took longer than a briefing gives it, was stopped, and was not drawn. It can be run on the SQL page.',
    spent:
      'Several queries of this briefing ran out of time: the others are not run any more. Remove those, then load this page anew.',
  },
  said: (message) => `The engine says: ${message}`,
  picks: {
    incomplete:
      'The answer is not complete and cannot go into the briefing: run it to its end first.',
    arranged:
      'The chart is of rows filtered or sorted in the table, which a briefing would not have: undo that, or put it into the statement. The chart can be saved.',
    own: 'The statement reads a table of your own or one that was changed; a briefing has the data of this site only. The chart can be saved.',
    writes: 'The statement does more than read and cannot go into the briefing.',
    long: 'The statement is too long for the briefing: its address may have 4,000 characters, of which a Chinese one takes 9. Shorten it; the chart can be saved.',
  },
};

export const queryWords: Record<Language, QueryWords> = { zh, en };
