import { group, sum } from 'd3-array';
import type { Swatch } from '../../charts/palette.ts';
import type { BarRow, BarSegment } from '../../charts/types.ts';
import { sourcesWords } from '../../i18n/views/sources.ts';
import type { SourceDocument } from '../../db/documents.ts';
import type { Language, TableCell, TableData } from '../../model/index.ts';
import type { Link, Selection } from '../../state/index.ts';
import { regionName, type Words } from '../words.ts';
import type { Listed } from './load.ts';

/** The two parts of what was seen: read, and left unread. */
export const PARTS = ['taken', 'unread'] as const;
export type Part = (typeof PARTS)[number];

export const SWATCHES: Record<Part, Swatch> = {
  taken: { fill: '#0072b2', ink: '#ffffff', texture: 'solid' },
  unread: { fill: '#e69f00', ink: '#1a1a1a', texture: 'lines' },
};

/** A reason in the reader's words; its code where there are none yet. */
export function reasonWords(language: Language, reason: string): string {
  const t = sourcesWords[language];
  return t.reasons[reason] ?? t.unknownReason(reason);
}

/** Where each part of a document's bar leads: to its text, or to those of its lines that have unread figures. */
const choices = (document: string, part: Part): Partial<Selection> => ({
  document,
  line: null,
  lines: part === 'unread' ? 'unread' : 'all',
  hidden: [],
});

/** A bar for each document: the figures that were read, and those that were not. Parts in `hidden` are left out. */
export function coverageRows(
  words: Words,
  documents: readonly SourceDocument[],
  hidden: readonly string[],
  link: Link,
): BarRow[] {
  const t = sourcesWords[words.language];
  const count = (n: number): string => words.format.count(n);
  return documents.map((row) => {
    const name = regionName(words, row);
    const segments = PARTS.filter((part) => !hidden.includes(part)).map((part): BarSegment => {
      const value = part === 'taken' ? row.figures_taken : row.figures_unread;
      return {
        id: `${row.document_id}:${part}`,
        key: part,
        value,
        swatch: SWATCHES[part],
        inside: count(value),
        label: `${name}: ${t[part]} ${t.coverage.segment(count(value))}`,
        readout: { heading: name, lines: [`${t[part]}: ${t.coverage.segment(count(value))}`] },
        href: link(choices(row.document_id, part)),
      };
    });
    return {
      id: row.document_id,
      name,
      note: words.t.common.kind[row.kind],
      gap: null,
      total: t.coverage.total(count(row.figures_taken), count(row.figures_seen)),
      segments,
    };
  });
}

/** The figures left unread by reason, in words, the most frequent first: `政策门槛 8 个；…`. */
export function reasonsText(words: Words, reasons: Listed['reasons']): string {
  const { coverage } = sourcesWords[words.language];
  const totals = [...group(reasons, ({ reason }) => reason)].map(([reason, some]) => ({
    reason,
    figures: sum(some, ({ figures }) => figures),
  }));
  totals.sort((a, b) => b.figures - a.figures || (a.reason < b.reason ? -1 : 1));
  return coverage.join(
    totals.map(({ reason, figures }) =>
      coverage.reason(reasonWords(words.language, reason), words.format.count(figures)),
    ),
  );
}

const cell = (text: string, value: TableCell['value'], href: string | null = null): TableCell => ({
  ...{ text, value, href },
  ...{ fact: null, published: false },
});

/** The same as a table, with the share and the reasons. */
export function coverageTable(
  words: Words,
  documents: readonly SourceDocument[],
  reasons: Listed['reasons'],
  link: Link,
): TableData {
  const t = sourcesWords[words.language];
  const column = (key: string, name: string, numeric: boolean, unit: string | null = null) => ({
    ...{ key, name, unit, numeric },
  });
  const ofDocument = group(reasons, ({ document_id }) => document_id);
  return {
    columns: [
      column('document', t.document, false),
      column('seen', t.seen, true),
      column('taken', t.taken, true),
      column('unread', t.unread, true),
      column('share', t.coverage.share, true, '%'),
      column('reasons', t.coverage.reasons, false),
    ],
    rows: documents.map((row) => {
      const share = row.figures_seen > 0 ? (100 * row.figures_taken) / row.figures_seen : null;
      const why = reasonsText(words, ofDocument.get(row.document_id) ?? []);
      const count = (n: number): TableCell => cell(words.format.count(n), n);
      return {
        key: row.document_id,
        cells: [
          {
            ...cell(row.title, row.title, link(choices(row.document_id, 'taken'))),
            published: true,
          },
          count(row.figures_seen),
          count(row.figures_taken),
          count(row.figures_unread),
          cell(share === null ? '—' : words.format.percent(share), share),
          cell(why, why === '' ? null : why),
        ],
      };
    }),
  };
}
