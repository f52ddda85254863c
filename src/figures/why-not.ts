import { LedgerError } from '../db/index.ts';
import { ExportError } from '../export/error.ts';
import { PictureError } from '../export/picture-error.ts';
import type { Messages } from '../i18n/index.ts';
import { pictureWords } from '../i18n/pictures.ts';
import { saveWords } from '../i18n/save.ts';
import type { Language } from '../model/index.ts';

/** The most signs of a technical message: it may be an address or a statement. */
const MOST = 200;

/** Why there is no picture or file, for the reader; technical words only where there are no others, and named as such. */
export function whyNot(
  thrown: unknown,
  { language, t }: { language: Language; t: Messages },
): string {
  const { problems, unexpected } = saveWords[language];
  if (thrown instanceof PictureError) {
    const { problems } = pictureWords[language];
    return thrown.problem === 'size'
      ? problems.size(thrown.limit ?? 0, thrown.largest)
      : problems[thrown.problem];
  }
  if (thrown instanceof ExportError) return problems[thrown.problem];
  const technical = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, MOST);
  if (thrown instanceof LedgerError) {
    const { trouble, file } = thrown;
    const known = t.state.trouble[trouble];
    const text = typeof known === 'string' ? known : known(file ?? '');
    const advice = t.state.advice[trouble];
    return trouble === 'query' ? `${text} ${advice} ${unexpected(technical)}` : `${text} ${advice}`;
  }
  // A part of the page that could not be fetched: browsers say so in no other way.
  if (thrown instanceof TypeError) return `${t.state.trouble.view} ${t.state.advice.view}`;
  return unexpected(technical);
}
