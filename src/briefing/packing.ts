import { MARGIN as WHITE } from '../figures/poster.ts';
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

/** Of more items than these the first page has a list, set small where there are very many. */
const FEW = 8;
export const MANY = 36;
/** The lines of the list, in mm. */
export const LINE = { usual: 6.5, many: 4 };

/**
 * The white that a picture has around itself and that the page has already, in the picture's own units: on the page it is
 * cut off, so that its small print is as large as it can be.
 */
export const CUT = { side: WHITE, top: WHITE - 4, bottom: WHITE / 2 };

/** The most mm that a unit of a picture takes: then its white lies on the margin, and its words are of a size with others. */
const LARGEST = MARGIN / CUT.side;

/** What is left of a picture without its white. */
export const inside = (picture: {
  width: number;
  height: number;
}): { width: number; height: number } => ({
  width: picture.width - 2 * CUT.side,
  height: picture.height - CUT.top - CUT.bottom,
});

/** How high the list of `n` items is, in two columns; 0 where there are too few to need one. */
export function contentsHeight(n: number): number {
  if (n <= FEW) return 0;
  return Math.ceil(n / 2) * (n > MANY ? LINE.many : LINE.usual) + GAP;
}

/** A picture on a page, in mm. */
export interface Placed {
  /** Its place in the briefing, from 0 on. */
  index: number;
  width: number;
  height: number;
}

/** The room for pictures of a page, in mm, below what stands `above` them. */
export function room(paper: Paper, above = 0): { width: number; height: number } {
  const { width, height } = SHEET[paper];
  return {
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - HEADER - FOOTER - above,
  };
}

/**
 * Puts pictures on pages, in their order, none of them broken: each as wide as the page, unless it became huge, and one that is higher than a
 * page made smaller so that it fits one. What is left of a page is used only if the next picture fits in it. The first
 * page may have none, when the first picture needs a page.
 */
export function packed(
  pictures: readonly { width: number; height: number }[],
  paper: Paper,
  contents = 0,
): Placed[][] {
  const pages: Placed[][] = [[]];
  let free = room(paper, COVER + contents).height;
  const whole = room(paper);
  pictures.forEach(({ width, height }, index) => {
    const scale = Math.min(LARGEST, whole.width / width, whole.height / height);
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
