import { bureauMark, classSwatch, type Swatch } from '../../../src/charts/palette.ts';
import { siblingSwatch } from '../../../src/charts/part-swatches.ts';
import type {
  Absence,
  BarRow,
  Dot,
  DotRow,
  DumbbellEnd,
  DumbbellRow,
  IcicleNode,
  TrendPanel,
  TrendPoint,
} from '../../../src/charts/types.ts';
import type { Drawing, LegendItem } from '../../../src/figures/figure.ts';
import type { Language } from '../../../src/model/index.ts';
import { amount, headOf, scaleOf, targetOf, WORDS } from './words.ts';

/** A drawing and what its legend says. */
export interface Drawn {
  drawing: Drawing;
  legend: LegendItem[];
}

const CODES = ['210', '208', '221', null] as const;

export function bars(language: Language, count = 5): Drawn {
  const t = WORDS[language];
  const rows = Array.from({ length: count }, (_, i): BarRow => {
    const gap = (['unpublished', 'zero', 'not_applicable'] as const)[i - 2];
    const head = headOf(language, i, count === 5 ? gap : undefined);
    const values = head.gap ? [] : [640 - 9 * i, 120 + 7 * i, 45, 12.3];
    const total = values.reduce((sum, value) => sum + value, 0);
    const segments = values.map((value, s) => ({
      ...targetOf(`${head.id}-${s}`, t.functions[s] ?? '', amount(value)),
      ...{ key: CODES[s] ?? 'rest', value, inside: amount(value) },
      swatch: classSwatch(CODES[s] ?? null),
    }));
    const name = i === 1 ? t.long : head.name;
    return { ...head, name, total: amount(total), segments };
  });
  const legend = CODES.map((code, i): LegendItem => ({
    ...{ key: code ?? 'rest', name: t.functions[i] ?? '', swatch: classSwatch(code) },
  }));
  return { drawing: { kind: 'bars', scale: scaleOf(t.wan), rows, max: 850 }, legend };
}

const DOTS: readonly (readonly (readonly [kind: Dot['kind'], value: number])[])[] = [
  [
    ['main', 61.4],
    ['other', 48.2],
    ['outside', 86],
  ],
  [
    ['main', 44.1],
    ['other', 43.9],
    ['other', 44.6],
  ],
  [['main', 35.7]],
];

export function dots(language: Language): Drawn {
  const t = WORDS[language];
  const rows = [0, 1, 2, 3].map((i): DotRow => {
    const head = headOf(language, i, DOTS[i] ? undefined : 'unpublished');
    const own = (DOTS[i] ?? []).map(([kind, value], d): Dot => ({
      ...targetOf(`${head.id}-${d}`, head.name, amount(value)),
      ...{ kind, value },
    }));
    return { ...head, ...bureauMark(i), total: amount(own[0]?.value ?? 0), dots: own };
  });
  const references = [
    { value: 42, label: language === 'zh' ? '全国平均 42.0' : 'National mean 42.0' },
    { value: 43.5, label: language === 'zh' ? '中位数 43.5' : 'Median 43.5' },
  ];
  const legend: LegendItem[] = [
    { key: 'main', name: t.series[2], sign: { mark: 'circle', large: true } },
    { key: 'other', name: t.series[0], sign: { mark: 'circle', hollow: true } },
    { key: 'outside', name: t.items[5], sign: { mark: 'diamond', hollow: true } },
    { key: 'reference', name: references[0]?.label ?? '', sign: { mark: 'rule' } },
  ];
  return {
    drawing: { kind: 'dots', scale: scaleOf(t.person), rows, max: 90, references },
    legend,
  };
}

