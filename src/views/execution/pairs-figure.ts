import type { DumbbellRow } from '../../charts/types.ts';
import type { Figure } from '../../figures/figure.ts';
import type { FigureOf } from '../../figures/rows.ts';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import { absenceMeanings } from '../gaps.ts';
import type { ViewProps } from '../page.ts';
import { amountScale, percentScale } from '../scales.ts';
import type { Words } from '../words.ts';
import type { Touched } from './findings.ts';
import { pairEntries, switchedPairs, type Kind } from './marks.ts';

export type Page = Pick<ViewProps, 'selection' | 'words' | 'link'>;

/** A figure of pairs, and the findings that touch what it shows. */
export interface PairsFigure {
  figure: FigureOf<'pairs'>;
  touched: readonly Touched[];
}

type Own = Pick<
  Figure,
  'id' | 'title' | 'hint' | 'table' | 'notes' | 'method' | 'said' | 'documents'
>;

/** What all figures of pairs have in common. `words` are undivided where amounts are not of people. */
export function pairsFigure(
  { selection: { measure, hidden } }: Page,
  { t, words, kind }: { t: ExecutionWords; words: Words; kind: Kind },
  groups: readonly { name: string | null; rows: readonly DumbbellRow[] }[],
  own: Own,
): FigureOf<'pairs'> {
  const share = measure === 'share';
  return {
    ...own,
    drawing: {
      kind: 'pairs',
      groups: groups.map(({ name, rows }) => ({ name, rows: switchedPairs(rows, kind, hidden) })),
      max: share ? 100 : 0,
      reference: share ? { value: 100, label: t.whole[kind] } : null,
      scale: share ? percentScale(words) : amountScale(words),
    },
    legend: pairEntries(
      t,
      kind,
      groups.flatMap(({ rows }) => rows),
    ),
    legendLabel: null,
    absences: { ...absenceMeanings(words), not_applicable: t.zeroBase[kind] },
  };
}
