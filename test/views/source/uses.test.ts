import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../../src/db/index.ts';
import type { Use } from '../../../src/db/uses.ts';
import { formats, messages } from '../../../src/i18n/index.ts';
import type { Scope } from '../../../src/views/page.ts';
import { useChoices, useText } from '../../../src/views/source/uses.ts';
import type { Words } from '../../../src/views/words.ts';

const words = (language: 'zh' | 'en'): Words => ({
  ...{ language, unit: 'wan', t: messages[language], format: formats('wan') },
});
const use = (over: Partial<Use>): Use => ({
  ...{ mart: 'composition', role: 'own', fiscal_year: 2024, phase: 'approved' },
  ...{ kind: 'function', code: '21015', label: '医疗保障管理事务', parent_code: '210' },
  ...{ amount: 12.5, fact_ids: ['f'] },
  ...over,
});
const scopeOf = (kinds: DocumentRow['kind'][]): Scope => ({
  bureaus: [
    {
      ...{ bureau_id: '000001', region: '甲区', region_en: 'Jia', name: '甲', level: 'district' },
      ...{ city: null, province: '乙省', number: 0 },
      mark: { swatch: { fill: '#000', ink: '#fff', texture: 'solid' }, symbol: 'circle' },
      documents: kinds.map((kind) => ({ kind, fiscal_year: 2024 }) as DocumentRow),
    },
  ],
  ...{ all: 1, years: [2024], year: 2024, unknown: [], unknownYear: null },
});

describe('a use in words', () => {
  it('names the view, the row and the amount', () => {
    expect(useText(words('zh'), use({}))).toEqual({
      where: '构成 · 按功能 · 2024 年度年初预算',
      label: '21015 医疗保障管理事务',
      published: false,
      amount: '12.50 万元',
      role: null,
    });
  });

  it('says what the figure is in the row', () => {
    expect(useText(words('zh'), use({ role: 'rest', code: null, label: null })).label).toContain(
      '210',
    );
    const rate = use({ mart: 'execution', role: 'rate', kind: 'total', phase: 'adjusted' });
    expect(useText(words('en'), { ...rate, amount: null })).toMatchObject({
      where: 'Execution · total spending · 2024 final accounts · against the adjusted budget',
      amount: null,
      role: 'as the stated rate',
    });
    const person = use({ mart: 'per_capita_subsidy', role: 'subsidy', kind: 'preferred' });
    expect(useText(words('zh'), { ...person, code: null, label: null })).toMatchObject({
      where: '人均补助 · 首选口径 · 2024 年度年初预算',
      label: null,
      amount: '12.50 元/人',
    });
    const cost = use({ mart: 'administrative_cost', role: 'people', kind: 'personnel' });
    expect(useText(words('zh'), cost)).toMatchObject({
      ...{ where: '人均补助 · 每人经费 · 2024 年度年初预算', label: '人员经费' },
      ...{ amount: '12.50 元/人', role: '作人数', published: false },
    });
    const prior = use({ mart: 'change', role: 'prior', kind: null, code: null, label: '总计' });
    expect(useText(words('zh'), prior)).toMatchObject({
      ...{ where: '执行 · 与上年比较 · 2024 年度年初预算', label: '总计', role: '作上年预算' },
    });
  });
});

describe('the link to a use', () => {
  const phaseOf = (kinds: DocumentRow['kind'][], phase: Use['phase']) =>
    useChoices(scopeOf(kinds), '000001', use({ phase })).phase;

  it('opens the level that the row stands on', () => {
    expect(useChoices(scopeOf(['budget']), '000001', use({}))).toMatchObject({
      ...{ view: 'composition', axis: 'function', code: '210', year: 2024, fact: null },
    });
  });

  it('asks for a basis only where the usual one would show another', () => {
    expect(phaseOf(['budget'], 'approved')).toBe('auto');
    expect(phaseOf(['budget', 'final'], 'executed')).toBe('auto');
    expect(phaseOf(['budget', 'final'], 'approved')).toBe('approved');
  });

  it('compares the bureau alone where it is not among those compared', () => {
    expect(useChoices(scopeOf([]), '000009', use({})).bureaus).toEqual(['000009']);
    expect(useChoices(scopeOf([]), '000001', use({})).bureaus).toBeUndefined();
  });
});
