import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, literal, ofBureaus, questionOf } from '../../src/db/bind.ts';
import { ledgerOf } from '../sql/ledger.ts';

const { native, wasm } = ledgerOf({});

describe('a question', () => {
  it('stands on one line, with its parameters as literals', () => {
    expect(questionOf('SELECT ?\n  -- why\n  , ?', ["O'Neill", 5])).toBe("SELECT 'O''Neill' , 5");
    expect(questionOf('SELECT ?', [null])).toBe('SELECT NULL');
    expect(() => questionOf('SELECT ?')).toThrow(RangeError);
    expect(() => questionOf('SELECT ?', [NaN])).toThrow(RangeError);
  });

  it('has a key of its own', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(keyOf(a) === keyOf(b)).toBe(a === b);
      }),
    );
  });

  it('gives every text and number back on both engines', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      // The character 0 ends a statement, wherever it stands in it.
      fc
        .array(fc.constantFrom('\0', "'", '?', 'a'), { maxLength: 6 })
        .map((signs) => signs.join('')),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom("'; DROP TABLE facts; --", "''", '\\', '?', '--', null),
    );
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        for (const engine of [native(), wasm()]) {
          expect(await engine.query(`SELECT ${literal(given)} AS v`)).toEqual([{ v: given }]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('selects the rows of some bureaus', () => {
    expect(ofBureaus('facts', ['a', 'b'])).toBe(
      "(SELECT * FROM facts WHERE bureau_id = 'a' UNION ALL SELECT * FROM facts WHERE bureau_id = 'b')",
    );
    expect(() => ofBureaus('facts', [])).toThrow(RangeError);
  });
});
