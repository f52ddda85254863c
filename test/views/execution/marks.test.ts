import { describe, expect, it } from 'vitest';
import { bureauMark } from '../../../src/charts/palette.ts';
import type { DumbbellRow } from '../../../src/charts/types.ts';
import { executionWords } from '../../../src/i18n/views/execution.ts';
import { pairEntries, switchedPairs } from '../../../src/views/execution/marks.ts';

const end = (value: number) => ({
  ...{ id: String(value), value, label: '', href: null },
  readout: { heading: '', lines: [] },
});
const row = (over: Partial<DumbbellRow>): DumbbellRow => ({
  ...{ id: 'r', name: '甲县', note: '公布 25%', gap: null, total: '25.00%' },
  swatch: bureauMark(0).swatch,
  ...{ from: end(200), to: end(50), stated: null },
  ...over,
});
const t = executionWords.zh;
const names = (rows: DumbbellRow[]) => pairEntries(t, 'execution', rows).map(({ name }) => name);

describe('the legend of pairs', () => {
  it('has the kinds of marks that occur, and none where there is nothing but gaps', () => {
    expect(names([row({})])).toEqual(['预算数', '执行数']);
    expect(names([row({}), row({ stated: end(25) })])).toEqual([
      '预算数',
      '执行数',
      '文件公布的完成率',
    ]);
    expect(names([row({ from: null, to: null })])).toEqual([]);
  });

  it('leaves out what is switched off, and keeps what stands at the ends of rows', () => {
    const [first] = switchedPairs([row({})], 'execution', ['execution-from']);
    expect(first).toEqual(row({ from: null }));
    const [none] = switchedPairs([row({})], 'execution', ['execution-from', 'execution-to']);
    expect(none).toEqual(row({ from: null, to: null }));
  });

  it('does not take the marks of one kind of pairs for those of another', () => {
    expect(switchedPairs([row({})], 'change', ['execution-from', 'from'])).toEqual([row({})]);
  });
});
