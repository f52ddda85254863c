import { unlessAborted } from '../db/workbench/unless-aborted.ts';
import { fileName } from '../export/file-name.ts';
import type { Release } from '../model/index.ts';
import type { Poster } from './draw.ts';
import { evidenceFor, exhibitOf } from './exhibit-of.ts';
import type { Figure } from './figure.ts';
import type { FigurePage } from './page.ts';
import type { ShownFigure } from './sheets.ts';

/** Everything that a figure can be saved as, but CSV, in the order of the menu. `copy` is a picture on the clipboard. */
export const PICTURES = ['wide', 'classic', 'square', 'natural'] as const;
export type SavedKind = (typeof PICTURES)[number] | 'svg' | 'copy' | 'pptx' | 'xlsx';

export interface SaveTask {
  page: FigurePage;
  figure: Figure;
  release: Release;
  /** Of the page that shows it. */
  address: string;
  /** How many pixels of a picture one of its drawing is. */
  scale: 2 | 4;
  signal: AbortSignal;
}

/** A file that is ready to be given to the reader. */
export interface SavedFile {
  name: string;
  type: string;
  content: Blob;
  /** A picture in which so much stands that its words are small on one slide. */
  small: boolean;
}

/**
 * A figure with what it stands on, asked of the data.
 * @throws LedgerError when the data cannot be asked; the signal's reason when it was aborted.
 */
export async function shownFigure(task: SaveTask): Promise<ShownFigure> {
  const { page, figure, release, address, signal } = task;
  const evidence = await unlessAborted(evidenceFor(page.connector, figure), signal);
  return {
    exhibit: exhibitOf({ page, figure, evidence, release, made: new Date() }),
    ...{ evidence, address },
  };
}

async function drawn(task: SaveTask, shape: (typeof PICTURES)[number]): Promise<Poster> {
  const { exhibit } = await shownFigure(task);
  const { posterOf } = await import('./draw.ts');
  const poster = await posterOf(exhibit, shape);
  task.signal.throwIfAborted();
  return poster;
}

async function rastered({ svg }: Poster, { scale, signal }: SaveTask): Promise<Blob> {
  const { pngOf } = await import('../export/png.ts');
  return await unlessAborted(pngOf(svg, scale), signal);
}

/**
 * A picture of a figure in its natural shape.
 * @throws PictureError, LedgerError; the signal's reason when it was aborted.
 */
export const pictureOf = async (task: SaveTask): Promise<Blob> =>
  await rastered(await drawn(task, 'natural'), task);

async function pptx(task: SaveTask): Promise<Blob> {
  const { signal } = task;
  const shown = await shownFigure(task);
  const { exhibit } = shown;
  const [{ slidesOf }, { withFileMaker }] = await Promise.all([
    import('./slide.ts'),
    import('../workers/files.ts'),
  ]);
  const slides = await slidesOf(exhibit, async () => {
    const { slidePicture } = await import('./slide-picture.ts');
    return slidePicture(exhibit, signal);
  });
  const { title, language } = exhibit;
  const author = task.page.words.t.site.title;
  const deck = { title, language, author, made: new Date().toISOString(), slides };
  return await withFileMaker(signal, (maker) => maker.pptx(deck));
}

async function xlsx(task: SaveTask): Promise<Blob> {
  const shown = await shownFigure(task);
  const [{ figureSheets }, { withFileMaker }] = await Promise.all([
    import('./sheets.ts'),
    import('../workers/files.ts'),
  ]);
  const { release, signal } = task;
  const about = { language: shown.exhibit.language, release, made: new Date() };
  return await withFileMaker(signal, (maker) => maker.xlsx(figureSheets([shown], about)));
}

/**
 * Makes a file of a figure.
 * @throws LedgerError, PictureError, ExportError: `whyNot` has words for each; the signal's reason when it was aborted.
 */
export async function fileOf(kind: Exclude<SavedKind, 'copy'>, task: SaveTask): Promise<SavedFile> {
  const name = fileName(task.figure.title, task.figure.id);
  const file = (extension: string, content: Blob, small = false): SavedFile => ({
    ...{ name: `${name}.${extension}`, type: content.type, content, small },
  });
  switch (kind) {
    case 'xlsx':
      return file('xlsx', await xlsx(task));
    case 'pptx':
      return file('pptx', await pptx(task));
    case 'svg': {
      const { svg } = await drawn(task, 'natural');
      return file('svg', new Blob([svg], { type: 'image/svg+xml' }));
    }
    default: {
      const poster = await drawn(task, kind);
      return file('png', await rastered(poster, task), poster.small);
    }
  }
}
