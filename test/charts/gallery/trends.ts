import { render } from 'svelte/server';
import { bureauMark } from '../../../src/charts/palette.ts';
import Trends from '../../../src/charts/Trends.svelte';
import type { Absence, TrendPanel, TrendPoint, TrendSeries } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const WORDS = {
  zh: {
    label: '各局历年支出',
    names: ['东川区医保局', '西湖区医保局', '南屏县医保局', '北岭市医保局', '中原县医保局'],
    note: '部门口径 · 一般公共预算财政拨款',
    series: ['年初预算', '调整预算', '决算'],
    gaps: { unpublished: '未公开', zero: '0（公开为零）', not_applicable: '不适用' },
  },
  en: {
    label: 'What each bureau spent, by year',
    names: ['Dongchuan', 'Xihu', 'Nanping', 'Beiling', 'Zhongyuan'],
    note: 'The department · general public budget',
    series: ['Budget', 'Adjusted budget', 'Final accounts'],
    gaps: { unpublished: 'Not published', zero: '0 (published)', not_applicable: 'Not applicable' },
  },
};
const SYMBOLS = ['circle', 'diamond', 'circle'] as const;

/** Of a year: its values by basis, several where they contradict each other; what is left out is not published. */
type Year = readonly [budget: number[], adjusted: number[], final: number[]];

function panel(
  language: Language,
  number: number,
  years: ReadonlyMap<number, Year>,
  more: { derived?: number; gap?: Absence } = {},
): TrendPanel {
  const { names, note, series, gaps } = WORDS[language];
  const name = names[number % names.length] ?? '';
  const id = `b${number}`;
  const { derived, gap } = more;
  return {
    id,
    name,
    note,
    gap: gap
      ? {
          id: `${id}-gap`,
          kind: gap,
          text: gaps[gap],
          label: `${name}: ${gaps[gap]}`,
          readout: { heading: name, lines: [gaps[gap]] },
          href: null,
        }
      : null,
    swatch: bureauMark(number).swatch,
    series: series.map((basis, s): TrendSeries => ({
      key: String(s),
      name: basis,
      plan: s < 2,
      symbol: SYMBOLS[s] ?? 'circle',
      points: [...years].flatMap(([year, values]) =>
        (values[s] ?? []).map((value, i, all): TrendPoint => ({
          id: `${id}-${year}-${s}-${i}`,
          year,
          value,
          derived: s === 2 && year === derived,
          conflict: all.length > 1,
          label: `${name} ${year} ${basis}: ${value}`,
          readout: { heading: `${name} ${year}`, lines: [`${basis}: ${value}`] },
          href: `#fact=${id}-${year}-${s}`,
        })),
      ),
    })),
  };
}

/** `count` years up to 2025 whose values go up and down by `seed`. */
function course(count: number, seed: number): Map<number, Year> {
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const value = Math.round(30 + 20 * Math.sin(seed + i) + 4 * i);
      const wave = Math.round(3 * Math.cos(seed * i));
      return [2026 - count + i, [[value], i % 3 === 0 ? [value + 9] : [], [value + wave]]];
    }),
  );
}

export default function trends(language: Language): Example[] {
  const { label } = WORDS[language];
  const draw = (
    name: string,
    panels: readonly TrendPanel[],
    years: readonly number[],
    width = 1216,
  ): Example => ({
    name,
    width,
    drawn: render(Trends, {
      props: { panels, years, max: 80, label, tick: String, width },
    }),
  });
  const eight = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
  const five = [0, 1, 2, 3, 4];
  const years = five.map((i) => panel(language, i, course(8, i)));
  const two = five.map((i) => panel(language, i, course(2, i), i === 1 ? { derived: 2025 } : {}));
  const one = five.map((i) => panel(language, i, course(1, i)));

  const far = course(6, 1).set(2023, [[44], [], [52, 31]]);
  const near = course(6, 2).set(2022, [[40], [40], [40, 41, 42]]);
  const broken = course(6, 3);
  broken.delete(2022);
  const zeros = course(6, 4)
    .set(2024, [[0], [], [0]])
    .set(2025, [[12], [], [0]]);
  const hard = [
    panel(language, 0, far, { derived: 2021 }),
    panel(language, 1, near),
    panel(language, 2, broken),
    panel(language, 3, zeros),
  ];
  const gaps = (['unpublished', 'zero', 'not_applicable'] as const).map((gap, i) =>
    panel(language, i + 1, new Map(), { gap }),
  );
  const [first] = two;
  const mixed = first ? [first, ...gaps] : gaps;
  return [
    draw('eight-years', years, eight),
    draw('two-years', two, [2024, 2025]),
    draw('one-year', one, [2025]),
    draw('conflicts', hard, eight.slice(2)),
    draw('gaps', mixed, [2024, 2025]),
    draw('narrow', years.slice(0, 3), eight, 343),
    draw('narrow-two-years', two, [2024, 2025], 343),
    draw('narrow-conflicts', hard.slice(0, 2), eight.slice(2), 343),
    draw('narrow-gaps', mixed, [2024, 2025], 343),
  ];
}
