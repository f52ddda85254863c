import { describe, expect, it } from 'vitest';
import type { CheckCount, CheckedFigure, CheckRow } from '../../../src/db/checks.ts';
import { checksWords } from '../../../src/i18n/views/checks.ts';
import { DEFAULT } from '../../../src/state/selection.ts';
import { findingBars, findingTable, ruleTable, ruleTitle } from '../../../src/views/checks/bars.ts';
import { countsFor, rulesFor, SEVERITIES, switched } from '../../../src/views/checks/counts.ts';
import {
  checkNumber,
  comparison,
  excerptOf,
  figuresIn,
  figureText,
  grouped,
  linesIn,
  places,
} from '../../../src/views/checks/finding.ts';
import { filterOf, severitiesOf, type Counted } from '../../../src/views/checks/load.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';

const words = wordsOf();
const t = checksWords.zh;
const scope = scopeWith({ 甲县: 'county', 乙市: 'prefecture' });
const count = (over: Partial<CheckCount> = {}): CheckCount => ({
  ...{ bureau_id: '甲县', rule: 'sum.rows', status: 'fail', severity: 'error', n: 1, ...over },
});
const counts = [
  count({ n: 2 }),
  count({ severity: 'info', rule: 'unit' }),
  count({ status: 'pass', severity: 'info', n: 1200 }),
  count({ bureau_id: '乙市', severity: 'warning', n: 5 }),
  count({ bureau_id: '乙市', status: 'skip', severity: 'info', rule: 'share' }),
];
const rules = new Map([
  [
    'sum.rows',
    {
      ...{ rule: 'sum.rows', title: '合计行', title_en: 'Totals', rationale: '', rationale_en: '' },
      ...{ needs: '', needs_en: '' },
    },
  ],
]);
const counted: Counted = { scope, counts, rules };
const context = { words, t, link: linkOf };

const row = (over: Partial<CheckRow> = {}): CheckRow => ({
  ...{ check_id: 'd:sum.rows:1', document_id: 'd', bureau_id: '甲县', rule: 'sum.rows' },
  ...{ status: 'fail', severity: 'error', expected: 10, found: 12, difference: 2, tolerance: 0 },
  ...{ fact_ids: ['f', 'g'], message: '不符', message_en: 'differs', line: 4, unit: '万元' },
  ...{ title: '预算', kind: 'budget', fiscal_year: 2024, ...over },
});
const figure = (over: Partial<CheckedFigure> = {}): CheckedFigure => ({
  ...{ fact_id: 'f', document_id: 'd', measure: 'amount', concept: 'total', value: 12 },
  ...{ raw: '12.00', unit: '万元', line: 4, start: 3, item: '合计', project: null, heading: null },
  ...{ function_code: null, origin: 'table', fiscal_year: 2024, ...over },
});

describe('counts', () => {
  const filter = { bureaus: ['甲县', '乙市'], status: 'fail', severities: [], rule: null } as const;
  it('follow the filter; severity is one of findings only', () => {
    expect(countsFor(counts, filter)).toBe(8);
    expect(countsFor(counts, { ...filter, severities: ['error'] })).toBe(2);
    expect(countsFor(counts, { ...filter, status: 'all', severities: ['error'] })).toBe(1203);
    expect(countsFor(counts, { ...filter, rule: 'unit' })).toBe(1);
    expect(countsFor(counts, { ...filter, bureaus: [] })).toBe(0);
  });

  it('name the rules that have something, the most first', () => {
    expect(rulesFor(counts, filter)).toEqual([
      { rule: 'sum.rows', n: 7 },
      { rule: 'unit', n: 1 },
    ]);
  });

  it('switch a severity off and on, never all of them off', () => {
    expect(switched(SEVERITIES, 'info')).toEqual(['error', 'warning']);
    expect(switched(['error', 'warning'], 'info')).toEqual([]);
    expect(switched(['error'], 'error')).toEqual([]);
  });
});

describe('what the list is asked for', () => {
  const choice = { ...DEFAULT };
  it('is every finding, of the bureau with the most first', () => {
    expect(filterOf(counted, choice)).toEqual({
      bureaus: ['乙市', '甲县'],
      ...{ year: 2024, status: 'fail', severities: [], rule: null },
    });
    expect(filterOf(counted, { ...choice, sort: 'chosen' }).bureaus).toEqual(['甲县', '乙市']);
  });

  it('is of one bureau where it is compared; unknown words are no filter', () => {
    expect(filterOf(counted, { ...choice, bureau: '甲县' }).bureaus).toEqual(['甲县']);
    expect(filterOf(counted, { ...choice, bureau: '丙' }).bureaus).toHaveLength(2);
    expect(severitiesOf({ severity: ['nonsense'] })).toEqual([...SEVERITIES]);
    expect(filterOf(counted, { ...choice, severity: ['info', 'x'] }).severities).toEqual(['info']);
  });
});

