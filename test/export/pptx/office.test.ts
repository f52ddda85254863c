import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../../scripts/libreoffice.ts';
import { pptxOf, type Deck } from '../../../src/export/pptx/index.ts';
import { partsOf } from '../ooxml.ts';
import { bars, everyKind, held } from './decks.ts';

/** Text as it is read off a page: blanks and line ends are where they fit. */
const close = (text: string): string => text.replace(/\s+/g, '');

const DECKS = { zh: everyKind('zh'), en: everyKind('en') };
let folder = '';
let texts: Record<keyof typeof DECKS, string[]>;
let csv = '';

/** The texts of the pages of a PDF. */
const pagesOf = (path: string): string[] =>
  execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map(close);

// A program of its own opens what was made: once for both decks, once for a sheet.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'decks-'));
  const office = findLibreOffice().path;
  const write = async (language: keyof typeof DECKS): Promise<[string, Uint8Array]> => {
    const bytes = await pptxOf(DECKS[language]);
    const path = join(folder, `${language}.pptx`);
    writeFileSync(path, bytes);
    return [path, bytes];
  };
  const [zh, en] = [await write('zh'), await write('en')];
  const [zhPdf = '', enPdf = ''] = convert(office, [zh[0], en[0]], 'pdf', folder);
  texts = { zh: pagesOf(zhPdf), en: pagesOf(enPdf) };
  const sheet = join(folder, 'sheet.xlsx');
  writeFileSync(sheet, partsOf(zh[1]).bytes('ppt/embeddings/sheet1.xlsx'));
  csv = readFileSync(convert(office, [sheet], 'csv', folder)[0] ?? '', 'utf8');
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['zh', 'en'] as const)('LibreOffice shows the %s deck', (language) => {
  const deck: Deck = DECKS[language];

  it('page by page', () => {
    // The picture's remarks and the findings take a page more, or not, by the width of their words.
    expect(texts[language].length).toBeGreaterThanOrEqual(deck.slides.length + 1);
    expect(texts[language].length).toBeLessThanOrEqual(deck.slides.length + 3);
  });

  it('with the titles, takeaways, remarks and foots of all slides', () => {
    const all = texts[language].join('');
    const said = deck.slides.flatMap((slide) => [
      slide.title,
      ...(slide.kind === 'cover' ? slide.lines : [slide.foot]),
      ...(slide.kind === 'text' ? slide.lines : []),
      ...(slide.kind === 'finding'
        ? [
            ...[slide.grade.text, slide.place, slide.takeaway ?? '', ...slide.remarks],
            ...slide.compared.flatMap(({ name, value }) => [name, value]),
            ...[...slide.table.header, ...(slide.table.rows[6] ?? [])],
          ]
        : []),
      ...(slide.kind === 'chart' ? [slide.takeaway ?? '', ...slide.remarks] : []),
    ]);
    expect(said.filter((text) => !all.includes(close(held(text))))).toEqual([]);
  });

  it('with every category and series of the bars, and the word for what is not published', () => {
    const { categories, series } = bars(language);
    const page = texts[language][1] ?? '';
    const words = [
      ...categories.flatMap((category) => category.split('\n')),
      ...series.map(({ name }) => name),
      '246.90',
    ];
    expect(words.filter((text) => !page.includes(close(text)))).toEqual([]);
  });
});

describe('LibreOffice reads the sheet behind a chart', () => {
  it('as numbers, with empty cells where nothing is', () => {
    const lines = csv
      .trim()
      .replace(/"[^"]*"/g, (cell) => cell.replaceAll('\n', ' '))
      .split('\n');
    expect(lines[0]).toContain('(万元)');
    expect(lines[1]).toContain('123.45,246.90,370.35,493.80,617.25');
    expect(lines[4]).toMatch(/未公布[^,]*,,,,,$/);
  });
});
