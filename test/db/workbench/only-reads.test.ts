import { expect, it } from 'vitest';
import { onlyReads } from '../../../src/db/workbench/statement.ts';

it.each([
  ['select 1', true],
  ['-- note\nfrom facts', true],
  ['with a as (select 1) select * from a', true],
  ['with a as (select 1) insert into t select * from a', false],
  ['WITH a AS (SELECT 1) DELETE FROM t', false],
  ['drop view facts', false],
  ['explain analyze delete from t', false],
  ['create table t as select 1', false],
])('%s is run by itself: %s', (statement, expected) => {
  expect(onlyReads(statement)).toBe(expected);
});
