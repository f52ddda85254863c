import { max, sum } from 'd3-array';
import type { BarRow, BarSegment } from '../../charts/types.ts';
import type { Selection } from '../../state/index.ts';
import { barTotal } from '../bar-total.ts';
import { basisOf } from '../bases.ts';
import { gapOf } from '../gaps.ts';
import { amountWithUnit, measured, regionName, undivided } from '../words.ts';
import { valueOf, type Drawing, type Drawn } from './drawn.ts';
import type { Holding, Level } from './level.ts';
import { FIGURE, kindsOf, missingWhy } from './notes.ts';
import { amountBare, amountText, partName, percentText, rowName, type Voice } from './voice.ts';

/** How many of the parts that are drawn as one its read-out names. */
const NAMED = 5;

/** The shares of a part in words: of the total and, below it, of the code. */
export function shareTexts(
  { words, t }: Voice,
  part: { share: number | null; share_of_whole: number | null },
  of: string | null,
): string[] {
  return [
    ...(part.share === null ? [] : [t.ofTotal(percentText(words, part.share))]),
    ...(of === null || part.share_of_whole === null
      ? []
      : [t.ofCode(of, percentText(words, part.share_of_whole))]),
  ];
}

/** The name of the code whose parts are shown; null for the total. */
export function nameOfLevel(voice: Voice, level: Level): string | null {
  const last = level.path.at(-1);
  return last ? partName(voice, { ...last, parent: null }).text : null;
}

function segmentOf(
  voice: Voice,
  { bureau, phase }: Holding,
  part: Drawn,
  {
    of,
    year,
    id,
    tables,
  }: { of: string | null; year: number; id: string; tables: readonly string[] },
): BarSegment {
  const { words, t, link } = voice;
  const [first, ...others] = part.rows;
  const region = regionName(words, bureau);
  const basis = basisOf(words, year, phase);
  const several = others.length > 0;
  const name = several ? t.gathered(part.rows.length) : rowName(voice, first).text;
  const amount = amountText(words, part);
  const shares = shareTexts(voice, part, of);
  const remarks = [
    ...(!several && first.figures > 1 ? [t.summed(first.figures)] : []),
    ...(sum(part.rows, (row) => row.findings) > 0
      ? [`${t.table.mark} ${words.t.common.touched(sum(part.rows, (row) => row.findings))}`]
      : []),
  ];
  const each = several
    ? [
        ...part.rows
          .slice(0, NAMED)
          .map((row) => t.item(rowName(voice, row).text, amountBare(words, row))),
        ...(part.rows.length > NAMED ? [t.more(part.rows.length - NAMED)] : []),
        t.inTable,
      ]
    : [];
  const own =
    voice.axis === 'project' && first.code !== null && first.parent_code !== null && !several;
  return {
    id,
    key: part.key,
    value: valueOf(voice, part) ?? 0,
    swatch: part.swatch,
    inside: own
      ? name
      : voice.measure === 'amount'
        ? amountBare(words, part)
        : percentText(words, voice.measure === 'share' ? part.share : part.share_of_whole),
    label: t.segment(region, basis, name, [amount, ...shares, ...remarks, ...each]),
    readout: {
      heading: name,
      lines: [[amount, ...shares].join(' · '), `${region} · ${basis}`, ...remarks, ...each],
    },
    href: several ? link({ tables: [...tables, FIGURE] }) : link({ fact: first.fact_id }),
  };
}

/** The total of a row, in the unit that the whole is written in: 万元 where nobody counted the people. */
function totalOf(
  { words }: Voice,
  whole: Holding['whole'],
  parts: readonly Drawn[],
  hidden: readonly string[],
): string {
  const isCounted = measured(words, whole) !== null;
  return barTotal(
    words,
    amountBare(words, whole),
    parts.map((part) => ({
      value: isCounted ? measured(words, part) : part.amount,
      shown: !hidden.includes(part.key),
    })),
    isCounted ? words.format.amount : (wan) => amountWithUnit(undivided(words), wan),
  );
}

