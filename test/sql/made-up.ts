import type { Fact } from '../../src/model/index.ts';
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
  fiscal_year = 2024,
): Tables['documents'][number] => ({
  document_id: documentId(bureau, kind, fiscal_year),
  bureau_id: bureau,
  fiscal_year,
  kind,
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

/** The ids of some of the facts, by their numbers. */
export const idsOf = (facts: readonly Fact[], ...numbers: number[]): string[] =>
  numbers.map((number) => {
    const fact = facts[number];
    if (!fact) throw new Error(`there is no fact ${number}`);
    return fact.fact_id;
  });

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

export const failedCheck = (
  check_id: string,
  rule: string,
  fact_ids: string[],
): Tables['checks'][number] => ({ check_id, rule, status: 'fail', fact_ids });
