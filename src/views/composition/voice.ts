import { partNameIn } from '../../i18n/part-names.ts';
import type { CompositionRow } from '../../db/composition.ts';
import type { CompositionWords } from '../../i18n/views/composition.ts';
import type { Axis, Link } from '../../state/index.ts';
import { amountWithUnit, measured, undivided, type Amount, type Words } from '../words.ts';

/** How this view speaks to its reader: words, axis, what is measured, where things lead. */
export interface Voice {
  words: Words;
  t: CompositionWords;
  axis: Axis;
  /** Percent of the bureau's total, or of the code whose parts are shown. */
  measure: 'amount' | 'share' | 'code';
  link: Link;
}

/** A name, and whether it is the document's own, which is Chinese in either language. */
export interface Name {
  text: string;
  published: boolean;
}

/** The name of a part of what has `parent` as its code. */
export function partName(
  { words, t, axis }: Voice,
  { code, label, parent }: { code: string | null; label: string | null; parent: string | null },
): Name {
  if (code === null)
    return { text: parent === null ? t.rest[axis] : t.restBelow, published: false };
  const name = partNameIn(words.language, axis, code, label);
  return name === null
    ? { text: t.unnamed(code), published: false }
    : { text: name, published: words.language !== 'zh' && name === label };
}

export const rowName = (voice: Voice, row: CompositionRow): Name =>
  partName(voice, { code: row.code, label: row.label, parent: row.parent_code });

/** An official code, which a reader may know; null for one that only this program has. */
export const officialCode = (code: string | null): string | null =>
  code !== null && /^\d+$/.test(code) ? code : null;

/** An amount with its unit; in 万元 where the unit is 元 a person and nobody counted them. */
export function amountText(words: Words, amount: Amount): string {
  const value = measured(words, amount);
  return value === null
    ? amountWithUnit(undivided(words), amount.amount)
    : amountWithUnit(words, value);
}

/** The same without its unit where it is the chosen one, as in a column that has that unit. */
export function amountBare(words: Words, amount: Amount): string {
  const value = measured(words, amount);
  return value === null
    ? amountWithUnit(undivided(words), amount.amount)
    : words.format.amount(value);
}

export const percentText = ({ format }: Words, share: number | null): string =>
  share === null ? '—' : format.percent(share);
