import { zlibSync } from 'fflate';
import type {
  BarChart,
  ChartSlide,
  Deck,
  FindingSlide,
  NativeChart,
  PointChart,
  PointSeries,
} from '../../../src/export/pptx/index.ts';
import type { Language } from '../../../src/model/index.ts';

/** Names that a file format can stumble over. */
export const HOSTILE = ['=1+1', '@SUM(A1)', '<b>&"\'</b>', 'a\u0000\u0007\ud800b', '+49', '-x'];

/** A name without what XML cannot hold. */
export const held = (text: string): string =>
  [...text]
    .filter((sign) => sign >= ' ' || sign === '\n')
    .join('')
    .replace(/\p{Cs}/gu, '\ufffd');

const crc = (bytes: Uint8Array): number => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

/** A picture of one colour, as small as one can be. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const body = new Uint8Array([...new TextEncoder().encode(type), ...data]);
    const whole = new Uint8Array(body.length + 8);
    const view = new DataView(whole.buffer);
    view.setUint32(0, data.length);
    whole.set(body, 4);
    view.setUint32(body.length + 4, crc(body));
    return whole;
  };
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, 2], 8);
  const rows = new Uint8Array((width * 3 + 1) * height).fill(200);
  for (let row = 0; row < height; row++) rows[row * (width * 3 + 1)] = 0;
  const parts = [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const base = { name: null, max: null, decimals: 2 };

const REGIONS = {
  zh: ['南京市', '泰州市', '徐州市', '邻水县', '广安区', '岳池县', '武胜县', '华蓥市'],
  en: ['Nanjing', 'Taizhou', 'Xuzhou', 'Linshui', "Guang'an", 'Yuechi', 'Wusheng', 'Huaying'],
};

export function bars(language: Language, count = 8): BarChart {
  const names = REGIONS[language];
  const parts = {
    zh: ['社会保障和就业支出', '卫生健康支出', '住房保障支出', '未分类', '其他支出'],
    en: ['Social security', 'Health', 'Housing', 'Unclassified', 'Other'],
  }[language];
  const paints = [
    { fill: '#e69f00', texture: 'lines' },
    { fill: '#0072b2', texture: 'solid' },
    { fill: '#009e73', texture: 'dots' },
    { fill: null, texture: 'empty' },
    { fill: '#d55e00', texture: 'grid' },
  ] as const;
  const gap = language === 'zh' ? '未公布' : 'not published';
  const note = language === 'zh' ? '2024年决算' : '2024 final accounts';
  return {
    ...base,
    kind: 'bars',
    alt: language === 'zh' ? '各局支出构成' : 'Spending by part',
    unit: language === 'zh' ? '万元' : '10,000 yuan',
    categories: Array.from({ length: count }, (_, i) =>
      i === 3 ? `${names[3]} ${gap}\n${note}` : `${names[i % 8]} ${1234.5 + i * 10}\n${note}`,
    ),
    series: parts.map((name, s) => ({
      name,
      paint: paints[s] ?? paints[0],
      values: Array.from({ length: count }, (_, i) =>
        i === 3 || (s === 2 && i % 2 === 1) ? null : 123.45 * (s + 1) + i * 10,
      ),
    })),
  };
}

const point = (some: Partial<PointSeries> & Pick<PointSeries, 'name' | 'values'>): PointSeries => ({
  ...{ colour: '#0072b2', mark: 'circle', hollow: false, line: 'none', label: null },
  ...some,
});

export function pairs(language: Language, count = 8): PointChart {
  const zh = language === 'zh';
  return {
    ...base,
    kind: 'points',
    linked: {
      ...{ from: 0, to: 1 },
      above: zh ? '增加' : 'Increase',
      below: zh ? '减少' : 'Decrease',
    },
    alt: zh ? '预算与决算' : 'Budget and final accounts',
    unit: zh ? '万元' : '10,000 yuan',
    categories: Array.from({ length: count }, (_, i) =>
      i === 1
        ? `${REGIONS[language][1]}\n${zh ? '公布为零' : 'zero published'}`
        : `${REGIONS[language][i % 8]}\n${zh ? '对年初预算' : 'against the approved budget'}\n${90 + i}.5%`,
    ),
    series: [
      point({
        name: zh ? '预算' : 'Budget',
        hollow: true,
        label: 'left',
        values: Array.from({ length: count }, (_, i) => (i === 1 ? null : 1000 + i * 100)),
      }),
      point({
        name: zh ? '决算' : 'Final accounts',
        label: 'right',
        values: Array.from({ length: count }, (_, i) => (i === 1 ? null : 905.25 + i * 150)),
      }),
      point({
        name: zh ? '文件自述' : 'Stated by the document',
        mark: 'dash',
        colour: '#1a1a1a',
        values: Array.from({ length: count }, (_, i) => (i === 4 ? 950 : null)),
      }),
    ],
  };
}

export function dots(language: Language): PointChart {
  const zh = language === 'zh';
  const names = REGIONS[language];
  return {
    ...base,
    kind: 'points',
    linked: null,
    alt: zh ? '人均财政补助' : 'Subsidy per person',
    unit: zh ? '元/人' : 'yuan per person',
    categories: names,
    series: [
      point({
        name: zh ? '首选口径' : 'Preferred basis',
        label: 'right',
        values: [58.69, 120.5, null, 640, 610.25, 0, 300, 410],
      }),
      point({
        name: zh ? '其他口径' : 'Another basis',
        hollow: true,
        values: [61, null, null, 655, null, null, 280, null],
      }),
      point({
        name: zh ? '国家标准 670 元' : 'National standard: 670 yuan',
        mark: 'none',
        line: 'dashed',
        colour: '#666666',
        values: names.map(() => 670),
      }),
    ],
  };
}

export function lines(language: Language): PointChart[] {
  const zh = language === 'zh';
  return REGIONS[language].slice(0, 6).map((name, i): PointChart => ({
    ...base,
    name,
    max: 200,
    kind: 'points',
    linked: null,
    alt: name,
    unit: zh ? '万元' : '10,000 yuan',
    categories: ['2021', '2022', '2023', '2024'],
    series: [
      point({
        name: zh ? '年初预算' : 'Approved budget',
        hollow: true,
        line: 'dashed',
        values: [100 + i, 120, null, 90],
      }),
      point({
        name: zh ? '决算' : 'Final accounts',
        line: 'solid',
        values: [90, null, 70 + i * 20, 60],
      }),
    ],
  }));
}

/** A slide with these charts. */
export function chartSlide(
  language: Language,
  content: ChartSlide['content'],
  more: Partial<ChartSlide> = {},
): ChartSlide {
  const zh = language === 'zh';
  return {
    kind: 'chart',
    title: zh ? '各局2024年决算支出构成，万元' : 'Spending by part in 2024, in 10,000 yuan',
    takeaway: zh
      ? '卫生健康支出占比最大的是南京市，为 61.2%；各局口径不同，不宜直接比较。'
      : 'Health is the largest part in Nanjing, at 61.2%; the bases differ, so compare with care.',
    subtitle: zh
      ? '按功能分类，单位：万元；口径：决算'
      : 'By function; unit: 10,000 yuan; basis: final accounts',
    content,
    remarks: zh
      ? ['未公布：文件没有给出数字，不是零。', '南京市为决算，泰州市为年初预算，口径不同。']
      : [
          'Not published: the document gives no figure; this is not zero.',
          'Nanjing shows final accounts and Taizhou the approved budget.',
        ],
    foot: zh
      ? '来源：南京市医疗保障局2024年度部门决算 第 120 行 等 6 份 · 医保账本 · 数据 1.3.0（ab12cd）· 2026-11-22'
      : 'Sources: Nanjing final accounts 2024, line 120, and 5 more · Yibao Ledger · data 1.3.0 (ab12cd) · 2026-11-22',
    notes: zh
      ? ['第一段备注', '来源：文件甲 第 3 行']
      : ['First note', 'Source: document A, line 3'],
    ...more,
  };
}

