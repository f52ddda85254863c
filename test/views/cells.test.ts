import { describe, expect, it } from 'vitest';
import { amountCell } from '../../src/views/cells.ts';
import { linkOf, wordsOf } from './page.ts';

describe('a cell with an amount', () => {
  it.each([
    ['wan', '3.40', 3.4],
    ['yi', '0.00034', 0.00034],
    ['yuan', '34,000', 34_000],
    ['person', '3.40', 3.4],
  ] as const)('in %s is shown and taken away in that unit', (unit, text, value) => {
    expect(amountCell(wordsOf('zh', unit), linkOf, 3.4, 'f')).toMatchObject({
      ...{ text, value, fact: 'f', href: linkOf({ fact: 'f' }) },
    });
  });

  it('has no number where there is none', () => {
    expect(amountCell(wordsOf('zh', 'yi'), linkOf, null, null, '未公布')).toMatchObject({
      ...{ text: '未公布', value: null, href: null },
    });
  });
});
