import type { Language } from '../../model/index.ts';
import type { FindingSlide } from './deck.ts';
import { fittingSize, heightOf, plainLine } from './fit.ts';
import {
  BAR,
  BODY_TOP,
  chosenRemarks,
  clean,
  COLUMN_GAP,
  flowing,
  footBox,
  GAP,
  LEFT,
  MOST,
  numbered,
  SUBTITLE_SIZES,
  TAKEAWAY_SIZES,
  textPages,
  titleBox,
  WIDTH,
  type Box,
  type Page,
  type TableBox,
  type TextBox,
} from './layout.ts';

const MARK = 0.2;
const GRADE = { size: 14, h: 0.32 } as const;
/** A compared number below its name. */
const NAME = { size: 12, h: 0.26 } as const;
const VALUE = { sizes: [24, 20, 18, 16, 14, 12, 10], h: 0.5 } as const;
const TABLE_SIZE = 11;
/** Above and below the text of a cell, together. */
const CELL = 0.12;
/** In parts of the width: what a figure is, its value, its unit, its line. */
const COLUMNS = [0.52, 0.18, 0.15, 0.15] as const;

/** Said in place of figures that have no room; the notes name all. */
const REST: Record<Language, (count: number) => string> = {
  zh: (count) => `另有 ${count} 个数，见本页备注`,
  en: (count) => `${count} more ${count === 1 ? 'figure' : 'figures'}, in the notes to this slide`,
};

/** The numbers that were compared, side by side. */
function comparedBoxes(
  compared: FindingSlide['compared'],
  y: number,
): { texts: TextBox[]; accents: Box[] } {
  const w = (WIDTH - (compared.length - 1) * COLUMN_GAP) / Math.max(1, compared.length);
  const values = compared.map(({ value }) => plainLine(value));
  const size = Math.min(
    ...values.map((value) => fittingSize([value], VALUE.sizes, { w, h: VALUE.h })),
  );
  return {
    accents: compared.map((_, i) => ({ x: LEFT + i * (w + COLUMN_GAP), y, w, h: 0.02 })),
    texts: compared.flatMap(({ name }, i): TextBox[] => {
      const x = LEFT + i * (w + COLUMN_GAP);
      return [
        {
          box: { x, y: y + 0.06, w, h: NAME.h },
          ...{ lines: [plainLine(name)], size: NAME.size, look: 'small', anchor: 'top' },
        },
        {
          box: { x, y: y + 0.06 + NAME.h, w, h: VALUE.h },
          ...{ lines: [values[i] ?? ''], size, look: 'strong', anchor: 'top' },
        },
      ];
    }),
  };
}

/** The figures that have room, the others counted; null where there is none. */
function tableOf(
  { header, rows }: FindingSlide['table'],
  { x, y, w, h }: Box,
  language: Language,
): TableBox | null {
  if (rows.length === 0) return null;
  const widths = header.map((_, i) => w * (COLUMNS[i] ?? 1 / header.length));
  const heightOfRow = (row: readonly string[]): number =>
    CELL + Math.max(...row.map((cell, i) => heightOf([cell], TABLE_SIZE, widths[i] ?? w)));
  const clear = [header, ...rows].map((row) => row.map(plainLine));
  const heights = clear.map(heightOfRow);
  const total = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
  let count = clear.length;
  const last = heightOfRow(['']);
  while (count > 1 && total(heights.slice(0, count)) + (count < clear.length ? last : 0) > h)
    count--;
  // Its heading alone says nothing.
  if (count < 2) return null;
  const left = clear.length - count;
  const rest = left > 0 ? [[REST[language](left), ...header.slice(1).map(() => '')]] : [];
  const shown = [...clear.slice(0, count), ...rest];
  const high = [...heights.slice(0, count), ...rest.map(() => last)];
  return { box: { x, y, w, h: total(high) }, rows: shown, widths, heights: high, size: TABLE_SIZE };
}

/** A finding on one page, and what has no room there on others. */
export function findingPages(slide: FindingSlide, language: Language): Page[] {
  const { title, grade, place, takeaway, compared, foot, notes } = slide;
  const texts: TextBox[] = [];
  const accents: Box[] = [];
  let y = BODY_TOP;
  const mark = { ...grade.mark, box: { x: LEFT, y: y + 0.05, w: MARK, h: MARK } };
  texts.push({
    box: { x: LEFT + MARK + 0.1, y, w: WIDTH - MARK - 0.1, h: GRADE.h },
    ...{ lines: [plainLine(grade.text)], size: GRADE.size, look: 'strong', anchor: 'top' },
  });
  y += GRADE.h;
  const where = [plainLine(place)];
  const at = flowing(where, 'small', SUBTITLE_SIZES, { x: LEFT, y, w: WIDTH }, MOST.subtitle);
  texts.push(at);
  y += at.box.h + GAP;
  if (takeaway !== null) {
    const begin = { x: LEFT + 0.18, y, w: WIDTH - 0.18 };
    const said = flowing([plainLine(takeaway)], 'takeaway', TAKEAWAY_SIZES, begin, MOST.takeaway);
    texts.push(said);
    accents.push({ x: LEFT, y, w: BAR, h: said.box.h });
    y += said.box.h + 2 * GAP;
  }
  if (compared.length > 0) {
    const boxes = comparedBoxes(compared, y);
    texts.push(...boxes.texts);
    accents.push(...boxes.accents);
    y += 0.06 + NAME.h + VALUE.h + 2 * GAP;
  }
  const { remarks, below } = chosenRemarks(clean(slide.remarks), notes, language);
  texts.push(...below.texts);
  const room = { x: LEFT, y, w: WIDTH, h: below.top - y };
  const rest =
    below.count < remarks.length
      ? textPages({ title, lines: remarks.slice(below.count), foot, notes }, language, 1)
      : [];
  const page: Page = {
    ...{ layout: 'page', charts: [], picture: null, accents, notes, marks: [mark] },
    texts: [titleBox(numbered(title, 0, 1 + rest.length, language)), ...texts, footBox(foot)],
    table: tableOf(slide.table, room, language),
  };
  return [page, ...rest];
}
