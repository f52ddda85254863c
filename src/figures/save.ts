import { evidenceOf } from '../db/evidence.ts';
import { asLedgerError, LedgerError } from '../db/index.ts';
import { unlessAborted } from '../db/workbench/unless-aborted.ts';
import { ExportError } from '../export/error.ts';
import { fileName } from '../export/file-name.ts';
import { FILE_TYPES, PPTX_TYPE } from '../export/file-types.ts';
import { PictureError } from '../export/picture-error.ts';
import { pictureWords } from '../i18n/pictures.ts';
import type { Messages } from '../i18n/index.ts';
import type { Release } from '../model/index.ts';
import { exhibitOf, factsOf } from './exhibit-of.ts';
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
}

const SVG = 'image/svg+xml';
const PNG = 'image/png';

/**
 * A figure with what it stands on, asked of the data.
 * @throws LedgerError when the data cannot be asked; the signal's reason when it was aborted.
 */
export async function shownFigure(task: SaveTask): Promise<ShownFigure> {
  const { page, figure, release, address, signal } = task;
  const asked = evidenceOf(page.connector, factsOf(figure));
  const evidence = await unlessAborted(asked, signal);
  return {
    exhibit: exhibitOf({ page, figure, evidence, release, made: new Date() }),
    ...{ evidence, address },
  };
}

async function svgOf(
  { exhibit }: ShownFigure,
  shape: (typeof PICTURES)[number],
  signal: AbortSignal,
): Promise<string> {
  const { drawPoster } = await import('./draw.ts');
  const svg = await drawPoster(exhibit, shape);
  signal.throwIfAborted();
  return svg;
}

/**
 * A picture of a figure.
 * @throws PictureError, LedgerError; the signal's reason when it was aborted.
 */
export async function pictureOf(task: SaveTask, shape: (typeof PICTURES)[number]): Promise<Blob> {
  const svg = await svgOf(await shownFigure(task), shape, task.signal);
  const { pngOf } = await import('../export/png.ts');
  return await unlessAborted(pngOf(svg, task.scale), task.signal);
}

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
  const { signal } = task;
  switch (kind) {
    case 'xlsx':
      return { name: `${name}.xlsx`, type: FILE_TYPES.xlsx.type, content: await xlsx(task) };
    case 'pptx':
      return { name: `${name}.pptx`, type: PPTX_TYPE, content: await pptx(task) };
    case 'svg': {
      const svg = await svgOf(await shownFigure(task), 'natural', signal);
      return { name: `${name}.svg`, type: SVG, content: new Blob([svg], { type: SVG }) };
    }
    default:
      return { name: `${name}.png`, type: PNG, content: await pictureOf(task, kind) };
  }
}

/** Why there is no file, for the reader. */
export function whyNot(
  thrown: unknown,
  { language, t }: { language: 'zh' | 'en'; t: Messages },
): string {
  if (thrown instanceof PictureError) {
    const { problems } = pictureWords[language];
    return thrown.problem === 'size'
      ? problems.size(thrown.limit ?? 0, thrown.largest)
      : problems[thrown.problem];
  }
  if (thrown instanceof ExportError) return thrown.message;
  if (!(thrown instanceof LedgerError) && thrown instanceof TypeError) {
    // A part of the page that could not be fetched: browsers say so in no other way.
    return `${t.state.trouble.view} ${t.state.advice.view}`;
  }
  const { trouble, file, message } = asLedgerError(thrown, 'query');
  const known = t.state.trouble[trouble];
  return `${typeof known === 'string' ? known : known(file ?? '')} ${message.slice(0, 200)}`;
}
