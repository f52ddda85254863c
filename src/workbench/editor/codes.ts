import type { EditorWords } from '../../i18n/workbench/editor.ts';
import type { Situation } from './situation.ts';
import type { Suggestion } from './suggestion.ts';
import type { VocabularyCode } from './vocabulary.ts';

/** Numbers of one or two digits are limits and decimal places; codes begin with three. */
const DIGITS_OF_CODE = 3;

/** What a number after it counts, so that it is no code. */
const COUNTING = new Set(['limit', 'offset', '*', '/', '+', '-', '<', '>', '<=', '>=']);

/** Whether codes come into question, and nothing else for digits. */
export function asksForCodes(
  { typed, inString, before, qualifier }: Situation,
  asked: boolean,
): boolean {
  if (qualifier !== null) return false;
  if (/[\u3400-\u9fff]/.test(typed)) return true;
  if (!/^\d*$/.test(typed)) return false;
  if (inString) return asked || typed.length > 0;
  const last = before.at(-1)?.text.toLowerCase() ?? '';
  return typed.length > 0 && (asked || (typed.length >= DIGITS_OF_CODE && !COUNTING.has(last)));
}

function suggestion(
  { code, name, list }: VocabularyCode,
  words: EditorWords,
  quoted: boolean,
): Suggestion {
  return {
    kind: 'code',
    label: `${code} ${name}`,
    insert: quoted ? `'${code}'` : code,
    back: 0,
    detail: words.lists[list],
    info: '',
  };
}

/** The codes that begin with the digits, or whose names hold the words; their own list's order, the topmost first. */
export function codesFor(
  { typed, inString }: Situation,
  codes: readonly VocabularyCode[],
  words: EditorWords,
  most: number,
): Suggestion[] {
  const isDigits = /^\d*$/.test(typed);
  return codes
    .map((one) => {
      if (isDigits) return { one, fit: one.code.startsWith(typed) ? one.level : null };
      const at = one.name.indexOf(typed);
      return { one, fit: at === -1 ? null : one.level + (at === 0 ? 0 : 10) };
    })
    .filter((found): found is { one: VocabularyCode; fit: number } => found.fit !== null)
    .sort((a, b) => a.fit - b.fit || (a.one.code < b.one.code ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => suggestion(one, words, !inString));
}
