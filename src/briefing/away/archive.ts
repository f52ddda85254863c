import { csvOf } from '../../export/csv.ts';
import { fileName } from '../../export/file-name.ts';
import { pngOf } from '../../export/png.ts';
import { uniquePaths, type ZipEntry } from '../../export/zip.ts';
import { readmeOf, type Archived } from '../../figures/readme.ts';
import { messages } from '../../i18n/index.ts';
import type { Release } from '../../model/index.ts';
import { briefingFile, EXTENSION } from '../file.ts';
import type { Gathered } from './gathered.ts';

/** How sharp the pictures are. */
const SCALE = 2;
/** Data of more than this are left where they are: nobody sends such a file on. */
const MOST_DATA_BYTES = 500_000_000;

const encoder = new TextEncoder();

/** What is fetched of the site: the data package with its tables. */
export interface Shipped {
  release: Release;
  /** What the release's paths are relative to. */
  base: URL;
}

async function fetched(url: URL, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The data package and its tables, each under the name by which the package knows it. */
async function* data({ release, base }: Shipped, signal: AbortSignal): AsyncGenerator<ZipEntry> {
  const path = 'data/datapackage.json';
  yield { path, bytes: await fetched(new URL(path, base), signal) };
  if (!hasTables(release)) return;
  for (const { file } of Object.values(release.tables)) {
    yield { path: file, bytes: await fetched(new URL(file, base), signal) };
  }
}

const hasTables = ({ tables }: Release): boolean =>
  Object.values(tables).reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_DATA_BYTES;

/** How many files an archive of so many items has. */
export const filesIn = (items: number, { release }: Shipped): number =>
  5 + 3 * items + (hasTables(release) ? Object.keys(release.tables).length : 0);

/**
 * All files of a briefing's archive, made one after the other.
 * @throws PictureError, Error for data that cannot be fetched; the signal's reason when it was aborted.
 */
export async function* archived(
  gathered: Gathered,
  files: { slides: Uint8Array; workbook: Blob },
  shipped: Shipped,
  signal: AbortSignal,
): AsyncGenerator<ZipEntry> {
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
  yield { path: 'README.txt', bytes: encoder.encode(readme) };
  yield { path: `${name}.pptx`, bytes: files.slides };
  yield { path: `${name}.xlsx`, bytes: new Uint8Array(await files.workbook.arrayBuffer()) };
  const names = uniquePaths(
    items.map(({ exhibit }, i) =>
      fileName(`${String(i + 1).padStart(2, '0')} ${exhibit.title}`.slice(0, 60), `${i + 1}`),
    ),
  );
  for (const [i, { exhibit, picture }] of items.entries()) {
    const own = names[i] ?? String(i + 1);
    const png = await pngOf(picture.svg, SCALE);
    signal.throwIfAborted();
    yield { path: `pictures/${own}.png`, bytes: new Uint8Array(await png.arrayBuffer()) };
    yield { path: `drawings/${own}.svg`, bytes: encoder.encode(picture.svg) };
    const { factId } = messages[exhibit.language].figure;
    yield {
      path: `tables/${own}.csv`,
      bytes: encoder.encode(csvOf(exhibit.figure.table, factId)),
    };
  }
  yield { path: `${name}.${EXTENSION}`, bytes: encoder.encode(briefingFile(briefing)) };
  yield* data(shipped, signal);
}
