import { render } from 'svelte/server';
import Dumbbell from '../../../src/charts/Dumbbell.svelte';
import { bureauMark } from '../../../src/charts/palette.ts';
import type { Absence, DumbbellEnd, DumbbellRow, Reference } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const WORDS = {
  zh: {
    label: '年初预算与决算',
    headings: { from: '年初预算', to: '决算', stated: '文件所述' },
    names: [
      '行政运行',
      '其他医疗保障管理事务支出',
      '机关事业单位基本养老保险缴费支出',
      '财政对城乡居民基本医疗保险基金的补助以及其他各项社会保障和就业方面的专项支出',
      '公务员医疗补助',
      '医疗救助',
    ],
    note: '2101501',
    gaps: { unpublished: '未公开', zero: '0（公开为零）', not_applicable: '不适用' },
    reference: '100 %',
  },
  en: {
    label: 'Budget and final accounts',
    headings: { from: 'Budget', to: 'Final accounts', stated: 'Stated in the document' },
    names: [
      'Administration',
      'Other administration of medical security',
      'Pension contributions of public institutions',
      'Subsidies to the basic medical insurance of urban and rural residents and other purposes',
      'Medical subsidies of civil servants',
      'Medical assistance',
    ],
    note: '2101501',
    gaps: { unpublished: 'Not published', zero: '0 (published)', not_applicable: 'Not applicable' },
    reference: '100%',
  },
};

type Given = readonly [from: number | null, to: number | null, stated?: number];

function row(
  language: Language,
  number: number,
  [from, to, stated]: Given,
  more: { note?: string; gap?: Absence } = {},
): DumbbellRow {
  const { names, gaps, headings } = WORDS[language];
  const name = names[number % names.length] ?? '';
  const id = `i${number}`;
  const { note = '', gap } = more;
  const end = (key: 'from' | 'to' | 'stated', value: number | null): DumbbellEnd | null =>
    value === null
      ? null
      : {
          id: `${id}-${key}`,
          value,
          label: `${name}, ${headings[key]}: ${value}`,
          readout: { heading: name, lines: [`${headings[key]}: ${value}`] },
          href: `#fact=${id}-${key}`,
        };
  return {
    id,
    name,
    note,
    total: to === null ? '—' : to.toFixed(1),
    swatch: bureauMark(0).swatch,
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
    from: end('from', from),
    to: end('to', to),
    stated: end('stated', stated ?? null),
  };
}

/** Up, down, the same, one end, nothing, and what is stated elsewhere, at the end, or for all three at one place. */
const PAIRS: readonly Given[] = [
  [62, 88, 88],
  [120, 71, 74],
  [50, 50, 50],
  [34, null],
  [null, 97.5],
  [0, 12],
];

export default function dumbbell(language: Language): Example[] {
  const { label, note, reference } = WORDS[language];
  const draw = (
    name: string,
    rows: readonly DumbbellRow[],
    width = 960,
    given: Reference | null = null,
  ): Example => ({
    name,
    width,
    drawn: render(Dumbbell, {
      props: { rows, max: 130, label, tick: String, reference: given, width },
    }),
  });
  const few = PAIRS.map((pair, i) => row(language, i, pair));
  const noted = PAIRS.map((pair, i) => row(language, i, pair, { note }));
  const whole = { value: 100, label: reference };
  const many = Array.from({ length: 30 }, (_, i) => {
    const to = Math.round(120 * Math.exp(-i / 8) * 10) / 10;
    return row(language, i, [Math.round(to * (0.8 + ((i * 7) % 5) / 10)), to, to]);
  });
  const gaps = (['unpublished', 'zero', 'not_applicable'] as const).map((gap, i) =>
    row(language, i + 3, [null, null], { gap }),
  );
  const mixed = [...few.slice(0, 2), ...gaps];
  return [
    draw('few', few),
    draw('notes', noted, 960, whole),
    draw('many', many),
    draw('gaps', mixed),
    draw('narrow', few, 343, whole),
    draw('narrow-many', many.slice(0, 12), 343),
    draw('narrow-gaps', mixed, 343),
  ];
}
