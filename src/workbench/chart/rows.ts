import { bureauMark, type Swatch, type Symbol } from '../../charts/palette.ts';
import { siblingSwatch } from '../../charts/part-swatches.ts';
import type { Absence, BarRow, Dot, DotRow, Gap } from '../../charts/types.ts';
import type { ChartWords } from '../../i18n/workbench/chart.ts';
import { targetOf, valueText, type ChartMark, type Marks } from './marks.ts';
import { besideOf } from './read.ts';

const ABSENCES = { null: 'unpublished', odd: 'not_applicable', number: 'zero' } as const;

/** What stands in a row in place of a mark; a number does only where it is zero. */
export function gapOf(mark: ChartMark, words: ChartWords): Gap {
  const kind: Absence = ABSENCES[mark.reading.kind];
  const text = mark.reading.kind === 'number' ? '0' : valueText(mark, words);
  return { ...targetOf(mark, words), kind, text };
}

/** Which colour a mark has: one for each column of each series. */
function lookOf({ series, columns }: Marks, mark: ChartMark): number {
  const own = mark.series ? series.findIndex(({ key }) => key === mark.series?.key) : 0;
  return own * columns + mark.place;
}

/**
 * One bar for each number: what stands in an answer is not always a part of a sum, so nothing is laid end to end.
 * Rows with the same label stay apart.
 */
export function barRows(marks: Marks, words: ChartWords): BarRow[] {
  const keyOf = ({ label, series, place }: ChartMark): string =>
    [label.key, series?.key, place].join('\n');
  const counts = new Map<string, number>();
  for (const mark of marks.all) counts.set(keyOf(mark), (counts.get(keyOf(mark)) ?? 0) + 1);
  return marks.all.map((mark): BarRow => {
    const parts = [
      mark.series?.text,
      marks.columns > 1 ? mark.column : null,
      // Nothing else tells it from another.
      (counts.get(keyOf(mark)) ?? 0) > 1 ? words.row(mark.row + 1) : null,
    ];
    const head = {
      id: `row ${mark.row} ${mark.place}`,
      name: mark.label.text,
      note: parts.filter(Boolean).join(' · '),
    };
    const { reading } = mark;
    if (reading.kind !== 'number' || reading.value === 0)
      return { ...head, gap: gapOf(mark, words), total: '', segments: [] };
    const swatch = siblingSwatch(lookOf(marks, mark));
    const key = String(lookOf(marks, mark));
    const segment = { ...targetOf(mark, words), key, value: reading.value, swatch, inside: '' };
    return { ...head, gap: null, total: besideOf(reading), segments: [segment] };
  });
}

/** Colour and symbol of a series of dots or lines; 56 of them differ in one or the other. */
export function lookAt(place: number): { swatch: Swatch; symbol: Symbol } {
  return { swatch: bureauMark(place).swatch, symbol: bureauMark(place % 7).symbol };
}

const NEUTRAL: Swatch = { fill: '#8a8d94', ink: '#1a1a1a', texture: 'solid' };

/** What is missing on a line is named up to here, and counted beyond. */
const MOST_NAMED = 2;

/** One line for each label with all its numbers on it, however often it comes; what is no number is said below it. */
export function dotRows(marks: Marks, words: ChartWords): DotRow[] {
  const byLabel = new Map<string, ChartMark[]>(marks.labels.map(({ key }) => [key, []]));
  for (const mark of marks.all) byLabel.get(mark.label.key)?.push(mark);
  return [...byLabel].flatMap(([key, own]): DotRow[] => {
    const [first] = own;
    if (!first) return [];
    const dots = own.flatMap((mark): Dot[] => {
      if (mark.reading.kind !== 'number') return [];
      const look = lookAt(lookOf(marks, mark));
      return [{ ...targetOf(mark, words), value: mark.reading.value, kind: 'main', look }];
    });
    const missing = own.filter(({ reading }) => reading.kind !== 'number');
    const [single] = own.length === 1 ? own : [];
    const note =
      missing.length > MOST_NAMED
        ? words.undrawn(missing.length)
        : missing
            .map((mark) => words.says(mark.series?.text ?? mark.column, valueText(mark, words)))
            .join(' · ');
    return [
      {
        id: key,
        name: first.label.text,
        note: dots.length > 0 ? note : '',
        gap: dots.length > 0 ? null : gapOf(first, words),
        total: single?.reading.kind === 'number' ? besideOf(single.reading) : '',
        swatch: NEUTRAL,
        symbol: 'circle',
        dots,
      },
    ];
  });
}
