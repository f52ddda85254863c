import { describe, expect, it } from 'vitest';
import { itIsTheSameOnBoth, ledgerOf } from './ledger.ts';
import { factsOf, failedCheck, idsOf, implied, madeUpDocument, publicCost } from './made-up.ts';

const table = { statement: 'three_public', origin: 'table', fund: 'general' } as const;
const reception = { concept: 'three_public.reception' };
const rate = { measure: 'execution_rate', unit: '%' } as const;

// 1: the same amounts in a table and in sentences; a wider fund; another fund; a part that differs; a plan.
const ONE = factsOf('000001', 'budget', [
  publicCost(0.8, { raw: '0.8' }),
  publicCost(0.8, { ...table, raw: '0.80' }),
  publicCost(5, { fund: 'all' }),
  publicCost(7, { fund: 'gov_fund' }),
  publicCost(0, { ...table, concept: 'three_public.abroad', raw: '0.00' }),
  publicCost(0.3, { ...table, ...reception, raw: '0.30' }),
  publicCost(0.5, { ...reception, raw: '0.50' }),
  publicCost(0.31, { ...reception, raw: '0.31', fund: null }),
  publicCost(0.5, { ...reception, raw: '0.5' }),
  publicCost(9, { statement: 'project_form' }),
  publicCost(9, { phase: null }),
  publicCost(4, { concept: 'three_public.vehicles', fund: 'all' }),
]);

// 2: final accounts that imply last year twice and a budget; two of the rates are shares of the total.
const TWO = factsOf('000002', 'final', [
  publicCost(1.49, { raw: '1.49', unit: '元' }),
  publicCost(-1.82, { measure: 'change', raw: '1.82' }),
  publicCost(-58.14, { measure: 'change_rate', raw: '58.14', unit: '%' }),
  publicCost(37.25, { ...rate, raw: '37.25' }),
  publicCost(0.12, { ...reception, raw: '0.12' }),
  publicCost(8.05, { ...rate, ...reception, raw: '8.05' }),
  publicCost(-1, { ...reception, measure: 'change', raw: '1' }),
]);
const TWO_IMPLIED = [
  implied('000002', 'final', [TWO[0], TWO[1]], { value: 3.31, fiscal_year: 2023 }),
  implied('000002', 'final', [TWO[0], TWO[2]], { value: 3.56, fiscal_year: 2023 }),
  implied('000002', 'final', [TWO[0], TWO[3]], { value: 4, phase: 'adjusted' }),
  implied('000002', 'final', [TWO[4], TWO[5]], { value: 1.49, phase: 'adjusted' }),
  implied('000002', 'final', [TWO[4], TWO[6]], { value: 1.12, fiscal_year: 2023 }),
];

// 3: a budget and final accounts that both state the approved budget; the accounts' bare rate speaks of it too.
const THREE = [
  ...factsOf('000003', 'budget', [
    publicCost(5, { raw: '5' }),
    publicCost(2, { ...reception, raw: '2.00' }),
  ]),
  ...factsOf('000003', 'final', [
    publicCost(5, { ...table, raw: '5.00', phase: 'approved' }),
    publicCost(2.5, { ...table, ...reception, raw: '2.50', phase: 'approved' }),
    publicCost(3, { ...table, raw: '3.00' }),
    publicCost(60, { ...rate, raw: '60' }),
    publicCost(2.04, { raw: '2.04', concept: 'three_public.vehicles' }),
    publicCost(51, { ...rate, raw: '51', concept: 'three_public.vehicles' }),
    publicCost(2.5, { raw: '2.50', concept: 'three_public.vehicles', phase: 'approved' }),
  ]),
];
const THREE_IMPLIED = [
  implied('000003', 'final', [THREE[4], THREE[5]], { value: 5, phase: 'adjusted' }),
  implied('000003', 'final', [THREE[6], THREE[7]], { value: 4, phase: 'adjusted' }),
];

// 4: tables with a row per unit: with a row of the whole, with one that the others add up to, with neither.
const FOUR = factsOf('000004', 'budget', [
  publicCost(3, { ...table, item: '合计' }),
  publicCost(1, { ...table, item: '甲局' }),
  publicCost(2, { ...table, item: '审计中心' }),
  publicCost(3, { ...table, ...reception, item: '甲局' }),
  publicCost(1, { ...table, ...reception, item: '甲局本级' }),
  publicCost(2, { ...table, ...reception, item: '甲中心' }),
  publicCost(1, { ...table, concept: 'three_public.vehicles', item: '甲局本级' }),
  publicCost(2, { ...table, concept: 'three_public.vehicles', item: '甲中心' }),
]);

