import type { OutWords } from '../../i18n/workbench/out.ts';
import type { Release, Rows } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import type { OutAnswer } from './files.ts';
import { LONG_LINK, shareLink, type Shared } from './share.ts';
import { snippet } from './snippets.ts';

/** What can be copied, in the order of the menu. */
export const COPIES = ['python', 'r', 'cli', 'link', 'markdown'] as const;
export type Copy = (typeof COPIES)[number];

/** More rows than anybody pastes. */
export const MOST_ROWS = 5_000;

export interface CopySource {
  words: OutWords;
  shared: Shared;
  tables: readonly string[];
  /** The reader's own tables, and those that the reader changed, which the statement names. */
  own: readonly string[];
  release: Release;
  link: (changes: Partial<Selection>) => string;
  answer: (OutAnswer & { rows: Rows }) | null;
  /** The whole address of the page as it is. */
  page: string;
}

/** A text for the clipboard, `long` where it is a link that some programs cut; or why there is none. */
export type Copied = { text: string; long: boolean } | { refused: string; limit: number | null };

/** What is copied. */
export async function copyOf(what: Copy, source: CopySource): Promise<Copied> {
  const { words, shared, tables, own, release, link, answer, page } = source;
  if (what === 'link') {
    const text = shareLink(shared, link, page);
    if (text === null) return { refused: words.tooLong, limit: null };
    return { text, long: text.length > LONG_LINK };
  }
  if (what === 'markdown') {
    if (answer === null) return { refused: words.noAnswer, limit: null };
    if (answer.count > MOST_ROWS) return { refused: words.tooMany, limit: MOST_ROWS };
    const { rowsMarkdown } = await import('../../export/markdown.ts');
    const { rows, units } = answer;
    return {
      text: [...rowsMarkdown(rows, units, answer.about(), words.about)].join(''),
      long: false,
    };
  }
  const base = new URL('.', page).href;
  const text = snippet(what, {
    ...{ sql: shared.query, tables, own, release, base },
    words: words.snippet,
  });
  return { text, long: false };
}
