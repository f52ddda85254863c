import type { BriefingWords } from '../i18n/briefing/index.ts';
import type { Said } from './desk.svelte.ts';

/** What was done last, in words. */
export function saidText(said: Said | null, t: BriefingWords): string {
  if (said === null) return '';
  switch (said.what) {
    case 'moved':
      return t.said.moved(said.n, said.all);
    case 'opened':
      return t.ask.opened(said.n);
    case 'appended':
      return t.ask.appended(said.n, said.there, said.left);
    case 'longCopied':
      return t.said.longCopied(said.n);
    case 'replaced':
      return t.ask.replaced;
    case 'taken':
      return t.release.taken;
    default:
      return t.said[said.what];
  }
}
