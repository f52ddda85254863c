import type { RowHead } from '../charts/types.ts';
import type { Drawing, DrawingKind, Figure } from './figure.ts';

/** A figure that is drawn in one way. */
export type FigureOf<Kind extends DrawingKind> = Figure & {
  drawing: Extract<Drawing, { kind: Kind }>;
};

/** The heads of a drawing's rows or panels, each of which may stand without marks; none where it has none. */
export function rowsOf(drawing: Drawing): readonly RowHead[] {
  switch (drawing.kind) {
    case 'bars':
    case 'dots':
      return drawing.rows;
    case 'trends':
      return drawing.panels;
    case 'pairs':
      return drawing.groups.flatMap(({ rows }) => rows);
    case 'icicle':
    case 'none':
      return [];
  }
}
