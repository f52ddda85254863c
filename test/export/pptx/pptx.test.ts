import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pptxOf, type Deck, type NativeChart } from '../../../src/export/pptx/index.ts';
import { partsOf, schemaErrors, VALIDATES } from '../ooxml.ts';
import { cachedSeries, readable, sheetCells } from './caches.ts';
import { bars, chartSlide, everyKind, held, HOSTILE, pairs } from './decks.ts';

const deck = everyKind('zh');
const bytes = await pptxOf(deck);
const parts = partsOf(bytes);

const charts = (of: Deck): NativeChart[] =>
  of.slides.flatMap((slide) =>
    slide.kind === 'chart' && 'charts' in slide.content ? slide.content.charts : [],
  );
const one = (content: NativeChart): Deck => ({
  ...deck,
  slides: [chartSlide('zh', { charts: [content] })],
});

describe('the package of a deck', () => {
  it.runIf(VALIDATES)(
    'is what the schemas of Office ask for, sheets behind charts included',
    () => {
      expect(schemaErrors('deck.pptx', bytes)).toEqual([]);
      for (const sheet of ['ppt/embeddings/sheet1.xlsx', 'ppt/embeddings/sheet10.xlsx']) {
        expect(schemaErrors('sheet.xlsx', parts.bytes(sheet))).toEqual([]);
      }
    },
  );

  it('names a type for each part, and no part that is not there', () => {
    const types = parts.xml('[Content_Types].xml');
    const overrides = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, path]) => path ?? '');
    expect(overrides.filter((path) => !parts.names.includes(path))).toEqual([]);
    expect(new Set(overrides).size).toBe(overrides.length);
    const untyped = parts.names.filter(
      (path) => !overrides.includes(path) && !/\.(?:rels|png|xlsx)$|^\[/.test(path),
    );
    expect(untyped).toEqual([]);
  });

  it('relates to its own parts only, and reaches nothing outside', () => {
    for (const path of parts.names.filter((name) => name.endsWith('.rels'))) {
      const xml = parts.xml(path);
      expect(xml).not.toContain('TargetMode');
      const folder = posix.dirname(posix.dirname(path));
      const targets = Array.from(xml.matchAll(/Target="([^"]+)"/g), ([, target]) => target ?? '');
      const found = targets.map((target) =>
        target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      );
      expect(found.filter((target) => !parts.names.includes(target))).toEqual([]);
      const ids = Array.from(xml.matchAll(/ Id="([^"]+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has each number of a shape once a slide', () => {
    for (const path of parts.names.filter((name) => /^ppt\/slides\/slide/.test(name))) {
      const ids = Array.from(parts.xml(path).matchAll(/<p:cNvPr id="(\d+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is the same for the same deck', async () => {
    expect(Buffer.from(await pptxOf(deck)).equals(Buffer.from(bytes))).toBe(true);
    expect(parts.xml('docProps/core.xml')).toContain('2026-11-22T08:00:00Z');
  });

  it('names a Latin and a Chinese font in texts, charts and theme', () => {
    for (const path of parts.names.filter((name) => /(?:slide|chart)\d+\.xml$/.test(name))) {
      if (/Layout|notes/.test(path)) continue;
      const xml = parts.xml(path);
      const latin = xml.match(/<a:latin typeface="Arial"/g)?.length ?? 0;
      expect(latin).toBeGreaterThan(0);
      expect(xml.match(/<a:ea typeface="Microsoft YaHei"/g)?.length).toBe(latin);
    }
    expect(parts.xml('ppt/theme/theme1.xml')).not.toContain('<a:ea typeface=""');
  });

  it('has titles as titles, what charts and pictures show in words, and notes by paragraph', () => {
    const slide = parts.xml('ppt/slides/slide2.xml');
    expect(slide).toMatch(/type="title"[^]*各局2024年决算支出构成，万元/);
    expect(slide).toContain('descr="各局支出构成"');
    expect(readable(parts.xml('ppt/slides/slide8.xml'))).toContain('descr="picture "<&"');
    const notes = parts.xml('ppt/notesSlides/notesSlide2.xml');
    const texts = Array.from(
      notes.matchAll(/<a:p>(?:(?!<\/a:p>)[^])*?<a:t>([^<]*)/g),
      ([, t]) => t,
    );
    expect(texts).toEqual(expect.arrayContaining(['第一段备注', '来源：文件甲 第 3 行']));
  });
});

describe('a native chart', () => {
  const given = charts(deck);

  it('has the numbers that it was given, in its cache and in the sheet behind it', () => {
    expect(given.length).toBe(11);
    for (const [i, chart] of given.entries()) {
      const cached = cachedSeries(parts.xml(`ppt/charts/chart${i + 1}.xml`));
      const cells = sheetCells(parts.bytes(`ppt/embeddings/sheet${i + 1}.xlsx`));
      expect(cached.map(({ values }) => values)).toEqual(chart.series.map(({ values }) => values));
      expect(cached.map(({ name }) => name)).toEqual(chart.series.map(({ name }) => held(name)));
      for (const { categories } of cached) expect(categories).toEqual(chart.categories.map(held));
      expect(cells[0]?.[0]).toBe(`(${chart.unit})`);
      const columns = chart.series.map((_, s) =>
        chart.categories.map((_, c) => cells[c + 1]?.[s + 1] ?? null),
      );
      expect(columns).toEqual(chart.series.map(({ values }) => values));
    }
  });

  it('leaves what is missing empty, never zero, and writes a zero', async () => {
    const chart = bars('zh', 3);
    const [first] = chart.series;
    if (!first) throw new Error('no series');
    const written = partsOf(
      await pptxOf(one({ ...chart, series: [{ ...first, values: [null, 0, 2.5] }] })),
    );
    const xml = written.xml('ppt/charts/chart1.xml');
    expect(cachedSeries(xml)[0]?.values).toEqual([null, 0, 2.5]);
    expect(xml).not.toMatch(/<c:v\/>|<c:v><\/c:v>/);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    const sheet = partsOf(written.bytes('ppt/embeddings/sheet1.xlsx')).xml(
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).not.toContain('r="B2"');
    expect(sheet).toContain('<c r="B3" s="9"><v>0</v></c>');
  });

  it('has no formula, whatever names begin with', () => {
    const number = given.findIndex(({ categories }) => categories === HOSTILE) + 1;
    const sheet = partsOf(parts.bytes(`ppt/embeddings/sheet${number}.xlsx`));
    expect(sheet.xml('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    for (const path of parts.names.filter((name) => name.endsWith('.xml'))) {
      const xml = parts.xml(path);
      expect(xml.includes('<b>')).toBe(false);
      expect(/[^\P{Cc}\t\r\n]/u.test(xml)).toBe(false);
    }
  });

  it('begins its scale at zero, ends where it is told, and has its unit at the axis', async () => {
    const xml = partsOf(await pptxOf(one({ ...pairs('zh'), max: 3000 }))).xml(
      'ppt/charts/chart1.xml',
    );
    expect(xml).toContain('<c:max val="3000"/><c:min val="0"/>');
    expect(xml).toMatch(/<c:valAx>.*<c:title>.*万元/s);
    const below = await pptxOf(one({ ...pairs('zh'), min: -500, max: 3000 }));
    expect(partsOf(below).xml('ppt/charts/chart1.xml')).toContain(
      '<c:max val="3000"/><c:min val="-500"/>',
    );
  });

  it('joins the two values of a pair by lines that follow when they are edited', async () => {
    const parts = partsOf(await pptxOf(one(pairs('zh', 3))));
    const xml = parts.xml('ppt/charts/chart1.xml');
    const [bars = '', ...others] = Array.from(
      xml.matchAll(/<c:errBars>.*?<\/c:errBars>/gs),
      ([whole]) => whole,
    );
    expect(others).toEqual([]);
    // A series without marks has them, under all marks, which the legend leaves out; a pair without a value has none.
    expect(xml.indexOf('<c:errBars>')).toBeLessThan(xml.indexOf('<c:idx val="1"/>'));
    expect(xml).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    const lengths = ['plus', 'minus'].map((side) => {
      const own = new RegExp(`<c:${side}>(.*?)</c:${side}>`, 's').exec(bars)?.[1] ?? '';
      return [
        /<c:f>(.*)<\/c:f>/.exec(own)?.[1],
        ...Array.from(own.matchAll(/idx="(\d)"><c:v>([^<]*)/g), ([, i, text]) => [i, text]),
      ];
    });
    expect(lengths).toEqual([
      ['Sheet1!$E$2:$E$4', ['0', '0'], ['2', '5.25']],
      ['Sheet1!$F$2:$F$4', ['0', '94.75'], ['2', '0']],
    ]);
    const sheet = partsOf(parts.bytes('ppt/embeddings/sheet1.xlsx')).xml(
      'xl/worksheets/sheet1.xml',
    );
    expect(sheet).toContain('<c r="E4" s="10"><f>MAX(0,C4-B4)</f><v>5.25</v></c>');
    expect(sheet).toContain('<c r="F2" s="10"><f>MAX(0,B2-C2)</f><v>94.75</v></c>');
    expect(sheet).not.toContain('r="E3"');
  });
});

describe('making a deck', () => {
  it('says how far it is', async () => {
    const done: number[] = [];
    await pptxOf(deck, (part) => done.push(part));
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  it('is made of data that a worker can be sent', () => {
    expect(structuredClone(deck)).toEqual(deck);
  });
});
