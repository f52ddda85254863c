import type { TableCell } from '../model/index.ts';
import type { ViewProps } from './page.ts';

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
