import { describe, expect, it } from 'vitest';
import type { CostRow, SubsidyRow } from '../../../src/db/per-capita.ts';
import { perCapitaWords } from '../../../src/i18n/views/per-capita.ts';
import { DEFAULT } from '../../../src/state/selection.ts';
import { costFigure, subsidyFigure } from '../../../src/views/per-capita/figure.ts';
import { standings } from '../../../src/views/per-capita/standings.ts';
import { textOf } from '../../../src/views/said/pieces.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';
import { basis, cost, none } from './rows.ts';

const page = { selection: DEFAULT, words: wordsOf(), link: linkOf };
const context = { words: wordsOf(), t: perCapitaWords.zh, year: 2024, link: linkOf };
const scope = scopeWith({ 甲县: 'county', 乙县: 'county' });

const subsidy = (rows: readonly SubsidyRow[]) => {
  const data = { scope, subsidies: rows, costs: [], standard: null };
  return subsidyFigure(page, context, data, standings(scope, rows, DEFAULT));
};
const said = (rows: readonly SubsidyRow[]): string[] => subsidy(rows).said.map(textOf);

describe('what is said of the subsidy per person', () => {
  it('compares bureaus that divide the same by the same', () => {
    const rows = [
      basis({ bureau_id: '甲县', preferred: true }),
      basis({ bureau_id: '乙县', preferred: true, yuan_per_person: 80 }),
    ];
    expect(said(rows)).toEqual([
      '本级财政对每名参保居民的补助（年初预算、补助项目、目标人数）：最高的是乙县，80.00 元/人；最低的是甲县，50.00 元/人。',
    ]);
  });

  it.each([
    ['phase', { phase: 'executed' }],
    ['kind of people', { insured_kind: 'count', basis: 'project/count.2024-06' }],
    ['line that the subsidy is from', { basis: 'function/target' }],
  ] as const)('does not where another %s is meant', (_, over) => {
    const rows = [
      basis({ bureau_id: '甲县', preferred: true }),
      basis({ bureau_id: '乙县', preferred: true, yuan_per_person: 80, ...over }),
    ];
    const [one = ''] = said(rows);
    expect(one).toContain('口径不同的分开看');
    expect(one).not.toMatch(/最高|最低/);
  });

  it('says how far apart the bases of one bureau are', () => {
    const rows = [
      basis({ bureau_id: '甲县', preferred: true }),
      basis({ bureau_id: '甲县', basis: 'function/target', yuan_per_person: 70 }),
    ];
    expect(said(rows)[1]).toContain('甲县一家按不同算法就有不同的数：最低 50.00 元/人');
  });

  it('is nothing where nobody has an amount', () => {
    const figure = subsidy([none('甲县')]);
    expect(figure.said).toEqual([]);
    expect(figure.drawing.rows.map(({ gap }) => gap?.kind)).toEqual(['unpublished', 'unpublished']);
  });
});

describe('what is said of the costs', () => {
  const figure = (costs: readonly CostRow[], subsidies: readonly SubsidyRow[] = []) =>
    costFigure(page, context, { scope, subsidies, costs, standard: null }, 'insured.resident');
  const per = 'insured.resident' as const;

  it('does not set both costs against one of them, nor people counted against a target', () => {
    const both = [
      cost({ per, bureau_id: '甲县', together: 12, yuan_per_person: 9 }),
      cost({ per, bureau_id: '甲县', cost: 'agency_operation', together: 12, yuan_per_person: 3 }),
    ];
    const alone = cost({ per, bureau_id: '乙县', together: 20, yuan_per_person: 20 });
    const [range, part] = figure([...both, alone]).said.map(textOf);
    expect(range).toContain('乙县 20.00 元/人（年初预算、只有人员经费）');
    expect(range).not.toMatch(/最高/);
    expect(part).toBe('甲县（年初预算）最大的一项是人员经费，占 75.00%。');

    const kinds = [
      basis({ bureau_id: '甲县', insured_fact_id: '甲县:c' }),
      basis({ bureau_id: '乙县', insured_fact_id: '乙县:c', insured_kind: 'count' }),
    ];
    const rows = ['甲县', '乙县'].map((bureau_id) => cost({ per, bureau_id, together: 5 }));
    expect(textOf(figure(rows, kinds).said[0] ?? [])).toContain(
      '甲县 5.00 元/人（年初预算、只有人员经费、目标人数）',
    );
    expect(textOf(figure(rows).said[0] ?? [])).toContain('都是 5.00 元/人');
  });

  it('is nothing without costs', () => {
    expect(figure([]).said).toEqual([]);
  });

  it('draws what is not switched off, and keeps it in the legend', () => {
    const selection = { ...DEFAULT, hidden: ['personnel', 'reference'] };
    const data = { scope, subsidies: [], costs: [cost({ bureau_id: '甲县' })], standard: null };
    const { drawing, legend } = costFigure({ ...page, selection }, context, data, 'staff');
    expect(drawing.rows.flatMap(({ segments }) => segments)).toEqual([]);
    expect(legend.map(({ key }) => key)).toEqual(['personnel', 'agency_operation']);
  });
});
