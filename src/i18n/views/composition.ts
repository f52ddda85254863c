/** A sentence with things in it that are more than words, such as links to figures. */
export type Sentence<T> = readonly (string | T)[];

/** Puts `between` the things, the last two of which `last` joins. */
function joined<T>(things: readonly Sentence<T>[], between: string, last = between): Sentence<T> {
  return things.flatMap((one, i) =>
    i === 0 ? one : [i === things.length - 1 ? last : between, ...one],
  );
}

const zh = {
  heading: (n: number, year: number) => `${n} 个医保部门 ${year} 年的钱花在哪里`,
  axisLabel: '划分方式',
  axes: { function: '功能', nature: '性质', economic: '经济', project: '项目', fund: '资金' },
  by: {
    function: '按功能分类',
    nature: '按支出性质',
    economic: '按经济分类',
    project: '按项目',
    fund: '按资金来源',
  },
  unnamed: (code: string) => `科目 ${code}`,
  level: {
    label: '层级',
    all: '全部支出',
    expand: '展开',
  },
  measureLabel: '显示',
  measure: { share: '占总支出', code: '占本项' },
  bureauLabel: '部门',
  title: {
    amount: (year: number, by: string, unit: string) => `${year} 年支出，${by}，单位：${unit}`,
    share: (year: number, by: string) => `${year} 年支出构成，${by}，占部门总支出的百分比`,
    amountBelow: (year: number, name: string, unit: string) =>
      `${year} 年“${name}”的构成，单位：${unit}`,
    shareBelow: (year: number, name: string) => `${year} 年“${name}”的构成，占部门总支出的百分比`,
    codeBelow: (year: number, name: string) => `${year} 年“${name}”的构成，占“${name}”的百分比`,
    detail: (region: string, basis: string, by: string, unit: string) =>
      `${region} ${basis}支出，${by}逐级展开，单位：${unit}`,
    detailNone: (region: string, year: number, by: string) => `${region} ${year} 年支出，${by}`,
  },
  hint: '点选任意一段，查看它在原文中的那一行。',
  ends: (name: string, unit: string) => `各行标出的合计为${name}，单位：${unit}。`,
  quoted: (name: string) => `“${name}”`,
  total: '总支出',
  rest: {
    function: '未按功能分类公布',
    nature: '未按性质公布',
    economic: '未按经济分类公布',
    project: '未列入项目',
    fund: '未按资金来源公布',
  },
  restBelow: '没有再细分公布',
  gathered: (n: number) => `其他 ${n} 项`,
  gatheredLegend: (n: number) => `其他小项（${n} 项）`,
  ranks: ['最大的一个项目', '第二大', '第三大', '第四大', '其余项目'],
  part: (name: string, code: string) => `${code} ${name}`,
  ofTotal: (share: string) => `占总支出 ${share}`,
  ofCode: (name: string, share: string) => `占“${name}” ${share}`,
  summed: (n: number) => `同一张表里 ${n} 个数之和`,
  more: (n: number) => `……另 ${n} 项`,
  inTable: '点选看表中逐项',
  segment: (region: string, basis: string, name: string, parts: string[]) =>
    `${region}，${basis}，${name}：${parts.join('，')}`,
  item: (name: string, amount: string) => `${name} ${amount}`,
  insight: {
    of: { all: '总支出', code: (name: string) => `“${name}”` },
    one: <T>(region: string, name: string, whole: string, share: T): Sentence<T> => [
      `${region}最大的一项是“${name}”，占${whole}的 `,
      share,
      '。',
    ],
    shared: <T>(
      n: number,
      name: string,
      whole: string,
      low: { region: string; share: T },
      high: { region: string; share: T },
    ): Sentence<T> => [
      `${n} 个部门里最大的一项都是“${name}”，占${whole}的份额从${low.region}的 `,
      low.share,
      ` 到${high.region}的 `,
      high.share,
      '。',
    ],
    different: <T>(whole: string, kinds: readonly Sentence<T>[]): Sentence<T> => [
      `最大的一项各不相同（占${whole}的份额）：`,
      ...joined(kinds, '；'),
      '。',
    ],
    kind: <T>(name: string, shares: readonly { region: string; share: T }[]): Sentence<T> => [
      `“${name}”，`,
      ...joined(
        shares.map(({ region, share }) => [`${region} `, share]),
        '、',
      ),
    ],
    others: (n: number) => [`另有 ${n} 个部门`],
    unknown: <T>(
      whole: string,
      shares: readonly { region: string; share: T }[],
      more: number,
    ): Sentence<T> => [
      ...joined(
        shares.map(({ region, share }) => [`${region}有 `, share]),
        '、',
      ),
      more > 0 ? `等 ${shares.length + more} 个部门` : '',
      `的${whole}没有这样划分，看不出最大的是哪一项。`,
    ],
  },
  reason: {
    noDocument: (year: number) => `数据中没有 ${year} 年的文件。`,
    axis: (kinds: string[], by: string) =>
      `${kinds.join('、')}没有${by}公布支出，或公布的数字拼不成总支出。`,
    phase: (kinds: string[], by: string, basis: string) =>
      `${kinds.join('、')}没有${by}公布${basis}。`,
    code: (name: string) => `没有公布“${name}”这一项。`,
    unknown: (name: string) => `所比较的部门中没有“${name}”`,
    unknownAdvice: '它不在这些部门这一年公布的分类之中：可能是地址写错了，也可能都没有公布这一项。',
    zero: (name: string) => `公布的“${name}”就是零。`,
    noCount: '没有公布参保人数，不能按人计算。',
  },
  notes: {
    rest: (regions: string[]) =>
      `${regions.join('、')}的各项之和小于公布的合计，差额以斜线空白段单独列出，没有分摊到其他项。`,
    excess: (regions: string[]) =>
      `${regions.join('、')}公布的各项之和大于公布的合计，超出部分在表中以负数列出，图中画不出。`,
    undivided: (regions: string[], name: string) =>
      `${regions.join('、')}只公布了“${name}”的合计，没有再细分，整段画成斜线空白。`,
    absent: (regions: string[], why: string) => `${regions.join('、')}：${why}`,
    gathered: (n: number) => `在每个部门都不足 1% 的 ${n} 项合为一段，逐项见表。`,
    zero: (parts: string[]) => `公布为 0，因而图中没有宽度：${parts.join('；')}。`,
    zeroPart: (region: string, names: string[]) => `${region}的${names.join('、')}`,
    negative: (names: string[]) =>
      `${names.join('、')}为负数：各项之和大于公布的合计，图中画不出。`,
    zeroNames: (names: string[]) => `公布为 0，因而图中没有宽度：${names.join('、')}。`,
    projects:
      '项目由各部门自行命名，彼此不能逐一对应；颜色只表示在本部门内的大小次序，不表示同一个项目。',
    touched: (n: number) => `有勾稽发现的数字共 ${n} 个。`,
    dash: '表中短横线表示文件没有公布这一项；0 表示公布的数字就是零。',
  },
  table: {
    parts: {
      function: '功能分类',
      nature: '性质',
      economic: '经济分类',
      project: '项目',
      fund: '资金来源',
    },
    code: '科目',
    ofBureau: (region: string, basis: string) => `${region}（${basis}）`,
    share: '占总支出',
    shareOfCode: (name: string) => `占“${name}”`,
    amount: '金额',
    above: '属于',
    basis: '口径',
    mark: '※',
  },
  method: [
    '每个部门每年在一种划分方式上只取一张表：依次为收支总表、支出总表、财政拨款收支总表、一般公共预算支出表、情况说明，取其中第一张各项加得拢的。',
    '表中没有上一级的行时，把同一张表里它的下级相加，读数中注明是几个数之和，点开后显示其中最大的一项，并列出其余各项。',
    '口径为“决算优先”时，每个部门在这一划分上有决算就取决算，否则取年初预算，再否则取调整预算；选定一种口径时，没有它的部门留空并说明原因。',
    '各项之和不等于公布的合计时，差额单独成段。由完成率、增减额推算出来的数字不进入此图。',
    '元/参保人：金额除以该部门“人均补助”采用的参保人数；没有公布人数的部门留空。',
  ],
};

