import { describe, expect, it } from 'vitest';
import type { ExecutionRow } from '../../../src/db/execution.ts';
import { executionWords } from '../../../src/i18n/views/execution.ts';
import {
  changeNotes,
  changePair,
  changesIn,
  widest,
} from '../../../src/views/execution/change-rows.ts';
import { changeTable } from '../../../src/views/execution/change-table.ts';
import { itemNotes, totalNotes } from '../../../src/views/execution/execution-notes.ts';
import {
  distinctName,
  executionPair,
  joined,
  type Executed,
} from '../../../src/views/execution/execution-rows.ts';
import { itemTable, totalTable } from '../../../src/views/execution/execution-table.ts';
import { findingsOf, touchedBy } from '../../../src/views/execution/findings.ts';
import { baseOf, bureauOf, published } from '../../../src/views/execution/load.ts';
import { distinct, drawn, empty, ordered } from '../../../src/views/execution/pairs.ts';
import type { ChosenBureau } from '../../../src/views/page.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';
import { changed, executed } from './rows.ts';

const words = wordsOf();
const t = executionWords.zh;
const scope = scopeWith({ 甲县: 'county', 乙市: 'prefecture' });
const [county, city] = scope.bureaus as [ChosenBureau, ChosenBureau];
const rows = (...some: ExecutionRow[]): Executed[] => joined(scope.bureaus, some);
const pairOf = (row: ExecutionRow, w = words) =>
  executionPair(w, t, { bureau: county, row }, '甲县');
const by = (measure: 'amount' | 'share', w = words) => ({ words: w, measure, link: linkOf });

describe('a row of execution', () => {
  it('is drawn in amounts, or by percent of the budget, with what is published beside it', () => {
    const pair = pairOf(executed({ stated_rate: 24.9, stated_rate_fact_id: 'rate' }));
    const amounts = drawn(pair, by('amount'));
    expect([amounts.from?.value, amounts.to?.value, amounts.stated]).toEqual([200, 50, null]);
    const share = drawn(pair, by('share'));
    expect([share.from?.value, share.to?.value, share.stated?.value]).toEqual([100, 25, 24.9]);
    expect(share.stated?.href).toBe(linkOf({ fact: 'rate' }));
    expect(share).toMatchObject({ total: '25.00%', note: '对年初预算 · 公布 24.90%' });
  });

  it('has no percentage of a budget of zero, and says a published zero from one', () => {
    const zero = executed({ budget: 0, executed: 0, rate: null });
    expect(drawn(pairOf(zero), by('share')).gap).toMatchObject({ kind: 'zero', text: '0' });
    expect(drawn(pairOf(zero), by('amount'))).toMatchObject({ gap: null, to: { value: 0 } });
    const some = executed({ budget: 0, executed: 3, rate: null });
    expect(drawn(pairOf(some), by('share')).gap?.kind).toBe('not_applicable');
  });

  it('is not drawn for each person where nobody counted them', () => {
    const person = wordsOf('zh', 'person');
    expect(drawn(pairOf(executed(), person), by('amount', person))).toMatchObject({
      from: null,
      gap: { kind: 'unpublished', readout: { lines: ['未公布', words.t.common.noCount] } },
    });
    const counted = executed({ budget_per_person: 4, executed_per_person: 1 });
    expect(drawn(pairOf(counted, person), by('amount', person)).to?.value).toBe(1);
  });

  it('says that a budget was computed from the rate', () => {
    const row = executed({ budget_origin: 'derived', stated_rate: 25, stated_rate_fact_id: 'r' });
    expect(pairOf(row).note).toContain('预算由完成率推算');
    expect(pairOf(row).lines[0]).toContain('由完成率推算');
  });

  it('has marks of its own name each, also where two rows have the same figure', () => {
    const two = distinct([
      drawn(pairOf(executed()), by('amount')),
      drawn(pairOf(executed()), by('amount')),
    ]);
    expect(two.map((row) => row.to?.id)).toEqual(['executed', 'executed#2']);
  });

  it('has its code where another item has its name', () => {
    const item = (code: string) => executed({ scope: 'function', code, label: '行政运行' });
    const two = rows(item('2101501'), item('2010301'));
    expect(two.map(({ row }) => distinctName(words, row, two))).toEqual([
      '行政运行 2101501',
      '行政运行 2010301',
    ]);
    expect(distinctName(words, item('2101501'), two.slice(0, 1))).toBe('行政运行');
  });
});