/** What a check found, with more figures than have room. */
export function finding(language: Language, figures = 30): FindingSlide {
  const zh = language === 'zh';
  const unit = zh ? '万元' : '× 10,000 yuan';
  return {
    kind: 'finding',
    title: zh
      ? '邻水县 2024 年度预算：合计行等于各行之和'
      : 'Linshui 2024 budget: a total is its sum',
    grade: {
      text: zh ? '错误：文件里的数字互相矛盾' : 'Error: figures contradict each other',
      mark: { shape: 'diamond', fill: '#d55e00' },
    },
    place: zh ? '《2024 年部门预算》第 318 行' : '2024 年部门预算, line 318',
    takeaway: zh
      ? '合计（项目支出）（第318行）与本列各行之和（11 项）：应为 300 万元，实为 0 万元，相差 -300 万元；超出四舍五入范围。'
      : 'The total (line 318) against the sum of its rows (11): expected 300, found 0; beyond what rounding explains.',
    compared: [
      { name: zh ? '应为' : 'Expected', value: `300 ${unit}` },
      { name: zh ? '实为' : 'Found', value: `0 ${unit}` },
      { name: zh ? '相差' : 'Difference', value: `-300 ${unit}` },
      { name: zh ? '容差' : 'Tolerance', value: `0.005 ${unit}` },
    ],
    table: {
      header: zh ? ['项目', '数值', '单位', '行'] : ['What', 'Value', 'Unit', 'Line'],
      rows: Array.from({ length: figures }, (_, i) => [
        HOSTILE[i] ?? `城乡居民医保补助 ${i + 1}`,
        `${(i + 1) * 10}`,
        unit,
        zh ? `第 ${318 + i} 行` : `line ${318 + i}`,
      ]),
    },
    remarks: [zh ? '来源：邻水县 2024 年度预算，第 318 行' : 'Sources: Linshui 2024, line 318'],
    foot: zh ? '医保账本 · 数据 1.3.0' : 'Yibao Ledger · data 1.3.0',
    notes: [],
  };
}

