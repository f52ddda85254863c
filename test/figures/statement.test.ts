import { expect, it } from 'vitest';
import { statementLines } from '../../src/figures/statement.ts';

const cut = (signs: number): string => ` … ${signs}`;

it('is a statement, line by line, without blank ones', () => {
  expect(statementLines('SELECT 1\r\n\n  FROM facts', cut)).toEqual(['SELECT 1', 'FROM facts']);
  expect(statementLines(null, cut)).toEqual([]);
});

it('is its first lines, and how much is left out', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `-- ${i % 10}`);
  const shown = statementLines(lines.join('\n'), cut);
  expect(shown).toHaveLength(8);
  expect(shown.at(-1)).toBe('-- 7 … 48');
});

it('is short also where it is one line, and cuts no sign in two', () => {
  const [line = '', ...others] = statementLines('𝄞'.repeat(2000), cut);
  expect(others).toEqual([]);
  expect(line).toBe(`${'𝄞'.repeat(480)} … 1520`);
});
