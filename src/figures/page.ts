import type { Connector } from '../db/index.ts';
import type { Messages } from '../i18n/index.ts';
import type { Language } from '../model/index.ts';
import type { Selection } from '../state/index.ts';

/** What is needed of the page that a figure stands on, to let it stand alone. */
export interface FigurePage {
  connector: Connector;
  words: { language: Language; t: Messages };
  selection: Pick<Selection, 'hidden'>;
}
