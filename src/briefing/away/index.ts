import { download } from '../../export/download.ts';
import { fileName } from '../../export/file-name.ts';
import { FILE_TYPES, PPTX_TYPE } from '../../export/file-types.ts';
import { fileInSlices } from '../../export/in-slices.ts';
import { workbookOf } from '../../export/xlsx/workbook.ts';
import { zipOf } from '../../export/zip.ts';
import { figureSheets } from '../../figures/sheets.ts';
import type { Deck } from '../deck.ts';
import { archived, filesIn, type Shipped } from './archive.ts';
import { shownOf, type Gathered } from './gathered.ts';
import { slidesFile } from './slides.ts';
import type { Way } from './ways.ts';

const TYPES: Record<Way, string> = {
  pptx: PPTX_TYPE,
  xlsx: FILE_TYPES.xlsx.type,
  zip: 'application/zip',
};

/** How far it is: steps that are done, of so many. */
type Report = (done: number, total: number) => void;

/** Steps that a presentation counts for, as the items before them count one each. */
const SLIDE_STEPS = 4;

function workbook(gathered: Gathered, { release }: Shipped, signal: AbortSignal): Promise<Blob> {
  const { language } = gathered.deck.briefing;
  const sheets = figureSheets(shownOf(gathered), { language, release, made: gathered.made });
  return fileInSlices(workbookOf(sheets), TYPES.xlsx, signal);
}

async function gather(deck: Deck, signal: AbortSignal, report: Report): Promise<Gathered> {
  const { items, missing } = await deck.items(signal, report);
  const address = location.href.replace(/#.*$/s, '');
  return { deck, items, missing, made: new Date(), address };
}

/**
 * Makes a file of a briefing.
 * @throws what the writers throw; the signal's reason when it was aborted.
 */
async function fileOf(
  way: Way,
  deck: Deck,
  shipped: Shipped,
  signal: AbortSignal,
  report: Report,
): Promise<Blob> {
  const count = deck.briefing.items.length;
  const packed = way === 'zip' ? filesIn(count, shipped) : 0;
  const total = count + SLIDE_STEPS + packed;
  const gathered = await gather(deck, signal, (done) => report(done, total));
  if (way === 'xlsx') return workbook(gathered, shipped, signal);
  const slides = await slidesFile(gathered, signal, (share) =>
    report(count + Math.floor(share * SLIDE_STEPS), total),
  );
  if (way === 'pptx') return new Blob([slides as BlobPart], { type: TYPES.pptx });
  const files = { slides, workbook: await workbook(gathered, shipped, signal) };
  const pieces = await zipOf(archived(gathered, files, shipped, signal), {
    signal,
    onprogress: (done) => report(Math.min(total, total - packed + done), total),
  });
  return new Blob(pieces as BlobPart[], { type: TYPES.zip });
}

/**
 * Makes a file of a briefing and gives it to the reader.
 * @throws what the writers throw; the signal's reason when it was aborted.
 */
export async function takeAway(
  way: Way,
  deck: Deck,
  shipped: Shipped,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const file = await fileOf(way, deck, shipped, signal, report);
  signal.throwIfAborted();
  download(`${fileName(deck.title, 'briefing')}.${way}`, TYPES[way], file);
}
