import { describe, expect, it } from 'vitest';
import { exhibitOf, factsOf, runsOf, type ExhibitParts } from '../../src/figures/exhibit-of.ts';
import { messages } from '../../src/i18n/index.ts';
import type { Language } from '../../src/model/index.ts';
import { EVIDENCE, FIGURE, MADE, RELEASE } from './shown.ts';

const page = (language: Language = 'zh', hidden: readonly string[] = []): ExhibitParts['page'] => ({
  words: { language, t: messages[language] },
  selection: { hidden: [...hidden] },
});
const made = (over: Partial<ExhibitParts> = {}) =>
  exhibitOf({
    ...{ page: page(), figure: FIGURE, evidence: EVIDENCE, release: RELEASE, made: MADE },
    ...over,
  });

describe('a figure that stands alone', () => {
  it('says its title, what it is of, the first of its sentences and what must be known', () => {
    expect(made()).toMatchObject({
      title: FIGURE.title,
      subtitle: '按功能分类',
      takeaway: '甲县的社会保障为 12.5 万元。',
      notes: FIGURE.notes,
      left: null,
      foot: '医保账本 · 数据 1.3.0（01234567）· 2026-11-22',
    });
    expect(made({ page: page('en') }).foot).toBe(
      'Yibao Ledger · data 1.3.0 (01234567) · 2026-11-22',
    );
  });

  it('drafts what its sentences contradict themselves in, and no more than two of these', () => {
    const one = (text: string, tells?: 'conflict' | 'gap') => [
      { text, fact: null, ...(tells && { tells }) },
    ];
    const said = [
      ...[one('甲。'), one('乙。'), one('丙。', 'gap'), one('丁。', 'conflict')],
      ...[one('戊。', 'conflict'), one('己。', 'conflict')],
    ];
    const figure = { ...FIGURE, said };
    expect(made({ figure }).takeaway).toBe('甲。丁。戊。');
    expect(made({ figure, page: page('en') }).takeaway).toBe('甲。 丁。 戊。');
  });

  it('takes the words of whoever puts it into a briefing', () => {
    expect(made({ title: '甲', takeaway: '乙' })).toMatchObject({ title: '甲', takeaway: '乙' });
    expect(made({ takeaway: null }).takeaway).toBeNull();
    expect(made({ figure: { ...FIGURE, said: [] } }).takeaway).toBeNull();
  });

  it('names each document with its lines, runs of them as one', () => {
    expect(made().sources).toEqual([
      '甲县 2024 部门预算 第 131–133、140 行',
      '乙市 2024 部门决算 第 7 行',
    ]);
    expect(made({ page: page('en') }).sources).toEqual([
      'Jia, 2024 budget, lines 131–133, 140',
      'Yi, 2024 final accounts, line 7',
    ]);
    expect(runsOf([1, 2, 4, 7, 8, 9])).toEqual([
      [1, 2],
      [4, 4],
      [7, 9],
    ]);
  });

  it('says how many lines a long list leaves to the data sheet', () => {
    const lines = Array.from({ length: 30 }, (_, i) => 10 * i + 1).flatMap((n) => [n, n + 1]);
    const [document] = EVIDENCE.documents;
    if (!document) throw new Error('no document');
    const [told = ''] = made({
      evidence: { ...EVIDENCE, documents: [{ ...document, lines }] },
    }).sources;
    expect(told).toContain('第 1–2、11–12、');
    expect(told).toContain('111–112 行，另有 36 行见数据表');
    expect(told).not.toContain('121');
  });

  it('tells the three gravest findings and counts the others', () => {
    expect(made().findings).toEqual([
      '【错误】甲县：一 不符（第131行）。',
      '【疑点】甲县：二 不符（第131行）。',
      '【错误】甲县：三 不符（第131行）。',
      '另有 1 条发现，见数据表。',
    ]);
    const few = EVIDENCE.findings.slice(0, 1);
    expect(made({ page: page('en'), evidence: { ...EVIDENCE, findings: few } }).findings).toEqual([
      '[Error] Jia: 一 differs (line 131).',
    ]);
  });

  it('says what the reader has left out, of its own legend', () => {
    const some = made({ page: page('zh', ['210', 'elsewhere']) });
    expect(some.legend.map(({ key }) => key)).toEqual(['208']);
    expect(some.left).toBe('按读者的选择，图中没有画出：卫生健康。');
    expect(made({ page: page('zh', ['210', '208']) }).left).toContain('各项都没有画出');
    expect(made({ page: page('zh', ['elsewhere']) }).left).toBeNull();
  });

  it('warns of figures that cannot be traced', () => {
    const { sources } = made({ evidence: { ...EVIDENCE, unknown: ['x', 'y'] } });
    expect(sources.at(-1)).toContain('有 2 个数字在这一版数据中找不到出处');
  });

  it('asks for the figures of its table, each once', () => {
    expect(factsOf(FIGURE)).toEqual(['a:1', 'a:2', 'b:1']);
  });
});
