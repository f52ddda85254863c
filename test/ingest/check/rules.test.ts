import { describe, expect, test } from 'vitest';
import type { Check, Ingested } from '../../../src/model/index.ts';
import { ingest } from '../../../src/ingest/index.ts';
import { loadRules } from '../../../src/ingest/node.ts';
import { ruleRows } from '../../../src/ingest/output/rule-table.ts';
import { testReference } from '../../cases/cases.ts';
import { documentFor, RULES_WITH_CASES, sectionsOf, type Section } from './sections.ts';

const rules = await loadRules();
const NAMES = rules.map(({ name }) => name);

function read(lines: readonly string[], kind?: Section['kind']): Ingested {
  return ingest(documentFor(lines, kind), testReference(), rules);
}

/** The lines that a check speaks of: its own, and those of its figures. */
function linesOf(check: Check, { facts }: Ingested): (number | null)[] {
  const own = facts.filter((fact) => check.fact_ids.includes(fact.fact_id));
  return [check.line, ...own.map((fact) => fact.line)];
}

test('every rule has a file of cases, and every file a rule', () => {
  expect(RULES_WITH_CASES).toEqual([...NAMES].sort());
});

test('every rule says what it is, why it is there and what it needs, in both languages', () => {
  const rows = ruleRows(rules);
  for (const { title, rationale, needs, title_en, rationale_en, needs_en } of rows) {
    for (const text of [title, rationale, needs]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [title_en, rationale_en, needs_en]) expect(text).toMatch(/[a-z]{2}/);
  }
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
});

describe.each(RULES_WITH_CASES)('%s', (name) => {
  const sections = sectionsOf(name);

  test('has a text that passes and one that fails', () => {
    expect(sections.map(({ expected }) => expected)).toEqual(
      expect.arrayContaining(['pass', 'fail']),
    );
  });

  test.each(sections)('line $at: $expected, $note', ({ lines, kind, expected, names }) => {
    const result = read(lines, kind);
    const own = result.checks.filter(({ rule }) => rule === name);
    const failed = own.filter(({ status }) => status === 'fail');
    if (expected === 'pass') {
      expect(failed).toEqual([]);
      expect(own.map(({ status }) => status)).toContain('pass');
      return;
    }
    expect(failed.flatMap((check) => linesOf(check, result))).toContain(names);
    for (const { message, message_en } of failed) {
      expect(message).toMatch(/[\u4e00-\u9fff]/);
      expect(message_en).toMatch(/[a-z]/);
      // Numbers have English units, and thousands are set apart.
      expect(message_en).not.toMatch(/\d ?(?:[百千万亿]*元|人|辆|个百分点)/);
      expect(message_en).not.toMatch(/(?<![\d.,\w])\d{4,}(?:\.\d+)? (?:× |yuan|persons)/);
    }
  });
});

const ONE_TABLE = [
  '部门支出总表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '\t合计\t100.00\t60.00\t40.00',
  '2101501\t行政运行\t60.00\t60.00\t',
  '2101502\t一般行政管理事务\t40.00\t\t40.00',
];

describe('a rule that finds nothing to be tried on', () => {
  test('passes nothing: of one table only what one table can show', () => {
    const { checks } = read(ONE_TABLE);
    const of = (status: Check['status']) =>
      new Set(checks.filter((check) => check.status === status).map(({ rule }) => rule));
    expect([...of('fail')]).toEqual([]);
    expect([...of('pass')]).toEqual([
      'code.name',
      'sum.natures',
      'sum.rows',
      'table.header',
      'table.total',
      'unit',
    ]);
    expect([...of('skip')]).toEqual(NAMES.filter((name) => !of('pass').has(name)));
  });

  test.each([
    ['nothing', []],
    ['an empty line', ['']],
    ['words without a number', ['示例县示例局', '2024 年部门预算', '第一部分 概况']],
  ])('is skipped: %s', (_, lines) => {
    const { checks } = read(lines);
    expect(checks.map(({ rule, status }) => `${rule} ${status}`)).toEqual(
      NAMES.map((name) => `${name} skip`),
    );
    for (const { message, message_en, fact_ids, line } of checks) {
      expect(message).toContain('未核对');
      expect(message_en).toContain('not tried');
      expect([fact_ids, line]).toEqual([[], null]);
    }
  });
});

test('every check has an id of its own', () => {
  for (const name of RULES_WITH_CASES) {
    for (const { lines, kind } of sectionsOf(name)) {
      const ids = read(lines, kind).checks.map(({ check_id }) => check_id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }
});

test('in the text of final accounts, which may leave out what came from last year, more spending than revenue is a warning', () => {
  const lines = ['2024年本年收入合计100.00万元。', '2024年本年支出合计103.00万元。'];
  const severity = (kind: Section['kind']) =>
    read(lines, kind).checks.find(({ rule, status }) => rule === 'balance' && status === 'fail')
      ?.severity;
  expect([severity('final'), severity('budget')]).toEqual(['warning', 'error']);
});

test('an amount restated with fewer digits, the rest cut off, is worth knowing and no error', () => {
  const severity = (restated: string) =>
    read([
      `2024年收入总计${restated}万元。`,
      '部门收支总表',
      '单位：万元',
      '收入||支出|'.replaceAll('|', '\t'),
      '项目|预算数|项目|预算数'.replaceAll('|', '\t'),
      '一、财政拨款收入|328.66|一、卫生健康支出|328.66'.replaceAll('|', '\t'),
      '收入总计|328.66|支出总计|328.66'.replaceAll('|', '\t'),
    ]).checks.find(({ rule, status }) => rule === 'restated' && status === 'fail')?.severity;
  expect(['329', '328', '327', '328.65'].map(severity)).toEqual([
    undefined,
    'info',
    'error',
    'error',
  ]);
});
