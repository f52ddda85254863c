import { describe, expect, it } from 'vitest';
import { spending } from '../fact.ts';
import { itIsTheSameOnBoth, ledgerOf } from './ledger.ts';
import { failedCheck } from './made-up.ts';
import { BUREAUS } from './subsidy-cases.ts';

const entries = Object.entries(BUREAUS);
const ledger = ledgerOf({
  bureaus: entries.map(([bureau_id, { level = 'county' }]) => ({
    bureau_id,
    level,
    name: '某县医疗保障局',
  })),
  documents: [
    ...entries.map(([id, { kind = 'budget' }]) => ({
      document_id: id,
      bureau_id: id,
      fiscal_year: 2024,
      kind,
    })),
    {
      document_id: 'two-documents-final',
      bureau_id: 'two-documents',
      fiscal_year: 2024,
      kind: 'final',
    },
  ],
  lines: [
    { document_id: 'paid-outside', line: 4, text: '医疗救助资金由财政局拨付。城乡居民补助' },
    { document_id: 'paid-outside', line: 5, text: '（城乡居民县级补助资金由县财政直接支付）' },
  ],
  standards: [
    { fiscal_year: 2024, kind: 'subsidy', yuan_per_person: 670 },
    { fiscal_year: 2024, kind: 'contribution', yuan_per_person: 400 },
  ],
  facts: entries.flatMap(([bureau_id, { facts }]) =>
    facts.map((fact, i) =>
      spending({
        ...{ fact_id: `${bureau_id}:${i}`, bureau_id, document_id: bureau_id, line: i + 100 },
        ...fact,
      }),
    ),
  ),
  checks: [
    failedCheck('c2', 'r', ['two-projects:0', 'two-projects:2']),
    failedCheck('c1', 'r', ['two-projects:1', 'other']),
    { ...failedCheck('c0', 'r', ['two-projects:0']), status: 'pass' },
  ],
});
const { native } = ledger;

interface Row {
  [column: string]: unknown;
  basis: string | null;
  preferred: boolean;
  note: string | null;
}

const rowsOf = (bureau: string): Promise<Row[]> =>
  native().query<Row>('SELECT * FROM per_capita_subsidy WHERE bureau_id = ?', [bureau]);

/** Each basis with its 元 a person, the preferred one first. */
async function basesOf(bureau: string): Promise<unknown[][]> {
  return (await rowsOf(bureau)).map((row) => [row.basis, row['yuan_per_person']]);
}

const preferredOf = async (bureau: string): Promise<Row | undefined> =>
  (await rowsOf(bureau)).find(({ preferred }) => preferred);

