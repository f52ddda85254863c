/** How many pixels of a picture one pixel of its drawing becomes. */
export const SCALES = [1, 2, 4] as const;
export type PictureScale = (typeof SCALES)[number];

/**
 * Why a picture could not be made. `font`: this machine has no font with Chinese signs, they would be empty boxes;
 * `size`: more pixels than browsers draw; `drawing`: the drawing cannot be read; `canvas`: the browser gave no picture.
 */
export type PictureProblem = 'font' | 'size' | 'drawing' | 'canvas';

export class PictureError extends Error {
  readonly problem: PictureProblem;
  /** Of `size`: the most pixels that a side can have. */
  readonly limit: number | null;
  /** Of `size`: the largest scale that works; null where none does. */
  readonly largest: PictureScale | null;

  constructor(
    problem: PictureProblem,
    message: string,
    limit: number | null = null,
    largest: PictureScale | null = null,
  ) {
    super(message);
    this.name = 'PictureError';
    this.problem = problem;
    this.limit = limit;
    this.largest = largest;
  }
}
