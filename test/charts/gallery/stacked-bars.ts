import { render } from 'svelte/server';
import { classSwatch } from '../../../src/charts/palette.ts';
import StackedBars from '../../../src/charts/StackedBars.svelte';
import type { BarRow, BarSegment } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const NAMES = { zh: ['东川局', '西湖局', '南屏局'], en: ['Dongchuan', 'Xihu', 'Nanping'] };

function row(id: string, name: string, values: readonly [string, number][]): BarRow {
  const segments = values.map(([code, value]): BarSegment => ({
    id: `${id}-${code}`,
    value,
    swatch: classSwatch(code),
    inside: value.toFixed(1),
    label: `${name}, ${code}: ${value.toFixed(1)}`,
    readout: { heading: code, lines: [value.toFixed(1)] },
    href: `#fact=${id}-${code}`,
  }));
  const total = values.reduce((sum, [, value]) => sum + value, 0);
  return { id, name, note: '2024', total: total.toFixed(1), gap: null, segments };
}

export default function stackedBars(language: Language): Example[] {
  const names = NAMES[language];
  const label = language === 'zh' ? '支出构成' : 'What spending is made of';
  const few = names.map((name, i) =>
    row(`b${i}`, name, [
      ['208', 12 + i],
      ['210', 60 - 9 * i],
      ['221', 4],
    ]),
  );
  const draw = (name: string, rows: readonly BarRow[], width = 960): Example => ({
    name,
    width,
    drawn: render(StackedBars, { props: { rows, max: 80, label, tick: String, width } }),
  });
  return [draw('few', few), draw('narrow', few, 343)];
}
