import { download } from '../../export/download.ts';
import { fileName } from '../../export/file-name.ts';
import { figureSheets } from '../../figures/sheets.ts';
import { withFileMaker, type FileMaker } from '../../workers/files.ts';
import type { Deck } from '../deck.ts';
import { archived, filesIn, type Shipped } from './archive.ts';
import { shownOf, type Gathered } from './gathered.ts';
import { slideDeck } from './slides.ts';
import type { Way } from './ways.ts';

/** How far it is: steps that are done, of so many. */
type Report = (done: number, total: number) => void;

/** Steps that a presentation counts for, as the items before them count one each. */
const SLIDE_STEPS = 4;

async function gather(deck: Deck, signal: AbortSignal, report: Report): Promise<Gathered> {
  const { items, missing } = await deck.items(signal, report);
  const address = location.href.replace(/#.*$/s, '');
  return { deck, items, missing, made: new Date(), address };
}

/** What a file is made of. */
interface Order {
  way: Way;
  deck: Deck;
  shipped: Shipped;
  signal: AbortSignal;
  report: Report;
}

/** The page draws, and sends what it has drawn to the maker as soon as it can. */
async function fileOf(
  { way, deck, shipped, signal, report }: Order,
  maker: FileMaker,
): Promise<Blob> {
  const count = deck.briefing.items.length;
  const packed = way === 'zip' ? filesIn(count, shipped) : 0;
  const total = count + SLIDE_STEPS + packed;
  const gathered = await gather(deck, signal, (done) => report(done, total));
  const workbook = (): Promise<Blob> => {
    const { release } = shipped;
    const about = { language: deck.briefing.language, release, made: gathered.made };
    return maker.xlsx(figureSheets(shownOf(gathered), about));
  };
  if (way === 'xlsx') return workbook();
  const slides = maker.pptx(await slideDeck(gathered, signal), (share) =>
    report(count + Math.floor(share * SLIDE_STEPS), total),
  );
  if (way === 'pptx') return slides;
  const files = Promise.all([slides, workbook()]);
  // They are waited for after the pictures; until then nobody listens.
  files.catch(() => undefined);
  return maker.zip(archived(gathered, files, shipped, signal), (done) =>
    report(Math.min(total, total - packed + done), total),
  );
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
  const order = { way, deck, shipped, signal, report };
  const file = await withFileMaker(signal, (maker) => fileOf(order, maker));
  signal.throwIfAborted();
  download(`${fileName(deck.title, 'briefing')}.${way}`, file.type, file);
}
