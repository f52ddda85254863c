import type { Said, SaidPiece } from '../../figures/figure.ts';
import type { ChartWords } from '../../i18n/workbench/chart.ts';
import type { QueryWords } from '../../i18n/workbench/query.ts';
import { valueText, type ChartMark, type Marks, type Sources } from './marks.ts';
import type { Reading } from './read.ts';

type Drawn = ChartMark & { reading: Reading & { kind: 'number' } };

const isDrawn = (mark: ChartMark): mark is Drawn => mark.reading.kind === 'number';

/** The one mark with the value `most` that has a label of its own; null where several have. */
function only(drawn: readonly Drawn[], most: number): Drawn | null {
  const [mark, ...others] = drawn.filter(({ reading }) => reading.value === most);
  if (!mark || others.length > 0) return null;
  return drawn.filter(({ label }) => label.key === mark.label.key).length === 1 ? mark : null;
}

/**
 * The largest and the smallest value that are drawn, and that nobody checked whether they can be compared: what is true
 * of an answer without knowing what it is of. Nothing where the values have no known unit, are of several columns or
 * series, or are not all that there are (`rows` of the answer).
 */
export function extremesOf(
  marks: Marks,
  rows: number,
  sources: Sources,
  words: ChartWords,
  t: QueryWords,
): Said[] {
  const drawn = marks.all.filter(isDrawn);
  const [first] = drawn;
  const whole = marks.rows === rows && marks.columns === 1 && marks.series.length === 0;
  if (!whole || !first || first.unit === null || drawn.length < 2) return [];
  if (marks.all.some(({ reading }) => reading.kind === 'odd')) return [];
  const values = drawn.map(({ reading }) => reading.value);
  const largest = only(drawn, Math.max(...values));
  const smallest = only(drawn, Math.min(...values));
  if (!largest || !smallest || largest === smallest) return [];

  const plain = (text: string | undefined): SaidPiece => ({ text: text ?? '', fact: null });
  const named = (mark: Drawn): SaidPiece[] => {
    const [before, value, after] = t.value(mark.label.text, valueText(mark, words));
    const fact = sources(mark.row)?.factId ?? null;
    return [plain(before), { text: value ?? '', fact }, plain(after)];
  };
  const [one, two, end] = t.extremes(drawn.length, first.column);
  return [[plain(one), ...named(largest), plain(two), ...named(smallest), plain(end)]];
}
