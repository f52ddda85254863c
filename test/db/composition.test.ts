import { sum } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { composition, SMALL, type CompositionRow } from '../../src/db/composition.ts';
import type { Connector } from '../../src/db/connector.ts';
import { questionOf } from '../../src/db/bind.ts';
import { ledgerOf } from '../sql/ledger.ts';

type Part = [
  bureau: string,
  phase: string,
  axis: string,
  parent: string | null,
  code: string | null,
  amount: number,
];

const TOTAL: Record<string, number> = { a: 1000, b: 200, z: 0 };

/** Numbers that look random and are the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Twelve parts of very different size in each of three bureaus, some of them missing. */
function scattered(): Part[] {
  const next = numbers(7);
  return ['r1', 'r2', 'r3'].flatMap((bureau) =>
    Array.from({ length: 12 }, (_, i): Part[] =>
      next() < 0.2
        ? []
        : [[bureau, 'approved', 'economic', null, `3${10 + i}`, Math.round(10 ** (next() * 5))]],
    ).flat(),
  );
}

const PARTS: Part[] = [
  ['a', 'approved', 'function', null, '210', 990],
  ['a', 'executed', 'function', null, '210', 985],
  ['a', 'executed', 'function', null, '204', 6],
  ['a', 'executed', 'function', null, '205', 9],
  ['a', 'executed', 'function', null, '206', 0],
  ['a', 'executed', 'function', '210', '21011', 980],
  ['a', 'executed', 'function', '210', null, 5],
  ['a', 'approved', 'nature', null, 'basic', 1000],
  ['b', 'adjusted', 'function', null, '210', 200],
  ['b', 'approved', 'function', null, '210', 195],
  ['b', 'approved', 'function', null, '204', 1],
  ['b', 'approved', 'function', null, '205', 1],
  ['b', 'approved', 'function', null, '208', 1],
  ['b', 'approved', 'function', null, null, 2],
  ['z', 'approved', 'function', null, '210', 0],
  ...scattered(),
];

const totalOf = (bureau: string): number =>
  TOTAL[bureau] ??
  sum(PARTS, ([id, , , parent, , amount]) => (id === bureau && !parent ? amount : 0));

async function fill(engine: Connector): Promise<void> {
  const rows = PARTS.map(([bureau, phase, axis, parent, code, amount]) =>
    questionOf('(?, 2024, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      bureau,
      phase,
      axis,
      parent,
      code,
      code,
      amount,
      totalOf(bureau),
      `${bureau}-${code ?? 'rest'}`,
      `${bureau}-total`,
    ]),
  );
  await engine.query('DROP VIEW composition');
  await engine.query(`CREATE TABLE composition AS
    SELECT bureau_id, fiscal_year, phase, axis, parent_code, code, label, CAST(amount AS DOUBLE) AS amount,
      CAST(total AS DOUBLE) AS total, 100.0 * amount / nullif(total, 0) AS share, fact_id, total_fact_id,
      [fact_id] AS fact_ids, CASE WHEN code = '204' THEN ['x', 'y'] END AS findings
    FROM (VALUES ${rows.join(', ')}) AS t
      (bureau_id, fiscal_year, phase, axis, parent_code, code, label, amount, total, fact_id, total_fact_id)`);
  await engine.query('DROP VIEW per_capita_subsidy');
  await engine.query(`CREATE TABLE per_capita_subsidy AS SELECT * FROM (VALUES
      ('a', 2024, 'approved', 'x', 999, true), ('a', 2024, 'executed', 'y', 5000, true),
      ('a', 2024, 'executed', 'z', 10, false), ('b', 2024, NULL, NULL, NULL, true))
    AS t (bureau_id, fiscal_year, phase, basis, insured, preferred)`);
}

const { native, wasm } = ledgerOf({});
beforeAll(async () => {
  await fill(native());
  await fill(wasm());
});

const QUESTION = { year: 2024, axis: 'function', phase: 'auto' } as const;
const short = (rows: readonly CompositionRow[]) =>
  rows.map((row) => [row.bureau_id, row.phase, row.parent_code, row.code, row.amount]);

