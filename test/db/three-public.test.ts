import { describe, expect, it } from 'vitest';
import {
  figuresBehind,
  threePublic,
  threePublicChanges,
  threePublicParts,
} from '../../src/db/three-public.ts';
import { loadThreePublic } from '../../src/views/three-public/load.ts';
import { ledgerOf } from '../sql/ledger.ts';
import { factsOf, implied, madeUpDocument, publicCost } from '../sql/made-up.ts';
import { scopeWith } from '../views/page.ts';
import { withMartsAsTables } from './marts.ts';

const part = (name: string, value: number) =>
  publicCost(value, { concept: `three_public.${name}` });

// 1: both parts of the vehicles, a rest of the whole; last year twice; a count of the insured.
const ONE = factsOf('000001', 'final', [
  publicCost(3, { raw: '3.00' }),
  part('vehicles', 1.4),
  part('vehicle_purchase', 0),
  part('vehicle_running', 1.4),
  part('reception', 1),
  publicCost(-1, { measure: 'change', raw: '1.00' }),
  publicCost(-50, { measure: 'change_rate', raw: '50', unit: '%' }),
  {
    ...{ value: 60_000, concept: 'insured.resident', measure: 'count', unit: '人', phase: null },
    ...{ item: '居民参保人数', direction: null, fund: null },
  },
  { ...{ value: 300, concept: 'resident_subsidy' }, fund: null, item: '城乡居民医保县级补助资金' },
]);
const ONE_IMPLIED = [
  implied('000001', 'final', [ONE[0], ONE[5]], { value: 4, fiscal_year: 2023 }),
  implied('000001', 'final', [ONE[0], ONE[6]], { value: 6, fiscal_year: 2023 }),
];
// 2: vehicles as one; zeros. 3: the parts exceed the whole. 4: the whole only.
const TWO = factsOf('000002', 'budget', [
  publicCost(0),
  part('abroad', 0),
  part('vehicles', 0),
  part('vehicle_running', 0),
]);
const THREE = factsOf('000003', 'budget', [publicCost(2), part('reception', 2.5)]);
const FOUR = [
  ...factsOf('000004', 'budget', [publicCost(2)]),
  ...factsOf('000004', 'budget', [publicCost(4)], 2023),
];

const ledger = ledgerOf({
  bureaus: ['000001', '000002', '000003', '000004'].map((bureau_id) => ({
    bureau_id,
    level: 'county',
    name: '某县医疗保障局',
  })),
  documents: [
    madeUpDocument('000001', 'final'),
    madeUpDocument('000002', 'budget'),
    madeUpDocument('000003', 'budget'),
    madeUpDocument('000004', 'budget'),
    madeUpDocument('000004', 'budget', 2023),
  ],
  facts: [...ONE, ...ONE_IMPLIED, ...TWO, ...THREE, ...FOUR],
});
withMartsAsTables(ledger, ['three_public', 'per_capita_subsidy']);
const { native, wasm } = ledger;
const ALL = ['000001', '000002', '000003', '000004', '000005'];

describe.each([
  ['native', native],
  ['wasm', wasm],
])('the three public expenses on %s', (_, engine) => {
  it('have every year, the contradictions of one too, and per person where somebody counted', async () => {
    const rows = await threePublic(engine(), ['000001']);
    const whole = rows.filter(({ component }) => component === 'three_public');
    expect(whole.map((row) => [row.fiscal_year, row.amount, row.per_person, row.conflict])).toEqual(
      [
        [2023, 4, null, true],
        [2023, 6, null, true],
        [2024, 3, 0.5, false],
      ],
    );
    expect(await threePublic(engine(), ['000005'])).toEqual([]);
  });

  it('have parts that count once, and what they leave of the whole', async () => {
    const rows = await threePublicParts(engine(), ALL, 2024);
    const of = (bureau: string): unknown[] =>
      rows
        .filter(({ bureau_id }) => bureau_id === bureau)
        .map(({ component, amount, share }) => [
          component.replace('three_public.', ''),
          amount,
          share,
        ]);
    expect(of('000001').map((row) => JSON.stringify(row))).toEqual([
      '["rest",0.6,20]',
      expect.stringMatching(/^\["reception",1,33\.33/),
      '["vehicle_purchase",0,0]',
      expect.stringMatching(/^\["vehicle_running",1\.4,46\.66/),
    ]);
    // Nothing is a share of zero; the running of vehicles alone is not all of them.
    expect(of('000002')).toEqual([
      ['abroad', 0, null],
      ['vehicles', 0, null],
    ]);
    expect(of('000003')).toEqual([
      ['rest', -0.5, -25],
      ['reception', 2.5, 125],
    ]);
    expect(of('000004')).toEqual([['rest', 2, 100]]);
    expect(rows.find(({ component }) => component === 'rest')?.per_person).toBeCloseTo(0.1);
    expect(await threePublicParts(engine(), ALL, 2030)).toEqual([]);
  });

  it('have their change against the year before, for each of its answers', async () => {
    const rows = await threePublicChanges(engine(), ALL, 2024);
    const whole = rows.filter(({ component }) => component === 'three_public');
    expect(
      whole.map((row) => [row.bureau_id, row.before, row.before_origin, row.change, row.rate]),
    ).toEqual([
      ['000001', 4, 'derived', -1, -25],
      ['000001', 6, 'derived', -3, -50],
      ['000002', null, null, null, null],
      ['000003', null, null, null, null],
      ['000004', 4, 'text', -2, -50],
    ]);
  });

  it('have what contradictions were computed from', async () => {
    const derived = ONE_IMPLIED.map(({ fact_id }) => fact_id);
    const rows = await figuresBehind(engine(), ['000001'], [...derived, "no'such", '000001:0']);
    expect(rows.map(({ measure, value }) => [measure, value])).toEqual([
      ['amount', 3],
      ['change', -1],
      ['amount', 3],
      ['change_rate', -50],
    ]);
    const data = await loadThreePublic(engine(), scopeWith({ '000001': 'county' }));
    expect(data.behind).toEqual(rows);
    const calm = await loadThreePublic(engine(), scopeWith({ '000002': 'county' }));
    expect(calm.behind).toEqual([]);
  });
});
