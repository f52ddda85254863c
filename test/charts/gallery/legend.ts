import { render } from 'svelte/server';
import Legend from '../../../src/charts/Legend.svelte';
import { classSwatch } from '../../../src/charts/palette.ts';
import type { MarkSign } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const NAMES = {
  zh: ['社会保障和就业支出', '卫生健康支出', '农林水支出', '住房保障支出', '未分类'],
  en: ['Social security and employment', 'Health', 'Agriculture', 'Housing', 'Not classified'],
};
const CODES = ['208', '210', '213', '221', null];

const MARKS: readonly MarkSign[] = [
  { mark: 'circle', large: true },
  { mark: 'diamond', hollow: true, line: 'dashed' },
  { mark: 'tick' },
  { mark: 'ring' },
  { mark: 'unequal' },
  { mark: 'rule' },
];
const KINDS = {
  zh: ['决算', '调整预算', '文件公布的完成率', '推算', '互相矛盾', '标准'],
  en: ['Final accounts', 'Adjusted', 'As published', 'Derived', 'Contradictory', 'Standard'],
};
const OFF = {
  zh: { some: (names: string[]) => `没有画出：${names.join('、')}。`, all: '都已关掉。' },
  en: { some: (names: string[]) => `Not drawn: ${names.join('; ')}.`, all: 'All are off.' },
};

/** The legend of fills and of marks, as a list and as switches, some or all of which are off. */
export default function legend(language: Language): Example[] {
  const entries = NAMES[language].map((name, i) => {
    const code = CODES[i] ?? null;
    return { key: code ?? 'rest', name, swatch: classSwatch(code), shown: i !== 1 && i !== 4 };
  });
  const all = entries.map((entry) => ({ ...entry, shown: true }));
  const label = language === 'zh' ? '图例' : 'Legend';
  const ontoggle = () => undefined;
  const marks = KINDS[language].map((name, i) => ({
    ...{ key: name, name, shown: i !== 1 && i !== 4 },
    sign: MARKS[i] ?? { mark: 'circle' as const },
  }));
  const none = marks.slice(0, 2).map((entry) => ({ ...entry, shown: false }));
  const off = OFF[language];
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
    {
      name: 'marks',
      width: 960,
      drawn: render(Legend, { props: { entries: marks, ontoggle, label, off } }),
    },
    {
      name: 'all-off',
      width: 343,
      drawn: render(Legend, { props: { entries: none, ontoggle, label, off } }),
    },
  ];
}
