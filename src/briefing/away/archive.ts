import { LedgerError } from '../../db/index.ts';
import { csvOf } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { pngOf } from '../../export/png.ts';
import { uniquePaths } from '../../export/zip.ts';
import { readmeOf, type Archived } from '../../figures/readme.ts';
import { messages } from '../../i18n/index.ts';
import type { Release } from '../../model/index.ts';
import type { ArchiveEntry } from '../../workers/files-protocol.ts';
import { briefingFile, EXTENSION } from '../file.ts';
import type { Gathered } from './gathered.ts';

/** How sharp the pictures are. */
const SCALE = 2;
/** Data of more than this are left where they are: nobody sends such a file on. */
const MOST_DATA_BYTES = 500_000_000;

/** What is fetched of the site: the data package with its tables. */
export interface Shipped {
  release: Release;
  /** What the release's paths are relative to. */
  base: URL;
}

async function fetched(url: URL, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    const file = url.pathname.split('/').at(-1) ?? url.pathname;
    throw new LedgerError('missing', `${url.pathname}: ${response.status}`, file);
  }
  return await response.blob();
}

/** The data package and its tables, each under the name by which the package knows it. */
async function* data(
  { release, base }: Shipped,
  signal: AbortSignal,
): AsyncGenerator<ArchiveEntry> {
  const path = 'data/datapackage.json';
  yield { path, content: await fetched(new URL(path, base), signal) };
  if (!hasTables(release)) return;
  for (const { file } of Object.values(release.tables)) {
    yield { path: file, content: await fetched(new URL(file, base), signal) };
  }
}

const hasTables = ({ tables }: Release): boolean =>
  Object.values(tables).reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_DATA_BYTES;

/** How many files an archive of so many items has. */
export const filesIn = (items: number, { release }: Shipped): number =>
  5 + 3 * items + (hasTables(release) ? Object.keys(release.tables).length : 0);

/**
 * All files of a briefing's archive, one after the other; those that are made elsewhere meanwhile come when they are ready.
 * @throws PictureError, LedgerError for data that cannot be fetched; the signal's reason when it was aborted.
 */
export async function* archived(
  gathered: Gathered,
  files: Promise<readonly [slides: Blob, workbook: Blob]>,
  shipped: Shipped,
  signal: AbortSignal,
): AsyncGenerator<ArchiveEntry> {
  const { deck, items, made, address } = gathered;
  const { briefing, title } = deck;
  const name = fileName(title, 'briefing');
  const list: Archived[] = [
    { path: `${name}.pptx`, kind: 'slides' },
    { path: `${name}.xlsx`, kind: 'workbook' },
    { path: 'pictures/', kind: 'pictures' },
    { path: 'drawings/', kind: 'drawings' },
    { path: 'tables/', kind: 'tables' },
    { path: `${name}.${EXTENSION}`, kind: 'briefing' },
    { path: 'data/datapackage.json', kind: 'package' },
    ...(hasTables(shipped.release)
      ? [{ path: 'data/*.parquet', kind: 'parquet' } satisfies Archived]
      : []),
  ];
  const readme = readmeOf({ title, release: shipped.release, made, address, files: list });
  const text = (path: string, words: string): ArchiveEntry => ({
    path,
    content: new Blob([words]),
  });
  yield text('README.txt', readme);
  const names = uniquePaths(
    items.map(({ exhibit }, i) =>
      fileName(`${String(i + 1).padStart(2, '0')} ${exhibit.title}`.slice(0, 60), `${i + 1}`),
    ),
  );
  for (const [i, { exhibit, picture }] of items.entries()) {
    const own = names[i] ?? String(i + 1);
    yield { path: `pictures/${own}.png`, content: await pngOf(picture.svg, SCALE) };
    signal.throwIfAborted();
    yield text(`drawings/${own}.svg`, picture.svg);
    const { factId } = messages[exhibit.language].figure;
    yield text(`tables/${own}.csv`, csvOf(exhibit.figure.table, factId));
  }
  const [slides, workbook] = await files;
  yield { path: `${name}.pptx`, content: slides };
  yield { path: `${name}.xlsx`, content: workbook };
  yield text(`${name}.${EXTENSION}`, briefingFile(briefing));
  yield* data(shipped, signal);
}
