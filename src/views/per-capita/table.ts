import type { SubsidyRow } from '../../db/per-capita.ts';
import type { TableCell, TableData, TableRow } from '../../model/index.ts';
import { basisOf } from '../bases.ts';
import { amountCell, figureCell, textCell } from '../cells.ts';
import { regionName, undivided, unitName } from '../words.ts';
import { basisName, noteOf, reasonText, yuan } from './basis.ts';
import type { Context } from './chart.ts';
import type { PerCapitaData } from './load.ts';
import { basesOf, type Standing } from './standings.ts';

/**
 * Every basis that is shown, with both of its figures; a bureau without one has a row that says why. The standards that
 * the chart compares with are rows as well.
 */
export function table(
  context: Context,
  all: readonly Standing[],
  { subsidies, standard }: Pick<PerCapitaData, 'subsidies' | 'standard'>,
): TableData {
  const { words, t, year } = context;
  const c = t.columns;
  const column = (key: keyof typeof c, unit: string | null = null) => ({
    key,
    name: c[key],
    unit,
    numeric: unit !== null,
  });
  const national = standard?.yuan_per_person ?? null;
  return {
    columns: [
      { key: 'bureau', name: words.t.common.bureau, unit: null, numeric: false },
      column('phase'),
      column('basis'),
      column('preferred'),
      column('value', t.unit),
      column('subsidy', unitName(undivided(words))),
      column('insured', t.persons),
      column('note'),
    ],
    rows: [
      ...all.flatMap((one): TableRow[] => {
        const bases = basesOf(one);
        const said = subsidies.find(({ bureau_id }) => bureau_id === one.bureau.bureau_id);
        const why = one.absent ? reasonText(words, t, year, one.absent.reason) : '';
        const missing = one.absent ? words.t.common.absence[one.absent.kind].text : '';
        const none = figureCell(context.link, null, null, String, missing);
        return [
          ...bases.map((row, i) => rowOf(context, one, row, i)),
          ...(bases.length > 0 ? [] : [shortRow(context, one, '', none, t.why(why))]),
          ...(said ? standardRows(context, one, said) : []),
        ];
      }),
      ...(standard && national !== null
        ? [
            shortRow(
              context,
              null,
              c.national,
              standardCell(context, national, null),
              standard.source,
            ),
          ]
        : []),
    ],
  };
}

const standardCell = ({ link }: Context, value: number | null, fact: string | null) =>
  figureCell(link, value, fact, yuan);

/** A row with nothing but a name, an amount a person and a note; of no bureau where it is national. */
function shortRow(
  { words, t, year }: Context,
  one: Standing | null,
  name: string,
  value: TableCell,
  note: string,
): TableRow {
  return {
    key: [one?.bureau.bureau_id ?? '', name].join(' '),
    cells: [
      textCell(one ? regionName(words, one.bureau) : ''),
      textCell(t.whole(year)),
      ...[textCell(name), textCell(''), value, textCell(''), textCell(''), textCell(note)],
    ],
  };
}

function standardRows(context: Context, one: Standing, row: SubsidyRow): TableRow[] {
  const { standard, local } = context.t.columns;
  const { stated_standard: all, stated_local_standard: own } = row;
  const value = (yuanPerPerson: number, fact: string | null): TableCell =>
    standardCell(context, yuanPerPerson, fact);
  return [
    ...(all === null
      ? []
      : [shortRow(context, one, standard, value(all, row.stated_standard_fact_id), '')]),
    ...(own === null
      ? []
      : [shortRow(context, one, local, value(own, row.stated_local_standard_fact_id), '')]),
  ];
}

function rowOf(context: Context, { bureau, main }: Standing, row: SubsidyRow, i: number): TableRow {
  const { words, t, year, link } = context;
  const missing = words.t.common.absence.unpublished.text;
  return {
    key: `${bureau.bureau_id} ${i}`,
    cells: [
      textCell(regionName(words, bureau)),
      textCell(row.phase === null ? t.whole(year) : basisOf(words, year, row.phase)),
      textCell(row.basis === null ? '' : basisName(t, row.basis)),
      textCell(row === main ? t.preferred : ''),
      figureCell(link, row.yuan_per_person, row.subsidy_fact_id, yuan, missing),
      amountCell(undivided(words), link, row.subsidy, row.subsidy_fact_id, missing),
      figureCell(link, row.insured, row.insured_fact_id, words.format.count, missing),
      textCell(t.why(noteOf(words, row))),
    ],
  };
}
