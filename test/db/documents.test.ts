import { describe, expect, it } from 'vitest';
import {
  documentById,
  documentsOf,
  figuresBetween,
  statementsOf,
  unreadReasons,
} from '../../src/db/documents.ts';
import { checksAt, findingsOf } from '../../src/db/uses.ts';
import { spending } from '../fact.ts';
import { ledgerOf } from '../sql/ledger.ts';

const bureau = (bureau_id: string, region: string) => ({
  ...{ bureau_id, region, region_en: region, name: region, city: null, province: '乙省' },
  level: 'district' as const,
});
const document = (document_id: string, bureau_id: string, fiscal_year: number) => ({
  ...{ document_id, bureau_id, fiscal_year, title: document_id, published_on: null },
  ...{ kind: 'budget' as const, source_file: 'a.txt', sha256: 'abc' },
  ...{ lines: 9, tables: 1, figures_seen: 5, figures_taken: 2 },
});
const unread = (document_id: string, line: number, start: number, reason: string) => ({
  ...{ document_id, line, cell: 0, start, reason },
  ...{ raw: '100', seen_in: 'text' as const },
});
const check = (check_id: string, line: number | null, status: 'pass' | 'fail') => ({
  ...{ check_id, document_id: 'a-2024', bureau_id: '000001', rule: 'share', status, line },
  ...{ severity: 'error' as const, fact_ids: [], message: '不符', message_en: 'differs' },
});
const at = (fact_id: string, line: number | null, start: number | null) =>
  spending({ fact_id, value: 1, document_id: 'a-2024', line, start });

const { native, wasm } = ledgerOf({
  bureaus: [bureau('000001', '甲区'), bureau('000002', '乙区'), bureau('000003', '丙区')],
  documents: [
    document('a-2023', '000001', 2023),
    document('a-2024', '000001', 2024),
    document('b-2024', '000002', 2024),
    document('c-2024', '000003', 2024),
  ],
  facts: [
    at('x', 5, 10),
    at('y', 5, 2),
    at('z', 8, 0),
    at('cell', 6, null),
    at('derived', null, null),
  ],
  unread: [
    unread('a-2024', 5, 6, 'threshold'),
    unread('a-2024', 6, 3, 'range'),
    unread('a-2024', 7, 0, 'range'),
    unread('c-2024', 5, 0, 'range'),
  ],
  checks: [check('late', 7, 'fail'), check('whole', null, 'fail'), check('fine', 1, 'pass')],
  statements: [
    {
      ...{ document_id: 'a-2024', statement: 'gov_fund', title: '基金表', status: 'empty' },
      ...{ unit: '万元', first_line: 7, last_line: 8, figures: 0, note: '无此项' },
    },
    {
      ...{ document_id: 'a-2024', statement: 'expenditure', title: '支出表', status: 'read' },
      ...{ unit: '万元', first_line: 2, last_line: 6, figures: 3, note: null },
    },
  ],
});

const A = { bureau_id: '000001', document_id: 'a-2024' };

describe.each([
  ['native', native],
  ['wasm', wasm],
])('documents on %s', (_, engine) => {
  it('those of the bureaus asked for, the latest first', async () => {
    const rows = await documentsOf(engine(), ['000002', '000001', "no'such"]);
    expect(rows.map((row) => row.document_id)).toEqual(['a-2024', 'b-2024', 'a-2023']);
    expect(rows[0]).toMatchObject({ region: '甲区', sha256: 'abc', figures_unread: 3 });
    expect(await documentsOf(engine(), [])).toEqual([]);
  });

  it('one by its id, and none where there is none', async () => {
    expect(await documentById(engine(), 'b-2024')).toMatchObject({ bureau_id: '000002' });
    expect(await documentById(engine(), "b'; --")).toBeNull();
  });

  it('why figures were left unread, by document', async () => {
    expect(await unreadReasons(engine(), ['000001', '000002'])).toEqual([
      { document_id: 'a-2024', reason: 'range', figures: 2 },
      { document_id: 'a-2024', reason: 'threshold', figures: 1 },
    ]);
    expect(await unreadReasons(engine(), [])).toEqual([]);
  });

  it('read and unread figures of some lines, from left to right', async () => {
    const found = await figuresBetween(engine(), A, 5, 6);
    expect(found.map(({ line, start, fact_id, reason }) => [line, start, fact_id, reason])).toEqual(
      [
        [5, 2, 'y', null],
        [5, 6, null, 'threshold'],
        [5, 10, 'x', null],
        [6, null, 'cell', null],
        [6, 3, null, 'range'],
      ],
    );
  });

  it('statements in the order of lines, those that are empty too', async () => {
    const found = await statementsOf(engine(), 'a-2024');
    expect(found.map(({ title, status }) => [title, status])).toEqual([
      ['支出表', 'read'],
      ['基金表', 'empty'],
    ]);
    expect(await statementsOf(engine(), 'none')).toEqual([]);
  });

  it('what failed, without what agrees', async () => {
    const found = await findingsOf(engine(), A);
    expect(found.map((row) => row.check_id)).toEqual(['whole', 'late']);
    expect(await findingsOf(engine(), { ...A, bureau_id: '000002' })).toEqual([]);
  });

  it('the checks of one line, also those that agree', async () => {
    const at = async (line: number, document_id = 'a-2024') =>
      (await checksAt(engine(), { ...A, document_id }, line)).map((row) => row.check_id);
    expect(await at(1)).toEqual(['fine']);
    expect(await at(7)).toEqual(['late']);
    expect(await at(2)).toEqual([]);
    expect(await at(7, "a-2024' OR '' = '")).toEqual([]);
  });
});
