import type { TableCell, TableData } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import { basisOf } from '../bases.ts';
import { amountCell, figureCell, textCell } from '../cells.ts';
import { measured, regionName, unitName } from '../words.ts';
import { answerOf, componentName, PARTS, WHOLE, type Context } from './components.ts';
import type { BureauParts } from './parts.ts';
import type { BureauTrend } from './trends.ts';

const column = (key: string, name: string, unit: string | null = null) => ({
  key,
  name,
  unit,
  numeric: unit !== null,
});

/** Every answer of every year; a bureau without any has a row that says so. */
export function trendTable(
  context: Context,
  trends: readonly BureauTrend[],
  component: string,
): TableData {
  const { words, t, link } = context;
  const missing = words.t.common.absence.unpublished.text;
  return {
    columns: [
      column('bureau', words.t.common.bureau),
      column('phase', t.columns.basis),
      column('amount', componentName(context, component), unitName(words)),
      column('origin', t.columns.origin),
      column('conflict', t.columns.conflict),
    ],
    rows: trends.flatMap(({ bureau, rows }) => {
      const name = textCell(regionName(words, bureau));
      if (rows.length === 0) {
        const none = figureCell(link, null, null, String, missing);
        return [
          {
            key: bureau.bureau_id,
            cells: [name, textCell(''), none, textCell(''), textCell('')],
          },
        ];
      }
      return rows.map((row) => ({
        key: row.fact_id,
        cells: [
          name,
          textCell(basisOf(words, row.fiscal_year, row.phase)),
          amountCell(words, link, measured(words, row), row.fact_id, words.t.common.noCount),
          textCell(row.origin === 'derived' ? t.columns.derived : t.columns.printed),
          textCell(row.conflict ? t.columns.yes : ''),
        ],
      }));
    }),
  };
}

/** The whole and every part of a year, as amounts or as shares of the whole. */
export function partTable(
  context: Context,
  all: readonly BureauParts[],
  measure: Selection['measure'],
): TableData {
  const { words, t, year, link } = context;
  const { absence, noCount } = words.t.common;
  const shares = measure === 'share';
  const amountOf = ({ answers }: BureauParts, component: string): TableCell => {
    const row = answerOf(answers, component);
    if (!row) return figureCell(link, null, null, String, absence.unpublished.text);
    return amountCell(words, link, measured(words, row), row.fact_id, noCount);
  };
  const shareOf = (own: BureauParts, component: string): TableCell => {
    const leaf = own.leaves.find((row) => row.component === component);
    const isPublished = answerOf(own.answers, component) !== undefined;
    const missing = isPublished ? '' : absence.unpublished.text;
    return figureCell(
      link,
      leaf?.share ?? null,
      leaf?.fact_id ?? null,
      words.format.percent,
      missing,
    );
  };
  return {
    columns: [
      column('bureau', words.t.common.bureau),
      column('phase', t.columns.basis),
      column(WHOLE, words.t.common.total, unitName(words)),
      ...PARTS.map((part) =>
        column(part, componentName(context, part), shares ? '%' : unitName(words)),
      ),
    ],
    rows: all.map((own) => ({
      key: own.bureau.bureau_id,
      cells: [
        textCell(regionName(words, own.bureau)),
        textCell(own.phase === null ? t.inYear(year) : basisOf(words, year, own.phase)),
        amountOf(own, WHOLE),
        ...PARTS.map((part) => (shares ? shareOf : amountOf)(own, part)),
      ],
    })),
  };
}
