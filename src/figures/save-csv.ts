import { csvOf } from '../export/csv.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/file-name.ts';
import type { Figure } from './figure.ts';

/** Gives the reader the data of a figure, with the figures' ids: the one way that needs nothing that is not there yet. */
export function saveCsv(
  { id, title, table }: Pick<Figure, 'id' | 'title' | 'table'>,
  factId: string,
): void {
  download(`${fileName(title, id)}.csv`, 'text/csv;charset=utf-8', csvOf(table, factId));
}
