import { describe, expect, it } from 'vitest';
import { textOf, type Prose } from '../../../src/views/overview/prose.ts';
import { findings } from '../../../src/views/overview/takeaways/findings.ts';
import { takeawaysOf } from '../../../src/views/overview/takeaways/index.ts';
import { execution, subsidy, threePublic } from '../../../src/views/overview/takeaways/measures.ts';
import type { Rule } from '../../../src/views/overview/takeaways/rule.ts';
import { item as ofItem, project, total } from '../../../src/views/overview/takeaways/spending.ts';
import { entries, item, part, total as spends, voiceOf, type Published } from './made-up.ts';

const said = (rule: Rule, published: Published[], ...voice: Parameters<typeof voiceOf>): string =>
  textOf(rule(entries(published), voiceOf(...voice))?.prose ?? []);

const factsIn = (prose: Prose | undefined): (string | null | undefined)[] =>
  (prose ?? []).flatMap(({ to }) => (to && 'fact' in to ? [to.fact] : []));

describe('totals', () => {
  const a: Published = { id: 'a', spent: [spends(300)] };
  const b: Published = { id: 'b', spent: [spends(100)] };
  const final: Published = { id: 'c', kind: 'final', spent: [spends(900)] };

  it('names the largest and the smallest, each with its figure', () => {
    const prose = total(entries([b, a]), voiceOf())?.prose;
    expect(textOf(prose ?? [])).toBe(
      '按年初预算，支出总额最大的是乙县（300.00 万元），最小的是甲县（100.00 万元）。',
    );
    expect(factsIn(prose)).toEqual(['a-total-', 'b-total-']);
  });

  it('never sets a budget against final accounts, and says that there are both', () => {
    const text = said(total, [a, b, final]);
    expect(text).toContain('按年初预算，支出总额最大的是甲县（300.00 万元）');
    expect(text).toContain('决算只有丙县一家（900.00 万元）');
    expect(text).toContain('不宜比大小');
    expect(text).not.toMatch(/最大的是丙县/);
  });

  it('says where levels and funds differ', () => {
    const city: Published = { id: 'c', level: 'prefecture', spent: [spends(50)] };
    const general: Published = { id: 'b', spent: [spends(100, { fund: 'general' })] };
    expect(said(total, [a, city])).toContain('其中有县级、市级部门，层级不同。');
    expect(said(total, [a, general])).toContain('乙县的总额只含一般公共预算');
    expect(said(total, [a, b])).not.toMatch(/市级|只含/);
  });

  it('says one alone without comparing, and nothing of none', () => {
    expect(said(total, [a])).toBe('甲县的年初预算支出总额为 300.00 万元。');
    expect(total(entries([{ id: 'a' }]), voiceOf())).toBeNull();
  });
});

describe('the largest item', () => {
  it('says who has the same one, and who has none of it', () => {
    const text = said(ofItem, [
      { id: 'a', spent: [item(70)] },
      { id: 'b', kind: 'final', spent: [item(45, '2101301'), item(12)] },
      { id: 'c', spent: [item(20, '2101501')] },
    ]);
    expect(text).toContain('甲县的年初预算支出中，70.00% 是一项“某项补助”（700.00 万元）');
    expect(text).toContain('同一项在乙县占 12.00%（决算）');
    expect(text).toContain('丙县公布的支出里没有这一项');
  });

  it('is named in English, with its official name beside', () => {
    expect(said(ofItem, [{ id: 'a', spent: [item(70)] }], 'en')).toContain(
      'is a single item, the subsidy to the insurance fund of residents, 某项补助 (700.00',
    );
    expect(said(ofItem, [{ id: 'a', spent: [item(70, '2109999')] }], 'en')).toContain(
      'is a single item, 某项补助 (700.00',
    );
  });

  it('is not said where no item dominates', () => {
    expect(ofItem(entries([{ id: 'a', spent: [item(39.9)] }]), voiceOf())).toBeNull();
    expect(ofItem(entries([{ id: 'a', spent: [spends(5)] }]), voiceOf())).toBeNull();
  });
});

