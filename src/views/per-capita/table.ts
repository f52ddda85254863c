import type { SubsidyRow } from '../../db/per-capita.ts';
import type { TableData, TableRow } from '../../model/index.ts';
import { basisOf } from '../bases.ts';
import { figureCell, textCell } from '../cells.ts';
import { regionName, undivided, unitName } from '../words.ts';
import { basisName, noteOf, reasonText, yuan } from './basis.ts';
import type { Context } from './chart.ts';
import { basesOf, type Standing } from './standings.ts';

/** Every basis that is shown, with both of its figures; a bureau without one has a row that says why. */
export function table(
  context: Context,
  all: readonly Standing[],
  rows: readonly SubsidyRow[],
): TableData {
  const { words, t, year } = context;
  const c = t.columns;
  const column = (key: keyof typeof c, unit: string | null = null, numeric = unit !== null) => ({
    key,
    name: c[key],
    unit,
    numeric,
  });
  return {
    columns: [
      { key: 'bureau', name: words.t.common.bureau, unit: null, numeric: false },
      column('phase'),
      column('basis'),
      column('preferred'),
      column('value', t.unit),
      column('subsidy', unitName(undivided(words))),
      column('insured', t.persons),
      column('standard', t.unit),
      column('local', t.unit),
      column('note'),
    ],
    rows: all.flatMap((one): TableRow[] => {
      const bases = basesOf(one);
      const stated = rows.find(({ bureau_id }) => bureau_id === one.bureau.bureau_id) ?? null;
      if (bases.length > 0) return bases.map((row, i) => rowOf(context, one, row, i));
      const why = one.absent ? reasonText(words, t, year, one.absent.reason) : '';
      const missing = one.absent ? words.t.common.absence[one.absent.kind].text : '';
      return [
        {
          key: one.bureau.bureau_id,
          cells: [
            textCell(regionName(words, one.bureau)),
            textCell(t.whole(year)),
            ...[textCell(''), textCell('')],
            figureCell(context.link, null, null, String, missing),
            ...[textCell(''), textCell('')],
            ...standards(context, stated),
            textCell(t.why(why)),
          ],
        },
      ];
    }),
  };
}

function standards({ words, link }: Context, row: SubsidyRow | null) {
  const text = (value: number): string => words.format.count(value);
  return [
    figureCell(link, row?.stated_standard ?? null, row?.stated_standard_fact_id ?? null, text),
    figureCell(
      link,
      row?.stated_local_standard ?? null,
      row?.stated_local_standard_fact_id ?? null,
      text,
    ),
  ];
}

function rowOf(context: Context, { bureau, main }: Standing, row: SubsidyRow, i: number): TableRow {
  const { words, t, year, link } = context;
  const missing = words.t.common.absence.unpublished.text;
  const amount = undivided(words).format.amount;
  return {
    key: `${bureau.bureau_id} ${i}`,
    cells: [
      textCell(regionName(words, bureau)),
      textCell(row.phase === null ? t.whole(year) : basisOf(words, year, row.phase)),
      textCell(row.basis === null ? '' : basisName(t, row.basis)),
      textCell(row === main ? t.preferred : ''),
      figureCell(
        link,
        row.yuan_per_person,
        row.subsidy_fact_id,
        (value) => yuan(words, value),
        missing,
      ),
      figureCell(link, row.subsidy, row.subsidy_fact_id, amount, missing),
      figureCell(link, row.insured, row.insured_fact_id, words.format.count, missing),
      ...standards(context, row),
      textCell(t.why(noteOf(words, row))),
    ],
  };
}
