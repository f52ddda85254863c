import { describe, expect, it } from 'vitest';
import { barRows, partsOf, sortedEntries, totalsTable } from '../../../src/views/overview/bars.ts';
import {
  executionCell,
  findingsCell,
  splitCell,
  subsidyCell,
  threePublicCell,
  totalCell,
  type Cell,
} from '../../../src/views/overview/cells.ts';
import { contentsOf } from '../../../src/views/overview/documents.ts';
import { fill, plain, textOf } from '../../../src/views/overview/prose.ts';
import { formatSelection, DEFAULT, type Selection } from '../../../src/state/index.ts';
import { entries, part, total, voiceOf, type Published } from './made-up.ts';

const link = (changes: Partial<Selection>): string => formatSelection({ ...DEFAULT, ...changes });
const shown = { measure: 'amount', sort: 'value', hidden: [] } as const;
const voice = voiceOf();
const lines = ({ lines: all }: Cell): string[] =>
  all.map(({ main, note }) => `${textOf(main)} | ${textOf(note)}`);
const [nobody] = entries([{ id: 'a', kind: null }]);
const only = (published: Published) => {
  const [entry] = entries([published]);
  if (!entry) throw new Error('one was made');
  return entry;
};

describe('the chart of totals', () => {
  const published: Published[] = [
    { id: 'a', spent: [total(50), part('basic', 20), part('project', 30)] },
    { id: 'b', kind: 'final', spent: [total(90)] },
    { id: 'c', spent: [total(0)] },
    { id: 'd', kind: null },
  ];
  const rows = barRows(entries(published), voice, shown, link);

  it('begins with the largest and says what each is based on', () => {
    expect(rows.map(({ name, note, total: sum }) => [name, note, sum])).toEqual([
      ['乙县', '2024 年度决算', '90.00'],
      ['甲县', '2024 年度年初预算', '50.00'],
      ['丙县', '2024 年度年初预算', '0.00'],
      ['丁县', '', ''],
    ]);
    expect(sortedEntries(entries(published), { ...shown, sort: 'chosen' }, voice)).toHaveLength(4);
  });

  it('leads from each part to its figure, and leaves what is not divided as such', () => {
    expect(rows[1]?.segments.map(({ id, href, value }) => [id, href, value])).toEqual([
      ['a-part-basic', '#/?fact=a-part-basic', 20],
      ['a-part-project', '#/?fact=a-part-project', 30],
    ]);
    expect(partsOf(only({ id: 'b', spent: [total(90)] })).map(({ nature }) => nature)).toEqual([
      'rest',
    ]);
  });

  it('tells a published zero from nothing', () => {
    expect(rows[2]?.gap).toMatchObject({ kind: 'zero', href: '#/?fact=c-total-' });
    expect(rows[3]?.gap).toMatchObject({ kind: 'unpublished', href: null });
    expect(rows[3]?.gap?.label).toContain('没有这一年度的文件');
  });

  it('is drawn per person only where people are counted', () => {
    const counted = only({ id: 'a', spent: [total(50, { per_person: 7.5 })] });
    const uncounted = only({ id: 'a', spent: [total(50)] });
    const perPerson = voiceOf('zh', 'person');
    const [row, gap] = barRows([counted, uncounted], perPerson, shown, link);
    expect(row?.total).toBe('7.50');
    expect(gap?.gap?.label).toContain('未公布参保人数');
  });

  it('leaves out what is switched off, and keeps it in the table', () => {
    const hidden = { ...shown, hidden: ['basic'] };
    const [row] = barRows([only(published[0] ?? { id: 'a' })], voice, hidden, link);
    expect(row?.segments.map(({ id }) => id)).toEqual(['a-part-project']);
    expect(row?.total).toBe('30.00 / 总额 50.00');
    const table = totalsTable(entries(published), voice, hidden, link);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['乙县', '2024 年度决算', '90.00', '未公布', '未公布', '90.00', '未公布'],
      ['甲县', '2024 年度年初预算', '50.00', '20.00', '30.00', '', '30.00%'],
      ['丙县', '2024 年度年初预算', '0.00', '未公布', '未公布', '0.00', '未公布'],
      ['丁县', '未公布', '未公布', '未公布', '未公布', '未公布', '未公布'],
    ]);
  });
});

