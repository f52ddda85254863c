import { describe, expect, it } from 'vitest';
import { perCapitaWords } from '../../../src/i18n/views/per-capita.ts';
import { basisName } from '../../../src/views/per-capita/basis.ts';
import { dotRows, references, type Context } from '../../../src/views/per-capita/chart.ts';
import { bureauCosts, costBars, costTable } from '../../../src/views/per-capita/costs.ts';
import { bySubsidy } from '../../../src/views/per-capita/groups.ts';
import { method, notes } from '../../../src/views/per-capita/notes.ts';
import { standings } from '../../../src/views/per-capita/standings.ts';
import { table } from '../../../src/views/per-capita/table.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';
import { basis, cost, none } from './rows.ts';

const context: Context = { words: wordsOf(), t: perCapitaWords.zh, year: 2024, link: linkOf };
const auto = { phase: 'auto', sort: 'value', hidden: [] } as const;

const scope = scopeWith({
  甲县: 'county',
  乙市: 'prefecture',
  丙县: 'county',
  丁县: 'county',
  戊县: 'county',
  己县: 'county',
});
const ROWS = [
  basis({ bureau_id: '甲县', preferred: true, yuan_per_person: 50 }),
  basis({ bureau_id: '甲县', basis: 'function/target', subsidy_fact_id: 'f', yuan_per_person: 60 }),
  none('乙市'),
  none('丙县'),
  // A subsidy, and nobody counted.
  basis({
    ...{ bureau_id: '丁县', basis: 'form', preferred: true, insured: null, yuan_per_person: null },
    ...{ insured_fact_id: null, insured_kind: null, note: '没有人数' },
  }),
  basis({
    ...{ bureau_id: '戊县', basis: 'self_evaluation/count.2024-06', phase: 'executed' },
    ...{ preferred: true, yuan_per_person: 58.69, insured_kind: 'count', findings: ['c1'] },
  }),
  basis({
    ...{ bureau_id: '戊县', basis: 'self_evaluation/count.achieved', phase: 'executed' },
    ...{ insured_fact_id: 'achieved', yuan_per_person: 58.7 },
  }),
  basis({
    ...{ bureau_id: '戊县', basis: 'all_levels/count.2024-06', phase: 'executed' },
    ...{ subsidy_fact_id: 'all', yuan_per_person: 669 },
  }),
  basis({
    ...{ bureau_id: '戊县', basis: 'all_levels/count.achieved', phase: 'executed' },
    ...{ subsidy_fact_id: 'all', yuan_per_person: 669.4 },
  }),
];

describe('how bureaus stand', () => {
  const all = standings(scope, ROWS, auto);

  it('has the largest first and those without an amount last, each absence as what it is', () => {
    expect(all.map(({ bureau, absent }) => [bureau.bureau_id, absent?.kind ?? null])).toEqual([
      ['戊县', null],
      ['甲县', null],
      ['乙市', 'not_applicable'],
      ['丙县', 'unpublished'],
      ['丁县', 'unpublished'],
      ['己县', 'unpublished'],
    ]);
    expect(all.at(-1)?.absent?.reason).toEqual({ is: 'no_document' });
  });

  it('keeps the reader’s order', () => {
    const chosen = standings(scope, ROWS, { ...auto, sort: 'chosen' });
    expect(chosen.map(({ bureau }) => bureau.bureau_id)).toEqual(
      scope.bureaus.map(({ bureau_id }) => bureau_id),
    );
  });

  it('says of another phase that it is another, and picks the mart’s line within one', () => {
    const approved = standings(scope, ROWS, { ...auto, phase: 'approved' });
    const [first, ...others] = approved;
    expect(first?.main?.basis).toBe('project/target');
    const other = others.find(({ bureau }) => bureau.bureau_id === '戊县');
    expect(other).toMatchObject({ main: null, outside: [], absent: { kind: 'unpublished' } });
    expect(notes(context, approved)).toContain('戊县：没有所选口径的数字，只有决算的。');
    const two = [
      basis({ bureau_id: '甲县', phase: 'executed', preferred: true }),
      basis({ bureau_id: '甲县', basis: 'form/target', insured_fact_id: 'other' }),
      basis({ bureau_id: '甲县', basis: 'function/target.2', insured_fact_id: 'other' }),
      basis({ bureau_id: '甲县', basis: 'function/target' }),
    ];
    const [found] = standings(scope, two, { ...auto, phase: 'approved' });
    expect(found?.main?.basis).toBe('function/target');
  });

  it('is unpublished for a prefecture that says what all levels paid', () => {
    const rows = [none('乙市'), basis({ bureau_id: '乙市', basis: 'all_levels/count' })];
    const found = standings(scopeWith({ 乙市: 'prefecture' }), rows, auto);
    expect(found[0]).toMatchObject({ main: null, absent: { kind: 'unpublished' } });
    expect(found[0]?.outside).toHaveLength(1);
  });

  it('draws a published zero as zero, with its source, and no mark', () => {
    const rows = [basis({ bureau_id: '甲县', preferred: true, subsidy: 0, yuan_per_person: 0 })];
    const [row] = dotRows(context, standings(scopeWith({ 甲县: 'county' }), rows, auto));
    expect(row).toMatchObject({
      dots: [],
      gap: { kind: 'zero', href: linkOf({ fact: '甲县:s' }) },
    });
  });
});

