import { ingest } from '../../../../src/ingest/index.ts';
import type { Fact, Ingested, SourceDocument } from '../../../../src/model/index.ts';
import { testReference } from '../../../cases/cases.ts';

/** A small document: `|` stands for a tab, so that tables can be read in a test. */
export function read(text: string, entry: Partial<SourceDocument> = {}): Ingested {
  const lines = text.split('\n').map((line) => line.replaceAll('|', '\t'));
  return ingest(
    {
      document_id: 'test',
      bureau_id: '999900',
      bureau_name: '示例县示例局',
      fiscal_year: 2024,
      kind: 'budget',
      title: 'test',
      published_on: null,
      source_file: 'test.txt',
      lines,
      ...entry,
    },
    testReference(),
  );
}

/** Short form of a fact for comparing: what it means and its value. */
export const brief = (fact: Fact): string =>
  [
    fact.concept,
    fact.fund,
    fact.nature,
    fact.phase,
    fact.function_code ?? fact.economic_code,
    fact.gov_economic_code,
    fact.project,
    fact.value,
  ]
    .filter((part) => part !== null)
    .join(' ');

/** What a table says, without where: the same facts in another order or on other lines compare equal. */
export const meanings = (result: Ingested): string[] =>
  result.facts
    .map(({ fact_id, line, cell, start, raw, unit, derived_from, heading, ...rest }) => {
      void [fact_id, line, cell, start, raw, unit, derived_from, heading];
      return JSON.stringify({ ...rest, value: rest.value === null ? null : rest.value.toFixed(6) });
    })
    .sort();
