import type { Paper } from '../state/briefing/briefing.ts';

/** A sheet of A4 in mm, as it lies. */
export const SHEET: Record<Paper, { width: number; height: number }> = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
};

/** What is left free around, and what header and footer take, in mm. */
export const MARGIN = 13;
export const HEADER = 9;
export const FOOTER = 8;
/** What the first page has besides, above its first picture. */
export const COVER = 34;
/** Between two pictures of a page. */
export const GAP = 7;

/** A picture on a page, in mm. */
export interface Placed {
  /** Its place in the briefing, from 0 on. */
  index: number;
  width: number;
  height: number;
}

/** The room for pictures of a page, in mm: the first one has the cover. */
export function room(paper: Paper, first: boolean): { width: number; height: number } {
  const { width, height } = SHEET[paper];
  return {
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - HEADER - FOOTER - (first ? COVER : 0),
  };
}

/**
 * Puts pictures on pages, in their order, none of them broken: each as wide as the page, and one that is higher than a
 * page made smaller so that it fits one. What is left of a page is used only if the next picture fits in it. The first
 * page may have none, when the first picture needs a page.
 */
export function packed(
  pictures: readonly { width: number; height: number }[],
  paper: Paper,
): Placed[][] {
  const pages: Placed[][] = [[]];
  let free = room(paper, true).height;
  const whole = room(paper, false);
  pictures.forEach(({ width, height }, index) => {
    const scale = Math.min(whole.width / width, whole.height / height);
    const size = { width: width * scale, height: height * scale };
    const page = pages.at(-1) ?? [];
    const needs = size.height + (page.length > 0 ? GAP : 0);
    if (needs <= free) {
      page.push({ index, ...size });
      free -= needs;
    } else {
      pages.push([{ index, ...size }]);
      free = whole.height - size.height;
    }
  });
  return pages;
}