/** A deck with every kind of slide and chart. */
export function everyKind(language: Language): Deck {
  const zh = language === 'zh';
  const long = zh
    ? '这是一个很长的标题，包含单位、年份与口径以及许多其他说明，用来检查标题过长时会缩小或换行而不会与下面的结论重叠；'
    : 'This is a very long title with unit, year and basis and much else, to see that it shrinks or wraps and never overlaps; ';
  const slide = (chart: NativeChart, more: Partial<ChartSlide> = {}): ChartSlide =>
    chartSlide(language, { charts: [chart] }, more);
  return {
    title: zh ? '医保局财务简报' : 'Briefing on the finances of insurance bureaus',
    language,
    author: zh ? '医保账本' : 'Yibao Ledger',
    made: '2026-11-22T08:00:00.000Z',
    slides: [
      {
        kind: 'cover',
        title: zh ? '医保局财务简报' : 'Briefing on the finances of insurance bureaus',
        subtitle: zh ? '2024年决算' : 'Final accounts of 2024',
        lines: zh
          ? ['医保账本 · 数据 1.3.0', '2026-11-22']
          : ['Yibao Ledger · data 1.3.0', '2026-11-22'],
      },
      slide(bars(language)),
      slide(bars(language, 12), {
        title: long.repeat(3),
        takeaway: long.repeat(2),
        subtitle: long,
      }),
      chartSlide(language, { charts: lines(language) }),
      slide(pairs(language)),
      slide(dots(language), { takeaway: null }),
      slide(
        {
          ...bars(language, HOSTILE.length),
          categories: HOSTILE,
          series: HOSTILE.map((name, i) => ({
            name,
            paint: { fill: '#0072b2', texture: 'solid' as const },
            values: HOSTILE.map((_, c) => (c === i ? null : c + i + 0.5)),
          })),
        },
        { title: HOSTILE.join(' '), notes: HOSTILE },
      ),
      chartSlide(
        language,
        {
          picture: { png: png(160, 90), width: 160, height: 90, alt: 'picture "<&' },
        },
        { remarks: Array.from({ length: 30 }, (_, i) => `${i + 1}. ${long}`) },
      ),
      finding(language),
      {
        kind: 'text',
        title: zh ? '发现的问题' : 'Findings',
        lines: Array.from({ length: 20 }, (_, i) => `${i + 1}. ${long}`),
        foot: zh ? '医保账本 · 数据 1.3.0' : 'Yibao Ledger · data 1.3.0',
        notes: [],
      },
    ],
  };
}
