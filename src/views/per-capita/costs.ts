import { group } from 'd3-array';
import type { Swatch } from '../../charts/palette.ts';
import type { BarRow } from '../../charts/types.ts';
import type { Cost, CostRow, Per } from '../../db/per-capita.ts';
import type { Phase, TableData } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import { barTotal } from '../bar-total.ts';
import { basisOf, mixedNotes } from '../bases.ts';
import { amountCell, figureCell, textCell } from '../cells.ts';
import { gapOf } from '../gaps.ts';
import type { ChosenBureau, Scope } from '../page.ts';
import { amountWithUnit, regionName, undivided, unitName } from '../words.ts';
import { noteOf, yuan } from './basis.ts';
import type { Context } from './chart.ts';

/** The costs of one bureau on one basis; none where it does not publish them. */
export interface BureauCosts {
  bureau: ChosenBureau;
  phase: Phase | null;
  rows: readonly CostRow[];
}

export const COSTS: readonly Cost[] = ['personnel', 'agency_operation'];

const SWATCHES: Record<Cost, Swatch> = {
  personnel: { fill: '#0072b2', ink: '#ffffff', texture: 'solid' },
  agency_operation: { fill: '#e69f00', ink: '#1a1a1a', texture: 'lines' },
};
export const costSwatch = (cost: Cost): Swatch => SWATCHES[cost];

const PHASES: readonly Phase[] = ['executed', 'adjusted', 'approved'];

/** What each bureau publishes of one count, on the basis chosen or the last that it has. */
export function bureauCosts(
  { bureaus }: Scope,
  all: readonly CostRow[],
  per: Per,
  { phase, sort, hidden }: Pick<Selection, 'phase' | 'sort' | 'hidden'>,
): BureauCosts[] {
  const byBureau = group(
    all.filter((row) => row.per === per),
    ({ bureau_id }) => bureau_id,
  );
  const found = bureaus.map((bureau): BureauCosts => {
    const own = byBureau.get(bureau.bureau_id) ?? [];
    const asked = phase === 'auto' ? PHASES : [phase];
    const basis = asked.find((one) => own.some((row) => row.phase === one)) ?? null;
    return { bureau, phase: basis, rows: own.filter((row) => row.phase === basis) };
  });
  const size = ({ rows }: BureauCosts): number =>
    rows
      .filter(({ cost }) => !hidden.includes(cost))
      .reduce((sum, { yuan_per_person }) => sum + yuan_per_person, rows.length > 0 ? 0 : -1);
  return sort === 'chosen' ? found : found.sort((a, b) => size(b) - size(a));
}

/** Says so where only one of the costs is published. */
export function costsOf({ t }: Context, { rows }: Pick<BureauCosts, 'rows'>): string[] {
  const [first] = rows;
  return rows.length === 1 && first ? [t.costs.alone(t.costs.names[first.cost])] : [];
}

/** A bar for each bureau, as long as its costs for each person together. */
export function costBars(
  context: Context,
  per: Per,
  all: readonly BureauCosts[],
  hidden: readonly string[],
): BarRow[] {
  const { words, t, year, link } = context;
  return all.map(({ bureau, phase, rows }) => {
    const region = regionName(words, bureau);
    const [first] = rows;
    const basis = phase === null ? t.whole(year) : basisOf(words, year, phase);
    return {
      id: bureau.bureau_id,
      name: region,
      note: [basis, ...costsOf(context, { rows })].join(' · '),
      gap: first
        ? null
        : gapOf(words, 'unpublished', {
            id: `gap ${bureau.bureau_id}`,
            of: region,
            why: t.costs.absent[per],
          }),
      total: barTotal(
        words,
        first ? yuan(first.together) : '',
        rows.map(({ cost, yuan_per_person }) => ({
          value: yuan_per_person,
          shown: !hidden.includes(cost),
        })),
        yuan,
      ),
      segments: rows
        .filter(({ cost }) => !hidden.includes(cost))
        .map((row) => {
          const lines = [
            costEquation(context, per, row),
            noteOf(words, row),
            ...(row.findings?.length ? [words.t.common.touched(row.findings.length)] : []),
          ].filter(Boolean);
          const name = t.costs.names[row.cost];
          return {
            id: row.amount_fact_id,
            key: row.cost,
            label: [region, basis, name, ...lines].join('. '),
            readout: { heading: `${region} · ${name}`, lines },
            href: link({ fact: row.amount_fact_id }),
            value: row.yuan_per_person,
            swatch: SWATCHES[row.cost],
            inside: yuan(row.yuan_per_person),
          };
        }),
    };
  });
}

function costEquation({ words, t }: Context, per: Per, row: CostRow): string {
  const amount = amountWithUnit(undivided(words), row.amount);
  const count = `${t.costs.columns.count[per]} ${words.format.count(row.count)}`;
  return `${amount} ÷ ${count} = ${t.perPerson(yuan(row.yuan_per_person))}`;
}

/** What must be said beside the bars. */
export function costNotes({ words }: Context, all: readonly BureauCosts[]): string[] {
  return mixedNotes(
    words,
    all.flatMap(({ bureau, phase }) => (phase === null ? [] : [{ bureau, phase }])),
  );
}

/** Each cost with both of its figures. */
export function costTable(context: Context, per: Per, all: readonly BureauCosts[]): TableData {
  const { words, t, year, link } = context;
  const c = t.costs.columns;
  const column = (key: string, name: string, unit: string | null = null) => ({
    key,
    name,
    unit,
    numeric: unit !== null,
  });
  const missing = words.t.common.absence.unpublished.text;
  return {
    columns: [
      column('bureau', words.t.common.bureau),
      column('phase', t.columns.phase),
      column('cost', c.cost),
      column('value', c.value, t.unit),
      column('amount', c.amount, unitName(undivided(words))),
      column('count', c.count[per], t.persons),
      column('note', c.note),
    ],
    rows: all.flatMap(({ bureau, phase, rows }) =>
      rows.length === 0
        ? [
            {
              key: bureau.bureau_id,
              cells: [
                textCell(regionName(words, bureau)),
                textCell(t.whole(year)),
                textCell(''),
                figureCell(link, null, null, String, missing),
                ...[textCell(''), textCell('')],
                textCell(t.costs.absent[per]),
              ],
            },
          ]
        : rows.map((row) => ({
            key: `${bureau.bureau_id} ${row.cost}`,
            cells: [
              textCell(regionName(words, bureau)),
              textCell(phase === null ? t.whole(year) : basisOf(words, year, phase)),
              textCell(t.costs.names[row.cost]),
              figureCell(link, row.yuan_per_person, row.amount_fact_id, yuan),
              amountCell(undivided(words), link, row.amount, row.amount_fact_id),
              figureCell(link, row.count, row.count_fact_id, words.format.count),
              textCell(t.why(noteOf(words, row))),
            ],
          })),
    ),
  };
}
