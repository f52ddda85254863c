import type { Block, Figure, Reading, SourceDocument } from '../../../../src/model/index.ts';
import { blocksOf } from '../../../../src/ingest/blocks/index.ts';
import { readForms } from '../../../../src/ingest/facts/forms/index.ts';
import { makeClassifier } from '../../../../src/ingest/read/classify.ts';

const CLASSIFIER = makeClassifier({
  functions: [],
  economics: [
    { code: '302', name: '商品和服务支出', level: 1, parent: null, verified_by: 'recall' },
    { code: '30202', name: '印刷费', level: 2, parent: '302', verified_by: 'recall' },
    { code: '30299', name: '其他商品和服务支出', level: 2, parent: '302', verified_by: 'recall' },
  ],
  govEconomics: [],
});

export function documentOf(text: string): SourceDocument {
  return {
    document_id: 'example-2024',
    bureau_id: '000000',
    fiscal_year: 2024,
    kind: 'budget',
    title: 'Example',
    published_on: null,
    source_file: 'example.txt',
    bureau_name: '某县某局',
    lines: text.split('\n'),
  };
}

/** Reads a text in which `→` stands for a tab. */
export function formsOf(text: string): Reading & { used: ReadonlySet<Block>; blocks: Block[] } {
  const document = documentOf(text.replaceAll('→', '\t'));
  const blocks = blocksOf(document.lines);
  return { ...readForms(blocks, document, CLASSIFIER), blocks };
}

/** Figures as short lines, for comparing many at a glance. */
export function brief(figures: readonly Figure[]): string[] {
  return figures.map(
    ({ concept, measure, fiscal_year, phase, fund, item, project, comparator, value }) =>
      [concept, measure, fiscal_year, phase, fund, project, item, comparator, value].join(' | '),
  );
}
