import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerColumn, Value } from '../../src/model/answer.ts';
import { sourceOf, sourcesIn } from '../../src/workbench/sources.ts';

const columns = (...names: string[]): AnswerColumn[] =>
  names.map((name) => ({ name, type: 'VARCHAR', kind: 'text' }));
const of = (row: Record<string, Value>) =>
  sourceOf(columns(...Object.keys(row)), Object.values(row));

describe('the source of a row', () => {
  it('is its figure, whatever else it has', () => {
    expect(of({ document_id: 'a', line: 3, budget_fact_id: 'b', fact_id: 'f' })).toEqual({
      fact: 'f',
    });
    expect(of({ FACT_ID: 'f' })).toEqual({ fact: 'f' });
  });

  it('is the first figure that a mart names, in the order of the columns', () => {
    expect(of({ subsidy_fact_id: null, insured_fact_id: 'i', stated_fact_id: 's' })).toEqual({
      fact: 'i',
    });
  });

  it('is the line where there is no figure', () => {
    expect(of({ document_id: 'a', line: 3 })).toEqual({ document: 'a', line: 3 });
    expect(of({ fact_id: null, document_id: 'a', line: 3n })).toEqual({ document: 'a', line: 3 });
    expect(of({ document_id: 'a', first_line: 7, last_line: 9 })).toEqual({
      ...{ document: 'a', line: 7 },
    });
    // A check on a line, before the many figures that it is about.
    expect(of({ document_id: 'a', fact_ids: ['f', 'g'], line: 3 })).toEqual({
      ...{ document: 'a', line: 3 },
    });
  });

  it('is the first of several figures where there is neither', () => {
    expect(of({ document_id: 'a', fact_ids: ['f', 'g'], line: null })).toEqual({ fact: 'f' });
    expect(of({ count_fact_ids: ['f'] })).toEqual({ fact: 'f' });
    expect(of({ fact_ids: [] })).toBeNull();
  });

  it.each<Record<string, Value>>([
    { fact_id: 5 },
    { fact_id: '' },
    { fact_id: 'f'.repeat(201) },
    { fact: 'f' },
    { document_id: 'a' },
    { document_id: 'd'.repeat(129), line: 1 },
    { document_id: 'a', line: 0 },
    { document_id: 'a', line: -1n },
    { document_id: 'a', line: 1.5 },
    { document_id: 'a', line: 10_000_000 },
    { document_id: 'a', line: NaN },
    { document_id: 'a', line: '3' },
  ])('is nothing that the address could not hold: %o', (row) => {
    expect(of(row)).toBeNull();
  });

  it('is known from the columns where no row can have one', () => {
    expect(sourcesIn(columns('a', 'document_id'))).toBeNull();
    expect(sourcesIn(columns('document_id', 'line'))).not.toBeNull();
  });

  it('never fails, and gives only what the address takes', () => {
    const name = fc.constantFrom('fact_id', 'x_fact_id', 'fact_ids', 'document_id', 'line', 'x');
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.double(),
      fc.bigInt(),
      fc.constant(null),
      fc.array(fc.oneof(fc.string(), fc.constant(null)), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (cells) => {
        const found = sourceOf(
          columns(...cells.map(([n]) => n)),
          cells.map(([, v]) => v),
        );
        if (found === null) return;
        if ('fact' in found) expect(found.fact.length).toBeLessThanOrEqual(200);
        else expect(found.line).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