const ledger = ledgerOf({
  documents: [
    madeUpDocument('000001', 'budget'),
    madeUpDocument('000002', 'final'),
    madeUpDocument('000003', 'budget'),
    madeUpDocument('000003', 'final'),
    madeUpDocument('000004', 'budget'),
  ],
  checks: [
    failedCheck('c2', 'stated.twice', idsOf(ONE, 5, 8)),
    failedCheck('c1', 'stated.twice', idsOf(ONE, 5, 6)),
    failedCheck('c3', 'rate.of_change', idsOf(TWO, 1, 0)),
    failedCheck('c4', 'execution.is_share', idsOf(TWO, 5, 4)),
    { ...failedCheck('c5', 'execution.is_share', idsOf(TWO, 3)), status: 'pass' },
  ],
  facts: [...ONE, ...TWO, ...TWO_IMPLIED, ...THREE, ...THREE_IMPLIED, ...FOUR],
});
const { native } = ledger;

interface Row {
  fiscal_year: number;
  phase: string;
  component: string;
  amount: number;
  fact_id: string;
  conflict: boolean;
  origin: string;
  findings: string[] | null;
}

async function rowsOf(bureau: string): Promise<string[]> {
  const rows = await native().query<Row>('SELECT * FROM three_public WHERE bureau_id = ?', [
    bureau,
  ]);
  return rows.map(({ fiscal_year, phase, component, amount, fact_id, conflict, origin }) =>
    [
      fiscal_year,
      phase,
      component.replace('three_public', '三公'),
      amount,
      fact_id.includes('derived') ? '' : fact_id.replace(/^\d+-/, ''),
      origin,
      conflict ? 'conflict' : '',
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
}

describe('three_public', () => {
  itIsTheSameOnBoth(ledger, 'three_public', 11);

  it('keeps one row for what agrees, two for what does not, and zero as zero', async () => {
    expect(await rowsOf('000001')).toEqual([
      '2024 approved 三公 0.8 2024-budget:1 table',
      '2024 approved 三公.abroad 0 2024-budget:4 table',
      '2024 approved 三公.reception 0.3 2024-budget:5 table conflict',
      '2024 approved 三公.reception 0.5 2024-budget:6 text conflict',
      '2024 approved 三公.reception 0.31 2024-budget:7 text conflict',
      '2024 approved 三公.vehicles 4 2024-budget:11 text',
    ]);
  });

  it('shows what follows from the figures, both answers, but no budget that a share implies', async () => {
    expect(await rowsOf('000002')).toEqual([
      '2023 executed 三公 3.31 derived conflict',
      '2023 executed 三公 3.56 derived conflict',
      '2023 executed 三公.reception 1.12 derived',
      '2024 adjusted 三公 4 derived',
      '2024 executed 三公 1.49 2024-final:0 text',
      '2024 executed 三公.reception 0.12 2024-final:4 text',
    ]);
  });

  it('takes the document made for a year, and no second budget where the rate fits the published one', async () => {
    expect(await rowsOf('000003')).toEqual([
      '2024 adjusted 三公.vehicles 4 derived',
      '2024 approved 三公 5 2024-budget:0 text',
      '2024 approved 三公.reception 2 2024-budget:1 text conflict',
      '2024 approved 三公.reception 2.5 2024-final:1 table conflict',
      '2024 approved 三公.vehicles 2.5 2024-final:6 text',
      '2024 executed 三公 3 2024-final:2 table',
      '2024 executed 三公.vehicles 2.04 2024-final:4 text',
    ]);
  });

  it('takes no unit for the whole', async () => {
    expect(await rowsOf('000004')).toEqual([
      '2024 approved 三公 3 2024-budget:0 table',
      '2024 approved 三公.reception 3 2024-budget:3 table',
    ]);
  });

  it('names the findings of every figure that states or implies the amount', async () => {
    const rows = await native().query<Row>(
      'SELECT amount, findings FROM three_public WHERE findings IS NOT NULL ORDER BY ALL',
    );
    expect(rows).toEqual([
      { amount: 0.12, findings: ['c4'] },
      { amount: 0.3, findings: ['c1', 'c2'] },
      { amount: 0.5, findings: ['c1', 'c2'] },
      { amount: 1.12, findings: ['c4'] },
      { amount: 1.49, findings: ['c3'] },
      { amount: 3.31, findings: ['c3'] },
      { amount: 3.56, findings: ['c3'] },
      { amount: 4, findings: ['c3'] },
    ]);
  });
});
