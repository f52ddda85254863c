import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Ingested, SourceDocument } from '../../src/model/index.ts';
import { documentOf, testReference } from '../cases/cases.ts';

const SOURCES = [
  'dachuan-2024-budget',
  'yanjin-2024-budget',
  'dongxihu-2024-budget',
  'linshui-2024-final',
  'suining-2024-final',
];

/** Every figure must be what stands at its place: nothing is invented. */
function expectHonest(result: Ingested, document: SourceDocument): void {
  const ids = new Set<string>();
  for (const fact of result.facts) {
    expect(ids.has(fact.fact_id), fact.fact_id).toBe(false);
    ids.add(fact.fact_id);
    expect(fact.value === null || Number.isFinite(fact.value), fact.fact_id).toBe(true);
    if (fact.origin === 'derived') continue;
    const line = document.lines[(fact.line ?? 0) - 1] ?? '';
    expect(fact.raw, fact.fact_id).not.toBe('');
    expect(
      line.startsWith(fact.raw ?? '\0', fact.start ?? -1),
      `${fact.fact_id} «${fact.raw}»`,
    ).toBe(true);
  }
  expect(result.counts.figures_seen).toBe(result.counts.figures_taken + result.unread.length);
}

describe.each(SOURCES)('%s', (name) => {
  const document = documentOf(name);

  test('every fact stands at its place', () => {
    expectHonest(ingest(document, testReference()), document);
  });

  test('mutated, is read without throwing and without inventing figures', () => {
    const size = document.lines.length;
    const mutation = fc.record({
      at: fc.nat(size - 1),
      kind: fc.constantFrom('drop', 'twice', 'cut', 'swap', 'tabs', 'noise'),
      noise: fc.string({ maxLength: 12, unit: 'binary' }),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 30 }), (mutations) => {
        const lines = [...document.lines];
        for (const { at: wanted, kind, noise } of mutations) {
          const at = wanted % Math.max(1, lines.length);
          const line = lines[at] ?? '';
          if (kind === 'drop') lines.splice(at, 1);
          else if (kind === 'twice') lines.splice(at, 0, line);
          else if (kind === 'cut') lines[at] = line.slice(0, Math.floor(line.length / 2));
          else if (kind === 'swap') lines[at] = [...line].reverse().join('');
          else if (kind === 'tabs') lines[at] = line.replaceAll('\t', '');
          else lines[at] = line + noise.replace(/[\r\n]/g, ' ');
        }
        const mutated = { ...document, lines };
        expectHonest(ingest(mutated, testReference()), mutated);
      }),
      { numRuns: 15 },
    );
  });
});

test('random text is read without throwing and without inventing figures', () => {
  const words = fc.constantFrom(
    ...'合计 支出总表 单位：万元 \t \n 1,234.56 12% 2024年 比 增加 万元 元 一、 （一） 其中： 210 2101501 ≥ 60 万人 “三公”经费 | --- 完成预算 占 ，。 预算数 项目 科目编码'.split(
      ' ',
    ),
  );
  const base = documentOf('dachuan-2024-budget');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 200 }), (parts) => {
      const document = { ...base, lines: parts.join('').split('\n') };
      expectHonest(ingest(document, testReference()), document);
    }),
    { numRuns: 300 },
  );
});

test('a line of a million characters takes no more than a moment', () => {
  const base = documentOf('dachuan-2024-budget');
  const lines = [
    `支出 1 万元，比 2023 年${'增加 2 万元，'.repeat(60_000)}`,
    `合计\t${'1.00\t'.repeat(20_000)}`,
    '（'.repeat(200_000),
    ' '.repeat(300_000) + '1',
    '-'.repeat(20_000) + 'x',
    `支出1万元。${' '.repeat(100_000)}x`,
    `总${'、'.repeat(100_000)}额1万元`,
    Array.from({ length: 1000 }, (_, i) => `表${i}   ${i}.00`).join('   '),
  ];
  for (const line of lines)
    expect(() => ingest({ ...base, lines: [line, '续行'] }, testReference())).not.toThrow();
}, 30_000);

describe('what grows with the square of its size would not come to its end', () => {
  const read = (lines: readonly string[]): Ingested =>
    ingest({ ...documentOf('dachuan-2024-budget'), lines }, testReference());
  const times = (count: number, make: (index: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => make(index));

  test('a sentence of thousands of amounts', () => {
    const path = '卫生健康支出（类）医疗保障管理事务（款）行政运行（项）';
    const { counts } = read([times(30_000, () => `${path}10万元，`).join('')]);
    expect(counts.figures_seen).toBe(30_000);
  }, 30_000);

  test('a table of one cell a line with thousands of labels before its first amount', () => {
    const cells = times(40_000, (i) => `栏${i}|`);
    const amounts = times(30, (i) => (i % 3 === 0 ? '名称|' : '1.00|'));
    expect(read([...cells, ...amounts]).facts).toEqual([]);
  }, 30_000);

  test('a table of thousands of parts (其中) of one item', () => {
    const head = ['收支预算总表', '项目\t预算数\t项目\t预算数'];
    const parts = times(5000, (i) => `其中：财政拨款\t${i}.00\t其中：教育支出\t${i}.00`);
    expect(read([...head, ...parts]).counts.figures_seen).toBe(10_000);
  }, 30_000);
});

test('a document with more figures than are compared is refused, with the place of the first too many', () => {
  const document = documentOf('dachuan-2024-budget');
  const part = (_: unknown, i: number): string => `事项${i}支出${i}.00万元`;
  const lines = [
    '',
    ...Array.from({ length: 60 }, () => Array.from({ length: 900 }, part).join('、')),
  ];
  const text = lines.map((line) => line && `2024年支出预算100.00万元，其中：${line}。`);
  const refused = expect.objectContaining({
    rule: 'document.too_many_figures',
    location: expect.objectContaining({ line: 57 }) as unknown,
  }) as unknown;
  expect(() => ingest({ ...document, lines: text }, testReference())).toThrow(refused);
});

test('a number without end and a row without end are not read, and said to be so', () => {
  const document = documentOf('dachuan-2024-budget');
  const head = ['部门支出总表', '单位：万元', '科目编码\t科目名称\t合计'];
  const reasons = (row: string): (string | null)[] =>
    ingest({ ...document, lines: [...head, row] }, testReference()).unread.map((one) => one.reason);
  expect(reasons(`2101501\t行政运行\t${'9'.repeat(400)}`)).toEqual(['not_a_number']);
  expect(reasons(`2101501\t行政运行${'\t1.00'.repeat(300)}`)).toEqual(
    Array.from({ length: 300 }, () => 'too_many_columns'),
  );
});
