import { describe, expect, it } from 'vitest';
import {
  checkCounts,
  checkList,
  checkRules,
  figuresOf,
  linesBehind,
  touchesOf,
  type CheckFilter,
} from '../../src/db/checks.ts';
import type { Check } from '../../src/model/index.ts';
import { factsOf, madeUpDocument } from '../sql/made-up.ts';
import { ledgerOf } from '../sql/ledger.ts';

const DOCUMENT = '000001-2024-budget';
const FACTS = factsOf('000001', 'budget', [
  {
    value: 10,
    function_code: '210',
    statement: 'income_expenditure',
    nature: 'all',
    is_leaf: true,
  },
  { value: 12, line: 4 },
]);

const check = (check_id: string, over: Partial<Check> = {}): Partial<Check> => ({
  check_id,
  document_id: DOCUMENT,
  bureau_id: '000001',
  rule: 'sum.rows',
  status: 'fail',
  severity: 'error',
  fact_ids: [],
  message: '不符',
  message_en: 'differs',
  line: 1,
  ...over,
});

const { native, wasm } = ledgerOf({
  bureaus: ['000001', '000002'].map((bureau_id) => ({ bureau_id, level: 'county' })),
  documents: [
    madeUpDocument('000001', 'budget'),
    madeUpDocument('000001', 'final', 2023),
    madeUpDocument('000002', 'budget'),
  ],
  lines: ['一', '二', '三', '四	12'].map((text, i) => ({
    document_id: DOCUMENT,
    line: i + 1,
    text,
  })),
  facts: FACTS,
  rules: [
    {
      ...{
        rule: 'sum.rows',
        title: '合计',
        title_en: 'Total',
        rationale: '理',
        rationale_en: 'why',
      },
      ...{ needs: '表', needs_en: 'table' },
    },
  ],
  checks: [
    check('a', { line: 3, fact_ids: [FACTS[0]?.fact_id ?? '', FACTS[1]?.fact_id ?? ''] }),
    check('b', { severity: 'warning', rule: "it's" }),
    check('c', { line: 1 }),
    check('n', { line: null }),
    check('p', { status: 'pass', severity: 'info' }),
    check('s', { status: 'skip', severity: 'info', line: null, rule: 'unit' }),
    check('old', { document_id: '000001-2023-final' }),
    check('x', { bureau_id: '000002', document_id: '000002-2024-budget', severity: 'info' }),
  ],
});

const all: CheckFilter = {
  bureaus: ['000002', '000001'],
  year: 2024,
  status: 'all',
  severities: [],
  rule: null,
};

describe.each([
  ['native', native],
  ['wasm', wasm],
])('checks on %s', (_, engine) => {
  const ids = async (over: Partial<CheckFilter>, limit = 99): Promise<string[]> =>
    (await checkList(engine(), { ...all, ...over }, limit)).map(({ check_id }) => check_id);

  it('are listed by bureau as asked, findings first, the severest first, in document order', async () => {
    expect(await ids({})).toEqual(['x', 'c', 'a', 'n', 'b', 's', 'p']);
    expect(await ids({ bureaus: ['000001', '000002'] }, 2)).toEqual(['c', 'a']);
  });

  it('are filtered by result, severity and rule; a severity is one of findings', async () => {
    expect(await ids({ status: 'fail' })).toEqual(['x', 'c', 'a', 'n', 'b']);
    expect(await ids({ severities: ['warning'] })).toEqual(['b', 's', 'p']);
    expect(await ids({ rule: "it's" })).toEqual(['b']);
    expect(await ids({ rule: 'none' })).toEqual([]);
    expect(await ids({ year: 2023 })).toEqual(['old']);
    expect(await ids({ year: 1999 })).toEqual([]);
  });

  it('are counted for a year', async () => {
    const counts = await checkCounts(engine(), ['000001'], 2024);
    expect(counts.map((c) => [c.rule, c.status, c.severity, c.n])).toEqual([
      ["it's", 'fail', 'warning', 1],
      ['sum.rows', 'fail', 'error', 3],
      ['sum.rows', 'pass', 'info', 1],
      ['unit', 'skip', 'info', 1],
    ]);
    expect(await checkRules(engine())).toMatchObject([{ rule: 'sum.rows', title_en: 'Total' }]);
  });

  it('have their figures and lines, each once, and the marts that show them', async () => {
    const rows = await checkList(engine(), { ...all, bureaus: ['000001'], status: 'fail' }, 2);
    expect(rows.map(({ check_id, fact_ids }) => [check_id, fact_ids.length])).toEqual([
      ['c', 0],
      ['a', 2],
    ]);
    const figures = await figuresOf(engine(), rows);
    expect(figures.map(({ value, line }) => [value, line])).toEqual([
      [10, 1],
      [12, 4],
    ]);
    const lines = await linesBehind(engine(), rows);
    expect(lines.map(({ line, text }) => [line, text])).toEqual([
      [1, '一'],
      [3, '三'],
      [4, '四	12'],
    ]);
    expect(await touchesOf(engine(), rows)).toEqual([
      { check_id: 'a', mart: 'composition', axis: 'function' },
    ]);
  });

  it('have nothing where nothing is shown', async () => {
    expect(await figuresOf(engine(), [])).toEqual([]);
    expect(await linesBehind(engine(), [])).toEqual([]);
    expect(await touchesOf(engine(), [])).toEqual([]);
  });
});
