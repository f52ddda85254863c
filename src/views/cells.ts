import type { TableCell } from '../model/index.ts';
import type { ViewProps } from './page.ts';
import type { Words } from './words.ts';

/** A cell with words of the page. */
export function textCell(text: string): TableCell {
  return { text, value: text, fact: null, href: null, published: false };
}

/** A cell with a figure that leads to its source; `missing` stands where there is none. */
export function figureCell(
  link: ViewProps['link'],
  value: number | null,
  fact: string | null,
  text: (value: number) => string,
  missing = '',
): TableCell {
  if (value === null) return { ...textCell(missing), value: null };
  const href = fact === null ? null : link({ fact });
  return { text: text(value), value, fact, href, published: false };
}

/** A cell with an amount in 万元 (in yuan a person where that is the unit), shown and taken away in the chosen unit. */
export function amountCell(
  { format }: Words,
  link: ViewProps['link'],
  wan: number | null,
  fact: string | null,
  missing = '',
): TableCell {
  const cell = figureCell(link, wan, fact, format.amount, missing);
  return wan === null ? cell : { ...cell, value: format.inUnit(wan) };
}
