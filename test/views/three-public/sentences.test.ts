import { describe, expect, it } from 'vitest';
import type { ChangeRow, ThreePublicRow } from '../../../src/db/three-public.ts';
import { threePublicWords } from '../../../src/i18n/views/three-public.ts';
import type { Context } from '../../../src/views/three-public/components.ts';
import type { BureauParts } from '../../../src/views/three-public/parts.ts';
import { filled, joined, plain, textOf } from '../../../src/views/said/pieces.ts';
import {
  changeSentence,
  conflictSentences,
  partSentences,
} from '../../../src/views/three-public/sentences.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';
import { answer, change } from './rows.ts';

const context: Context = { words: wordsOf(), t: threePublicWords.zh, year: 2024, link: linkOf };
const english: Context = { ...context, words: wordsOf('en'), t: threePublicWords.en };
const id = '甲县';

describe('a sentence', () => {
  it('is its template with pieces in place of names; what is not given is left out', () => {
    const pieces = filled('{a}比{b}多{c}。', {
      a: { text: '3', fact: 'x' },
      b: [plain('2'), plain('！')],
    });
    expect(textOf(pieces)).toBe('3比2！多。');
    expect(pieces[0]).toEqual({ text: '3', fact: 'x' });
    expect(textOf(joined([[plain('1')], [plain('2')]], '、'))).toBe('1、2');
    expect(filled('', {})).toEqual([]);
  });
});

describe('the change against the year before', () => {
  const said = (
    changes: readonly ChangeRow[],
    answers: readonly ThreePublicRow[] = [],
    given: Context = context,
  ): string => textOf(changeSentence(given, 'three_public', 'executed', changes, answers));
  const before = { before_fact_id: 'b', before_origin: 'derived' } as const;

  it('is less, more, or the same, with where the figure before is from', () => {
    const less = change({
      bureau_id: id,
      amount: 3.4,
      ...before,
      before: 5,
      change: -1.6,
      rate: -32,
    });
    expect(said([less])).toBe(
      '2024 年度决算“三公”经费 3.40 万元，比上年 5.00 万元（推算）减少 1.60 万元（-32.00%）。',
    );
    expect(said([less], [], english)).toBe(
      'Three public expenses, 2024 final accounts: 3.40 × 10,000 yuan, against 5.00 × 10,000 yuan (derived) the year before: 1.60 × 10,000 yuan less (-32.00%).',
    );
    const first = change({ bureau_id: id, amount: 1, ...before, before: 0, change: 1 });
    expect(said([first])).toMatch(/增加 1\.00 万元。$/);
    const same = change({ bureau_id: id, amount: 0, ...before, before: 0, change: 0 });
    expect(said([same])).toMatch(/相同。$/);
  });

  it('leads from each figure to its source', () => {
    const row = change({
      bureau_id: id,
      amount: 3.4,
      ...before,
      before: 5,
      change: -1.6,
      rate: -32,
    });
    const pieces = changeSentence(context, 'three_public', 'executed', [row], []);
    expect(pieces.flatMap(({ fact }) => fact ?? [])).toEqual(['甲县:now', 'b']);
  });

  it('is not certain where figures contradict each other, of either year', () => {
    const rows = [3.31, 3.56].map((amount, i) =>
      change({
        bureau_id: id,
        amount: 1.49,
        ...before,
        before: amount,
        before_fact_id: `b${i}`,
        change: -1,
      }),
    );
    expect(said(rows)).toContain(
      '上年有互相矛盾的数：3.31 万元（推算）、3.56 万元（推算），变化不能确定',
    );
    const now = [1, 2].map((amount) =>
      change({ bureau_id: id, amount, fact_id: `n${amount}`, ...before, before: 3, change: -1 }),
    );
    expect(said(now)).toContain('有互相矛盾的数：1.00 万元、2.00 万元');
  });

  it('says why there is none', () => {
    const alone = change({ bureau_id: id, amount: 1.5 });
    expect(said([alone])).toContain('文件没有给出 2023 年同一口径的数');
    const other = answer({ bureau_id: id, amount: 2, fiscal_year: 2023, phase: 'approved' });
    expect(said([alone], [other])).toContain('2023 年只有年初预算数，口径不同');
    expect(said([])).toContain('没有给出 2024 年');
    expect(textOf(changeSentence(context, 'three_public', null, [alone], []))).toContain(
      '没有给出',
    );
  });
});

describe('contradictions', () => {
  it('are said with what each figure was computed from', () => {
    const rows = ['x', 'y'].map((fact_id, i) =>
      answer({ bureau_id: id, amount: 3 + i, fiscal_year: 2023, conflict: true, fact_id }),
    );
    const behind = [
      {
        derived_fact_id: 'x',
        fact_id: 'a',
        fiscal_year: 2024,
        measure: 'amount',
        value: 1,
        raw: '1',
      },
      {
        derived_fact_id: 'x',
        fact_id: 'c',
        fiscal_year: 2024,
        measure: 'change',
        value: -2,
        raw: '2',
      },
    ] as const;
    const [sentence, ...others] = conflictSentences(context, rows, behind);
    expect(others).toEqual([]);
    expect(textOf(sentence ?? [])).toBe(
      '2023 年度决算“三公”经费有 2 个互相矛盾的数：3.00 万元（由 1.00 万元 和 增减额 -2.00 万元 算得）、4.00 万元（原文）。',
    );
    expect((sentence ?? []).flatMap(({ fact }) => fact ?? [])).toEqual(['x', 'a', 'c', 'y']);
    expect(conflictSentences(context, [answer({ bureau_id: id, amount: 1 })], [])).toEqual([]);
  });
});

describe('what a bar cannot show', () => {
  const [bureau] = scopeWith({ 甲县: 'county' }).bureaus;
  const of = (over: Partial<BureauParts>): string[] => {
    if (!bureau) throw new Error('no bureau');
    const own = {
      bureau,
      phase: 'executed',
      whole: null,
      leaves: [],
      excess: null,
      ...over,
    } as const;
    return partSentences(context, { answers: [], ...own }).map(textOf);
  };
  const said = (component: string, amount: number, origin: ThreePublicRow['origin'] = 'text') =>
    answer({ bureau_id: id, amount, component: `three_public.${component}`, origin });

  it('is said: zeros, what is not published, and nothing of a bureau without any', () => {
    expect(
      of({ answers: [said('abroad', 0), said('vehicles', 0, 'derived'), said('reception', 2)] }),
    ).toEqual([
      '公布为零：因公出国（境）费、公务用车购置及运行维护费（推算）。',
      '文件没有给出数字：公务用车购置费、公务用车运行维护费。',
    ]);
    expect(of({ phase: null })).toEqual([]);
  });

  it('is said: vehicles that are not their parts, and parts that exceed the whole', () => {
    const vehicles = (all: number): string[] =>
      of({
        answers: [
          ...[said('vehicles', all), said('vehicle_purchase', 1), said('vehicle_running', 0.4)],
          ...[said('abroad', 1), said('reception', 1)],
        ],
      });
    expect(vehicles(1.41)).toEqual([]);
    expect(vehicles(1.5)[0]).toContain(
      '1.50 万元，与购置费 1.00 万元、运行维护费 0.40 万元 之和不符',
    );
    const whole = answer({ bureau_id: id, amount: 2 });
    expect(of({ whole, excess: 0.5 }).at(-1)).toBe(
      '各部分之和比公布的合计 2.00 万元 多 0.50 万元。',
    );
  });
});