describe('the figure', () => {
  it('has a bar of findings for each bureau, with what passed and what could not be tried', () => {
    const [county, city] = findingBars(context, counted, scope.bureaus, SEVERITIES);
    expect(county).toMatchObject({ total: '3 条', gap: null });
    expect(county?.note).toBe('部门预算 · 通过 1,200 处 · 0 条规则无从核对');
    expect(county?.segments.map(({ id, value }) => [id, value])).toEqual([
      ['甲县-error', 2],
      ['甲县-info', 1],
    ]);
    expect(city?.segments[0]?.href).toBe(linkOf({ bureau: '乙市', severity: ['warning'] }));
  });

  it('leaves out what is switched off, and tells no findings from no document', () => {
    const [county, city] = findingBars(context, counted, scope.bureaus, ['error']);
    expect([county?.total, city?.total, city?.segments]).toEqual(['2 条', '0 条', []]);
    expect(city?.gap).toBeNull();
    const before = { ...counted, scope: { ...scope, year: 1999 }, counts: [] };
    expect(findingBars(context, before, scope.bureaus, SEVERITIES)[0]?.gap?.kind).toBe(
      'unpublished',
    );
  });

  it('has tables whose numbers lead to their lists; zero leads nowhere', () => {
    const table = findingTable(context, counted, scope.bureaus);
    expect(table.rows[0]?.cells.map(({ value }) => value)).toEqual(['甲县', 2, 0, 1, 3, 1200, 0]);
    expect(table.rows[0]?.cells[2]?.href).toBeNull();
    const byRule = ruleTable(context, counted, scope.bureaus);
    expect(byRule.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['合计行', 2, 5, 7],
      ['unit', 1, 0, 1],
    ]);
    expect(byRule.rows[0]?.cells[1]?.href).toBe(linkOf({ bureau: '甲县', rule: 'sum.rows' }));
  });

  it('names a rule by its title, else by its name', () => {
    expect(ruleTitle(wordsOf('en'), rules, 'sum.rows')).toBe('Totals');
    expect(ruleTitle(words, rules, 'none')).toBe('none');
  });
});

describe('a check', () => {
  it('says its numbers in their unit; a year is no quantity', () => {
    expect(comparison(words, t, row()).map(({ value }) => value)).toEqual([
      ...['10 万元', '12 万元', '2 万元', '0 万元'],
    ]);
    const rate = row({ expected: 178.6667, found: 39.07, difference: -139.5967, unit: '%' });
    expect(comparison(words, t, rate).map(({ value }) => value)).toEqual([
      ...['178.6667%', '39.07%', '-139.5967 个百分点', '0 个百分点'],
    ]);
    expect(checkNumber(wordsOf('en'), checksWords.en, 300, '万元')).toBe('300 × 10,000 yuan');
    expect(checkNumber(wordsOf('en'), checksWords.en, 6, '个')).toBe('6');
    expect(
      comparison(words, t, row({ expected: null, found: null, difference: null })),
    ).toHaveLength(1);
    expect(checkNumber(words, t, 2024, '年')).toBe('2024 年');
    expect(checkNumber(words, t, -10.84873706, '%')).toBe('-10.8487%');
    expect(checkNumber(words, t, 0, null)).toBe('0');
  });

  it('has its figures in its own order, without those that are not there', () => {
    const figures = new Map([figure(), figure({ fact_id: 'g' })].map((one) => [one.fact_id, one]));
    const ids = (fact_ids: string[]) => figuresIn(row({ fact_ids }), figures).map((f) => f.fact_id);
    expect(ids(['g', 'f', 'lost'])).toEqual(['g', 'f']);
    expect(figureText(words, t, figure())).toBe('12.00');
    expect(figureText(words, t, figure({ origin: 'derived', raw: null, value: 7 }))).toBe('7');
    expect(figureText(words, t, figure({ raw: null, value: null }))).toBe('空缺');
  });

  it('shows the line around its figure, which is marked only where it is', () => {
    expect(excerptOf('合计	12.00	1', figure())).toEqual({
      before: '合计 ',
      mark: '12.00',
      after: ' 1',
    });
    expect(excerptOf('合计	13.00', figure()).mark).toBe('');
    expect(excerptOf('', null)).toEqual({ before: '', mark: '', after: '' });
    const long = excerptOf(`${'一'.repeat(60)}12.00${'二'.repeat(60)}`, figure({ start: 60 }));
    expect(long.before).toMatch(/^…一+$/);
    expect(long.after).toMatch(/^二+…$/);
    // In a table whole cells are shown, and the name of the row.
    const wide = `合计	${'1,234.56	'.repeat(9)}12.00	${'7.89	'.repeat(9)}`;
    const cells = excerptOf(wide, figure({ start: wide.indexOf('12.00') }));
    expect(cells.before).toBe('合计 …1,234.56 1,234.56 1,234.56 ');
    expect(cells.after).toBe(' 7.89 7.89 7.89 7.89 7.89…');
    expect(excerptOf('一'.repeat(300), null).before.length).toBeLessThan(90);
  });

  it('has the lines of its document that it and its figures stand in', () => {
    const line = (document_id: string, n: number) => ({ document_id, line: n, text: '' });
    const all = [line('d', 1), line('d', 4), line('d', 9), line('other', 4)];
    expect(linesIn(row(), [figure({ line: 9 })], all).map((l) => l.line)).toEqual([4, 9]);
  });

  it('says where else its figures are shown', () => {
    const touches = [
      { check_id: 'd:sum.rows:1', mart: 'composition', axis: 'fund' },
      { check_id: 'd:sum.rows:1', mart: 'per_capita_subsidy', axis: null },
      { check_id: 'other', mart: 'execution', axis: null },
    ] as const;
    expect(places(t, row(), touches)).toEqual([
      { name: '构成（按资金来源）', to: { view: 'composition', bureau: '甲县', axis: 'fund' } },
      { name: '人均补助', to: { view: 'per-capita', bureau: '甲县' } },
    ]);
  });

  it('stands under its bureau and severity', () => {
    const rows = [
      row({ check_id: '1' }),
      row({ check_id: '2', severity: 'info' }),
      row({ check_id: '3', bureau_id: '乙市' }),
    ];
    expect(
      grouped(rows).map(({ bureau, sections }) => [bureau, sections.map((s) => s.rows.length)]),
    ).toEqual([
      ['甲县', [1, 1]],
      ['乙市', [1]],
    ]);
    expect(grouped([])).toEqual([]);
  });
});
