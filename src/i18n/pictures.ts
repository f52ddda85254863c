import type { Language } from '../model/index.ts';

/** What a picture of a chart says beside what its exhibit brings along. */
export interface PictureWords {
  unit: (unit: string) => string;
  notes: string;
  findings: string;
  sources: string;
  /** Of a reader's own statement in SQL. */
  statement: string;
  /** Before the names and figures that had no room in the chart. */
  unwritten: string;
  more: (count: number) => string;
  /** At the end of a text that had to be cut. */
  cut: (signs: number) => string;
  problems: {
    font: string;
    drawing: string;
    canvas: string;
    /** `largest` is null where not even the smallest picture works. */
    size: (limit: number, largest: number | null) => string;
  };
  /** Said before a picture is saved whose words are small. */
  small: (width: number) => string;
}

const zh: PictureWords = {
  unit: (unit) => `单位：${unit}`,
  notes: '说明',
  findings: '核对发现',
  sources: '来源',
  statement: '查询语句（SQL）',
  unwritten: '图中没有写出的名称和数字',
  more: (count) => `另有 ${count} 条未列出，见导出的数据。`,
  cut: (signs) => `……（后略 ${signs} 字）`,
  problems: {
    font: '这台电脑没有可用的中文字体，图片中的汉字会变成方框，因此没有生成。请安装“思源黑体”或“Noto Sans CJK SC”后重试，或保存为 SVG。',
    drawing: '这张图无法绘制，没有生成图片。',
    canvas: '浏览器没有给出图片，可能是内存不足。请改用较小的倍数，或保存为 SVG。',
    size: (limit, largest) =>
      `图片超出浏览器的上限（每边 ${limit} 像素）。${largest === null ? '请保存为 SVG。' : `最大可用 ${largest} 倍。`}`,
  },
  small: (width) => `内容较多，图宽 ${width} 像素，放进一页幻灯片时文字会很小。`,
};

const en: PictureWords = {
  unit: (unit) => `Unit: ${unit}`,
  notes: 'Notes',
  findings: 'Findings',
  sources: 'Sources',
  statement: 'Statement (SQL)',
  unwritten: 'Names and figures that have no room in the chart',
  more: (count) => `${count} more are not listed; see the data.`,
  cut: (signs) => `… (${signs} more characters)`,
  problems: {
    font: 'This computer has no font with Chinese characters: they would be empty boxes, so no picture was made. Install Source Han Sans or Noto Sans CJK SC and try again, or save as SVG.',
    drawing: 'This chart cannot be drawn, so no picture was made.',
    canvas:
      'The browser gave no picture, perhaps for want of memory. Take a smaller scale, or save as SVG.',
    size: (limit, largest) =>
      `The picture is beyond what browsers draw (${limit} pixels a side). ${largest === null ? 'Save it as SVG.' : `The largest scale that works is ${largest}×.`}`,
  },
  small: (width) =>
    `There is much to show: the picture is ${width} pixels wide, and its words will be small on one slide.`,
};

export const pictureWords: Record<Language, PictureWords> = { zh, en };
