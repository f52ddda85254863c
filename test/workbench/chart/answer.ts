import fc from 'fast-check';
import type { AnswerColumn, Rows, Value, ValueKind } from '../../../src/model/answer.ts';

export const column = (name: string, kind: ValueKind): AnswerColumn => ({ name, kind, type: kind });

/** An answer with these columns and rows. */
export function answer(
  columns: readonly AnswerColumn[],
  data: readonly (readonly Value[])[],
): Rows {
  return { columns, count: data.length, row: (index) => data[index] ?? [] };
}

const valueOf: Partial<Record<ValueKind, fc.Arbitrary<Value>>> = {
  text: fc.oneof(fc.constantFrom('a', 'b', 'NULL', ''), fc.string()),
  integer: fc.oneof(fc.integer(), fc.constantFrom(0, 2023, 2024, 2025), fc.bigInt()),
  number: fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 })),
  decimal: fc.constantFrom('0.00', '-1.50', '99999999999999999999999999999999999.999', '3', '0.1'),
  date: fc.constantFrom('2024-01-31', '2023-12-01', '0001-01-01'),
  boolean: fc.boolean(),
  list: fc.constant([1, 'x']),
  struct: fc.constant({ a: null }),
  bytes: fc.constant(new Uint8Array([1, 2])),
};
const KINDS = Object.keys(valueOf) as ValueKind[];

/** Answers of any kind, with names that come twice, nulls, and numbers at the ends of what numbers can be. */
export const anyAnswer: fc.Arbitrary<Rows> = fc
  .array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('year', 'region', 'amount', 'fact_id', 'code', 'x:y', '金额', 'a,b%'),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 90, maxLength: 200 }),
      ),
      kind: fc.constantFrom(...KINDS),
    }),
    { maxLength: 6 },
  )
  .chain((columns) =>
    fc
      .array(
        fc.tuple(...columns.map(({ kind }) => fc.option(valueOf[kind] ?? fc.constant(null)))),
        { maxLength: 30 },
      )
      .map((data) =>
        answer(
          columns.map(({ name, kind }) => column(name, kind)),
          data,
        ),
      ),
  );
