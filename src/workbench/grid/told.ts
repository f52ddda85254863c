import type { GridWords } from '../../i18n/workbench/grid.ts';
import type { AnswerColumn } from '../../model/index.ts';
import { needsValue, type Filter, type Sort } from './filters.ts';

/** A filter in words: `amount ≥ 100`. Of names and values at most `most` characters. */
export function filterText(
  { column, op, value }: Filter,
  columns: readonly AnswerColumn[],
  { filters: { ops } }: GridWords,
  most = 500,
): string {
  const name = columns[column]?.name.slice(0, most) ?? '';
  return needsValue(op) ? `${name} ${ops[op]} ${value.slice(0, most)}` : `${name} ${ops[op]}`;
}

/** A key of a sort in words: `amount descending`. */
export function sortText(
  { column, descending }: Sort,
  columns: readonly AnswerColumn[],
  words: GridWords,
): string {
  return `${columns[column]?.name ?? ''} ${descending ? words.descending : words.ascending}`;
}
