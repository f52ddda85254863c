import { describe, expect, it } from 'vitest';
import type { ChangeRow, PartRow, ThreePublicRow } from '../../../src/db/three-public.ts';
import { threePublicWords } from '../../../src/i18n/views/three-public.ts';
import { DEFAULT } from '../../../src/state/selection.ts';
import { draftOf } from '../../../src/figures/drafted.ts';
import { textOf } from '../../../src/views/said/pieces.ts';
import { partsFigure, trendFigure } from '../../../src/views/three-public/figure.ts';
import { bureauParts } from '../../../src/views/three-public/parts.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';
import { answer, change, part } from './rows.ts';

const page = { selection: DEFAULT, words: wordsOf(), link: linkOf };
const context = { words: wordsOf(), t: threePublicWords.zh, year: 2024, link: linkOf };
const scope = scopeWith({ 甲县: 'county', 乙县: 'county' });

describe('what is said of the three public expenses over the years', () => {
  const said = (
    answers: readonly ThreePublicRow[],
    changes: readonly ChangeRow[] = [],
    selection = DEFAULT,
  ): string[] => {
    const data = { scope, answers, parts: [], changes, behind: [] };
    const figure = trendFigure({ ...page, selection }, context, data, 'three_public');
    return figure.said.map(textOf);
  };

  it('is the highest and the lowest of the year on one basis', () => {
    const answers = [
      answer({ bureau_id: '甲县', amount: 3 }),
      answer({ bureau_id: '甲县', amount: 9, fiscal_year: 2023 }),
      answer({ bureau_id: '乙县', amount: 0 }),
    ];
    expect(said(answers)).toEqual([
      '2024 年“三公”经费（决算）：最高的是甲县，3.00 万元；最低的是乙县，0.00 万元。',
    ]);
  });

  it('keeps plans and what was spent apart', () => {
    const [one = ''] = said([
      answer({ bureau_id: '甲县', amount: 3 }),
      answer({ bureau_id: '乙县', amount: 1, phase: 'approved' }),
    ]);
    expect(one).toContain('口径不同的分开看');
    expect(one).not.toMatch(/最高|最低/);
  });

  it('names both figures of a contradiction, and ranks neither', () => {
    const rows = [3, 4].map((amount) =>
      answer({ bureau_id: '甲县', amount, conflict: true, fact_id: `f${amount}` }),
    );
    expect(said(rows)).toEqual([
      '甲县：2024 年度决算“三公”经费有 2 个互相矛盾的数：3.00 万元（原文）、4.00 万元（原文）。',
    ]);
  });

  it('has the contradiction in the draft, beside what is certain of others', () => {
    const rows = [3, 4].map((amount) =>
      answer({ bureau_id: '甲县', amount, conflict: true, fact_id: `f${amount}` }),
    );
    const answers = [...rows, answer({ bureau_id: '乙县', amount: 1 })];
    const data = { scope, answers, parts: [], changes: [], behind: [] };
    const { said } = trendFigure(page, context, data, 'three_public');
    expect(draftOf(said, 'zh')).toBe(
      '2024 年“三公”经费：乙县 1.00 万元（决算）。甲县：2024 年度决算“三公”经费有 2 个互相矛盾的数：3.00 万元（原文）、4.00 万元（原文）。',
    );
  });

  it('is the largest change that is certain', () => {
    const before = { before_fact_id: 'b', before_origin: 'text', before: 2 } as const;
    const answers = ['甲县', '乙县'].map((bureau_id) => answer({ bureau_id, amount: 3 }));
    const changes = [
      change({ bureau_id: '甲县', amount: 3, ...before, change: 1, rate: 50 }),
      change({ bureau_id: '乙县', amount: 3, ...before, before: 4, change: -1, rate: -25 }),
    ];
    expect(said(answers, changes)[1]).toMatch(/^甲县：.*增加 1\.00 万元（50\.00%）。$/);
  });

  it('is nothing where nothing is published', () => {
    expect(said([])).toEqual([]);
  });
});

describe('what is said of the parts', () => {
  const said = (parts: readonly PartRow[]): string[] => {
    const answers = [...new Set(parts.map(({ bureau_id }) => bureau_id))].map((bureau_id) =>
      answer({ bureau_id, amount: 10 }),
    );
    const all = bureauParts(scope, answers, parts, DEFAULT);
    return partsFigure(page, context, all).said.map(textOf);
  };

  it('is the largest of each bureau, but not what is not divided', () => {
    const of = (bureau_id: string, component: string, amount: number): PartRow =>
      part({ bureau_id, component, amount, share: amount * 10 });
    expect(
      said([of('甲县', 'three_public.reception', 6), of('甲县', 'three_public.abroad', 4)]),
    ).toEqual(['甲县（决算）最大的一项是公务接待费，占 60.00%。']);
    expect(said([of('乙县', 'rest', 8), of('乙县', 'three_public.abroad', 2)])).toEqual([]);
    expect(said([])).toEqual([]);
  });
});
