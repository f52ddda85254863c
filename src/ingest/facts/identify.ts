import { tidyName } from '../read/plain.ts';
import type { Fact, Figure, SourceDocument } from '../../model/index.ts';

/**
 * Gives every figure its id: document, line, cell and offset, so that the same document gives the same ids on every
 * run and machine. Two figures read from the same characters (a word such as 持平 may state two) add a count.
 */
export function identified(figures: readonly Figure[], document: SourceDocument): Fact[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const place = `${document.document_id}:${String(figure.line)}.${String(figure.cell)}.${String(figure.start)}`;
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    return {
      ...figure,
      fact_id: count === 0 ? place : `${place}.${String(count)}`,
      document_id: document.document_id,
      bureau_id: document.bureau_id,
      item: named(figure.item),
      project: named(figure.project),
      origin: figure.statement === 'text' ? 'text' : 'table',
      derived_from: null,
    };
  });
}

const named = (name: string | null): string | null =>
  name === null ? null : tidyName(name) || null;
