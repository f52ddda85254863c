import { classSwatch, type Swatch } from '../../charts/palette.ts';
import type { BarRow, BarSegment, Gap } from '../../charts/types.ts';
import type { SpentRow } from '../../db/overview.ts';
import type { TableCell, TableData } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import { barTotal } from '../bar-total.ts';
import { basisOf } from '../bases.ts';
import { amountCell } from '../cells.ts';
import { gapOf } from '../gaps.ts';
import type { ViewProps } from '../page.ts';
import { measured, regionName, unitName } from '../words.ts';
import type { Entry } from './entries.ts';
import type { Voice } from './takeaways/index.ts';

/** A part of spending by nature; `rest` is what is not divided. */
export type Nature = 'basic' | 'project' | 'rest';
export const NATURES: readonly Nature[] = ['basic', 'project', 'rest'];

export const NATURE_SWATCH: Record<Nature, Swatch> = {
  basic: { fill: '#56b4e9', ink: '#1a1a1a', texture: 'solid' },
  project: { fill: '#0072b2', ink: '#ffffff', texture: 'solid' },
  rest: classSwatch(null),
};

/** Spending by nature, in the order of the legend. Without a published division, all of it is not divided. */
export function partsOf({ total, parts }: Entry): { nature: Nature; row: SpentRow }[] {
  const rows = parts.length > 0 || !total ? parts : [{ ...total, code: null }];
  return NATURES.flatMap((nature) =>
    rows.filter(({ code }) => (code ?? 'rest') === nature).map((row) => ({ nature, row })),
  );
}

type Shown = Pick<Selection, 'measure' | 'hidden' | 'sort'>;

/** What the rows are sorted by: the total, or the share of projects. Null where there is neither. */
function measureOf(entry: Entry, { words }: Voice, measure: Shown['measure']): number | null {
  if (!entry.total) return null;
  if (measure === 'amount') return measured(words, entry.total);
  return partsOf(entry).find(({ nature }) => nature === 'project')?.row.share ?? null;
}

/** In the reader's order, or the largest first and those without a value last. */
export function sortedEntries(entries: readonly Entry[], shown: Shown, voice: Voice): Entry[] {
  if (shown.sort === 'chosen') return [...entries];
  const value = (entry: Entry): number => measureOf(entry, voice, shown.measure) ?? -Infinity;
  return [...entries].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return x === y ? 0 : y - x;
  });
}

/** Why a row of the chart has nothing to draw; null where it has something. */
function gapAt(entry: Entry, voice: Voice, link: ViewProps['link']): Gap | null {
  const { words, t } = voice;
  const id = `total-${entry.bureau.bureau_id}`;
  const of = regionName(words, entry.bureau);
  const { total } = entry;
  if (!total) {
    const why = entry.documents.length === 0 ? t.chart.noDocument : t.chart.noTotal;
    return gapOf(words, 'unpublished', { id, of, why });
  }
  if (measured(words, total) === null) {
    return gapOf(words, 'unpublished', { id, of, why: words.t.common.noCount });
  }
  if (total.amount !== 0) return null;
  const href = total.fact_id === null ? null : link({ fact: total.fact_id });
  const why = basisOf(words, voice.year, total.phase);
  return gapOf(words, 'zero', { id: total.fact_id ?? id, of, why, href });
}

/** The rows of the chart of totals. */
export function barRows(
  entries: readonly Entry[],
  voice: Voice,
  shown: Shown,
  link: ViewProps['link'],
): BarRow[] {
  const { words, t, year } = voice;
  const { format } = words;
  return sortedEntries(entries, shown, voice).map((entry) => {
    const name = regionName(words, entry.bureau);
    const note = entry.total ? basisOf(words, year, entry.total.phase) : '';
    const gap = gapAt(entry, voice, link);
    const segments = partsOf(entry).flatMap(({ nature, row }): BarSegment[] => {
      const amount = measured(words, row);
      const value = shown.measure === 'share' ? row.share : amount;
      if (value === null || amount === null || shown.hidden.includes(nature)) return [];
      const lines = [
        words.t.site.withUnit(format.amount(amount), unitName(words)),
        ...(row.share === null ? [] : [t.chart.share(format.percent(row.share))]),
        note,
        ...(row.findings > 0 ? [words.t.common.touched(row.findings)] : []),
      ];
      const percent = row.share === null ? '' : ` ${format.percent(row.share)}`;
      return [
        {
          id: row.fact_id ?? `${entry.bureau.bureau_id}-${nature}`,
          key: nature,
          label: [name, t.natures[nature], ...lines].join(', '),
          readout: { heading: `${name} · ${t.natures[nature]}`, lines },
          href: row.fact_id === null ? null : link({ fact: row.fact_id }),
          value,
          swatch: NATURE_SWATCH[nature],
          inside: `${t.nature[nature]}${percent}`,
        },
      ];
    });
    const total = entry.total && measured(words, entry.total);
    return {
      id: entry.bureau.bureau_id,
      name,
      note,
      gap,
      total: barTotal(
        words,
        total === null ? '' : format.amount(total),
        partsOf(entry).map(({ nature, row }) => ({
          value: measured(words, row),
          shown: !shown.hidden.includes(nature),
        })),
        format.amount,
      ),
      segments: gap ? [] : segments,
    };
  });
}

/** The chart as a table: every figure of it, shown or switched off. */
export function totalsTable(
  entries: readonly Entry[],
  voice: Voice,
  shown: Shown,
  link: ViewProps['link'],
): TableData {
  const { words, t, year } = voice;
  const columns = t.chart.columns;
  const unit = unitName(words);
  const cell = (
    text: string,
    value: TableCell['value'] = text,
    fact: string | null = null,
  ): TableCell => ({
    text,
    value,
    fact,
    href: fact === null ? null : link({ fact }),
    published: false,
  });
  const missing = cell(words.t.common.absence.unpublished.text, null);
  const money = (row: SpentRow | null | undefined): TableCell => {
    const value = row ? measured(words, row) : null;
    return row && value !== null ? amountCell(words, link, value, row.fact_id) : missing;
  };
  return {
    columns: [
      { key: 'bureau', name: words.t.common.bureau, unit: null, numeric: false },
      { key: 'basis', name: columns.basis, unit: null, numeric: false },
      { key: 'total', name: columns.total, unit, numeric: true },
      ...NATURES.map((key) => ({ key, name: columns[key], unit, numeric: true })),
      { key: 'share', name: columns.share, unit: '%', numeric: true },
    ],
    rows: sortedEntries(entries, shown, voice).map((entry) => {
      const parts = new Map(partsOf(entry).map(({ nature, row }) => [nature, row]));
      const project = parts.get('project');
      const isDivided = entry.parts.length > 0;
      return {
        key: entry.bureau.bureau_id,
        cells: [
          cell(regionName(words, entry.bureau)),
          entry.total ? cell(basisOf(words, year, entry.total.phase)) : missing,
          money(entry.total),
          ...NATURES.map((nature) =>
            nature === 'rest' && isDivided && !parts.has(nature)
              ? cell('', null)
              : money(parts.get(nature)),
          ),
          project && project.share !== null
            ? cell(words.format.percent(project.share), project.share, project.fact_id)
            : missing,
        ],
      };
    }),
  };
}
