import type { EditorWords } from '../../i18n/workbench/editor.ts';
import { tokensOf, type Token } from './tokens.ts';

export type Formatted = { text: string } | { reason: string };

/** Longer texts would hold the page up: 50,000 signs take about a third of a second. */
const MOST = 50_000;
const MOST_REASON = 200;

/**
 * What must not change: every token; of comments the words, of operators the signs, which may be set apart. Strings and
 * quoted names keep their blanks.
 */
function meaningOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) =>
      kind === 'operator'
        ? text
        : `\n${kind === 'comment' ? text.replace(/\s+/g, ' ').trim() : text}\n`,
    )
    .join('');
}

/** Whether both texts say the same but for blanks. */
export const saysTheSame = (one: string, other: string): boolean =>
  meaningOf(tokensOf(one)) === meaningOf(tokensOf(other));

/** The text laid out, or why it was not. What would say something else than before is not accepted. */
export async function format(text: string, words: EditorWords): Promise<Formatted> {
  if (text.length > MOST) return { reason: words.tooLong(MOST.toLocaleString('en')) };
  try {
    const { layOut } = await import('./formatter.ts');
    const formatted = layOut(text);
    return saysTheSame(text, formatted) ? { text: formatted } : { reason: words.changedMeaning };
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    return { reason: (said.split('\n', 1)[0] ?? '').slice(0, MOST_REASON) };
  }
}

/** The place in `after` that the place `position` of `before` went to, when only blanks have changed. */
export function movedPosition(before: string, position: number, after: string): number {
  const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
  let signs = 0;
  for (let i = 0; i < position; i++) if (!isBlank(before[i])) signs++;
  let at = 0;
  while (signs > 0 && at < after.length) if (!isBlank(after[at++])) signs--;
  return at;
}
