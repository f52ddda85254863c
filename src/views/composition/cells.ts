import type { Column, TableCell } from '../../model/index.ts';
import { textCell } from '../cells.ts';
import { measured, type Amount } from '../words.ts';
import { amountBare, percentText, type Name, type Voice } from './voice.ts';

export const nameCell = ({ text, published }: Name): TableCell => ({
  ...textCell(text),
  published,
});

/** Nothing published: a sign for the eye, words for the ear, nothing in the file. */
export const nothing = ({ words }: Voice): TableCell => ({
  ...textCell('—'),
  value: null,
  spoken: words.t.common.absence.unpublished.text,
});

/** An amount in the chosen unit; its value is in that unit too. */
export function amountCell(
  { words, link }: Voice,
  amount: Amount,
  fact: string | null,
  mark: TableCell['mark'] = null,
): TableCell {
  const value = measured(words, amount);
  return {
    text: amountBare(words, amount),
    value: value === null ? null : words.format.inUnit(value),
    fact,
    href: fact === null ? null : link({ fact }),
    published: false,
    mark,
  };
}

/** A share, which leads to the figure that it is of. */
export const percentCell = (
  { words, link }: Voice,
  share: number | null,
  fact: string | null = null,
  mark: TableCell['mark'] = null,
): TableCell => ({
  ...textCell(percentText(words, share)),
  value: share,
  fact,
  href: fact === null ? null : link({ fact }),
  mark,
});

export const markOf = (
  { words, t, link }: Voice,
  bureau: string,
  findings: number,
): TableCell['mark'] =>
  findings === 0
    ? null
    : {
        text: t.table.mark,
        label: words.t.common.touched(findings),
        href: link({ view: 'checks', bureau }),
      };

export const column = (key: string, name: string, unit: string | null = null): Column => ({
  key,
  name,
  unit,
  numeric: unit !== null,
});
