import type { Deck, Slide } from '../../export/pptx/deck.ts';
import { turn } from '../../export/turn.ts';
import { dayText, releaseText } from '../../figures/exhibit-of.ts';
import { slidePicture } from '../../figures/slide-picture.ts';
import { slidesOf } from '../../figures/slide.ts';
import { messages } from '../../i18n/index.ts';
import { releaseName } from '../marks.ts';
import type { Gathered } from './gathered.ts';

/** So many titles can be read on the cover, and so much of each: a full-width sign takes two. */
const MOST_TITLES = 18;
const MOST_WIDTH = 58;

/** As much of a title as has room on the cover. */
export function coverTitle(title: string): string {
  let width = 0;
  const signs = [...title];
  const end = signs.findIndex((sign) => {
    width += /[\u2e80-\uffef]/.test(sign) ? 2 : 1;
    return width > MOST_WIDTH;
  });
  return end < 0 ? title : `${signs.slice(0, end).join('').trimEnd()}…`;
}

/** The titles of a presentation, numbered; where there are many, of the first, and how many follow. */
export const coverTitles = (titles: readonly string[], more: (n: number) => string): string[] => [
  ...titles.slice(0, MOST_TITLES).map((title, i) => `${i + 1}. ${coverTitle(title)}`),
  ...(titles.length > MOST_TITLES ? [more(titles.length - MOST_TITLES)] : []),
];

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
      ...coverTitles(
        items.map(({ exhibit }) => exhibit.title),
        away.more,
      ),
      ...(missing.length > 0 ? [away.missing(missing.length)] : []),
    ],
  };
}

/**
 * The briefing as a presentation.
 * @throws PictureError; the signal's reason when it was aborted.
 */
export async function slideDeck(gathered: Gathered, signal: AbortSignal): Promise<Deck> {
  const { deck, items, made } = gathered;
  const all: Slide[] = [cover(gathered)];
  for (const { exhibit } of items) {
    all.push(...(await slidesOf(exhibit, () => slidePicture(exhibit, signal))));
    await turn();
    signal.throwIfAborted();
  }
  const { language } = deck.briefing;
  const author = messages[language].site.title;
  return { title: deck.title, language, author, made: made.toISOString(), slides: all };
}
