import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/export/pptx/fit.ts';
import { PAGE, type Box, type Page } from '../../../src/export/pptx/layout.ts';
import { pagesOf } from '../../../src/export/pptx/pages.ts';
import type { Deck, Slide } from '../../../src/export/pptx/index.ts';
import { bars, chartSlide, everyKind, lines } from './decks.ts';

const pages = (slides: Slide[]): Page[] => {
  const deck: Deck = { ...everyKind('zh'), slides };
  return pagesOf(deck);
};
const boxes = ({ texts, charts }: Page): Box[] =>
  [...texts, ...charts].map(({ box }) => box).filter(({ h }) => h > 0);
/** Edges may touch, to the rounding of numbers. */
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 1e-6 &&
  b.x < a.x + a.w - 1e-6 &&
  a.y < b.y + b.h - 1e-6 &&
  b.y < a.y + a.h - 1e-6;

const text = (most: number) =>
  fc.integer({ min: 1, max: most }).map((length) => '医保 word，'.repeat(length / 8 + 1));

describe('the pages of a slide', () => {
  it('lay nothing over anything, keep the chart large, and leave nothing out', () => {
    fc.assert(
      fc.property(
        text(400),
        fc.option(text(400)),
        fc.option(text(200)),
        fc.array(text(200), { maxLength: 40 }),
        fc.constantFrom(1, 2, 4, 6),
        (title, takeaway, subtitle, remarks, count) => {
          const charts = count === 1 ? [bars('zh')] : lines('zh').slice(0, count);
          const numbered = remarks.map((one, i) => `${i}# ${one}`);
          const made = pages([
            chartSlide('zh', { charts }, { title, takeaway, subtitle, remarks: numbered }),
          ]);
          for (const page of made) {
            const all = boxes(page);
            for (const box of all) {
              expect(box.x >= 0 && box.y >= 0).toBe(true);
              expect(box.x + box.w <= PAGE.w && box.y + box.h <= PAGE.h).toBe(true);
            }
            expect(all.some((a, i) => all.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
          }
          const [first] = made;
          expect(first?.charts).toHaveLength(count);
          const ends = first?.charts.map(({ box }) => box.y + box.h) ?? [];
          const tops = first?.charts.map(({ box }) => box.y) ?? [];
          expect(Math.max(...ends) - Math.min(...tops)).toBeGreaterThan(2.4);
          const said = made.flatMap(({ texts }) => texts.flatMap((one) => one.lines));
          expect(numbered.filter((one) => !said.includes(plainLine(one)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep the contents of many charts on a cover large enough to be read', () => {
    const titles = Array.from({ length: 16 }, (_, i) => `${i + 1}. 2024 年支出构成，按功能分类`);
    const [page] = pages([{ kind: 'cover', title: '简报', subtitle: null, lines: titles }]);
    const small = page?.texts.filter(({ look }) => look === 'small') ?? [];
    expect(small.flatMap(({ lines: some }) => some)).toEqual(titles);
    expect(Math.min(...small.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
    expect(small.some(({ box }, i) => small.slice(i + 1).some((b) => overlap(box, b.box)))).toBe(
      false,
    );
  });

  it('leave a few remarks without room to the notes, where they stand, and say how many', () => {
    const remarks = Array.from({ length: 6 }, (_, i) => `${i} ${'很长的一段话'.repeat(26)}`);
    const content = { charts: [bars('zh')] };
    const [page, ...others] = pages([chartSlide('zh', content, { remarks, notes: remarks })]);
    expect(others).toEqual([]);
    const said = page?.texts.flatMap((one) => one.lines) ?? [];
    const shown = remarks.filter((one) => said.includes(one));
    expect(shown.length).toBeLessThan(remarks.length);
    expect(said).toContain(`另有 ${remarks.length - shown.length} 条说明，见本页备注`);
    // What the notes do not have is never left out.
    const whole = pages([chartSlide('zh', content, { remarks, notes: [] })]);
    expect(whole.length).toBe(2);
  });

  it('number themselves where there are several', () => {
    const slide: Slide = {
      ...{ kind: 'text', title: '发现', foot: '', notes: [] },
      lines: Array.from({ length: 60 }, (_, i) => `${i} ${'很长的一段话'.repeat(12)}`),
    };
    const made = pages([slide]);
    expect(made.length).toBeGreaterThan(1);
    expect(made.map(({ texts }) => texts[0]?.lines[0])).toEqual(
      made.map((_, i) => `发现（${i + 1}/${made.length}）`),
    );
    expect(made.flatMap(({ texts }) => texts[1]?.lines ?? [])).toEqual(slide.lines);
  });
});
