import { render } from 'svelte/server';
import Legend from '../../../src/charts/Legend.svelte';
import { classSwatch } from '../../../src/charts/palette.ts';
import type { Example, Language } from '../drawing.ts';

const NAMES = {
  zh: ['社会保障和就业支出', '卫生健康支出', '农林水支出', '住房保障支出', '未分类'],
  en: ['Social security and employment', 'Health', 'Agriculture', 'Housing', 'Not classified'],
};
const CODES = ['208', '210', '213', '221', null];

/** The legend of fills, as a list and as switches, two of which are off. */
export default function legend(language: Language): Example[] {
  const entries = NAMES[language].map((name, i) => {
    const code = CODES[i] ?? null;
    return { key: code ?? 'rest', name, swatch: classSwatch(code), shown: i !== 1 && i !== 4 };
  });
  const all = entries.map((entry) => ({ ...entry, shown: true }));
  const label = language === 'zh' ? '图例' : 'Legend';
  const ontoggle = () => undefined;
  return [
    {
      name: 'list',
      width: 960,
      drawn: render(Legend, { props: { entries: all, ontoggle: null } }),
    },
    {
      name: 'switches',
      width: 960,
      drawn: render(Legend, { props: { entries, ontoggle, label } }),
    },
    { name: 'narrow', width: 343, drawn: render(Legend, { props: { entries, ontoggle, label } }) },
  ];
}
