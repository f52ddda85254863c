import PptxGenJS from 'pptxgenjs';
import type { Deck } from './deck.ts';
import { plainLine } from './fit.ts';
import {
  COVER_TITLE,
  NUMBER,
  PAGE,
  TITLE,
  type Page,
  type TableBox,
  type TextBox,
} from './layout.ts';
import { FONTS } from './xml.ts';

const ACCENT = '0072B2';
const COLOURS = {
  title: '1A1A1A',
  strong: '1A1A1A',
  takeaway: '00507D',
  plain: '1A1A1A',
  small: '595959',
} as const;
const ANCHORS = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;
/** Where titles stand: two layouts, whose titles the outline of the presentation is made of. */
const LAYOUTS = { cover: COVER_TITLE, page: TITLE } as const;

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
};

const placeholderOf = ({ look }: TextBox): { placeholder: string } | object =>
  look === 'title' ? { placeholder: 'title' } : {};

function textOf({ lines, look, size }: TextBox, lang: string): PptxGenJS.TextProps[] {
  return lines.map((text, i) => ({
    text,
    options: {
      breakLine: i < lines.length - 1,
      bold: look === 'title' || look === 'takeaway' || look === 'strong',
      color: COLOURS[look],
      fontFace: FONTS.latin,
      fontSize: size,
      lang,
    },
  }));
}

/** A table that can be edited: its heading in bold, numbers to the right. */
function addTable(
  slide: PptxGenJS.Slide,
  { box, rows, widths, heights, size }: TableBox,
  lang: string,
) {
  const { x, y, w } = box;
  const line = (pt: number): PptxGenJS.BorderProps => ({ type: 'solid', pt, color: 'BFBFBF' });
  const none: PptxGenJS.BorderProps = { type: 'none' };
  slide.addTable(
    rows.map((cells, row) =>
      cells.map((text, column) => ({
        text,
        options: {
          ...{ bold: row === 0, color: COLOURS.plain, fontFace: FONTS.latin, fontSize: size, lang },
          ...{
            align: column === 1 ? ('right' as const) : ('left' as const),
            valign: 'middle' as const,
          },
          border: [none, none, line(row === 0 ? 1 : 0.5), none] as [
            PptxGenJS.BorderProps,
            PptxGenJS.BorderProps,
            PptxGenJS.BorderProps,
            PptxGenJS.BorderProps,
          ],
          margin: [0.03, 0.08, 0.03, 0.04] as [number, number, number, number],
        },
      })),
    ),
    { x, y, w, colW: [...widths], rowH: [...heights], autoPage: false },
  );
}

/**
 * The pages as a presentation, without their charts, which the library would write with empty values in place of gaps and
 * with one font for all scripts. It is given texts and pictures only, no addresses, and so fetches nothing.
 */
export async function presentation(deck: Deck, pages: readonly Page[]): Promise<Uint8Array> {
  const lang = deck.language === 'zh' ? 'zh-CN' : 'en-US';
  const file = new PptxGenJS();
  file.defineLayout({ name: 'WIDE', width: PAGE.w, height: PAGE.h });
  file.layout = 'WIDE';
  file.title = plainLine(deck.title);
  file.author = plainLine(deck.author);
  file.company = plainLine(deck.author).replace(/[&<>"']/g, ' ');
  file.subject = '';
  file.theme = { headFontFace: FONTS.latin, bodyFontFace: FONTS.latin };
  for (const [name, box] of Object.entries(LAYOUTS)) {
    file.defineSlideMaster({
      title: name,
      objects: [{ placeholder: { options: { name: 'title', type: 'title', ...box }, text: '' } }],
      slideNumber: { ...NUMBER, fontSize: 9, color: COLOURS.small, align: 'right' },
    });
  }
  for (const { layout, texts, picture, accents, marks = [], table = null, notes } of pages) {
    const slide = file.addSlide({ masterName: layout });
    for (const box of accents) slide.addShape('rect', { ...box, fill: { color: ACCENT } });
    for (const text of texts) {
      slide.addText(textOf(text, lang), {
        ...text.box,
        objectName: text.look,
        ...placeholderOf(text),
        margin: 0,
        align: 'left',
        valign: ANCHORS[text.anchor],
        fit: 'shrink',
      });
    }
    for (const { box, shape, fill } of marks) {
      slide.addShape(shape, { ...box, fill: { color: fill.replace('#', '') } });
    }
    if (table) addTable(slide, table, lang);
    if (picture) {
      slide.addImage({
        ...picture.box,
        data: `image/png;base64,${base64(picture.picture.png)}`,
        altText: plainLine(picture.picture.alt),
      });
    }
    slide.addNotes(notes.map(plainLine).filter(Boolean).join('\n'));
  }
  const written = await file.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('the library wrote no bytes');
  return written;
}