describe('what is said beside totals', () => {
  const adjusted = executed({ base_phase: 'adjusted', fund: 'general', budget_origin: 'derived' });
  it('names mixed bases, funds, levels, implied budgets and other published figures', () => {
    const notes = totalNotes(
      words,
      t,
      rows(executed({ note: '另有年初预算数5万元' }), adjusted, { ...adjusted, bureau_id: '乙市' }),
    ).join('\n');
    expect(notes).toContain('甲县对年初预算；甲县、乙市对调整预算');
    expect(notes).toContain('甲县（对年初预算）为全部资金');
    expect(notes).toContain('推算的：甲县（对调整预算）、乙市（对调整预算）');
    expect(notes).toContain('甲县（对年初预算）：另有年初预算数5万元。');
    expect(notes).toContain('甲县为县级；乙市为市级');
  });

  it('is nothing where there is one row without anything to know', () => {
    expect(totalNotes(words, t, rows(executed()))).toEqual([]);
    expect(totalNotes(words, t, [])).toEqual([]);
  });

  it('names kinds of items, not each of them', () => {
    const item = { ...adjusted, scope: 'function' as const, label: '行政运行', code: '2101501' };
    const project = executed({ scope: 'project', label: '宣传', code: '宣传' });
    const notes = itemNotes(words, t, rows(item, project)).join('\n');
    expect(notes).toContain('推算的：按功能科目');
    expect(itemNotes(words, t, rows(item))).toEqual([t.notes.allImplied]);
  });
});

describe('tables of execution', () => {
  it('have the numbers in the unit chosen, with their sources, and rows without any', () => {
    const context = { words: wordsOf('zh', 'yuan'), t, link: linkOf };
    const table = totalTable(context, rows(executed({ findings: ['d:rule:1'] })), [
      { bureau: city, why: '没有', alone: null },
      { bureau: city, why: '只有预算', alone: 'budget' },
    ]);
    const [first, second, third] = table.rows;
    expect(first?.cells.map(({ value }) => value)).toEqual([
      ...['甲县', '年初预算', '全部资金', 2_000_000, 500_000, 25, null, '公布', '', 1],
    ]);
    expect(first?.cells[3]?.fact).toBe('budget');
    expect(first?.cells.at(-1)?.href).toBe(
      linkOf({ view: 'checks', bureau: '甲县', rule: 'rule' }),
    );
    expect(second?.cells[3]).toMatchObject({ text: '未公布', value: null });
    // Its budget is published: only what was spent is not.
    expect(third?.cells.slice(3, 7).map(({ text }) => text)).toEqual([
      ...['不适用', '未公布', '不适用', '未公布'],
    ]);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    const items = itemTable(context, rows(executed({ scope: 'project', label: '宣传' })));
    expect(items.rows[0]?.cells).toHaveLength(items.columns.length);
  });
});

