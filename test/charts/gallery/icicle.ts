import { render } from 'svelte/server';
import Icicle from '../../../src/charts/Icicle.svelte';
import { classSwatch } from '../../../src/charts/palette.ts';
import type { IcicleNode } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const WORDS = {
  zh: {
    label: '一家局的支出',
    total: '支出合计',
    names: ['社会保障和就业支出', '卫生健康支出', '住房保障支出', '未分类'],
    below: ['行政事业单位养老支出', '医疗保障管理事务', '医疗救助'],
    last: ['行政运行', '信息化建设', '医疗保障经办事务', '其他医疗保障管理事务支出'],
    long: '医疗保障基金监管与医药服务价格管理及集中带量采购平台运行维护',
  },
  en: {
    label: 'What one bureau spends',
    total: 'All spending',
    names: ['Social security and employment', 'Health', 'Housing', 'Not classified'],
    below: ['Pensions of public bodies', 'Medical insurance administration', 'Medical assistance'],
    last: ['Running costs', 'Information systems', 'Insurance services', 'Other administration'],
    long: 'Supervision of the insurance fund, prices of medical services and the procurement platform',
  },
};

/** An icicle: two and three levels, tiny and negative parts, a rest, long names, narrow. */
export default function icicle(language: Language): Example[] {
  const t = WORDS[language];
  const node = (
    id: string,
    parent: string | null,
    name: string | undefined,
    value: number,
    code: string | null,
  ): IcicleNode => ({
    id,
    parent,
    value,
    name: name ?? '',
    text: value.toFixed(2),
    swatch: classSwatch(code),
    label: `${name ?? ''}: ${value.toFixed(2)}`,
    readout: { heading: name ?? '', lines: [value.toFixed(2)] },
    href: code === null ? null : `#fact=${id}`,
  });
  const classes = [
    node('208', null, t.names[0], 140, '208'),
    node('210', null, t.names[1], 790, '210'),
    node('221', null, t.names[2], 48, '221'),
    node('rest', null, t.names[3], 22, null),
  ];
  const groups = [
    ...classes,
    node('20805', '208', t.below[0], 131, '208'),
    node('21015', '210', t.below[1], 610, '210'),
    node('21013', '210', t.below[2], 150, '210'),
  ];
  const items = [
    ...groups,
    ...t.last.map((name, i) =>
      node(`210150${i + 1}`, '21015', name, [402, 118, 60, 30][i] ?? 0, '210'),
    ),
  ];
  const tiny = [
    ...classes,
    ...Array.from({ length: 30 }, (_, i) =>
      node(`p${i}`, '210', `${t.below[1] ?? ''} ${i + 1}`, i === 12 ? 600 : 1 + (i % 5) * 2, '210'),
    ),
    node('minus', '208', t.below[0], -12, '208'),
    node('zero', '208', t.below[0], 0, '208'),
  ];
  const longNames = [
    node('a', null, t.long, 600, '210'),
    node('b', null, t.long, 380, '208'),
    node('c', null, t.long, 20, '221'),
    node('aa', 'a', t.long, 500, '210'),
    node('ab', 'a', t.long, 30, '210'),
  ];
  const total = { value: 1000, name: t.total, text: '1,000.00' };
  const draw = (name: string, nodes: readonly IcicleNode[], width = 960): Example => ({
    name,
    width,
    drawn: render(Icicle, { props: { nodes, total, label: t.label, width } }),
  });
  return [
    draw('two-levels', groups),
    draw('three-levels', items),
    draw('tiny', tiny),
    draw('long-names', longNames),
    draw('none', []),
    draw('narrow', items, 343),
    draw('narrow-long-names', longNames, 343),
  ];
}
