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
  ];
  for (const line of lines)
    expect(() => ingest({ ...base, lines: [line] }, testReference())).not.toThrow();
}, 30_000);
