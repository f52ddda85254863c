import { SEVERITY_SWATCHES } from '../charts/severity.ts';
import type { FindingSlide, GradeMark } from '../export/pptx/deck.ts';
import type { Exhibit } from './exhibit.ts';
import type { Figure } from './figure.ts';

type Finding = NonNullable<Figure['finding']>;

/** Apart in shape, too: for those who do not see colours, and in grey. */
const SHAPES: Record<Finding['grade']['severity'], GradeMark['shape']> = {
  error: 'diamond',
  warning: 'triangle',
  info: 'ellipse',
};

/** A finding as a slide; the figures that take part are those rows of its table that have a source. */
export function findingSlide(
  { title, takeaway, foot, figure }: Exhibit,
  { grade, place, compared }: Finding,
  remarks: readonly string[],
  notes: readonly string[],
): FindingSlide {
  const { columns, rows } = figure.table;
  const figures = rows
    .filter(({ cells }) => cells.some(({ fact }) => fact !== null))
    .map(({ cells }) => cells.map(({ text }) => text));
  const { shape, fill } = {
    shape: SHAPES[grade.severity],
    fill: SEVERITY_SWATCHES[grade.severity].fill,
  };
  return {
    ...{ kind: 'finding', title, takeaway, place, compared, remarks, foot },
    grade: { text: grade.text, mark: { shape, fill } },
    table: { header: columns.map(({ name }) => name), rows: figures },
    notes: [
      ...notes,
      ...compared.map(({ name, value }) => `${name} ${value}`),
      ...figures.map((cells) => cells.filter(Boolean).join(' ')),
    ],
  };
}
