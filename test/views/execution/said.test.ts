import { describe, expect, it } from 'vitest';
import type { ExecutionRow } from '../../../src/db/execution.ts';
import { executionWords } from '../../../src/i18n/views/execution.ts';
import { changesIn } from '../../../src/views/execution/change-rows.ts';
import { joined } from '../../../src/views/execution/execution-rows.ts';
import { changesSaid, itemsSaid, totalsSaid } from '../../../src/views/execution/said.ts';
import { draftOf } from '../../../src/figures/drafted.ts';
import { textOf } from '../../../src/views/said/pieces.ts';
import { regionName } from '../../../src/views/words.ts';
import { scopeWith, wordsOf } from '../page.ts';
import { changed, executed } from './rows.ts';

const words = wordsOf();
const t = executionWords.zh;
const { bureaus } = scopeWith({ 甲县: 'county', 乙县: 'county' });
const totals = (rows: readonly ExecutionRow[]): string[] =>
  totalsSaid(words, t, joined(bureaus, rows)).map(textOf);

describe('what is said of execution in total', () => {
  it('is the highest and the lowest rate against one budget', () => {
    expect(totals([executed(), executed({ bureau_id: '乙县', rate: 90 })])).toEqual([
      '执行数占预算数（对年初预算）：最高的是乙县，90.00%；最低的是甲县，25.00%。',
    ]);
  });

  it.each([
    ['budgets', { base_phase: 'adjusted' }],
    ['money', { fund: 'general' }],
    ['budgets that follow from the rate', { budget_origin: 'derived' }],
  ] as const)('never sets one against another where %s differ', (_, over) => {
    const [one = ''] = totals([executed(), executed({ bureau_id: '乙县', rate: 90, ...over })]);
    expect(one).toContain('口径不同的分开看');
    expect(one).not.toMatch(/最高|最低/);
  });

  it('is what two budgets make of one amount', () => {
    const both = [executed(), executed({ base_phase: 'adjusted', rate: 99 })];
    expect(totals(both)).toContain(
      '甲县同是一笔支出，为年初预算的 25.00%，为调整预算的 99.00%：分母不同，不能混用。',
    );
  });

  it('is a rate that the document states and its amounts do not give, both named', () => {
    const stated = { stated_rate: 30, stated_rate_fact_id: 'stated' };
    expect(totals([executed(stated)])).toContain(
      '甲县：文件写的完成率是 30.00%，按两个金额算是 25.00%。',
    );
    expect(totals([executed({ ...stated, stated_rate: 25.4 })])).toHaveLength(1);
    expect(totals([executed({ ...stated, budget_origin: 'derived' })])).toHaveLength(1);
  });

  it('drafts a contradiction before a gap, and both', () => {
    const rows = [
      executed({ stated_rate: 30, stated_rate_fact_id: 'stated' }),
      executed({ base_phase: 'adjusted', rate: 99 }),
    ];
    const draft = draftOf(totalsSaid(words, t, joined(bureaus, rows)), 'zh') ?? '';
    expect(draft).toMatch(/^执行数占预算数.*文件写的完成率是 30\.00%.*分母不同，不能混用。$/);
  });

  it('says of those it compares that levels differ, and of no others', () => {
    const { bureaus } = scopeWith({ 甲县: 'county', 乙县: 'county', 丙市: 'prefecture' });
    const said = (rate: number | null): string =>
      totalsSaid(
        words,
        t,
        joined(bureaus, [
          executed(),
          executed({ bureau_id: '乙县', rate: 90 }),
          executed({ bureau_id: '丙市', rate }),
        ]),
      )
        .map(textOf)
        .join('');
    expect(said(50)).toContain('其中有县级、市级部门，层级不同。');
    expect(said(null)).not.toContain('层级');
  });

  it('is nothing where there is no rate', () => {
    expect(totals([])).toEqual([]);
    expect(totals([executed({ rate: null })])).toEqual([]);
  });
});

it('keeps kinds of items apart, and says four things at most', () => {
  const scopes = ['function', 'project', 'three_public'] as const;
  const rows = scopes.flatMap((scope) =>
    [20, 60].map((rate) =>
      executed({ scope, rate, code: `${rate}`, label: `${scope} ${rate}`, stated_rate: 99 }),
    ),
  );
  const said = itemsSaid(words, t, joined(bureaus, rows)).map(textOf);
  expect(said).toHaveLength(4);
  expect(said[1]).toMatch(/^按项目，.*最高的是project 60，60\.00%；最低的是project 20/);
});

describe('what is said of changes', () => {
  const name = ({ bureau }: { bureau: (typeof bureaus)[number] }): string =>
    regionName(words, bureau);
  const said = (rows: Parameters<typeof changesIn>[1]): string[] =>
    changesSaid(
      words,
      t,
      bureaus.flatMap((bureau) => changesIn(bureau, rows)),
      name,
    ).map(textOf);

  it('is the largest rise and fall', () => {
    expect(said([changed(), changed({ bureau_id: '乙县', rate: -20 })])).toEqual([
      '年初预算比上年（全部资金）：最高的是甲县，+10.00%；最低的是乙县，-20.00%。',
    ]);
    expect(said([])).toEqual([]);
  });

  it('is both answers for the year before where there are two, and no rise of either', () => {
    const two = [
      changed({ conflict: true }),
      changed({ conflict: true, prior_from: 'change_rate', prior: 90, prior_fact_id: 'other' }),
    ];
    expect(said(two)).toEqual([
      '甲县的上年数文件给出两个答案：按增减额是 100.00 万元，按增减率是 90.00 万元。',
    ]);
  });
});
