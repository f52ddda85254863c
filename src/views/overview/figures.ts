import type { Figure } from '../../figures/figure.ts';
import { overviewWords } from '../../i18n/views/overview.ts';
import type { ViewProps } from '../page.ts';
import { sortedEntries } from './bars.ts';
import { entriesOf } from './entries.ts';
import { totalsFigure } from './figure.ts';
import type { Overview } from './load.ts';

/** What the overview draws; nothing where no bureau has a document of the year. */
export function overviewFigures(page: ViewProps, data: Overview): Figure[] {
  const { scope, selection, words } = page;
  const isEmpty = scope.bureaus.every(({ documents }) =>
    documents.every(({ fiscal_year }) => fiscal_year !== scope.year),
  );
  if (isEmpty) return [];
  const voice = { words, t: overviewWords[words.language], year: scope.year };
  const entries = sortedEntries(entriesOf(data, scope, selection.phase), selection, voice);
  return [totalsFigure(page, entries, voice)];
}
