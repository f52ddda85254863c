import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crowded, exhibit, HOSTILE, KINDS } from '../../figures/exhibits/index.ts';
import { goldenPosters, POSTERS, pretty } from './bench.ts';
import type { Bench } from './entry.ts';
import { bare, posters, saidIn } from './page.ts';
import { pngSize } from './pixels.ts';

declare const bench: Bench;

const { page, alone, complaints, drawn, read, open, png } = posters();

describe('the gallery of posters', () => {
  it('is as it was looked at, and has nothing that is not drawn any more', async () => {
    const golden = await goldenPosters(page());
    for (const [file, text] of golden) {
      expect(existsSync(file), file).toBe(true);
      expect(text, file).toBe(readFileSync(file, 'utf8'));
    }
    const files = readdirSync(POSTERS).map((name) => join(POSTERS, name));
    expect(files.filter((file) => !golden.has(file))).toEqual([]);
  });

  it('does not depend on what was drawn before', async () => {
    await drawn('trends', 'en', 'square');
    const file = join(POSTERS, 'bars.zh.svg');
    expect(pretty(await drawn('bars', 'zh', 'natural'))).toBe(readFileSync(file, 'utf8'));
  });
});

describe.each(KINDS)('a picture of %s', (kind) => {
  it.each(['zh', 'en'] as const)('stands alone (%s)', async (language) => {
    const svg = await drawn(kind, language, 'natural');
    const { problem, names, attributes, texts, root } = await read(svg);
    expect(problem).toBe(false);
    const known = [
      'circle',
      'defs',
      'desc',
      'g',
      'line',
      'path',
      'pattern',
      'rect',
      'svg',
      'text',
      'title',
      'use',
    ];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(
      attributes.filter((one) =>
        /^(?:class|style|href|xlink:href(?!=#rimmed-\d+$)|on\w+|data-\w+)=/.test(one),
      ),
    ).toEqual([]);
    expect(
      attributes.filter((one) => one.includes('var(') || /url\((?!#texture-\d+\))/.test(one)),
    ).toEqual([]);
    const ids = attributes.filter((one) => one.startsWith('id='));
    expect(new Set(ids).size).toBe(ids.length);
    expect(root['font-family']).toContain('"Source Han Sans SC","Noto Sans CJK SC"');
    expect(root['viewBox']).toBe(`0 0 ${root['width']} ${root['height']}`);

    // The rim of a text is the text used again: who searches finds it once.
    expect(svg).not.toMatch(/<text[^>]*(?:aria-hidden|stroke=)/);

    const said = saidIn(texts);
    const { figure, title, subtitle, takeaway, left, notes, findings, sources, foot, legend } =
      exhibit(kind, language);
    const wanted = [title, subtitle, takeaway, left, ...notes, ...findings, ...sources, foot];
    for (const text of [...wanted, ...legend.map(({ name }) => name)])
      expect(said).toContain(bare(text ?? ''));
    if (figure.drawing.kind === 'none') expect(said).toContain(bare(figure.drawing.why));
    else expect(said).toContain(bare(figure.drawing.scale.unit));
  });
});

it('is the chart and its legend alone where a slide says the rest, its words large', async () => {
  const { svg, unwritten } = await page().evaluate(() => bench.poster('icicle', 'zh', 'slide'));
  const { texts, root } = await read(svg);
  const { title, foot, figure } = exhibit('icicle', 'zh');
  const said = saidIn(texts);
  for (const text of [title, foot]) expect(said).not.toContain(bare(text));
  const nodes = figure.drawing.kind === 'icicle' ? figure.drawing.nodes : [];
  // What has no room in the chart is told, and not written below it.
  for (const { name, text } of nodes)
    expect(said.includes(bare(name)) || unwritten.includes(`${name} ${text}`)).toBe(true);
  for (const line of unwritten) expect(said).not.toContain(bare(line));
  expect([root['width'], root['height']]).toEqual(['1050', '375']);
});

it('has the texts of the chart, each whole somewhere', async () => {
  const said = saidIn((await read(await drawn('pairs', 'zh', 'natural'))).texts);
  const { drawing } = exhibit('pairs', 'zh').figure;
  const groups = drawing.kind === 'pairs' ? drawing.groups : [];
  for (const { name, rows } of groups)
    for (const text of [name, ...rows.map((row) => row.name)])
      expect(said).toContain(bare(text ?? ''));
});

describe('shapes', () => {
  it.each([
    ['wide', 16, 9],
    ['classic', 4, 3],
    ['square', 1, 1],
  ] as const)('%s has its ratio exactly, whatever is in it', async (shape, across, down) => {
    for (const which of ['bars', 'icicle', 'none', 'crowded'] as const) {
      const { width, height } = await page().evaluate(([w, s]) => bench.poster(w, 'zh', s), [
        which,
        shape,
      ] as const);
      expect(width * down).toBe(height * across);
    }
  });

  it('tells when words are small, and counts what is not listed', async () => {
    const found = await page().evaluate(() => bench.poster('crowded', 'zh', 'wide'));
    expect(found.small).toBe(true);
    const said = saidIn((await read(found.svg)).texts);
    const { sources } = crowded('zh');
    const listed = sources.filter((one) => said.includes(bare(one))).length;
    expect(said).toContain(`另有${sources.length - listed}条未列出`);
    expect((await page().evaluate(() => bench.poster('bars', 'zh', 'wide'))).small).toBe(false);
  });

  it.each(['zh', 'en'] as const)(
    'keep their texts on the paper and apart (%s)',
    async (language) => {
      for (const kind of KINDS) {
        for (const shape of ['natural', 'wide', 'classic', 'square'] as const) {
          await open(await drawn(kind, language, shape));
          const found = await alone().evaluate(() => {
            const { width, height } =
              document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
            const boxes = [...document.querySelectorAll('text')].map((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              // Above and below the letters a line has room that others may enter.
              const trim = (bottom - top) * 0.25;
              return { text: one.textContent, left, right, top: top + trim, bottom: bottom - trim };
            });
            const out = boxes.filter(
              (a) => a.left < 0 || a.top < 0 || a.right > width || a.bottom > height,
            );
            const over = boxes.flatMap((a, i) =>
              boxes
                .slice(i + 1)
                .filter(
                  (b) =>
                    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
                )
                .map((b) => `${a.text} | ${b.text}`),
            );
            return { out: out.map(({ text }) => text), over };
          });
          expect(found, `${kind} ${shape}`).toEqual({ out: [], over: [] });
        }
      }
    },
  );
});

it('keeps hostile texts text', async () => {
  const svg = await drawn('hostile', 'en', 'natural');
  const { problem, names, attributes, texts } = await read(svg);
  expect(problem).toBe(false);
  expect(names).not.toContain('script');
  expect(names).not.toContain('image');
  expect(attributes.filter((one) => /^(?:href|xlink:href(?!=#)|on\w+)=/.test(one))).toEqual([]);
  const said = saidIn(texts);
  for (const text of [HOSTILE.markup, HOSTILE.section, HOSTILE.entity, 'abcdef', 'Total 321 1,234'])
    expect(said).toContain(bare(text));
  expect(said).toMatch(/\(\d{4}morecharacters\)/);
  expect(svg).not.toMatch(/[\p{Cc}\u202a-\u202e\ufffe]/u);
  await open(svg);
  expect(await alone().evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await png(svg, 1).then(pngSize)).toEqual({
    width: 960,
    height: expect.any(Number) as number,
  });
});

it('leaves nothing behind in the page, and breaks none of its rules', async () => {
  expect(await page().evaluate(() => document.body.childElementCount)).toBe(0);
  expect(complaints()).toEqual([]);
});