describe('the subsidy for each resident insured', () => {
  itIsTheSameOnBoth(ledger, 'per_capita_subsidy', 21);

  it('has one preferred row for each bureau and year, and each basis once', async () => {
    const counts = await native().query<{ n: number }>(
      `SELECT count(*) FILTER (WHERE preferred) AS n FROM per_capita_subsidy GROUP BY bureau_id, fiscal_year`,
    );
    expect(counts).toEqual(Object.keys(BUREAUS).map(() => ({ n: 1 })));
    const repeated = `SELECT bureau_id FROM per_capita_subsidy
      GROUP BY bureau_id, fiscal_year, phase, basis HAVING count(*) > 1`;
    expect(await native().query(repeated)).toEqual([]);
  });

  it('prefers the project to the function line, and says what the line has more', async () => {
    const rows = await rowsOf('project-before-function');
    expect(rows.map((row) => [row.basis, row['subsidy_fact_id'], row['insured_fact_id']])).toEqual([
      ['project/target', 'project-before-function:3', 'project-before-function:10'],
      ['function/target', 'project-before-function:0', 'project-before-function:10'],
      ['function/target.2', 'project-before-function:0', 'project-before-function:11'],
      ['project/target.2', 'project-before-function:3', 'project-before-function:11'],
    ]);
    expect(rows.slice(0, 2).map((row) => row['yuan_per_person'])).toEqual([173.4947, 176.1263]);
    expect(rows[0]?.note).toMatch(/^参保人数是目标值（不低于）/);
    expect(rows[1]?.note).toMatch(/^功能科目2101202比居民医保补助项目多100\.00万元.*目标值/);
    expect(rows[1]?.['note_en']).toMatch(
      /100\.00 × 10,000 yuan more than the subsidy project.*a target/,
    );
  });

  it('adds the projects of a bureau, and names all figures and findings', async () => {
    expect(await rowsOf('two-projects')).toMatchObject([
      {
        ...{ basis: 'project/count', subsidy: 500, subsidy_fact_id: 'two-projects:0' },
        subsidy_fact_ids: ['two-projects:0', 'two-projects:1'],
        ...{ yuan_per_person: 50, national_standard: 670, stated_standard: null },
        ...{ note: '参保人数未写明时点', findings: ['c1', 'c2'] },
      },
    ]);
  });

  it('shows what only a form applies for, without an enrolment, beside the standards it states', async () => {
    expect(await rowsOf('form-only')).toMatchObject([
      {
        ...{
          fiscal_year: 2024,
          phase: 'approved',
          basis: 'form',
          subsidy: 2624.85,
          preferred: true,
        },
        ...{ insured: null, insured_fact_id: null, yuan_per_person: null, findings: null },
        ...{ stated_standard: 640, stated_standard_fact_id: 'form-only:3' },
        ...{ stated_local_standard: 70, stated_local_standard_fact_id: 'form-only:4' },
        note: '只见于项目申报表，未见于预算的项目和功能科目，是申报数；其中按人数和标准计算有932.60万元是对特殊人群参保的资助；未公布当年居民参保人数，不能计算人均',
      },
    ]);
  });

  it('names how far a form is from the budget', async () => {
    expect(await basesOf('form-differs')).toEqual([
      ['project/count', 74],
      ['form/count', 76],
    ]);
    const [, applied] = await rowsOf('form-differs');
    expect(applied?.note).toContain('项目申报表与预算相差2.00万元');
  });

  it('takes what the finance bureau paid itself, over the dated count first', async () => {
    expect(await basesOf('paid-outside')).toEqual([
      ['self_evaluation/count.2024-06', 58.6902],
      ['all_levels/count', 668.3785],
      ['all_levels/count.2024-06', 669.3552],
      ['all_levels/count.achieved', 669.3627],
      ['self_evaluation/count', 58.6045],
      ['self_evaluation/count.achieved', 58.6908],
      ['self_evaluation/target', 58.0193],
      ['self_evaluation/target.2', 59.2777],
    ]);
    expect(await preferredOf('paid-outside')).toMatchObject({
      ...{ phase: 'executed', insured_as_of: '2024-06', stated_standard: 670 },
      note: '只见于绩效自评或情况说明，未见于部门收支；第5行写明由财政部门直接支付或代为列支；原文未写明是预算数还是执行数，按决算文件作执行数；参保人数是2024-06的时点数，不是年末数',
    });
  });

  it('takes 参保人数 for residents where it equals them, and says so', async () => {
    const rows = await rowsOf('paid-outside');
    const noteOf = (basis: string) => rows.find((row) => row.basis === basis)?.note;
    expect(noteOf('self_evaluation/count.achieved')).toContain('与居民参保人数717108人一致');
    expect(noteOf('self_evaluation/target')).toContain('与另处的居民参保人数一致');
    expect(noteOf('self_evaluation/target.2')).not.toContain('险种');
  });

  it('prefers the count of the end of the year, and none of another year', async () => {
    expect(await basesOf('end-of-year')).toEqual([
      ['function/count.2024-12-31', 50],
      ['function/count', 55.5556],
      ['function/count.2024-06', 41.6667],
    ]);
    expect(await basesOf('another-year')).toEqual([['project', null]]);
  });

  it('puts the documents of a bureau together, their phases apart', async () => {
    const rows = await rowsOf('two-documents');
    expect(rows.map((row) => [row['phase'], row.basis, row['yuan_per_person']])).toEqual([
      ['approved', 'project/count.2024-12-31', 50],
      ['approved', 'function/count.2024-12-31', 55],
      ['executed', 'function/count.2024-12-31', 60],
      ['approved', 'function/target', 44],
      ['executed', 'function/target', 48],
      ['approved', 'project/target', 40],
    ]);
    expect(rows[1]?.note).toContain('多10.00万元');
    expect(rows[2]?.note).toContain('没有单列的补助项目');
    expect(rows[0]?.note).toBeNull();
  });

  it('does not prefer a line of zero to what was paid', async () => {
    expect(await basesOf('zero-line')).toEqual([
      ['self_evaluation/count', 100],
      ['function/count', 0],
    ]);
  });

  it('takes insured of unspecified insurance where there is nothing else, and says so', async () => {
    expect(await preferredOf('unspecified')).toMatchObject({
      ...{ basis: 'project/target.unspecified', yuan_per_person: 20 },
      note: '参保人数是目标值（不低于），达到时人均不高于此数；参保人数未写险种，可能含职工',
    });
  });

  it.each([
    ['prefecture', /^市级部门/, 1],
    ['none', /^未公布本级财政/, 1],
    ['all-levels-only', /^只公布各级财政到位资金/, 2],
  ])('says why a bureau has none: %s', async (bureau, note, rows) => {
    expect(await rowsOf(bureau)).toHaveLength(rows);
    const row = await preferredOf(bureau);
    expect(row).toMatchObject({ basis: null, subsidy: null, insured: null, yuan_per_person: null });
    expect(row?.note).toMatch(note);
  });
});
