import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, uniqueNames } from '../../src/db/names.ts';
import { hostileName } from '../workbench/grid/engines.ts';

describe('the names of columns', () => {
  it('are each their own whatever the case, and kept where they can be', () => {
    fc.assert(
      fc.property(fc.array(hostileName, { maxLength: 12 }), (given) => {
        const names = uniqueNames(given.map((name) => ({ name })));
        const folded = names.map((name) => name.toLowerCase());
        expect(new Set([...folded, 'rowid', '']).size).toBe(given.length + 2);
        expect(names.some((name) => name.includes('\0'))).toBe(false);
        expect(uniqueNames(names.map((name) => ({ name })))).toEqual(names);
      }),
    );
    const named = (...names: string[]): string[] => uniqueNames(names.map((name) => ({ name })));
    expect(named('a', 'A', 'a_1', 'a', '', 'rowid')).toEqual([
      ...['a', 'A_2', 'a_1', 'a_3', 'column5', 'rowid_1'],
    ]);
  });
});

describe('an identifier', () => {
  it('ends nowhere else', () => {
    expect(quoted('a"; --')).toBe('"a""; --"');
  });
});
