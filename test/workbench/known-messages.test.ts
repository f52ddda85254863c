import { expect, it } from 'vitest';
import { asksExtensions, changesShipped } from '../../src/workbench/known-messages.ts';
import { startWasm } from '../sql/engines.ts';

it('tells from what the engine says what a reader can do instead', async () => {
  const connection = (await startWasm(false)).connect();
  connection.query('CREATE VIEW shipped AS SELECT 1 AS a');
  connection.query('CREATE TABLE own AS SELECT 1 AS a');
  const said = (sql: string): string => {
    try {
      connection.query(sql);
    } catch (thrown) {
      return (thrown instanceof Error ? thrown.message : String(thrown)).replace(/^Error: /, '');
    }
    return '';
  };
  for (const sql of [
    'UPDATE shipped SET a = 2',
    'DELETE FROM shipped',
    'TRUNCATE shipped',
    'INSERT INTO shipped VALUES (2)',
    'ALTER TABLE shipped ADD COLUMN b INTEGER',
  ]) {
    expect(changesShipped(said(sql)), said(sql)).toBe(true);
  }
  for (const sql of ['UPDATE own SET b = 2', 'DELETE FROM nowhere', 'SELECT x FROM shipped']) {
    expect(said(sql)).not.toBe('');
    expect(changesShipped(said(sql)), said(sql)).toBe(false);
    expect(asksExtensions(said(sql))).toBe(false);
  }
  expect(asksExtensions(said('FROM duckdb_extensions()'))).toBe(true);
});
