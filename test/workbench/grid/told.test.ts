import { describe, expect, it } from 'vitest';
import { gridWords } from '../../../src/i18n/workbench/grid.ts';
import { filterText, sortText } from '../../../src/workbench/grid/told.ts';
import { column } from './engines.ts';

const columns = [column('amount', 'decimal'), column('科目', 'text')];

describe('what is told of an arrangement', () => {
  it('is the column, the condition and the value as it was typed', () => {
    const { zh, en } = gridWords;
    expect(filterText({ column: 0, op: '>=', value: '1e3' }, columns, zh)).toBe('amount ≥ 1e3');
    expect(filterText({ column: 1, op: 'starts', value: '210' }, columns, en)).toBe(
      '科目 starts with 210',
    );
    expect(filterText({ column: 1, op: 'null', value: 'left' }, columns, en)).toBe('科目 is NULL');
    expect(filterText({ column: 1, op: '=', value: 'x'.repeat(999) }, columns, en, 5)).toBe(
      '科目 = xxxxx',
    );
  });

  it('is the column and its order', () => {
    expect(sortText({ column: 1, descending: true }, columns, gridWords.zh)).toBe('科目 降序');
    expect(sortText({ column: 0, descending: false }, columns, gridWords.en)).toBe(
      'amount ascending',
    );
  });
});