describe('a budget beside that of the year before', () => {
  it('is the widest total of the bureau, both answers where there are two', () => {
    const all = changesIn(county, [
      changed(),
      changed({ prior_from: 'change_rate', prior_fact_id: 'prior-2' }),
      changed({ amount_fact_id: 'general', prior_fact_id: 'prior-3', fund: 'general' }),
      changed({ bureau_id: '乙市' }),
    ]);
    expect(widest(all).map(({ row }) => row.prior_fact_id)).toEqual(['prior', 'prior-2']);
    expect(widest(changesIn(county, [changed({ scope: 'function' })]))).toEqual([]);
  });

  it('is drawn by percent of the year before; a rate that cannot be is said, not drawn', () => {
    const one = { bureau: county, row: changed({ rate: -83.33, stated_rate: -400 }) };
    const row = drawn(changePair(words, t, one, '三公'), by('share'));
    expect([row.from?.value, row.stated]).toEqual([100, null]);
    expect(row.to?.value).toBeCloseTo(16.67);
    expect(row.note).toBe('公布 -400.00%');
    expect(changeNotes(words, t, [one], () => '三公')).toEqual([
      t.notes.impossible(['三公 -400.00%']),
    ]);
  });

  it('says contradictions and zeros', () => {
    const some = [
      { bureau: county, row: changed({ conflict: true }) },
      { bureau: county, row: changed({ conflict: true, prior_from: 'change_rate' }) },
      { bureau: county, row: changed({ amount: 0, prior: 0, rate: null, stated_rate: null }) },
    ];
    expect(changeNotes(words, t, some, ({ row }) => row.prior_from)).toEqual([
      t.notes.conflict(['change', 'change_rate']),
      t.notes.zero(['change']),
    ]);
    const table = changeTable({ words, t, link: linkOf }, some, [{ bureau: city, why: '没有' }]);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    expect(table.rows[2]?.cells[6]).toMatchObject({ text: '不适用', value: null });
  });
});

describe('what is shown', () => {
  const data = { scope, execution: [], changes: [] };
  it('tells a budget, final accounts and nothing apart by the year', () => {
    expect(published(county, 2024)).toBe('budget');
    expect(published(county, 2023)).toBe('nothing');
    const final = {
      ...county,
      documents: county.documents.map((d) => ({ ...d, kind: 'final' as const })),
    };
    expect(published(final, 2024)).toBe('final');
  });

  it('is of the bureau chosen, else of the first that has items, else of the first', () => {
    expect(bureauOf(data, { bureau: '乙市' })?.bureau_id).toBe('乙市');
    expect(bureauOf(data, { bureau: '没有的' })?.bureau_id).toBe('甲县');
    const items = [executed({ bureau_id: '乙市', scope: 'function' })];
    expect(bureauOf({ ...data, execution: items }, { bureau: null })?.bureau_id).toBe('乙市');
    const changes = [changed({ bureau_id: '乙市' })];
    expect(bureauOf({ ...data, changes }, { bureau: null })?.bureau_id).toBe('乙市');
  });

  it('is against one base where the reader chose one', () => {
    expect([
      baseOf({ phase: 'approved' }),
      baseOf({ phase: 'auto' }),
      baseOf({ phase: 'executed' }),
    ]).toEqual(['approved', null, null]);
  });

  it('is sorted by what is drawn, what has nothing last, or left in the order chosen', () => {
    expect(ordered([1, null, 3], 'value', (n) => n)).toEqual([3, 1, null]);
    expect(ordered([1, null, 3], 'chosen', (n) => n)).toEqual([1, null, 3]);
  });

  it('has a gap with its reason where there is nothing', () => {
    const row = empty({ key: 'k', name: '甲县', why: '没有', swatch: county.mark.swatch }, words);
    expect(row).toMatchObject({ from: null, to: null, note: '没有', gap: { kind: 'unpublished' } });
  });

  it('leads to the findings of a bureau, of one rule where it is one', () => {
    const touched = touchedBy(
      rows(
        executed({ findings: ['d:a:1', 'd:b:2'] }),
        executed({ findings: ['d:a:1'] }),
        executed({ bureau_id: '乙市' }),
      ),
    );
    expect(touched.map(({ bureau, findings }) => [bureau.bureau_id, findings])).toEqual([
      ['甲县', ['d:a:1', 'd:b:2']],
    ]);
    expect(findingsOf(linkOf, county, ['d:a:1', 'd:b:2'])).not.toContain('rule');
    expect(findingsOf(linkOf, county, ['d:a:1'])).toContain('rule=a');
  });
});
