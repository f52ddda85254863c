import { describe, expect, it } from 'vitest';
import type { CheckCount } from '../../../src/db/checks.ts';
import { DEFAULT, type Selection } from '../../../src/state/selection.ts';
import { checksFigure } from '../../../src/views/checks/figure.ts';
import { textOf } from '../../../src/views/said/pieces.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';

const count = (over: Partial<CheckCount>): CheckCount => ({
  ...{ bureau_id: '甲县', rule: 'sum.rows', status: 'fail', severity: 'error', n: 1, ...over },
});
const scope = scopeWith({ 甲县: 'county', 乙市: 'prefecture' });
const figure = (counts: readonly CheckCount[], choice: Partial<Selection> = {}) =>
  checksFigure(
    { selection: { ...DEFAULT, ...choice }, words: wordsOf(), link: linkOf },
    { scope, counts, rules: new Map() },
  );

describe('the figure of the findings', () => {
  const counts = [
    count({ n: 2 }),
    count({ bureau_id: '乙市', severity: 'warning', n: 5 }),
    count({ status: 'pass', severity: 'info', n: 93 }),
  ];

  it('has all severities, or those chosen, and then says so', () => {
    expect(figure(counts)).toMatchObject({ hint: null, legend: { length: 3 } });
    const errors = figure(counts, { severity: ['error'] });
    expect(errors.hint).toBe('只画错误。');
    expect(errors.legend.map(({ key }) => key)).toEqual(['error']);
    expect(errors.drawing.rows.flatMap(({ segments }) => segments.map(({ key }) => key))).toEqual([
      'error',
    ]);
    expect(errors.drawing.max).toBe(5);
  });

  it('says how much was tried, and that who has most need not be worst', () => {
    const [found, most, ...others] = figure(counts).said.map(textOf);
    expect(found).toBe('核对 100 处，7 条发现，其中错误 2 条、疑点 5 条、提示 0 条。');
    expect(most).toBe('错误最多的是甲县，2 条；这与公布得多少有关，不等于账目问题多。');
    expect(others).toEqual([]);
    const even = [count({}), count({ bureau_id: '乙市' })];
    expect(figure(even).said).toHaveLength(1);
    expect(figure([]).said).toEqual([]);
  });
});
