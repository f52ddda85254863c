import type { Slide } from '../../export/pptx/deck.ts';
import { pptxOf } from '../../export/pptx/index.ts';
import { pngOf } from '../../export/png.ts';
import { posterOf } from '../../figures/draw.ts';
import { dayText, releaseText } from '../../figures/exhibit-of.ts';
import { slidesOf } from '../../figures/slide.ts';
import { messages } from '../../i18n/index.ts';
import type { DeckItem } from '../deck.ts';
import { releaseName } from '../marks.ts';
import type { Gathered } from './gathered.ts';

/** How sharp a chart is that has no native form. */
const SCALE = 2;

/** What the briefing is and what it was made from, before the first chart. */
function cover({ deck, items, missing, made }: Gathered): Slide {
  const { briefing, title, release, words } = deck;
  const { site } = messages[briefing.language];
  const { away } = words;
  const [version, id] = releaseText(release);
  return {
    kind: 'cover',
    title,
    subtitle: `${site.title} · ${dayText(made)}`,
    lines: [
      words.print.data(`${version} (${id})`),
      ...(briefing.release.id === release.id
        ? []
        : [words.print.from(releaseName(briefing.release))]),
      ...items.map(({ exhibit }, i) => `${i + 1}. ${exhibit.title}`),
      ...(missing.length > 0 ? [away.missing(missing.length)] : []),
    ],
  };
}

async function slides({ exhibit }: DeckItem, signal: AbortSignal): Promise<Slide[]> {
  return slidesOf(exhibit, async () => {
    const { svg, width, height } = await posterOf(exhibit, 'slide');
    signal.throwIfAborted();
    const png = await pngOf(svg, SCALE);
    return { png: new Uint8Array(await png.arrayBuffer()), width, height };
  });
}

/**
 * The briefing as a presentation.
 * @param onprogress The share that is done, 0 to 1.
 * @throws PictureError; the signal's reason when it was aborted.
 */
export async function slidesFile(
  gathered: Gathered,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<Uint8Array> {
  const { deck, items, made } = gathered;
  const all: Slide[] = [cover(gathered)];
  for (const item of items) {
    all.push(...(await slides(item, signal)));
    signal.throwIfAborted();
  }
  const { language } = deck.briefing;
  const author = messages[language].site.title;
  return pptxOf(
    { title: deck.title, language, author, made: made.toISOString(), slides: all },
    { signal, onprogress },
  );
}
