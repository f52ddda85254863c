import type { Deck } from './deck.ts';
import { findingPages } from './finding-page.ts';
import { chartPages, coverPage, textPages, type Page } from './layout.ts';

/** The pages of a deck; a slide that says more than fits on one has several. */
export function pagesOf({ slides, language }: Deck): Page[] {
  return slides.flatMap((slide) => {
    switch (slide.kind) {
      case 'cover':
        return [coverPage(slide)];
      case 'text':
        return textPages(slide, language);
      case 'finding':
        return findingPages(slide, language);
      case 'chart':
        return chartPages(slide, language);
    }
  });
}
