import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/index.ts';
import { spending } from '../fact.ts';
import { itIsTheSameOnBoth, ledgerOf } from './ledger.ts';
import { failedCheck } from './made-up.ts';

type Over = Omit<Partial<Fact>, 'value'>;
type Given = Over & { value: number };

const operation = (value: number, over: Over = {}): Given => ({
  ...{ statement: 'text', concept: 'agency_operation', direction: null, fund: null, value },
  ...over,
});
const personnel = (value: number, over: Over = {}): Given => ({
  ...{ statement: 'general_basic', nature: 'personnel', fund: 'general', item: '合计', value },
  ...over,
});
const people = (concept: string, item: string, value: number, over: Over = {}): Given => ({
  ...{ statement: 'text', concept, direction: null, fund: null, measure: 'count', unit: '人' },
  ...{ item, value, phase: null },
  ...over,
});
const staff = (item: string, value: number, over: Over = {}): Given =>
  people('staff', item, value, { as_of: '2024-12-31', ...over });

const BUREAUS: Record<string, Given[]> = {
  // The same cost stands in several statements; a form has last year's.
  statements: [
    operation(30, { statement: 'general_basic' }),
    operation(32),
    operation(26, { fiscal_year: 2023, origin: 'derived', derived_from: [] }),
    personnel(707, { statement: 'department_targets', fund: 'all' }),
    personnel(300, { statement: 'text' }),
    personnel(664, { economic_code: '301' }),
    personnel(600, { item: '某局本级' }),
    personnel(674),
    staff('实有人数', 40),
  ],
  units: [
    operation(40),
    staff('实有人数', 12),
    staff('下属单位县医保服务中心实有人数', 8),
    staff('下属单位县医保服务中心实有人数', 8),
    people('staff.quota', '编制数', 13),
  ],
  'total-and-part': [operation(40), staff('全局实有人数', 20), staff('下属单位实有人数', 8)],
  'total-of-parts': [
    operation(40),
    staff('实有人数', 20),
    staff('医保中心实有人数', 12),
    staff('核查中心实有人数', 8),
  ],
  'bureau-itself': [
    operation(24, { item: '局本级机关运行经费' }),
    staff('实有人数', 12),
    staff('下属单位实有人数', 8),
  ],
  target: [
    operation(41),
    people('staff', '在职人员数量', 41, { phase: 'approved', comparator: '=' }),
    people('insured.resident', '居民参保人数', 600_000, { phase: 'approved', comparator: '≥' }),
    people('insured.resident', '居民参保人数', 500_000),
  ],
  'count-before-target': [
    operation(40),
    people('staff', '在职人员数量', 41, { phase: 'approved', comparator: '=' }),
    staff('所有在职人员', 20),
  ],
  'no-cost': [staff('实有人数', 12)],
  'no-count': [operation(40)],
};

const ledger = ledgerOf({
  documents: Object.keys(BUREAUS).map((id) => ({
    document_id: id,
    bureau_id: id,
    fiscal_year: 2024,
    kind: 'budget',
  })),
  facts: Object.entries(BUREAUS).flatMap(([id, given]) =>
    given.map((fact, i) =>
      spending({ fact_id: `${id}:${i}`, bureau_id: id, document_id: id, line: i + 1, ...fact }),
    ),
  ),
  checks: [failedCheck('c', 'r', ['units:2'])],
});
const { native } = ledger;

const rowsOf = (id: string) =>
  native().query<Record<string, unknown>>(
    'SELECT * FROM administrative_cost WHERE bureau_id = ? ORDER BY cost, per',
    [id],
  );

describe('administrative cost', () => {
  itIsTheSameOnBoth(ledger, 'administrative_cost', 9);

  it('takes each cost from the statement that is made for it', async () => {
    expect(await rowsOf('statements')).toMatchObject([
      { cost: 'agency_operation', per: 'staff', amount: 32, count: 40, yuan_per_person: 8000 },
      { cost: 'personnel', amount: 674, amount_fact_id: 'statements:7', yuan_per_person: 168_500 },
    ]);
  });

  it('adds the staff of the units, each once, and names every figure and finding', async () => {
    expect(await rowsOf('units')).toMatchObject([
      {
        ...{ count: 20, count_fact_id: 'units:1', yuan_per_person: 20_000, findings: ['c'] },
        ...{ count_fact_ids: ['units:1', 'units:2'], note: '人数为本级和下属单位合计' },
      },
    ]);
  });

  it.each([
    ['total-and-part', 20, null],
    ['total-of-parts', 20, null],
    ['bureau-itself', 12, '经费和人数都是本级的'],
    ['count-before-target', 20, null],
  ])('adds nothing twice: %s', async (id, count, note) => {
    expect(await rowsOf(id)).toMatchObject([
      { count, note, count_fact_ids: [`${id}:${id.startsWith('count') ? 2 : 1}`] },
    ]);
  });

  it('says that staff is a target, and divides by the best enrolment', async () => {
    expect(await rowsOf('target')).toMatchObject([
      {
        ...{ per: 'insured.resident', count: 500_000, count_fact_id: 'target:3' },
        ...{ yuan_per_person: 0.82, note: '参保人数未写明时点' },
      },
      {
        per: 'staff',
        count: 41,
        yuan_per_person: 10_000,
        note: '人数是绩效目标值，不是年末实有人数',
      },
    ]);
  });

  it.each(['no-cost', 'no-count'])('has no row where one figure is missing: %s', async (id) => {
    expect(await rowsOf(id)).toEqual([]);
  });
});
