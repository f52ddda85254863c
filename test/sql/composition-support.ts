import { beforeAll, expect, it } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import type { Fact } from '../../src/model/index.ts';
import { spending } from '../fact.ts';
import { itIsTheSameOnBoth, ledgerOf } from './ledger.ts';
import type { Tables } from './tables.ts';

type Kind = 'budget' | 'final';
type Figure = Partial<Fact> & { value: number };

/** A document of a bureau and what it publishes. Facts are numbered: `000001-0` is the first. */
export interface Published {
  bureau: string;
  kind: Kind;
  facts: Figure[];
}

export function published(bureau: string, kind: Kind, facts: Figure[]): Published {
  return { bureau, kind, facts };
}

const factsOf = ({ bureau, kind, facts }: Published): Fact[] =>
  facts.map((fact, i) =>
    spending({
      fact_id: `${bureau}-${i}`,
      bureau_id: bureau,
      document_id: `${bureau}-${kind}`,
      phase: kind === 'budget' ? 'approved' : 'executed',
      line: i + 1,
      ...fact,
    }),
  );

const documentOf = ({ bureau, kind }: Published): Tables['documents'][number] => ({
  document_id: `${bureau}-${kind}`,
  bureau_id: bureau,
  fiscal_year: 2024,
  kind,
});

/**
 * What breaks the rule that the rows without parent add up to the total and the rows below a code to its amount:
 * nothing does. Half of the last digit for each figure is rounding.
 */
const ASTRAY = `
  WITH sums AS (
    SELECT bureau_id, fiscal_year, phase, axis, parent_code, sum(amount) AS amount, sum(len(fact_ids)) AS figures
    FROM composed GROUP BY bureau_id, fiscal_year, phase, axis, parent_code
  ),
  wholes AS (
    SELECT bureau_id, fiscal_year, phase, axis, code, amount, len(fact_ids) AS figures
    FROM composed WHERE code IS NOT NULL
    UNION ALL
    SELECT b.bureau_id, b.fiscal_year, b.phase, a.axis, NULL, b.total, 1
    FROM basis b JOIN (SELECT DISTINCT axis FROM composed) a ON true
  )
  SELECT s.*, w.amount AS whole
  FROM sums s
  LEFT JOIN wholes w ON w.bureau_id = s.bureau_id AND w.fiscal_year = s.fiscal_year AND w.phase = s.phase
    AND w.axis = s.axis AND w.code IS NOT DISTINCT FROM s.parent_code
  WHERE (w.amount IS NULL AND (s.parent_code IS NOT NULL OR s.axis <> 'function'))
    OR abs(s.amount - w.amount) > 0.005 * (s.figures + w.figures) + 1e-9`;

/** Figures that a row names: they must be there, and state the amount where there is one of them. */
const WRONG_FACTS = `
  SELECT c.code, c.amount, c.fact_id
  FROM composed c LEFT JOIN facts f ON f.fact_id = c.fact_id
  WHERE f.fact_id IS NULL OR NOT list_contains(c.fact_ids, c.fact_id)
    OR (c.code IS NOT NULL AND len(c.fact_ids) = 1 AND abs(f.value - c.amount) > 1e-9)`;

const REPEATED = `
  SELECT bureau_id, fiscal_year, phase, axis, parent_code, code FROM composed
  GROUP BY bureau_id, fiscal_year, phase, axis, parent_code, code HAVING count(*) > 1`;

/** The total is what its figure states, and the shares are of it. */
const WRONG_TOTALS = `
  SELECT c.bureau_id, c.axis, c.total, c.total_fact_id
  FROM composed c LEFT JOIN facts f ON f.fact_id = c.total_fact_id
  WHERE (c.total_fact_id IS NULL) <> (c.total_fund IS NULL)
    OR (c.total_fact_id IS NOT NULL AND (f.value IS NULL OR abs(f.value - c.total) > 1e-4))
    OR (c.total <> 0 AND abs(c.amount - c.share * c.total / 100) > 1e-3)`;

/** The mart as a table: it is asked many questions here, and a view would be made for each of them. */
export async function compose(native: Connector): Promise<void> {
  await native.query('CREATE TABLE composed AS SELECT * FROM composition');
}

/** Holds for every composition, of whatever documents. */
export async function expectSound(connector: Connector): Promise<void> {
  for (const query of [ASTRAY, WRONG_FACTS, REPEATED, WRONG_TOTALS]) {
    expect(await connector.query(query)).toEqual([]);
  }
}

export type Row = [
  parent: string | null,
  code: string | null,
  amount: number,
  fact: string,
  ...more: unknown[],
];

/** Opens both engines over made-up documents for the tests of a file, and holds what holds for all of them. */
export function compositionOf(documents: Published[], more: Partial<Tables> = {}) {
  const ledger = ledgerOf({
    documents: documents.map(documentOf),
    facts: documents.flatMap(factsOf),
    ...more,
  });
  const { native } = ledger;
  beforeAll(() => compose(native()));

  itIsTheSameOnBoth(ledger, 'composition', 1);
  it('adds up, and names the figures behind each row', () => expectSound(native()));

  return {
    native,
    /** `[parent_code, code, amount, fact_id]` and further columns of a bureau, parents before their parts. */
    rows: async (bureau: string, axis: string, ...columns: string[]): Promise<Row[]> => {
      const rows = await native().query<Record<string, unknown>>(
        `SELECT parent_code, code, amount, fact_id${columns.map((c) => `, ${c}`).join('')}
         FROM composed WHERE bureau_id = ? AND axis = ?
         ORDER BY length(parent_code) NULLS FIRST, parent_code, code NULLS LAST`,
        [bureau, axis],
      );
      return rows.map((row) => Object.values(row) as Row);
    },
  };
}
