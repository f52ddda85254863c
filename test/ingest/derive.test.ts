import { describe, expect, test } from 'vitest';
import { read } from './facts/money/helpers.ts';

/** Derived facts of a text, as `year phase value`. */
const derived = (text: string, kind: 'budget' | 'final' = 'budget'): string[] =>
  read(text, { kind })
    .facts.filter((fact) => fact.origin === 'derived')
    .map((fact) => `${fact.concept} ${fact.fiscal_year} ${fact.phase} ${fact.value}`);

describe('derived facts', () => {
  test('give last year from a change', () => {
    expect(
      derived('2024 年收支预算总数 4187.90 万元，比 2023 年收支预算总数增加 3435.38 万元。'),
    ).toEqual(['total 2023 approved 752.52']);
  });

  test('give last year from a rate that stands alone', () => {
    expect(
      derived(
        [
          '五、“三公”经费说明',
          '2024 年“三公”经费预算数为 1.5 万元，其中：公务接待费 1.5 万元。',
          '（一）公务接待费较 2023 年预算下降 33.33%。',
        ].join('\n'),
      ),
    ).toEqual(['three_public.reception 2023 approved 2.25']);
  });

  test('are one where change and rate agree, two where they do not', () => {
    expect(
      derived('2024 年机关运行经费 92.12 万元，比 2023 年预算减少 11.21 万元，下降 10.85%。'),
    ).toHaveLength(1);
    expect(
      derived('2024 年机关运行经费 92.12 万元，比 2023 年预算减少 11.21 万元，下降 12.17%。'),
    ).toEqual(['agency_operation 2023 approved 103.33', 'agency_operation 2023 approved 104.88']);
  });

  test('give the budget that a completion rate implies', () => {
    expect(
      derived('2024 年度一般公共预算财政拨款支出决算数为 911.65 万元，完成预算 87.19%。', 'final'),
    ).toEqual(['expenditure 2024 adjusted 1045.59']);
    expect(
      derived(
        '2024 年度一般公共预算财政拨款支出决算数为 911.65 万元，完成年初预算的 87.19%。',
        'final',
      ),
    ).toEqual(['expenditure 2024 approved 1045.59']);
  });

  test('leave open which budget it was where a change is measured from 预算 alone', () => {
    expect(
      derived('2024 年度公务接待费支出决算数为 5.5 万元，比 2024 年预算减少 2.5 万元。', 'final'),
    ).toEqual(['three_public.reception 2024 null 8']);
  });

  test('give both sides last year where one change is of both', () => {
    expect(
      derived(
        '2024年度收入总计500万元、支出总计500万元，与上年相比收、支总计各增加20万元，增长4.17%。',
        'final',
      ),
    ).toEqual(['total 2023 executed 480', 'total 2023 executed 480']);
  });

  test('do not follow from a fall of 100 % or more, nor from nothing executed', () => {
    expect(derived('2024 年公务接待费 0.8 万元，比 2023 年下降 400%。')).toEqual([]);
    expect(derived('2024 年度公务接待费支出 0 万元，完成预算 0%。', 'final')).toEqual([]);
  });

  test('are nothing where a rise from nothing is printed as 100 %', () => {
    expect(
      derived('2024 年公务用车购置费 18.5 万元，比 2023 年增加 18.5 万元，增长 100%。'),
    ).toEqual(['three_public.vehicle_purchase 2023 approved 0']);
  });

  test('name the facts that they come from', () => {
    const { facts } = read('2024 年收支预算总数 10 万元，比 2023 年收支预算总数增加 2 万元。');
    const one = facts.find((fact) => fact.origin === 'derived');
    const known = new Set(facts.map((fact) => fact.fact_id));
    expect(one?.derived_from?.every((id) => known.has(id))).toBe(true);
    expect(one).toMatchObject({ line: null, cell: null, raw: null, is_leaf: false, value: 8 });
  });
});
