import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/db/evidence.ts';
import type { Check, RuleEntry } from '../../src/model/index.ts';
import { ledgerOf } from '../sql/ledger.ts';
import { factsOf, failedCheck, idsOf, implied, madeUpDocument } from '../sql/made-up.ts';

const first = factsOf('000001', 'budget', [
  { value: 10, line: 30 },
  { value: 20, line: 12 },
  { value: 5, line: 12, cell: 3, measure: 'change' },
  { value: 7, line: 44 },
  { value: 8, line: 45 },
]);
const before = implied('000001', 'budget', [first[1], first[2]], { value: 15, fiscal_year: 2023 });
/** Derived from a derived one. */
const earlier = implied('000001', 'budget', [before, first[4]], { value: 9, fiscal_year: 2022 });
const second = factsOf('000002', 'final', [{ value: 1 }, { value: 0, line: 9 }]);
const many = factsOf(
  '000003',
  'budget',
  Array.from({ length: 4000 }, (_, i) => ({ value: i, line: 4000 - i })),
);
const [a = '', b = '', c = '', d = '', e = ''] = idsOf(first, 0, 1, 2, 3, 4);

const rule = (name: string): RuleEntry => ({
  ...{ rule: name, title: `${name}规则`, title_en: `${name} rule` },
  ...{ rationale: '', rationale_en: '', needs: '', needs_en: '' },
});

const finding = (
  id: string,
  severity: Check['severity'],
  name: string,
  of: string[],
): Partial<Check> => ({
  ...failedCheck(id, name, of),
  ...{ severity, bureau_id: '000001', document_id: '000001-2024-budget' },
});

const { native, wasm } = ledgerOf({
  bureaus: ['000001', '000002', '000003'].map((bureau_id) => ({
    ...{ bureau_id, region: `${bureau_id}县`, region_en: `County ${bureau_id}`, level: 'county' },
  })),
  documents: [
    { ...madeUpDocument('000001', 'budget'), title: '甲县预算', published_on: '2024-02' },
    { ...madeUpDocument('000002', 'final'), title: '乙县决算' },
    { ...madeUpDocument('000003', 'budget'), title: '丙县预算' },
  ],
  facts: [...first, before, earlier, ...second, ...many],
  rules: ['r', 's'].map(rule),
  checks: [
    finding('late', 'info', 'r', [c]),
    { ...finding('grave', 'error', 's', [d, a]), line: 44, message: '甲', message_en: 'A' },
    finding('other', 'warning', 's', [e]),
    { ...finding('held', 'error', 's', [a]), status: 'pass' },
  ],
});

/** Marts with the columns that are asked for: sums of several figures, and figures that stand alone. */
beforeAll(async () => {
  const lists = (first_id: string, all: string, rows: readonly (readonly string[])[]): string =>
    rows
      .map(
        (ids) =>
          `SELECT '000001' AS bureau_id, '${ids[0] ?? ''}' AS ${first_id}, [${ids.map((id) => `'${id}'`).join(', ')}] AS ${all}`,
      )
      .join(' UNION ALL ');
  for (const engine of [native(), wasm()]) {
    for (const [mart, sql] of [
      ['composition', lists('fact_id', 'fact_ids', [[a, d], [b]])],
      ['per_capita_subsidy', lists('subsidy_fact_id', 'subsidy_fact_ids', [[b]])],
      ['administrative_cost', lists('count_fact_id', 'count_fact_ids', [[d, e]])],
    ]) {
      await engine.query(`DROP VIEW ${mart}`);
      await engine.query(`CREATE TABLE ${mart} AS ${sql}`);
    }
  }
});

const ids = (found: Awaited<ReturnType<typeof evidenceOf>>): string[] =>
  found.facts.map(({ fact_id }) => fact_id).sort();

