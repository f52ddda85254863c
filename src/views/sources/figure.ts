import { max, sum } from 'd3-array';
import type { SourceDocument } from '../../db/documents.ts';
import type { Figure, Said } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import { saidWords } from '../../i18n/views/said.ts';
import { sourcesWords } from '../../i18n/views/sources.ts';
import { absenceMeanings } from '../gaps.ts';
import type { ViewProps } from '../page.ts';
import { filled, plain } from '../said/pieces.ts';
import { plainScale } from '../scales.ts';
import { regionName, type Words } from '../words.ts';
import { coverageRows, coverageTable, PARTS, reasonsText, SWATCHES } from './coverage.ts';
import type { Listed } from './load.ts';

type Page = Pick<ViewProps, 'scope' | 'selection' | 'words' | 'link'>;

/** How much of what was seen in the documents of the year was read. */
export function coverageFigure(
  { scope, selection, words, link }: Page,
  listed: Listed,
): FigureOf<'bars'> {
  const t = sourcesWords[words.language];
  const { year } = scope;
  const documents = listed.documents.filter((row) => row.fiscal_year === year);
  const reasons = listed.reasons.filter((row) =>
    documents.some((one) => one.document_id === row.document_id),
  );
  const rows = coverageRows(words, documents, selection.hidden, link);
  const most = max(rows, ({ segments }) => sum(segments, ({ value }) => value)) ?? 0;
  const absent = scope.bureaus
    .filter(({ bureau_id }) => !documents.some((row) => row.bureau_id === bureau_id))
    .map((one) => regionName(words, one));
  return {
    id: 'coverage',
    title: t.coverage.title(year),
    hint: null,
    drawing: {
      ...{ kind: 'bars', rows, max: Math.max(1, most) },
      scale: plainScale(words, t.coverage.unit),
    },
    legend: PARTS.map((key) => ({ key, name: t[key], swatch: SWATCHES[key] })),
    legendLabel: null,
    absences: absenceMeanings(words),
    table: coverageTable(words, documents, reasons, link),
    notes: [
      reasons.length > 0
        ? t.coverage.unreadIn(reasonsText(words, reasons))
        : t.coverage.nothingUnread,
      ...(absent.length > 0 ? [t.coverage.absent(absent, year)] : []),
    ],
    method: t.coverage.method,
    said: said(words, documents),
    documents: documents.map(({ document_id }) => document_id),
  };
}

/** How much was read, and the document of which most was not. */
function said(words: Words, documents: readonly SourceDocument[]): Said[] {
  const s = saidWords[words.language].coverage;
  const { count, percent } = words.format;
  const seen = sum(documents, ({ figures_seen }) => figures_seen);
  const taken = sum(documents, ({ figures_taken }) => figures_taken);
  if (seen === 0) return [];
  const read = filled(s.read, {
    ...{ seen: plain(count(seen)), taken: plain(count(taken)) },
    ...{ share: plain(percent((100 * taken) / seen)), unread: plain(count(seen - taken)) },
  });
  const [first, second] = [...documents].sort((a, b) => b.figures_unread - a.figures_unread);
  if (!first || !second || first.figures_unread === second.figures_unread) return [read];
  const who = plain(s.document(regionName(words, first), words.t.common.kind[first.kind]));
  return [read, filled(s.most, { who, n: plain(count(first.figures_unread)) })];
}

/** What the list of documents shows; nothing where one document is read, or where there are none. */
export const sourcesFigures = (page: ViewProps, listed: Listed): Figure[] =>
  page.selection.document === null && listed.documents.length > 0
    ? [coverageFigure(page, listed)]
    : [];
