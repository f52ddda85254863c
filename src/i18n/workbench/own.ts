import type { Language } from '../../model/index.ts';
import { decimal } from '../decimal.ts';

const count = (value: number): string => decimal(value, 0, 0);
const several = (n: number, one: string): string => `${count(n)} ${one}${n === 1 ? '' : 's'}`;

/** The words for files of the reader. */
const zh = {
  choose: '打开自己的文件',
  accepted: (mb: number) =>
    `CSV、TSV、Parquet、Arrow（含 Feather；文件或流，LZ4、ZSTD 压缩的也可以），每个不超过 ${mb} MB；也可以拖到本页任何地方。`,
  local: '文件只在这台电脑的浏览器里读取，不会上传。',
  busy: '正在读取文件…',
  stop: '停止',
  drop: '松开鼠标，把文件读成数据表',
  wait: '请等前面的文件读完',
  files: '自己的文件',
  made: (rows: number | null, columns: number) =>
    rows === null ? `${count(columns)} 列` : `${count(rows)} 行 × ${count(columns)} 列`,
  as: '读成表',
  show: (table: string) => `查看 ${table}`,
  dismiss: (file: string) => `不再显示“${file}”`,
  refused: '没有读取',
  trouble: {
    kind: '不是 CSV、TSV、Parquet 或 Arrow 文件（以内容为准，不看文件名）。Excel 文件请先另存为“CSV UTF-8”。',
    size: (mb: number) => `超过 ${mb} MB。请先筛选或分成几个文件。`,
    unpacked: (mb: number) => `解压后超过 ${mb} MB。请先筛选或分成几个文件。`,
    empty: '文件里没有内容。',
    form: '文件完好，但有这里读不了的列或写法（见技术细节）。请先把那些列换成普通类型，或另存为 Parquet 再打开，例如 pandas 的 df.to_parquet("a.parquet")、polars 的 df.write_parquet("a.parquet")。',
    broken: '文件残缺或格式有误，为避免读错，一行也没有读。',
    memory: '读成数据表需要的内存超过 1 GB。请减少行或列后再试。',
    engine: '读这个文件时引擎出错，已重新启动。数据表都在，这个文件没有读取。',
    stopped: '已停止，没有读取。',
    other: '没有读成。',
  },
  details: '技术细节',
};

const en: typeof zh = {
  choose: 'Open a file of your own',
  accepted: (mb) =>
    `CSV, TSV, Parquet or Arrow (also Feather; a file or stream, compressed with LZ4 or ZSTD or not), up to ${mb} MB each. You can also drop them anywhere on this page.`,
  local: 'Files are read in the browser on this machine. Nothing is uploaded.',
  busy: 'Reading…',
  stop: 'Stop',
  drop: 'Drop the files to make tables of them',
  wait: 'Wait until the files before these have been read',
  files: 'Your files',
  made: (rows, columns) =>
    rows === null
      ? several(columns, 'column')
      : `${several(rows, 'row')} × ${several(columns, 'column')}`,
  as: 'is now the table',
  show: (table) => `See ${table}`,
  dismiss: (file) => `Dismiss “${file}”`,
  refused: 'was not read',
  trouble: {
    kind: 'It is no CSV, TSV, Parquet or Arrow file, by what is in it and not by its name. Save an Excel file as “CSV UTF-8” first.',
    size: (mb) => `It is larger than ${mb} MB. Filter it or cut it into several files first.`,
    unpacked: (mb) =>
      `It unpacks to more than ${mb} MB. Filter it or cut it into several files first.`,
    empty: 'There is nothing in it.',
    form: 'It is in order, but has columns of a type, or is written in a way, that cannot be read here (see technical details). Change those columns to plain types, or save it as Parquet and open that: df.to_parquet("a.parquet") in pandas, df.write_parquet("a.parquet") in polars.',
    broken: 'It is cut short or malformed. To keep wrong figures out, not a row of it was read.',
    memory: 'As a table it needs more than 1 GB of memory. Try again with fewer rows or columns.',
    engine:
      'The engine broke over this file and was started again. The tables are there; this file was not read.',
    stopped: 'Stopped; it was not read.',
    other: 'It could not be read.',
  },
  details: 'Technical details',
};

export type OwnWords = typeof zh;

export const ownWords: Record<Language, OwnWords> = { zh, en };