describe.each([
  ['native', native],
  ['wasm', wasm],
])('evidence on %s', (_, engine) => {
  it('names documents in the order asked for, with their lines in order, each once', async () => {
    const found = await evidenceOf(engine(), [...idsOf(second, 1), b, c, b]);
    expect(found.documents).toEqual([
      {
        ...{ document_id: '000002-2024-final', bureau_id: '000002', title: '乙县决算' },
        ...{ kind: 'final', fiscal_year: 2024, published_on: null },
        ...{ region: '000002县', region_en: 'County 000002', lines: [9] },
      },
      {
        ...{ document_id: '000001-2024-budget', bureau_id: '000001', title: '甲县预算' },
        ...{ kind: 'budget', fiscal_year: 2024, published_on: '2024-02' },
        ...{ region: '000001县', region_en: 'County 000001', lines: [12] },
      },
    ]);
    expect(found.unknown).toEqual([]);
  });

  it('keeps a published zero, with the characters that it was read from', async () => {
    const { facts } = await evidenceOf(engine(), idsOf(second, 1));
    expect(facts).toMatchObject([{ value: 0, raw: '0', line: 9, derived_from: null }]);
  });

  it('names every line of a sum, and only of sums that are asked for', async () => {
    const found = await evidenceOf(engine(), [a]);
    expect(ids(found)).toEqual([a, d].sort());
    expect(found.documents[0]?.lines).toEqual([30, 44]);
    expect(ids(await evidenceOf(engine(), [d]))).toEqual([d, e].sort());
    expect(ids(await evidenceOf(engine(), [b]))).toEqual([b]);
  });

  it('names documents that were looked through, where nothing else of their bureau is named', async () => {
    const documents = ['000001-2024-budget', '000002-2024-final', 'none'];
    const found = await evidenceOf(engine(), [b], { documents });
    expect(found.documents.map(({ document_id, whole }) => [document_id, whole])).toEqual([
      ['000001-2024-budget', undefined],
      ['000002-2024-final', true],
    ]);
    const none = await evidenceOf(engine(), [], { documents });
    expect(none.documents.map(({ lines, whole }) => [lines, whole])).toEqual([
      [[], true],
      [[], true],
    ]);
    expect(none.unknown).toEqual([]);
  });

  it('leaves a figure alone where it stands for itself, and takes lines that no figure is named of', async () => {
    const lines = [
      { document: '000001-2024-budget', line: 7 },
      { document: '000002-2024-final', line: 3 },
      { document: 'none', line: 1 },
    ];
    const found = await evidenceOf(engine(), [a], { sums: false, lines });
    expect(ids(found)).toEqual([a]);
    expect(found.documents.map(({ document_id, lines: own }) => [document_id, own])).toEqual([
      ['000001-2024-budget', [7, 30]],
      ['000002-2024-final', [3]],
    ]);
    expect(found.unknown).toEqual(['none:1']);
  });

  it('follows what was derived to published lines', async () => {
    const found = await evidenceOf(engine(), [earlier.fact_id]);
    expect(ids(found)).toEqual([b, c, e, before.fact_id, earlier.fact_id].sort());
    expect(found.documents[0]?.lines).toEqual([12, 45]);
    expect(found.facts.at(-1)?.derived_from).toHaveLength(2);
  });

  it('has the failed checks of all these figures, the gravest first', async () => {
    const { findings } = await evidenceOf(engine(), [c, a]);
    expect(findings).toEqual([
      {
        ...{ check_id: 'grave', rule: 's', title: 's规则', title_en: 's rule', severity: 'error' },
        ...{ document_id: '000001-2024-budget', document_title: '甲县预算', line: 44 },
        ...{ message: '甲', message_en: 'A', region: '000001县', region_en: 'County 000001' },
      },
      expect.objectContaining({ check_id: 'late', severity: 'info' }),
    ]);
    expect((await evidenceOf(engine(), idsOf(second, 0))).findings).toEqual([]);
  });

  it('takes thousands of ids', async () => {
    const all = many.map(({ fact_id }) => fact_id);
    const found = await evidenceOf(engine(), [...all, a]);
    expect(found.facts).toHaveLength(4002);
    expect(found.documents[0]?.lines.slice(0, 3)).toEqual([1, 2, 3]);
    expect(found.documents[0]?.lines).toHaveLength(4000);
  });

  it('says what it does not know, whatever it is', async () => {
    const strange = ["no'such:1", '000001-2024-budget:999', 'a\nb', ''];
    expect((await evidenceOf(engine(), strange)).unknown).toEqual(strange);
    const found = await evidenceOf(engine(), [...strange, b]);
    expect([...found.unknown].sort()).toEqual([...strange].sort());
    expect(ids(found)).toEqual([b]);
    expect(await evidenceOf(engine(), [])).toEqual({
      ...{ documents: [], facts: [], findings: [], unknown: [] },
    });
  });
});
