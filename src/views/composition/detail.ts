import { group } from 'd3-array';
import { partSwatch, rankSwatch, tinted } from '../../charts/part-swatches.ts';
import type { Swatch } from '../../charts/palette.ts';
import type { IcicleNode } from '../../charts/types.ts';
import type { CompositionRow } from '../../db/composition.ts';
import type { TableData } from '../../model/index.ts';
import { basisOf } from '../bases.ts';
import { textCell } from '../cells.ts';
import { measured, regionName, unitName } from '../words.ts';
import { shareTexts } from './bars.ts';
import { amountCell, column, markOf, nameCell, percentCell } from './cells.ts';
import type { Holding } from './level.ts';
import {
  amountBare,
  amountText,
  officialCode,
  partName,
  rowName,
  type Name,
  type Voice,
} from './voice.ts';

/** A part with the part that it is in, all levels below each other. */
export interface Placed {
  row: CompositionRow;
  parent: CompositionRow | null;
  swatch: Swatch;
}

/** All rows of one bureau, each followed by what it consists of: the largest first, what is not divided last. */
export function placed(voice: Voice, rows: readonly CompositionRow[]): Placed[] {
  const below = group(rows, (row) => row.parent_code);
  const drawn: number[] = [];
  /** Lighter where it would look as what it is in: a bureau with one large class is not one area of one colour. */
  const apart = (swatch: Swatch, above: Swatch | null, depth: number): Swatch => {
    if (swatch.fill !== above?.fill || swatch.texture !== above.texture) return swatch;
    const place = drawn[depth] ?? 0;
    drawn[depth] = place + 1;
    return tinted(swatch, depth, place);
  };
  const partsOf = (
    parent: CompositionRow | null,
    above: Swatch | null,
    seen: readonly string[],
  ): Placed[] => {
    const parts = [...(below.get(parent?.code ?? null) ?? [])].sort(
      (a, b) =>
        Number(a.code === null) - Number(b.code === null) ||
        b.amount - a.amount ||
        (a.code ?? '').localeCompare(b.code ?? ''),
    );
    return parts.flatMap((row, rank) => {
      const own =
        voice.axis === 'project' && parent !== null && row.code !== null
          ? rankSwatch(rank)
          : partSwatch(voice.axis, row.code);
      const one = { row, parent, swatch: apart(own, above, seen.length) };
      const { code } = row;
      // A part that is within itself would never end.
      if (code === null || seen.includes(code)) return [one];
      return [one, ...partsOf(row, own, [...seen, code])];
    });
  };
  return partsOf(null, null, []);
}

const parentName = (voice: Voice, parent: CompositionRow | null): Name | null =>
  parent === null ? null : partName(voice, { ...parent, parent: null });

/** The parts of the detailed chart; none where the unit is 元 a person and nobody counted them. */
export function nodesOf(
  voice: Voice,
  { bureau, phase }: Holding,
  parts: readonly Placed[],
  year: number,
): IcicleNode[] {
  const { words, t, link } = voice;
  const region = regionName(words, bureau);
  const basis = basisOf(words, year, phase);
  const ids = new Map<CompositionRow, string>();
  const taken = new Set<string>();
  return parts.flatMap(({ row, parent, swatch }) => {
    const value = measured(words, row);
    if (value === null) return [];
    // A sum, its largest part and what is left may all lead to the same figure.
    const id = taken.has(row.fact_id)
      ? `${row.fact_id}#${row.parent_code ?? ''}/${row.code ?? ''}`
      : row.fact_id;
    taken.add(id);
    ids.set(row, id);
    const name = rowName(voice, row).text;
    const code = officialCode(row.code);
    const amount = amountText(words, row);
    const shares = shareTexts(voice, row, parentName(voice, parent)?.text ?? null);
    const remarks = [
      ...(row.figures > 1 && row.code !== null ? [t.summed(row.figures)] : []),
      ...(row.findings > 0 ? [`${t.table.mark} ${words.t.common.touched(row.findings)}`] : []),
    ];
    return [
      {
        id,
        parent: parent === null ? null : (ids.get(parent) ?? null),
        value,
        name,
        text: amountBare(words, row),
        swatch,
        label: t.segment(region, basis, name, [amount, ...shares, ...remarks]),
        readout: {
          heading: code === null ? name : t.part(name, code),
          lines: [[amount, ...shares].join(' · '), `${region} · ${basis}`, ...remarks],
        },
        href: link({ fact: row.fact_id }),
      },
    ];
  });
}

/** The same as a table. */
export function detailTable(
  voice: Voice,
  { bureau, whole, fact }: Holding,
  parts: readonly Placed[],
): TableData {
  const { words, t, axis } = voice;
  const coded = parts.some(({ row }) => officialCode(row.code) !== null);
  return {
    columns: [
      column('part', t.table.parts[axis]),
      ...(coded ? [column('code', t.table.code)] : []),
      column('above', t.table.above),
      column('amount', t.table.amount, unitName(words)),
      column('share', t.table.share, '%'),
    ],
    rows: [
      ...parts.map(({ row, parent }) => ({
        key: `${row.parent_code ?? ''}/${row.code ?? ''}`,
        cells: [
          nameCell(rowName(voice, row)),
          ...(coded ? [textCell(officialCode(row.code) ?? '')] : []),
          nameCell(parentName(voice, parent) ?? { text: t.total, published: false }),
          amountCell(voice, row, row.fact_id, markOf(voice, bureau.bureau_id, row.findings)),
          percentCell(voice, row.share, row.fact_id),
        ],
      })),
      {
        key: 'total',
        cells: [
          textCell(t.total),
          ...(coded ? [textCell('')] : []),
          textCell(''),
          amountCell(voice, whole, fact),
          percentCell(voice, whole.amount === 0 ? null : 100, fact),
        ],
      },
    ],
  };
}