describe('project spending', () => {
  it('says the most and the least, each with its basis', () => {
    const text = said(project, [
      { id: 'a', spent: [part('basic', 20), part('project', 80)] },
      { id: 'b', kind: 'final', spent: [part('project', 60)] },
      { id: 'c', spent: [part('basic', 100)] },
    ]);
    expect(text).toContain('最高的是甲县（年初预算），80.00%；最低的是乙县（决算），60.00%');
  });

  it('is not said where nothing is divided', () => {
    expect(project(entries([{ id: 'a', spent: [part(null, 100)] }]), voiceOf())).toBeNull();
  });
});

describe('the subsidy per person', () => {
  const paid = (yuan: number) => ({ kind: 'subsidy', yuan_per_person: yuan }) as const;
  const none = { yuan_per_person: null, subsidy: null, insured: null, insured_kind: null } as const;

  it('gives the range, how it was counted, the standard of all levels, and who has none why', () => {
    const text = said(subsidy, [
      { id: 'a', measures: [{ ...paid(58), phase: 'executed', insured_kind: 'count' }] },
      { id: 'b', measures: [paid(173.5)] },
      { id: 'c', measures: [{ kind: 'subsidy', ...none, subsidy: 9 }] },
      { id: 'd', level: 'prefecture', measures: [{ kind: 'subsidy', ...none, phase: null }] },
    ]);
    expect(text).toContain('最高的是乙县，173.50 元（年初预算，按目标参保人数）');
    expect(text).toContain('最低的是甲县，58.00 元（决算，按实有参保人数）');
    expect(text).toContain('国家标准 670.00 元由各级财政分担，这里只是本级承担的部分');
    expect(text).toContain('丙县公布的数字不全，算不出');
    expect(text).toContain('丁县不适用');
  });

  it('a zero is no subsidy to range, and where no bureau has one that is said', () => {
    expect(said(subsidy, [{ id: 'a', measures: [{ kind: 'subsidy', ...none }] }])).toContain(
      '都算不出',
    );
    expect(subsidy(entries([{ id: 'a', measures: [paid(0)] }]), voiceOf())).toBeNull();
    expect(subsidy(entries([{ id: 'a' }]), voiceOf())).toBeNull();
  });

  it('does not turn with the unit', () => {
    expect(said(subsidy, [{ id: 'a', measures: [paid(58)] }], 'zh', 'yi')).toContain('58.00 元');
  });
});

describe('三公经费', () => {
  const spent = { kind: 'three_public', before: 4, before_fact_id: 'old' } as const;

  it('names the largest change on its own basis', () => {
    const text = said(threePublic, [
      { id: 'a', measures: [{ ...spent, amount: 3, change: -1, change_rate: -25 }] },
      { id: 'b', measures: [{ ...spent, amount: 1, change: -3, change_rate: -75 }] },
    ]);
    expect(text).toContain(
      '变动最大的是乙县：年初预算 1.00 万元，比 2023 年的 4.00 万元减少 75.00%',
    );
  });

  it('gives both answers of a document that contradicts itself, and never a change from them', () => {
    const rows = [
      { ...spent, change: -2, change_rate: -50 },
      { ...spent, before: 8, before_fact_id: 'old2', change: -6, change_rate: -75 },
    ];
    const prose = threePublic(entries([{ id: 'a', measures: rows }]), voiceOf())?.prose;
    expect(textOf(prose ?? [])).toBe(
      '甲县的文件对 2023 年的“三公”经费给出两个数：4.00 万元、8.00 万元。',
    );
    expect(factsIn(prose)).toEqual(['old', 'old2']);
  });

  it('tells a published zero from nothing, in the unit chosen', () => {
    const zero: Published = { id: 'a', measures: [{ kind: 'three_public', amount: 0 }] };
    expect(said(threePublic, [zero], 'zh', 'yi')).toContain(
      '甲县公布的“三公”经费为零（0.0000 亿元）',
    );
    expect(threePublic(entries([{ id: 'a' }]), voiceOf())).toBeNull();
  });
});