describe('the chart', () => {
  const all = standings(scope, ROWS, auto);
  const rows = dotRows(context, all);

  it('leads from each mark to the figure that sets it apart, ids apart', () => {
    const [first, second] = rows;
    expect(first?.dots.map(({ id, kind, value }) => [id, kind, value])).toEqual([
      ['戊县:s', 'main', 58.69],
      ['achieved', 'other', 58.7],
      ['all', 'outside', 669],
      ['all 2', 'outside', 669.4],
    ]);
    expect(first?.dots[3]?.href).toBe(linkOf({ fact: 'all' }));
    expect(second?.dots.map(({ id }) => id)).toEqual(['甲县:s', 'f']);
    expect(first?.dots[0]?.readout.lines).toContain('有 1 条勾稽发现涉及这个数字');
    expect(first?.dots[0]?.label).toContain('100.00 万元 ÷ 20,000 人 = 58.69 元/人');
  });

  it('gives the reason where there is nothing, and the amounts in 元 a person for any unit', () => {
    const gaps = rows.flatMap(({ gap }) => (gap ? [gap.label] : []));
    expect(gaps[0]).toBe('乙市: 不适用. 没有公布');
    expect(gaps.at(-1)).toBe('己县: 未公布. 没有 2024 年度的文件');
    const yi = dotRows({ ...context, words: wordsOf('zh', 'yi') }, all);
    expect(yi[0]?.total).toBe('58.69');
    const person = dotRows({ ...context, words: wordsOf('zh', 'person') }, all);
    expect(person[0]?.dots[0]?.label).toContain('100.00 万元');
  });

  it('says where counts and targets, budgets and final accounts stand beside each other', () => {
    const said = notes(context, all).join('');
    expect(said).toContain('口径不同');
    expect(said).toContain('甲县是目标值，戊县是实际人数');
    expect(said).toContain('戊县的数字涉及勾稽发现');
  });

  it('draws each standard once, the national one with those who state the same', () => {
    const standard = { yuan_per_person: 670, source: '通知', verified_by: 'recall' };
    const stated = [
      basis({ bureau_id: '甲县', stated_standard: 640, stated_local_standard: 70 }),
      basis({ bureau_id: '丙县', stated_standard: 670 }),
      basis({ bureau_id: '丁县', stated_standard: 640 }),
    ];
    const { drawn, left } = references(context, standard, all, stated);
    expect(drawn.map(({ label }) => label)).toEqual([
      '国家标准 670，各级合计（丙县文件同）',
      '甲县、丁县文件所述 640，各级合计',
      '甲县文件所述 70，本级',
    ]);
    expect(left).toBe(0);
    expect(references(context, null, all, [])).toEqual({ drawn: [], left: 0 });
    const many = scope.bureaus.map(({ bureau_id }, i) =>
      basis({ bureau_id, stated_standard: 600 + i }),
    );
    expect(references(context, standard, all, many)).toMatchObject({ left: 2 });
  });

  it('says that the standard is from memory, or that there is none', () => {
    const from = (verified_by: string): string =>
      method(context, { yuan_per_person: 670, source: '某通知', verified_by }).join('');
    expect(from('recall')).toContain('凭记忆');
    expect(from('notice')).not.toContain('凭记忆');
    expect(method(context, null).join('')).toContain('没有 2024 年国家标准');
  });
});

