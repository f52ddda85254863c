import type { CompositionRow } from '../../db/composition.ts';
import type { TableCell, TableData } from '../../model/index.ts';
import { textCell } from '../cells.ts';
import { regionName, unitName } from '../words.ts';
import { amountCell, column, markOf, nameCell, nothing, percentCell } from './cells.ts';
import type { Holding, Level } from './level.ts';
import { officialCode, rowName, type Voice } from './voice.ts';

/** Every part of a level in every bureau, small ones too; projects stand below each other, since none has a counterpart. */
export function levelTable(
  voice: Voice,
  level: Level,
  holdings: readonly Holding[],
  of: string | null,
): TableData {
  return voice.axis === 'project' && level.code !== null
    ? listOf(voice, holdings, of)
    : matrixOf(voice, holdings, of);
}

const shareOf = ({ measure }: Voice, row: CompositionRow): number | null =>
  measure === 'code' ? row.share_of_whole : row.share;

const shareName = ({ measure, t }: Voice, of: string | null): string =>
  measure === 'code' && of !== null ? t.table.shareOfCode(of) : t.table.share;

/** The largest first, what is not divided last. */
const byAmount = (a: CompositionRow, b: CompositionRow): number =>
  Number(a.code === null) - Number(b.code === null) ||
  b.amount - a.amount ||
  (a.code ?? '').localeCompare(b.code ?? '');

function matrixOf(voice: Voice, holdings: readonly Holding[], of: string | null): TableData {
  const { words, t, axis } = voice;
  const parts = new Map<string | null, CompositionRow[]>();
  for (const row of holdings.flatMap((holding) => holding.parts)) {
    parts.set(row.code, [...(parts.get(row.code) ?? []), row]);
  }
  const total = (rows: readonly CompositionRow[]): number =>
    rows.reduce((sum, row) => sum + row.amount, 0);
  const sorted = [...parts].sort(
    ([a, some], [b, others]) =>
      Number(a === null) - Number(b === null) ||
      total(others) - total(some) ||
      (a ?? '').localeCompare(b ?? ''),
  );
  const coded = sorted.some(([code]) => officialCode(code) !== null);
  const codeCell = (code: string | null): TableCell[] =>
    coded ? [textCell(officialCode(code) ?? '')] : [];
  return {
    columns: [
      column('part', t.table.parts[axis]),
      ...(coded ? [column('code', t.table.code)] : []),
      ...holdings.map(({ bureau, phase }) =>
        column(
          bureau.bureau_id,
          t.table.ofBureau(regionName(words, bureau), words.t.common.basis[phase]),
          voice.measure === 'amount' ? unitName(words) : '%',
        ),
      ),
    ],
    rows: [
      ...sorted.flatMap(([code, rows]) => {
        const [first] = rows;
        if (!first) return [];
        const cells = holdings.map(({ bureau, parts: own }) => {
          const row = own.find((one) => one.code === code);
          if (!row) return nothing(voice);
          const mark = markOf(voice, bureau.bureau_id, row.findings);
          return voice.measure === 'amount'
            ? amountCell(voice, row, row.fact_id, mark)
            : percentCell(voice, shareOf(voice, row), row.fact_id, mark);
        });
        return [
          {
            key: code ?? 'rest',
            cells: [nameCell(rowName(voice, first)), ...codeCell(code), ...cells],
          },
        ];
      }),
      {
        key: 'total',
        cells: [
          textCell(of ?? t.total),
          ...codeCell(null),
          ...holdings.map((holding) => {
            const [amount, percent] = totalCells(voice, holding);
            return voice.measure === 'amount' ? amount : percent;
          }),
        ],
      },
    ],
  };
}

/** Amount and share of what a holding is made of. */
function totalCells(voice: Voice, { whole, share, fact }: Holding): [TableCell, TableCell] {
  const percent = voice.measure === 'code' ? 100 : (share ?? 100);
  return [
    amountCell(voice, whole, fact),
    percentCell(voice, whole.amount === 0 ? null : percent, fact),
  ];
}

function listOf(voice: Voice, holdings: readonly Holding[], of: string | null): TableData {
  const { words, t, axis } = voice;
  return {
    columns: [
      column('part', t.table.parts[axis]),
      column('bureau', words.t.common.bureau),
      column('amount', t.table.amount, unitName(words)),
      column('share', shareName(voice, of), '%'),
      column('basis', t.table.basis),
    ],
    rows: holdings.flatMap((holding) => {
      const { bureau, phase, parts } = holding;
      const region = textCell(regionName(words, bureau));
      const basis = textCell(words.t.common.basis[phase]);
      return [
        ...[...parts].sort(byAmount).map((row) => ({
          key: `${bureau.bureau_id}-${row.code ?? ''}`,
          cells: [
            nameCell(rowName(voice, row)),
            region,
            amountCell(voice, row, row.fact_id, markOf(voice, bureau.bureau_id, row.findings)),
            percentCell(voice, shareOf(voice, row), row.fact_id),
            basis,
          ],
        })),
        {
          key: `${bureau.bureau_id}-total`,
          cells: [textCell(words.t.common.total), region, ...totalCells(voice, holding), basis],
        },
      ];
    }),
  };
}
