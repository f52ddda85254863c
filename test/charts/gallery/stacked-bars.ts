import { render } from 'svelte/server';
import { classSwatch } from '../../../src/charts/palette.ts';
import StackedBars from '../../../src/charts/StackedBars.svelte';
import type { Absence, BarRow, BarSegment } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const WORDS = {
  zh: {
    label: '支出构成',
    names: ['东川局', '西湖局', '南屏局', '北岭局'],
    long: '东川市经济技术开发区医疗保障局及所属医疗保障服务中心、信息中心',
    note: '2024 年决算',
    longNote: '2024 年部门预算，含所属事业单位与上年结转结余资金在内',
    unpublished: '未公开',
    zero: '0',
    not_applicable: '不适用',
  },
  en: {
    label: 'What spending is made of',
    names: ['Dongchuan', 'Xihu', 'Nanping', 'Beiling'],
    long: 'Dongchuan Economic and Technological Development Zone, Greater Eastern District',
    note: '2024 final accounts',
    longNote: '2024 budget, with affiliated institutions and what the year before left over',
    unpublished: 'Not published',
    zero: '0',
    not_applicable: 'Not applicable',
  },
} as const;

function row(
  id: string,
  { name, note }: { name: string; note: string },
  values: readonly (readonly [code: string | null, value: number])[],
  linked = true,
): BarRow {
  const segments = values.map(([code, value]): BarSegment => {
    const text = value.toFixed(1);
    return {
      id: `${id}-${code ?? 'rest'}`,
      key: code ?? 'rest',
      value,
      swatch: classSwatch(code),
      inside: text,
      label: `${name}, ${code ?? '—'}: ${text}`,
      readout: { heading: code ?? '—', lines: [text, name] },
      href: linked ? `#fact=${id}-${code ?? 'rest'}` : null,
    };
  });
  const total = values.reduce((sum, [, value]) => sum + value, 0).toFixed(1);
  return { id, name, note, total, gap: null, segments };
}

function gap(
  id: string,
  kind: Absence,
  { name, note }: { name: string; note: string },
  text: string,
): BarRow {
  const href = kind === 'zero' ? `#fact=${id}` : null;
  const readout = { heading: text, lines: [name] };
  return {
    ...row(id, { name, note }, []),
    gap: { id, label: `${name}: ${text}`, readout, href, kind, text },
  };
}

/** Stacked bars: few and many, without figures, long names, slivers, narrow. */
export default function stackedBars(language: Language): Example[] {
  const t = WORDS[language];
  const heads = t.names.map((name) => ({ name, note: t.note }));
  const long = { name: t.long, note: t.longNote };
  const [first = long, second = long, third = long, fourth = long] = heads;
  const few = [first, second, third].map((head, i) =>
    row(`b${i}`, head, [
      ['208', 12 + i],
      ['210', 60 - 9 * i],
      ['221', 4],
      [null, 2],
    ]),
  );
  const gaps = [
    row('drawn', first, [
      ['208', 9],
      [null, 21],
    ]),
    gap('unpublished', 'unpublished', second, t.unpublished),
    gap('zero', 'zero', third, t.zero),
    gap('none', 'not_applicable', fourth, t.not_applicable),
  ];
  const longNames = [
    row('long', long, [['210', 70]]),
    row('short', first, [['210', 30]]),
    gap('lost', 'unpublished', long, t.longNote.repeat(3)),
  ];
  const tiny = [
    row('tiny', first, [
      ['201', 0.1],
      ['208', 0.2],
      ['210', 0.05],
      ['221', 55],
      ['229', 0.01],
    ]),
    row('all-tiny', second, [
      ['201', 0.1],
      ['208', 0.2],
    ]),
    row('unlinked', third, [['210', 40]], false),
    // What is negative cannot be stacked; a zero has no width.
    row('none', fourth, [['208', 0]]),
  ];
  const many = Array.from({ length: 24 }, (_, i) =>
    row(`m${i}`, { name: `${t.names[i % 4] ?? ''} ${i + 1}`, note: t.note }, [
      ['208', 4 + ((i * 7) % 11)],
      ['210', 10 + ((i * 13) % 50)],
      ['213', 1 + (i % 3)],
    ]),
  );
  const draw = (name: string, rows: readonly BarRow[], width = 960): Example => ({
    name,
    width,
    drawn: render(StackedBars, { props: { rows, max: 80, label: t.label, tick: String, width } }),
  });
  return [
    draw('few', few),
    draw('many', many),
    draw('gaps', gaps),
    draw('long-names', longNames),
    draw('tiny', tiny),
    draw('none', []),
    draw('narrow', few, 343),
    draw('narrow-gaps', gaps, 343),
    draw('narrow-long-names', longNames, 343),
  ];
}
