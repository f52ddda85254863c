import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../../src/db/workbench/commands.ts';
import {
  assertAllowed,
  explainable,
  gathers,
  looks,
  MOST_STATEMENT_BYTES,
  stepsOf,
  streams,
} from '../../../src/db/workbench/statement.ts';

/** What the engine passes over as well. */
const blank = fc.constantFrom(
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u3000',
  '-- a comment\n',
  '-- a comment\r',
  '/* a comment */',
  '/* one /* in another */ SELECT */',
  '/* -- */',
  '-- /*\n',
  ';',
);
const blanks = fc.array(blank, { maxLength: 5 }).map((all) => all.join(''));

describe('the commands of a statement', () => {
  it('are found behind whatever may stand before them', () => {
    fc.assert(
      fc.property(blanks, fc.constantFrom('COPY', 'select', 'Attach'), (before, word) => {
        expect(commandsOf(`${before}${word} x`)).toEqual([word.toLowerCase()]);
      }),
    );
  });

  it.each([
    ['EXPLAIN SELECT 1', ['explain', 'select']],
    ['EXPLAIN ANALYZE COPY a TO b', ['explain', 'copy']],
    ['EXPLAIN (ANALYZE, FORMAT json) COPY a TO b', ['explain', 'copy']],
    ['explain/**/analyze(select 1)', ['explain', 'select']],
    ['PREPARE p AS COPY a TO b', ['prepare', 'copy']],
    ['PREPARE "x as select" (INTEGER, DECIMAL(1, 2)) AS COPY a TO b', ['prepare', 'copy']],
    ['PREPARE 名 AS SELECT 1 AS load', ['prepare', 'select']],
    ['EXPLAIN ANALYZE PREPARE p AS /* as */ COPY a TO b', ['explain', 'prepare', 'copy']],
    ['', ['']],
    ['/* never closed', ['']],
    ['"copy"', ['']],
    ['PREPARE p', ['prepare', '']],
  ])('%s', (statement, commands) => {
    expect(commandsOf(statement)).toEqual(commands);
  });

  it('end, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => commandsOf(text).length > 0));
  });
});

const refusal = (statement: string): unknown => {
  try {
    assertAllowed(statement);
    return null;
  } catch (thrown) {
    return thrown;
  }
};

describe('what is refused', () => {
  it.each([
    'COPY bureaus TO x',
    "EXPLAIN ANALYZE COPY (SELECT 1) TO 'bureaus.parquet'",
    "PREPARE p AS COPY (SELECT 1) TO 'bureaus.parquet'",
    "/* /* */ SELECT */ COPY (SELECT 1) TO 'bureaus.parquet'",
    "--\rCOPY (SELECT 1) TO 'bureaus.parquet'",
    "ATTACH 'x.db'",
    'install httpfs',
    'FORCE INSTALL httpfs',
    'LOAD httpfs',
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    "SET log_query_path = 'bureaus.parquet'",
    `set global "LOG_QUERY_PATH" to 'bureaus.parquet'`,
    "EXPLAIN ANALYZE SET profiling_output = 'bureaus.parquet'",
    "PRAGMA profile_output='bureaus.parquet'",
    "SET temp_directory = 'x'",
    "PRAGMA import_database('x')",
  ])('%s', (statement) => {
    expect(refusal(statement)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    'DROP SCHEMA page_answers.main CASCADE',
    'DETACH page_answers',
    'USE "PAGE_ANSWERS"',
    'PREPARE p AS DELETE FROM page_answers.main.a1',
  ])('what would change the answers that are shown: %s', (statement) => {
    expect(refusal(statement)).toMatchObject({
      kind: 'statement',
      message: expect.stringContaining('not changed') as string,
    });
  });

  it('a statement of more bytes than the engine takes', () => {
    const long = `SELECT '${'医'.repeat(MOST_STATEMENT_BYTES / 3)}'`;
    expect(refusal(long)).toMatchObject({ kind: 'length' });
    expect(refusal(`SELECT '${'a'.repeat(MOST_STATEMENT_BYTES - 20)}'`)).toBeNull();
  });

  it.each([
    'SELECT load, copy FROM install',
    "SELECT 'COPY x TO y'",
    'SELECT * FROM page_answers.a1',
    'CREATE TABLE a AS SELECT 1',
    'DROP VIEW bureaus',
    "SET memory_limit = '1GB'",
    "SELECT * FROM duckdb_settings() WHERE name = 'log_query_path'",
    'EXECUTE p',
    '',
  ])('but not %s', (statement) => {
    expect(refusal(statement)).toBeNull();
  });
});

describe('looking and changing', () => {
  it.each([
    'SELECT 1',
    '(SELECT 1)',
    'from facts',
    'WITH a AS (SELECT 1) FROM a',
    'VALUES (1)',
    '-- x\nTABLE a',
  ])('%s looks, and its plan can be asked for', (statement) =>
    expect([looks(statement), explainable(statement)]).toEqual([true, true]),
  );
  it.each(['EXPLAIN SELECT 1', 'DESCRIBE a', 'SHOW TABLES', 'SUMMARIZE a'])(
    '%s looks, and has no plan',
    (statement) => expect([looks(statement), explainable(statement)]).toEqual([true, false]),
  );
  it.each([
    'DROP TABLE a',
    'EXPLAIN ANALYZE DROP TABLE a',
    '/* /* */ SELECT */ DROP VIEW bureaus',
    'WITH a AS (SELECT 1) INSERT INTO b FROM a',
    'EXECUTE p',
    'USE x',
    '',
  ])('%s may do more', (statement) => {
    expect([looks(statement), explainable(statement)]).toEqual([false, false]);
  });
});

describe('what streams', () => {
  const plan = (...steps: string[]): string =>
    steps.map((step) => `┌───────────┐\n│ ${step} │\n└─────┬─────┘`).join('\n');

  it('is what hands on its rows as it gets them', () => {
    expect(stepsOf(plan('PROJECTION', 'READ_PARQUET '))).toEqual(['PROJECTION', 'READ_PARQUET']);
    expect(streams(plan('PROJECTION', 'READ_PARQUET'))).toBe(true);
    expect(streams(plan('ORDER_BY', 'READ_PARQUET'))).toBe(false);
    expect(streams(plan('FILTER', 'RANGE'))).toBe(false);
    expect(streams('')).toBe(false);
  });

  it.each([
    'SELECT a, sum(b) FROM t GROUP BY a',
    'from t order by 1',
    'SELECT DISTINCT a FROM t',
    'SELECT 1 UNION ALL SELECT 2',
  ])('is not asked of %s, which has to be read to its end', (statement) => {
    expect(gathers(statement)).toBe(true);
  });
  it.each(['SELECT * FROM t', 'SELECT grouped, orders FROM t LIMIT 5'])(
    'is asked of %s',
    (statement) => expect(gathers(statement)).toBe(false),
  );
});
