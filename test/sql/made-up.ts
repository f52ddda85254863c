import type { Check, Fact } from '../../src/model/index.ts';
import { spending } from '../fact.ts';
import type { Tables } from './tables.ts';

type Kind = 'budget' | 'final';
type Some = Partial<Fact> & { value: number };
type Other = Omit<Partial<Fact>, 'value'>;

export const documentId = (bureau: string, kind: Kind, year = 2024): string =>
  `${bureau}-${year}-${kind}`;

export const madeUpDocument = (
  bureau: string,
  kind: Kind,
  year = 2024,
): Tables['documents'][number] => ({
  document_id: documentId(bureau, kind, year),
  bureau_id: bureau,
  fiscal_year: year,
  kind,
  title: documentId(bureau, kind, year),
  published_on: null,
  source_file: `${documentId(bureau, kind, year)}.txt`,
  lines: 10,
  tables: 1,
  figures_seen: 5,
  figures_taken: 5,
});

/** Facts of one document; ids are the document's with the number of the fact. Text unless said otherwise. */
export function factsOf(bureau: string, kind: Kind, facts: readonly Some[], year = 2024): Fact[] {
  const document_id = documentId(bureau, kind, year);
  return facts.map((fact, i) =>
    spending({
      fact_id: `${document_id}:${i}`,
      bureau_id: bureau,
      document_id,
      fiscal_year: year,
      phase: kind === 'budget' ? 'approved' : 'executed',
      statement: 'text',
      origin: 'text',
      line: i + 1,
      is_leaf: false,
      ...fact,
    }),
  );
}

/** A figure of 三公经费. */
export const publicCost = (value: number, over: Other = {}): Some => ({
  value,
  concept: 'three_public',
  direction: null,
  fund: 'fiscal',
  ...over,
});

/** What figures `from` (their numbers in the document) of the same subject imply. */
export function implied(
  bureau: string,
  kind: Kind,
  from: [amount: Fact | undefined, relative: Fact | undefined],
  over: Some,
): Fact {
  const [amount, relative] = from;
  if (!amount || !relative) throw new Error('a derived figure needs two others');
  return {
    ...amount,
    fact_id: `${documentId(bureau, kind)}:derived:${amount.fact_id}+${relative.fact_id}`,
    raw: null,
    origin: 'derived',
    line: null,
    cell: null,
    start: null,
    derived_from: [amount.fact_id, relative.fact_id],
    ...over,
  };
}

export const failedCheck = (check_id: string, rule: string, facts: readonly Fact[]): Check => ({
  check_id,
  document_id: facts[0]?.document_id ?? '',
  bureau_id: facts[0]?.bureau_id ?? '',
  rule,
  status: 'fail',
  severity: 'error',
  expected: null,
  found: null,
  difference: null,
  tolerance: null,
  fact_ids: facts.map(({ fact_id }) => fact_id),
  message: '',
  message_en: '',
  line: null,
  unit: null,
});