/** What the rows are ordered by: the totals, or where shares of the total are drawn, these. */
function sizeOf(voice: Voice, holding: Holding): number {
  return voice.measure === 'share' && holding.share !== null
    ? holding.share
    : (measured(voice.words, holding.whole) ?? holding.whole.amount);
}

/** The holdings in the order in which their rows stand. */
export function ordered(voice: Voice, level: Level, sort: Selection['sort']): readonly Holding[] {
  if (sort === 'chosen') return level.holdings;
  return [...level.holdings].sort((a, b) => sizeOf(voice, b) - sizeOf(voice, a));
}

/** The rows of the chart over all bureaus; those that have nothing to draw come last and say why. */
export function barRows(
  voice: Voice,
  level: Level,
  drawing: Drawing,
  {
    sort,
    phase,
    year,
    hidden,
    tables,
  }: Pick<Selection, 'sort' | 'phase' | 'hidden' | 'tables'> & { year: number },
): BarRow[] {
  const { words, t } = voice;
  const of = nameOfLevel(voice, level);
  const gapRow = (holding: Holding): BarRow['gap'] => {
    const { bureau, whole, fact } = holding;
    const at = { id: fact ?? `${bureau.bureau_id}-gap`, of: regionName(words, bureau) };
    if (whole.amount === 0)
      return gapOf(words, 'zero', {
        ...at,
        why: t.reason.zero(of ?? t.total),
        href: fact === null ? null : voice.link({ fact }),
      });
    if (voice.measure === 'amount' && measured(words, whole) === null)
      return gapOf(words, 'unpublished', {
        id: `${bureau.bureau_id}-gap`,
        of: at.of,
        why: t.reason.noCount,
      });
    return null;
  };
  const rowOf = (holding: Holding): BarRow => {
    const { bureau, whole } = holding;
    const gap = gapRow(holding);
    const taken = new Set<string>();
    const segments = (drawing.segments.get(holding) ?? []).flatMap((part) => {
      if (gap || hidden.includes(part.key)) return [];
      const plain = part.rows.length > 1 ? `${bureau.bureau_id}-${part.key}` : part.rows[0].fact_id;
      // What is left of a sum leads to the same figure as the sum's largest part.
      const id = taken.has(plain) ? `${plain}#${part.key}` : plain;
      taken.add(id);
      return [segmentOf(voice, holding, part, { of, year, id, tables })];
    });
    return {
      id: bureau.bureau_id,
      name: regionName(words, bureau),
      note: basisOf(words, year, holding.phase),
      gap,
      total: totalOf(voice, whole, drawing.segments.get(holding) ?? [], hidden),
      segments,
    };
  };
  const absent = level.missing.map((one): BarRow => {
    const region = regionName(words, one.bureau);
    const why = missingWhy(voice, one, { of, year, asked: phase });
    return {
      id: one.bureau.bureau_id,
      name: region,
      note: kindsOf(voice, one.bureau, year).join(' · '),
      gap: gapOf(words, 'unpublished', { id: `${one.bureau.bureau_id}-gap`, of: region, why }),
      total: '',
      segments: [],
    };
  });
  const rows = ordered(voice, level, sort).map(rowOf);
  return sort === 'chosen'
    ? inOrder([...rows, ...absent], level)
    : [...rows.filter(({ gap }) => !gap), ...rows.filter(({ gap }) => gap), ...absent];
}

/** As the reader chose: a row without figures keeps its place. */
function inOrder(rows: readonly BarRow[], { bureaus }: Level): BarRow[] {
  return bureaus.flatMap(({ bureau_id }) => rows.find(({ id }) => id === bureau_id) ?? []);
}

/** The end of the scale: the same whatever is switched off. */
export function scaleEnd(voice: Voice, { segments }: Drawing): number {
  const most =
    max([...segments.values()], (parts) =>
      sum(parts, (part) => Math.max(0, valueOf(voice, part) ?? 0)),
    ) ?? 0;
  // Percentages of what is shown whole end at 100, but for the noise of adding them.
  return voice.measure !== 'amount' && Math.abs(most - 100) < 0.01 ? 100 : most;
}