export type CompositionWords = typeof zh;

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const en: CompositionWords = {
  heading: (n, year) =>
    n === 1
      ? `What a medical insurance bureau spends on, ${year}`
      : `What ${n} medical insurance bureaus spend on, ${year}`,
  axisLabel: 'Divided by',
  axes: {
    function: 'Function',
    nature: 'Nature',
    economic: 'Economic class',
    project: 'Project',
    fund: 'Fund',
  },
  by: {
    function: 'by function',
    nature: 'by nature',
    economic: 'by economic class',
    project: 'by project',
    fund: 'by fund',
  },
  unnamed: (code) => `Code ${code}`,
  level: {
    label: 'Level',
    all: 'All spending',
    expand: 'Break down',
  },
  measureLabel: 'Show',
  measure: { share: '% of total', code: '% of this part' },
  bureauLabel: 'Bureau',
  title: {
    amount: (year, by, unit) => `Spending in ${year} ${by}, in ${unit}`,
    share: (year, by) => `Spending in ${year} ${by}, percent of the bureau’s total`,
    amountBelow: (year, name, unit) => `The parts of ${name} in ${year}, in ${unit}`,
    shareBelow: (year, name) => `The parts of ${name} in ${year}, percent of the bureau’s total`,
    codeBelow: (year, name) => `The parts of ${name} in ${year}, percent of ${name}`,
    detail: (region, basis, by, unit) =>
      `Spending of ${region} ${by}, level by level, ${basis}, in ${unit}`,
    detailNone: (region, year, by) => `Spending of ${region} in ${year} ${by}`,
  },
  hint: 'Choose any segment to see the line of the document that it was read from.',
  ends: (name, unit) => ` The total of each row: ${name}, in ${unit}.`,
  quoted: (name) => `${name}`,
  total: 'Total spending',
  rest: {
    function: 'Not published by function',
    nature: 'Not published by nature',
    economic: 'Not published by economic class',
    project: 'Not in a project',
    fund: 'Not published by fund',
  },
  restBelow: 'Not published in finer parts',
  gathered: (n) => `${n} others`,
  gatheredLegend: (n) => `Small parts (${n})`,
  ranks: ['The largest project', 'Second', 'Third', 'Fourth', 'All after it'],
  part: (name, code) => `${code} ${name}`,
  ofTotal: (share) => `${share} of the total`,
  ofCode: (name, share) => `${share} of ${name}`,
  summed: (n) => `Sum of ${n} figures of one statement`,
  more: (n) => `… and ${n} more`,
  inTable: 'Choose it to see each in the table',
  segment: (region, basis, name, parts) => `${region}, ${basis}, ${name}: ${parts.join(', ')}`,
  item: (name, amount) => `${name}: ${amount}`,
  insight: {
    of: { all: 'all spending', code: (name) => `${name}` },
    one: (region, name, whole, share) => [
      `In ${region} the largest part is ${name}, `,
      share,
      ` of ${whole}.`,
    ],
    shared: (n, name, whole, low, high) => [
      `In ${n === 2 ? 'both' : `all ${n}`} bureaus the largest part is ${name}: from `,
      low.share,
      ` of ${whole} in ${low.region} to `,
      high.share,
      ` in ${high.region}.`,
    ],
    different: (whole, kinds) => [
      `The largest part differs (percent of ${whole}): `,
      ...joined(kinds, '; '),
      '.',
    ],
    kind: (name, shares) => [
      `${name} in `,
      ...joined(
        shares.map(({ region, share }) => [`${region} (`, share, ')']),
        ', ',
        ' and ',
      ),
    ],
    others: (n) => [n === 1 ? 'one bureau more' : `${n} bureaus more`],
    unknown: (whole, shares, more) => [
      'Which part is the largest cannot be told for ',
      ...joined(
        [
          ...shares.map(({ region, share }) => [`${region} (`, share, ')']),
          ...(more > 0 ? [[`${more} more`]] : []),
        ],
        ', ',
        ' and ',
      ),
      `, where this much of ${whole} is not divided in this way.`,
    ],
  },
  reason: {
    noDocument: (year) => `No document for ${year} in the data.`,
    axis: (kinds, by) =>
      `No spending ${by} in the ${list(kinds)}, or only figures that do not make up the total.`,
    phase: (kinds, by, basis) => `No ${basis} figures ${by} in the ${list(kinds)}.`,
    code: (name) => `${name} is not published.`,
    unknown: (name) => `None of the bureaus compared has ${name}`,
    unknownAdvice:
      'It is not among what these bureaus publish for the year: the address may be wrong, or none of them publishes this part.',
    zero: (name) => `${name} is published as zero.`,
    noCount: 'No number of people insured is published, so nothing per person.',
  },
  notes: {
    rest: (regions) =>
      `In ${list(regions)} the parts come to less than the published total. The difference stands alone, as a hatched empty segment, and is not spread over the others.`,
    excess: (regions) =>
      `In ${list(regions)} the published parts exceed the published total. The excess stands in the table as a negative number; the chart cannot draw it.`,
    undivided: (regions, name) =>
      `${list(regions)}: ${name} is published as one amount only, which is drawn as a hatched empty segment.`,
    absent: (regions, why) => `${list(regions)}: ${why}`,
    gathered: (n) =>
      `${n} parts that are below 1% in every bureau are drawn as one; the table has each of them.`,
    zero: (parts) => `Published as zero, so without width in the chart: ${parts.join('; ')}.`,
    zeroPart: (region, names) => `${list(names)} in ${region}`,
    negative: (names) =>
      `${list(names)}: below zero, because the parts exceed the published total; the chart cannot draw it.`,
    zeroNames: (names) => `Published as zero, so without width in the chart: ${list(names)}.`,
    projects:
      'Each bureau names its own projects, so they cannot be matched one by one. A colour only tells the rank of a project within its bureau, not that two projects are the same.',
    touched: (n) =>
      `${n === 1 ? 'One figure is' : `${n} figures are`} touched by findings of the checks.`,
    dash: 'In the table a dash means that the document does not publish the part; 0 means that it publishes zero.',
  },
  table: {
    parts: {
      function: 'Function',
      nature: 'Nature',
      economic: 'Economic class',
      project: 'Project',
      fund: 'Fund',
    },
    code: 'Code',
    ofBureau: (region, basis) => `${region} (${basis})`,
    share: 'of the total',
    shareOfCode: (name) => `of ${name}`,
    amount: 'Amount',
    above: 'Part of',
    basis: 'Basis',
    mark: '※',
  },
  method: [
    'One statement per bureau, year and way of dividing: of income and expenditure, expenditure, fiscal appropriation, general public budget and the text, the first whose parts add up.',
    'Where a statement has no row for a part, its finer parts in that statement are added; the read-out says of how many figures it is the sum, the source shows the largest and lists the others.',
    'With final accounts first, each bureau is shown by its final accounts where they divide spending this way, else by its approved, else by its adjusted budget. A basis that is chosen leaves bureaus without it empty, with the reason.',
    'Where the parts do not add up to the published total, the difference is a segment of its own. Figures derived from stated rates and changes are not used here.',
    'Yuan per person insured: the amount divided by the number of people that the view of subsidies per person uses for the bureau; empty where none is published.',
  ],
};

/** The words of the view of what spending is made of. */
export const compositionWords = { zh, en };
