import type { Column, TableCell, TableData } from '../../model/index.ts';
import * as cells from '../cells.ts';
import type { ChosenBureau } from '../page.ts';
import { regionName, unitName } from '../words.ts';
import { changeName, type Changed } from './change-rows.ts';
import { amountCell, column, findingsCell, percentCell, type Context } from './execution-table.ts';
import { fundName } from './execution-rows.ts';

/** This year's budgets beside last year's; a bureau that does not compare them has a row that says why. */
export function changeTable(
  context: Context,
  rows: readonly Changed[],
  without: readonly { bureau: ChosenBureau; why: string }[],
): TableData {
  const { words, t, link } = context;
  const c = t.columns;
  const unit = unitName(words);
  const columns: Column[] = [
    column('bureau', c.bureau),
    column('item', c.item),
    column('fund', c.fund),
    column('prior', c.prior, unit),
    column('amount', c.amount, unit),
    column('change', c.change, unit),
    column('rate', c.changeRate, '%'),
    column('stated', c.statedRate, '%'),
    column('from', c.priorFrom),
    { ...column('findings', c.findings), numeric: true },
  ];
  const unpublished = words.t.common.absence.unpublished.text;
  const cellsOf = ({ bureau, row }: Changed): TableCell[] => [
    cells.textCell(regionName(words, bureau)),
    { ...cells.textCell(changeName(words, t, row)), published: words.language === 'zh' },
    cells.textCell(fundName(t, row.fund)),
    amountCell(context, row.prior, row.prior_fact_id),
    amountCell(context, row.amount, row.amount_fact_id),
    { ...amountCell(context, row.change, row.stated_change_fact_id) },
    percentCell(context, row.rate, null, words.t.common.absence.not_applicable.text),
    cells.figureCell(
      link,
      row.stated_rate,
      row.stated_rate_fact_id,
      words.format.percent,
      unpublished,
    ),
    cells.textCell(row.prior_from === 'change' ? t.fromChange : t.fromRate),
    findingsCell(context, bureau, row.findings),
  ];
  const blank = { ...cells.textCell(unpublished), value: null };
  return {
    columns,
    rows: [
      ...rows.map((one) => ({ key: one.row.prior_fact_id, cells: cellsOf(one) })),
      ...without.map(({ bureau, why }) => ({
        key: bureau.bureau_id,
        cells: [
          cells.textCell(regionName(words, bureau)),
          cells.textCell(why),
          cells.textCell(''),
          ...[0, 1, 2, 3, 4].map(() => blank),
          cells.textCell(''),
          cells.textCell(''),
        ],
      })),
    ],
  };
}