describe.each([
  ['native', native],
  ['wasm', wasm],
])('composition on %s', (_, engine) => {
  it('takes final accounts first, then the approved budget, at all levels', async () => {
    expect(short(await composition(engine(), ['b', 'a', 'none'], QUESTION))).toEqual([
      ['a', 'executed', null, '204', 6],
      ['a', 'executed', null, '205', 9],
      ['a', 'executed', null, '206', 0],
      ['a', 'executed', null, '210', 985],
      ['a', 'executed', '210', '21011', 980],
      ['a', 'executed', '210', null, 5],
      ['b', 'approved', null, '204', 1],
      ['b', 'approved', null, '205', 1],
      ['b', 'approved', null, '208', 1],
      ['b', 'approved', null, '210', 195],
      ['b', 'approved', null, null, 2],
    ]);
  });

  it('takes the phase asked for and no other', async () => {
    const adjusted = await composition(engine(), ['a', 'b'], { ...QUESTION, phase: 'adjusted' });
    expect(short(adjusted)).toEqual([['b', 'adjusted', null, '210', 200]]);
    expect(await composition(engine(), ['a', 'b'], { ...QUESTION, year: 1999 })).toEqual([]);
  });

  it('gathers parts that are small in every bureau, but neither zero nor what is left', async () => {
    const rows = await composition(engine(), ['a', 'b'], QUESTION);
    const small = rows.filter((row) => row.small);
    expect(small.map((row) => [row.bureau_id, row.code])).toEqual([
      ['a', '204'],
      ['a', '205'],
      ['b', '204'],
      ['b', '205'],
      ['b', '208'],
    ]);
    expect(small.map((row) => [row.small_amount, row.small_share])).toEqual([
      [15, 1.5],
      [15, 1.5],
      [3, 1.5],
      [3, 1.5],
      [3, 1.5],
    ]);
    // In b alone, with nothing else as small, they stay the same; the zero of a is nobody's small part.
    expect(rows.find((row) => row.code === '206')?.small).toBe(false);
  });

  it('says what each part is a part of, in all units, and how many findings touch it', async () => {
    const rows = await composition(engine(), ['a'], QUESTION);
    expect(rows.find((row) => row.code === '21011')).toMatchObject({
      share: 98,
      whole: 985,
      whole_fact_id: 'a-210',
      whole_per_person: 1970,
      per_person: 1960,
      figures: 1,
      findings: 0,
    });
    expect(rows.find((row) => row.code === '21011')?.share_of_whole).toBeCloseTo(99.492386, 6);
    expect(rows.find((row) => row.code === '204')).toMatchObject({
      whole: 1000,
      whole_fact_id: 'a-total',
      findings: 2,
    });
    const [first] = await composition(engine(), ['b'], QUESTION);
    expect(first).toMatchObject({ per_person: null, small_per_person: null });
    const [zero] = await composition(engine(), ['z'], QUESTION);
    expect(zero).toMatchObject({ amount: 0, share: null, share_of_whole: null, small: false });
  });

  it('loses nothing by gathering', async () => {
    const rows = await composition(engine(), ['r1', 'r2', 'r3'], { ...QUESTION, axis: 'economic' });
    expect(rows.some((row) => row.small)).toBe(true);
    for (const id of ['r1', 'r2', 'r3']) {
      const own = rows.filter((row) => row.bureau_id === id);
      const large = own.filter((row) => !row.small);
      const [one] = own.filter((row) => row.small);
      expect(sum(large, (row) => row.amount) + (one?.small_amount ?? 0)).toBe(totalOf(id));
    }
    for (const row of rows) {
      const most = Math.max(
        ...rows.filter(({ code }) => code === row.code).map((one) => one.share_of_whole ?? 0),
      );
      expect(row.small).toBe(most < SMALL);
    }
  });

  it('refuses to ask for no bureau', () => {
    expect(() => composition(engine(), [], QUESTION)).toThrow(RangeError);
  });
});
