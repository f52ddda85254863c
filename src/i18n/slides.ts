import type { Language } from '../model/index.ts';

/** The words of a slide that no figure brings itself. */
const zh = {
  /** Between a name and what is said of it. */
  of: (name: string, what: string) => `${name}：${what}`,
  list: (items: readonly string[]) => items.join('；'),
  names: (items: readonly string[]) => items.join('、'),
  /** A name that is taken already. */
  another: (name: string, n: number) => `${name}（${n}）`,
  page: (title: string, n: number, of: number) => `${title}（${n}/${of}）`,
  conflict: (basis: string, n: number) => `${basis} ≠${n}`,
  conflicts: '≠：文件对同一年给出不同的数，各为一个系列，不以线相连',
  derived: '由文件内容推算，不是原文印出的数',
  from: '起点',
  to: '终点',
  stated: '文件自述',
  /** How far the second of two linked values is above and below the first. */
  linked: { above: '增加', below: '减少' },
  absence: {
    unpublished: '文件没有公布这个数，不是零',
    zero: '公布的数字就是零',
    not_applicable: '按职责本来就没有',
  },
  notes: '说明',
  findings: '勾稽发现',
  sources: '来源',
  statement: '查询语句（SQL）',
  cut: (signs: number) => `……（后略 ${signs} 字，全文见备注）`,
  method: '方法',
  gaps: '没有数字的行',
  more: (n: number) => `另有 ${n} 条，见本页备注`,
  unwritten: (n: number) => `图中写不下的 ${n} 项，名称和数字见本页备注`,
  onLast: '其余说明见本图最后一页和备注',
};

const en: typeof zh = {
  of: (name, what) => `${name}: ${what}`,
  list: (items) => items.join('; '),
  names: (items) => items.join(', '),
  another: (name, n) => `${name} (${n})`,
  page: (title, n, of) => `${title} (${n}/${of})`,
  conflict: (basis, n) => `${basis} ≠${n}`,
  conflicts:
    '≠: the document gives different figures for one year; each is a series, and no line joins them',
  derived: 'Computed from what the document says, not printed in it',
  from: 'From',
  to: 'To',
  stated: 'Stated by the document',
  linked: { above: 'Increase', below: 'Decrease' },
  absence: {
    unpublished: 'the document publishes no such figure; this is not zero',
    zero: 'the figure published is zero',
    not_applicable: 'by its duties the bureau has none',
  },
  notes: 'Notes',
  findings: 'Findings of the checks',
  sources: 'Sources',
  statement: 'Statement (SQL)',
  cut: (signs) => `… (${signs} more characters, whole in the notes)`,
  method: 'Method',
  gaps: 'Rows without a figure',
  more: (n) => `and ${n} more, in the notes to this slide`,
  unwritten: (n) =>
    `${n === 1 ? 'One part has' : `${n} parts have`} no room for words in the picture: see the notes to this slide`,
  onLast: 'More is said on the last slide of this chart and in the notes',
};

export const slideWords: Record<Language, typeof zh> = { zh, en };
export type SlideWords = typeof zh;