describe('a basis in words', () => {
  it.each([
    ['project/target', '补助项目 ÷ 目标参保人数', 'subsidy project ÷ target enrolment'],
    ['form', '项目申报表', 'project application form'],
    [
      'self_evaluation/count.2024-06',
      '绩效自评或情况说明 ÷ 2024-06 参保人数',
      'self-evaluation or text ÷ enrolment of 2024-06',
    ],
    [
      'all_levels/count.achieved',
      '各级财政到位资金 ÷ 自评完成的参保人数',
      'paid by all levels ÷ enrolment reached (self-evaluation)',
    ],
    [
      'function/count.unspecified.2',
      '功能科目 2101202 ÷ 参保人数（未写时点）（未写险种）（第 2 个）',
      'function line 2101202 ÷ enrolment (no date), insurance not said (no. 2)',
    ],
    ['later/other', 'later ÷ other', 'later ÷ other'],
  ])('%s', (code, zh, en) => {
    expect(basisName(perCapitaWords.zh, code)).toBe(zh);
    expect(basisName(perCapitaWords.en, code)).toBe(en);
  });

  it('says once what all bases of a subsidy have in common', () => {
    const [group, ...others] = bySubsidy(wordsOf(), [
      basis({ bureau_id: '甲县', note: '只见于自评；六月的人数' }),
      basis({ bureau_id: '甲县', basis: 'project/count', note: '只见于自评；未写时点' }),
      basis({ bureau_id: '甲县', basis: 'function/count', note: '功能科目；未写时点' }),
    ]);
    expect(group?.why).toBe('只见于自评');
    expect(group?.rows.map(({ why }) => why)).toEqual(['六月的人数', '未写时点']);
    expect(others.map(({ why, rows }) => [why, rows[0]?.why])).toEqual([
      ['', '功能科目；未写时点'],
    ]);
  });
});

describe('the table', () => {
  it('has every basis with both figures, and the words of absence for who has none', () => {
    const all = standings(scope, ROWS, auto);
    const standard = { yuan_per_person: 670, source: '通知', verified_by: 'recall' };
    const stated = basis({
      ...{ bureau_id: '乙市', stated_standard: 640, stated_standard_fact_id: 's' },
    });
    const subsidies = [stated, ...ROWS];
    const { columns, rows } = table(context, all, { subsidies, standard });
    const at = (key: string): number => columns.findIndex((column) => column.key === key);
    expect(rows).toHaveLength(12);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    expect(rows[0]?.cells[at('subsidy')]).toMatchObject({ value: 100, fact: '戊县:s' });
    expect(rows[0]?.cells[at('insured')]).toMatchObject({ value: 20_000, fact: '戊县:i' });
    const [prefecture, said] = rows.filter(({ cells }) => cells[0]?.text === '乙市');
    expect(prefecture?.cells[at('value')]).toMatchObject({ text: '不适用', value: null });
    expect(prefecture?.cells[at('note')]?.text).toBe('没有公布');
    expect(said?.cells[at('value')]).toMatchObject({ text: '640.00', fact: 's' });
    expect(rows.at(-1)?.cells[at('value')]).toMatchObject({ value: 670, href: null });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('the costs of the office', () => {
  const two = scopeWith({ 甲县: 'county', 乙市: 'prefecture', 丙县: 'county' });
  const COSTS = [
    cost({ bureau_id: '乙市', together: 170_000 }),
    cost({
      ...{ bureau_id: '乙市', cost: 'agency_operation', amount_fact_id: 'o' },
      ...{ yuan_per_person: 20_000, together: 170_000 },
    }),
    cost({ bureau_id: '甲县', phase: 'executed', yuan_per_person: 9, together: 9 }),
    cost({ bureau_id: '甲县', phase: 'approved', yuan_per_person: 8, together: 8 }),
  ];

  it('shows final accounts before a budget, the largest first, and gaps', () => {
    const all = bureauCosts(two, COSTS, 'staff', auto);
    const bars = costBars(context, 'staff', all, []);
    expect(bars.map(({ name, total, gap }) => [name, total, gap?.kind ?? null])).toEqual([
      ['乙市', '170,000.00', null],
      ['甲县', '9.00', null],
      ['丙县', '', 'unpublished'],
    ]);
    expect(bars[1]?.note).toBe('2024 年度决算 · 只有人员经费');
    expect(bureauCosts(two, COSTS, 'insured.resident', auto).every((b) => !b.rows.length)).toBe(
      true,
    );
    expect(costTable(context, 'staff', all).rows).toHaveLength(4);
  });

  it('leaves out what is switched off', () => {
    const hidden = ['personnel'];
    const all = bureauCosts(two, COSTS, 'staff', { ...auto, hidden });
    const [first, second] = costBars(context, 'staff', all, hidden);
    expect(first?.segments.map(({ id }) => id)).toEqual(['o']);
    expect(first?.total).toBe('20,000.00 / 总额 170,000.00');
    expect(second).toMatchObject({ segments: [], gap: null });
  });
});