export function trends(language: Language): Drawn {
  const t = WORDS[language];
  const years = [2019, 2020, 2021, 2022, 2023, 2024];
  const panels = [0, 1, 2, 3, 4].map((i): TrendPanel => {
    const kind: Absence | undefined = i === 3 ? 'unpublished' : i === 4 ? 'zero' : undefined;
    const head = headOf(language, i, kind);
    const series = t.series.map((name, s) => ({
      ...{ key: `s${s}`, name, plan: s < 2 },
      symbol: s === 1 ? ('diamond' as const) : ('circle' as const),
      points: (head.gap ? [] : years).flatMap((year, y): TrendPoint[] => {
        const value = Math.round(30 + 18 * Math.sin(i + y) + 3 * y + 4 * s);
        // Two final accounts of one year contradict each other; one year is missing.
        const values = i === 0 && year === 2022 && s === 2 ? [value, value - 16] : [value];
        if ((i === 1 && year === 2021) || (s === 1 && y % 3 > 0)) return [];
        return values.map((one, n) => ({
          ...targetOf(`${head.id}-${s}-${year}-${n}`, `${head.name} ${year}`, amount(one)),
          ...{ year, value: one, derived: i === 2 && year === 2023, conflict: values.length > 1 },
        }));
      }),
    }));
    return { ...head, swatch: bureauMark(i).swatch, series };
  });
  const legend: LegendItem[] = [
    { key: 's0', name: t.series[0], sign: { mark: 'circle', hollow: true, line: 'dashed' } },
    { key: 's1', name: t.series[1], sign: { mark: 'diamond', hollow: true, line: 'dashed' } },
    { key: 's2', name: t.series[2], sign: { mark: 'circle', line: 'solid' } },
    { key: 'ring', name: language === 'zh' ? '推算' : 'Computed', sign: { mark: 'ring' } },
    {
      ...{ key: 'unequal', name: language === 'zh' ? '同年的数字互相矛盾' : 'Values contradict' },
      sign: { mark: 'unequal' },
    },
  ];
  return { drawing: { kind: 'trends', scale: scaleOf(t.wan), panels, years, max: 80 }, legend };
}

function pair(
  language: Language,
  group: number,
  i: number,
  [from, to, stated]: readonly (number | null)[],
): DumbbellRow {
  const t = WORDS[language];
  const [id, name] = [`g${group}-${i}`, t.items[i % t.items.length] ?? ''];
  const end = (key: string, value: number | null | undefined): DumbbellEnd | null =>
    value == null ? null : { ...targetOf(`${id}-${key}`, name, amount(value)), value };
  const gap = from === null && to === null ? headOf(language, 0, 'unpublished').gap : null;
  return {
    ...{ id, name, note: '', swatch: bureauMark(0).swatch },
    total: to == null ? '—' : amount(to),
    gap: gap && { ...gap, id: `${id}-gap` },
    ...{ from: end('from', from), to: end('to', to), stated: end('stated', stated) },
  };
}

const PAIRS = [
  [62, 88, 88],
  [120, 71, 74],
  [50, 50],
  [34, null],
  [null, null],
  [0, 12],
] as const;

export function pairs(language: Language, groups = 2): Drawn {
  const t = WORDS[language];
  const legend: LegendItem[] = [
    { key: 'from', name: t.series[0], sign: { mark: 'circle', hollow: true, large: true } },
    { key: 'to', name: t.series[2], sign: { mark: 'circle' } },
    {
      ...{ key: 'stated', name: language === 'zh' ? '文件所述' : 'Stated in the document' },
      sign: { mark: 'tick' },
    },
  ];
  return {
    drawing: {
      ...{ kind: 'pairs', scale: scaleOf(t.wan), max: 130, reference: null },
      groups: Array.from({ length: groups }, (_, g) => ({
        name: groups === 1 ? null : (t.names[g % t.names.length] ?? ''),
        rows: PAIRS.map((values, i) => pair(language, g, i, values)),
      })),
    },
    legend,
  };
}

export function icicle(language: Language): Drawn {
  const t = WORDS[language];
  const node = (
    id: string,
    parent: string | null,
    name: string,
    value: number,
    swatch: Swatch,
  ): IcicleNode => ({
    ...targetOf(id, name, amount(value)),
    ...{ parent, name, value, text: amount(value), swatch },
  });
  const classes = [640, 120, 45, 12.3].map((value, i) =>
    node(`c${i}`, null, t.functions[i] ?? '', value, classSwatch(CODES[i] ?? null)),
  );
  const items = [300, 180, 96, 40, 20, 4].map((value, i) =>
    node(`i${i}`, 'c0', t.items[i] ?? '', value, siblingSwatch(i)),
  );
  const others = [116, 4].map((value, i) =>
    node(`o${i}`, 'c1', t.items[i + 2] ?? '', value, siblingSwatch(i + 6)),
  );
  const total = {
    value: 817.3,
    name: language === 'zh' ? '支出合计' : 'All spending',
    text: amount(817.3),
  };
  const nodes = [...classes, ...items, ...others];
  return { drawing: { kind: 'icicle', scale: scaleOf(t.wan), nodes, total }, legend: [] };
}

export function none(language: Language): Drawn {
  const t = WORDS[language];
  return { drawing: { kind: 'none', scale: scaleOf(t.wan), why: t.none }, legend: [] };
}
