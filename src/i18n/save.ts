import type { Language } from '../model/index.ts';

/** The words of saving a figure. */
const zh = {
  groups: { picture: '图片', slide: '幻灯片', data: '数据' },
  kinds: {
    wide: { name: 'PNG 16:9', hint: '放进幻灯片' },
    classic: { name: 'PNG 4:3', hint: '老式投影、文档' },
    square: { name: 'PNG 方形', hint: '发消息' },
    natural: { name: 'PNG 原比例', hint: '按内容定高' },
    svg: { name: 'SVG', hint: '矢量，文字可选' },
    copy: { name: '复制图片', hint: '粘贴到别处' },
    pptx: { name: 'PPTX', hint: '一页，有原生图表的可改数' },
    csv: { name: 'CSV', hint: '图中数据' },
    xlsx: { name: 'XLSX', hint: '数据、来源和核对发现' },
  },
  fine: '4 倍清晰（印刷）',
  note: '除 CSV 外，每种文件都写明标题、单位、口径、说明、来源和数据版本。',
  making: (name: string) => `正在生成 ${name}…`,
  cancel: '取消',
  made: (name: string, size: string) => `已保存 ${name}（${size}）`,
  /** After `made`. */
  small: (natural: string) =>
    `。图里内容多，放到一页幻灯片上字会太小：请少选几个医保局，或改存“${natural}”。`,
  copied: '图片已复制到剪贴板。',
  notCopied: '浏览器不允许复制图片，请保存为 PNG。',
  cancelled: '已取消，没有保存。',
  failed: (why: string) => `没有保存。${why}`,
  /** Why a file could not be made. */
  problems: {
    rows: '行数超过了这种文件的上限，请分成几份。',
    columns: '列数超过了这种文件的上限，请分成几份。',
    size: '内容超过了这种文件的上限，请分成几份。',
    dictionary: '数据不能写成这种文件。',
    broken: '数据不完整，不能写成文件，请刷新页面后重试。',
  },
  unexpected: (message: string) => `出了意料之外的问题，请刷新页面后重试。（技术信息：${message}）`,
};

export type SaveWords = typeof zh;

const en: SaveWords = {
  groups: { picture: 'Picture', slide: 'Slide', data: 'Data' },
  kinds: {
    wide: { name: 'PNG 16:9', hint: 'For slides' },
    classic: { name: 'PNG 4:3', hint: 'For older screens and documents' },
    square: { name: 'PNG square', hint: 'For messages' },
    natural: { name: 'PNG as it is', hint: 'As high as it needs' },
    svg: { name: 'SVG', hint: 'Vector; text can be selected' },
    copy: { name: 'Copy picture', hint: 'To paste elsewhere' },
    pptx: { name: 'PPTX', hint: 'One slide; native charts can be edited' },
    csv: { name: 'CSV', hint: 'The data of the chart' },
    xlsx: { name: 'XLSX', hint: 'Data, sources and findings' },
  },
  fine: '4× as fine, for print',
  note: 'Every file but CSV says title, unit, basis, notes, sources and data release.',
  making: (name) => `Making ${name}…`,
  cancel: 'Cancel',
  made: (name, size) => `Saved ${name} (${size})`,
  small: (natural) =>
    `. It holds so much that its words are too small on a slide: choose fewer bureaus, or save “${natural}”.`,
  copied: 'The picture is on the clipboard.',
  notCopied: 'The browser does not let the page copy pictures. Save a PNG instead.',
  cancelled: 'Cancelled; nothing was saved.',
  failed: (why) => `Nothing was saved. ${why}`,
  problems: {
    rows: 'There are more rows than such a file holds; make several of it.',
    columns: 'There are more columns than such a file holds; make several of it.',
    size: 'There is more in it than such a file holds; make several of it.',
    dictionary: 'The data cannot be written to such a file.',
    broken: 'The data are not complete, so no file was made. Reload the page and try again.',
  },
  unexpected: (message) =>
    `Something unexpected happened. Reload the page and try again. (Technical: ${message})`,
};

export const saveWords: Record<Language, SaveWords> = { zh, en };
