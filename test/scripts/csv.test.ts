import { expect, it } from 'vitest';
import { tablePart } from '../../scripts/lib/csv.ts';
import { facts } from '../../src/ingest/output/fact-table.ts';
import { spending } from '../fact.ts';

const written = (...rows: object[]): string => new TextDecoder().decode(tablePart(facts, rows).csv);
const some = spending({ fact_id: 'd:1.0', value: 1 });

it.each([
  [
    'a text that its vocabulary does not have',
    { phase: 'planned' },
    'facts.phase cannot hold "planned"',
  ],
  ['a text for a number', { value: '1' }, 'facts.value cannot hold "1"'],
  ['a fraction for a whole number', { line: 1.5 }, 'facts.line cannot hold 1.5'],
  ['what is no number', { value: Number.NaN }, 'facts.value cannot hold'],
  ['a text for a truth value', { is_leaf: 'yes' }, 'facts.is_leaf cannot hold "yes"'],
  ['a list of what is no text', { derived_from: [1] }, 'facts.derived_from cannot hold [1]'],
  ['a column without its value', { fact_id: null }, 'facts.fact_id lacks a value'],
])('refuses %s, in any row', (_, wrong, message) => {
  expect(() => written(some, { ...some, ...wrong })).toThrow(message);
  expect(() => written({ ...some, ...wrong }, some)).toThrow(message);
});

it('writes a value that comes again, comes later or comes back', () => {
  const items = ['a', 'a', null, 'a', '"', null, '', 'a'];
  const records = written(...items.map((item) => ({ ...some, item })))
    .trimEnd()
    .split('\n');
  const alone = items.map((item) => written({ ...some, item }).trimEnd());
  expect(records).toEqual(alone);
  expect(new Set(records).size).toBe(4);
});

it('tells the bytes of the longest record', () => {
  const rows = ['医保', '医'.repeat(3000), 'a'].map((item) => ({ ...some, item }));
  const longest = Math.max(...rows.map((row) => tablePart(facts, [row]).csv.length));
  expect(tablePart(facts, rows).longestRecord).toBe(longest);
});