describe('the cells of the comparison', () => {
  it('show figures with what they are based on', () => {
    const entry = only({
      id: 'a',
      kind: 'final',
      spent: [total(50, { fund: 'general' }), part('basic', 40), part('project', 60)],
      measures: [
        { kind: 'subsidy', phase: 'executed', insured_kind: 'count' },
        { kind: 'three_public', phase: 'executed', before: 4, change: -2, change_rate: -50 },
        { kind: 'execution' },
      ],
      record: { errors: 1, warnings: 2, infos: 3, passed: 4, skipped: 5 },
    });
    expect(lines(totalCell(entry, voice))).toEqual(['50.00 | 决算 · 一般公共预算']);
    expect(lines(splitCell(entry, voice))).toEqual([' | 基本 40.00%', ' | 项目 60.00%']);
    expect(lines(subsidyCell(entry, voice))).toEqual([
      '50.00 元 | 500.00 万元 ÷ 100,000 人 · 决算，按实有参保人数',
    ]);
    expect(lines(threePublicCell(entry, voice))).toEqual([
      '2.00 | 决算 · 2023 年 4.00，减少 50.00%',
    ]);
    expect(lines(executionCell(entry, voice))).toEqual([
      '90.00% 对调整预算 | 90.00 ÷ 100.00，一般公共预算',
    ]);
    expect(lines(findingsCell(entry, voice))).toEqual([
      '1 处错误 | 2 处疑点、3 处提示 · 核对 10 处',
    ]);
  });

  it('show the budget that final accounts state, where a budget is asked for', () => {
    const measures = [
      { kind: 'execution', phase: 'approved', fund: 'all', budget: 300, budget_per_person: 6 },
      { kind: 'subsidy', phase: 'executed' },
    ] as const;
    const [entry = only({ id: 'a' })] = entries(
      [{ id: 'a', kind: 'final', spent: [total(50)], measures: [...measures] }],
      'approved',
    );
    expect(lines(totalCell(entry, voice))).toEqual(['300.00 | 年初预算']);
    expect(lines(totalCell(entry, voiceOf('zh', 'person')))).toEqual(['6.00 | 年初预算']);
    expect(partsOf(entry).map(({ nature }) => nature)).toEqual(['rest']);
    expect(lines(subsidyCell(entry, voice))).toEqual(['未公布 | 没有所选口径的数字，只有决算的']);
  });

  it('tell what does not apply from what is not published', () => {
    const none = { kind: 'subsidy', yuan_per_person: null, subsidy: null, insured: null } as const;
    const budget = only({ id: 'a', measures: [{ ...none, note: '未公布' }] });
    expect(subsidyCell(budget, voice)).toMatchObject({ absence: 'unpublished' });
    expect(executionCell(budget, voice)).toMatchObject({ absence: 'unpublished' });
    const city = only({ id: 'a', level: 'prefecture', kind: 'final', measures: [none] });
    expect(subsidyCell(city, voice)).toMatchObject({ absence: 'not_applicable' });
    expect(executionCell(city, voice)).toMatchObject({ absence: 'unpublished' });
    const uncounted = only({
      id: 'a',
      measures: [{ ...none, subsidy: 9, subsidy_fact_id: 'paid' }],
    });
    expect(subsidyCell(uncounted, voice)).toMatchObject({ absence: 'unpublished' });
    expect(lines(subsidyCell(uncounted, voice))[0]).toContain('补助 9.00 万元，未公布参保人数');
  });

  it('are never empty where there is no document', () => {
    if (!nobody) throw new Error('one was made');
    for (const cell of [totalCell, splitCell, subsidyCell, threePublicCell, executionCell])
      expect(lines(cell(nobody, voice))).toEqual(['未公布 | 没有这一年度的文件']);
  });

  it('show both answers of a document that contradicts itself', () => {
    const now = { kind: 'three_public', conflict: true, fact_id: 'x' } as const;
    const entry = only({ id: 'a', measures: [now, { ...now, fact_id: 'y', amount: 3 }] });
    expect(lines(threePublicCell(entry, voice))).toEqual([
      '2.00 | 年初预算 · 上年数未公布',
      '3.00 | 文件自相矛盾',
    ]);
  });
});

describe('what is on a basis', () => {
  it('final accounts first, or only what was asked for', () => {
    const both: Published = {
      id: 'a',
      kind: 'final',
      spent: [total(10, { phase: 'approved' }), total(20, { phase: 'executed' })],
      measures: [{ kind: 'subsidy', phase: 'executed' }],
    };
    const [auto] = entries([both]);
    expect(auto?.total?.amount).toBe(20);
    const [approved] = entries([both], 'approved');
    expect(approved?.total?.amount).toBe(10);
    expect(approved?.subsidy).toBeNull();
  });
});

describe('documents', () => {
  it('what a budget lacks, with what stands in its place', () => {
    const entry = only({
      id: 'a',
      record: {
        read: ['project_form', 'income_expenditure', 'three_public'],
        empty: ['gov_fund'],
        missing: ['revenue', 'three_public'],
        missing_titles: ['部门收入总表', '“三公”经费支出表'],
      },
    });
    const [contents] = contentsOf(entry);
    expect(contents?.read).toEqual(['income_expenditure', 'three_public', 'project_form']);
    expect(contents?.missing).toEqual([{ statement: 'revenue', title: '部门收入总表' }]);
    expect(contents?.lacking).not.toContain('project_targets');
    expect(contents?.lacking).toContain('state_capital');
    expect(contents?.lacking).not.toContain('gov_fund');
  });
});

describe('sentences', () => {
  it('have something in every slot', () => {
    expect(textOf(fill('甲{a}乙', { a: plain('1') }))).toBe('甲1乙');
    expect(() => fill('{b}', {})).toThrow(RangeError);
  });
});
