import type { SubsidyRow } from '../../db/per-capita.ts';
import type { perCapitaWords } from '../../i18n/views/per-capita.ts';
import { formats } from '../../i18n/index.ts';
import type { Words } from '../words.ts';
import type { Reason } from './standings.ts';

/** The words of this view. */
export type PerCapitaWords = (typeof perCapitaWords)['zh'];

/**
 * What a basis is, in words, made of its parts: `self_evaluation/count.2024-06`. What is not known is left as it is.
 */
export function basisName(t: PerCapitaWords, basis: string): string {
  const [scope = '', enrolment] = basis.split('/');
  const subsidy = (t.subsidies as Record<string, string>)[scope] ?? scope;
  return enrolment === undefined ? subsidy : t.over(subsidy, enrolmentName(t, enrolment));
}

/** `target`, `count.2024-06`, `count.achieved`, `count.unspecified.2`: the number tells apart what has one name. */
export function enrolmentName(t: PerCapitaWords, enrolment: string): string {
  const [kind = '', ...marks] = enrolment.split('.');
  const date = marks.find((mark) => /^\d{4}/.test(mark));
  const number = marks.find((mark) => /^\d{1,3}$/.test(mark));
  const name =
    kind === 'target'
      ? t.enrolments.target
      : kind !== 'count'
        ? kind
        : date !== undefined
          ? t.enrolments.dated(date)
          : marks.includes('achieved')
            ? t.enrolments.achieved
            : t.enrolments.undated;
  const whose = marks.includes('unspecified') ? t.enrolments.unspecified(name) : name;
  return number === undefined ? whose : t.enrolments.numbered(whose, Number(number));
}

/** The mart's words for what must be known of a row, in the reader's language. */
export function noteOf(
  { language }: Pick<Words, 'language'>,
  row: { note: string | null; note_en: string | null },
): string {
  return (language === 'zh' ? row.note : row.note_en) ?? '';
}

/** Yuan a person, without its unit: the same whatever unit is chosen for amounts. */
export function yuan(value: number): string {
  return formats('person').amount(value);
}

/** What kind of number the insured are: a target, or a count with its date. */
export function insuredKind(t: PerCapitaWords, row: SubsidyRow): string {
  if (row.insured_kind === 'target') return t.insured.target;
  return row.insured_as_of === null ? t.insured.undated : t.insured.dated(row.insured_as_of);
}

/** Why a bureau has no amount a person, in a sentence. */
export function reasonText(words: Words, t: PerCapitaWords, year: number, reason: Reason): string {
  switch (reason.is) {
    case 'said':
      return noteOf(words, reason.row);
    case 'other_phase':
      return t.otherPhase(reason.row.phase === null ? '' : words.t.common.basis[reason.row.phase]);
    case 'no_document':
      return t.noDocument(year);
  }
}
