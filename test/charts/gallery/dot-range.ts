import { render } from 'svelte/server';
import DotRange from '../../../src/charts/DotRange.svelte';
import { bureauMark } from '../../../src/charts/palette.ts';
import type { Absence, Dot, DotRow, Reference } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const WORDS = {
  zh: {
    label: '各局每名参保人的支出',
    names: [
      '东川区医疗保障局',
      '西湖区医疗保障局',
      '南屏县医疗保障局',
      '北岭市医疗保障局',
      '中原县',
    ],
    note: '2024 · 部门决算 · 一般公共预算财政拨款',
    gaps: { unpublished: '未公开', zero: '0（公开为零）', not_applicable: '不适用' },
    references: ['全国平均 42.0', '中位数 43.5', '全省上限 78.0'],
  },
  en: {
    label: 'What each bureau spends per person insured',
    names: ['Dongchuan District', 'Xihu District', 'Nanping County', 'Beiling City', 'Zhongyuan'],
    note: '2024 · final accounts of the department · general budget',
    gaps: { unpublished: 'Not published', zero: '0 (published)', not_applicable: 'Not applicable' },
    references: ['National mean 42.0', 'Median 43.5', 'Upper limit in the province 78.0'],
  },
};

type Given = readonly [kind: Dot['kind'], value: number];

function row(language: Language, number: number, given: readonly Given[], gap?: Absence): DotRow {
  const { names, note, gaps } = WORDS[language];
  const name = names[number % names.length] ?? '';
  const id = `b${number}`;
  const dots = given.map(([kind, value], i): Dot => ({
    id: `${id}-${i}`,
    kind,
    value,
    label: `${name}, ${kind}: ${value.toFixed(1)}`,
    readout: { heading: name, lines: [value.toFixed(1)] },
    href: kind === 'outside' ? null : `#fact=${id}-${i}`,
  }));
  const main = dots.find(({ kind }) => kind === 'main');
  return {
    id,
    name,
    note,
    total: main ? main.value.toFixed(1) : '',
    gap: gap
      ? {
          id: `${id}-gap`,
          kind: gap,
          text: gaps[gap],
          label: `${name}: ${gaps[gap]}`,
          readout: { heading: name, lines: [gaps[gap]] },
          href: gap === 'zero' ? `#fact=${id}` : null,
        }
      : null,
    ...bureauMark(number),
    dots,
  };
}

/** Apart, alone, close together, all at one place, and with values of another scope. */
const SPREAD: readonly (readonly Given[])[] = [
  [
    ['main', 61.4],
    ['other', 48.2],
    ['other', 72.9],
  ],
  [['main', 35.7]],
  [
    ['main', 44.1],
    ['other', 43.9],
    ['outside', 86],
  ],
  [
    ['main', 20],
    ['other', 20],
    ['other', 20],
    ['outside', 20],
    ['other', 20.4],
  ],
  [
    ['main', 0],
    ['other', 3.2],
  ],
];

export default function dotRange(language: Language): Example[] {
  const { label, references } = WORDS[language];
  const some = references.map((text, i): Reference => ({
    label: text,
    value: [42, 43.5, 78][i] ?? 0,
  }));
  const draw = (
    name: string,
    rows: readonly DotRow[],
    given: readonly Reference[] = some,
    width = 960,
  ): Example => ({
    name,
    width,
    drawn: render(DotRange, {
      props: { rows, max: 90, references: given, label, tick: String, width },
    }),
  });
  const few = SPREAD.map((dots, i) => row(language, i, dots));
  const gaps = (['unpublished', 'zero', 'not_applicable'] as const).map((gap, i) =>
    row(language, i + 1, [], gap),
  );
  const many = Array.from({ length: 16 }, (_, i) =>
    row(language, i, [
      ['main', 12 + ((i * 29) % 70)],
      ['other', 10 + ((i * 31) % 70)],
    ]),
  );
  const [first] = few;
  const mixed = first ? [first, ...gaps] : gaps;
  return [
    draw('few', few),
    draw('gaps', mixed, some.slice(0, 1)),
    draw('many', many, []),
    draw('narrow', few, some, 343),
    draw('narrow-gaps', mixed, [], 343),
  ];
}