describe('execution', () => {
  const rate = (phase: 'approved' | 'adjusted', value: number, fund = 'general') =>
    ({ kind: 'execution', phase, rate: value, executed: value, fund }) as const;

  it('sets two bases of one bureau side by side, with their funds where these differ', () => {
    const text = said(execution, [
      { id: 'a', kind: 'final', measures: [rate('adjusted', 100), rate('approved', 26, 'all')] },
      { id: 'b', kind: 'final', measures: [rate('adjusted', 20)] },
      { id: 'c' },
    ]);
    expect(text).toContain('甲县的支出只有年初预算的 26.00%（26.00 ÷ 100.00 万元，全部资金）');
    expect(text).toContain('却是调整预算的 100.00%（100.00 ÷ 100.00 万元，一般公共预算）');
    expect(text).toContain('丙县的文件只公布了预算');
  });

  it('compares rates on one basis only', () => {
    const text = said(execution, [
      { id: 'a', kind: 'final', measures: [rate('adjusted', 95)] },
      { id: 'b', kind: 'final', measures: [rate('adjusted', 90)] },
      { id: 'c', kind: 'final', measures: [rate('approved', 50)] },
    ]);
    expect(text).toContain('按调整预算计算，完成率最低的是乙县，为 90.00%');
    expect(text).not.toContain('50.00%');
  });

  it('is not said of budgets alone', () => {
    expect(execution(entries([{ id: 'a' }]), voiceOf())).toBeNull();
  });
});

describe('findings', () => {
  const largest = {
    check_id: 'a-1',
    rule: 'sum',
    expected: 5,
    found: 9,
    difference: 4,
    fact_id: 'wrong',
  };

  it('counts, says where most are, and leads to the largest', () => {
    const takeaway = findings(
      entries([
        { id: 'a', record: { errors: 2, passed: 8, ...largest } },
        { id: 'b', record: { errors: 1, passed: 9 } },
      ]),
      voiceOf(),
    );
    const prose = takeaway?.prose;
    expect(textOf(prose ?? [])).toBe(
      '勾稽核对了 20 处，发现 3 处错误，其中甲县占 2 处；金额相差最大的在甲县：应为 5.00 万元，实为 9.00 万元，相差 4.00 万元。',
    );
    expect(factsIn(prose)).toEqual(['wrong']);
    // That one can be picked for the briefing.
    expect(takeaway?.finding).toMatchObject({ check_id: 'a-1', bureau_id: 'a' });
  });

  it('tells no error from nothing checked', () => {
    expect(said(findings, [{ id: 'a', record: { passed: 5, warnings: 1 } }])).toBe(
      '勾稽核对了 6 处，没有发现错误，另有 1 处疑点。',
    );
    expect(findings(entries([{ id: 'a' }]), voiceOf())).toBeNull();
  });
});

describe('what is said of all', () => {
  const all: Published[] = [
    {
      id: 'a',
      spent: [spends(100), item(74), part('project', 90)],
      measures: [{ kind: 'subsidy' }, { kind: 'three_public', amount: 0 }],
      record: { errors: 4, passed: 1 },
    },
    {
      id: 'b',
      kind: 'final',
      spent: [spends(80), part('project', 50)],
      measures: [{ kind: 'execution', phase: 'approved', rate: 30 }],
    },
  ];

  it.each(['zh', 'en'] as const)(
    'four different kinds, the same in every language: %s',
    (language) => {
      const found = takeawaysOf(entries(all), voiceOf(language));
      expect(found.map(({ kind }) => kind)).toEqual([
        'composition',
        'subsidy',
        'execution',
        'findings',
      ]);
      for (const { prose } of found) expect(textOf(prose)).not.toMatch(/[{}]|undefined|null/);
    },
  );

  it('is nothing where nothing is published', () => {
    expect(takeawaysOf(entries([{ id: 'a', kind: null }]), voiceOf())).toEqual([]);
    expect(takeawaysOf([], voiceOf())).toEqual([]);
  });
});
