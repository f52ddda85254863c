import { describe, expect, it } from 'vitest';
import { classSwatch, type Swatch } from '../../src/charts/palette.ts';
import { partSwatch, rankSwatch, siblingSwatch, tinted } from '../../src/charts/part-swatches.ts';

const CLASSES = ['201', '205', '208', '210', '212', '213', '221', '223', '229', '999'];

/** As WCAG defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast({ fill, ink }: Swatch): number {
  const [low = 0, high = 0] = [luminance(fill), luminance(ink)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('tints of the parts of a class', () => {
  const depths = [1, 2, 3, 4];
  const places = [0, 1, 2];

  it.each(CLASSES)('of %s carry words that can be read', (code) => {
    for (const depth of depths) {
      for (const place of places) {
        expect(contrast(tinted(classSwatch(code), depth, place))).toBeGreaterThan(4.5);
      }
    }
  });

  it('differ between neighbours and from what they are parts of, and keep its texture', () => {
    const whole = partSwatch('function', '208');
    const [first, second] = [tinted(whole, 1, 0), tinted(whole, 1, 1)];
    const below = tinted(whole, 2, 0);
    expect(new Set([whole, first, second, below].map(({ fill }) => fill)).size).toBe(4);
    expect(luminance(first.fill)).toBeGreaterThan(luminance(whole.fill));
    expect(luminance(below.fill)).toBeGreaterThan(luminance(second.fill));
    expect(below.texture).toBe(whole.texture);
  });

  it('leave what has no colour as it is', () => {
    expect(tinted(classSwatch(null), 1, 0)).toMatchObject({ fill: 'none', texture: 'empty' });
  });
});

it('words on the fills of siblings and ranks can be read', () => {
  for (let place = 0; place < 8; place += 1) {
    expect(contrast(siblingSwatch(place))).toBeGreaterThan(4.5);
    expect(contrast(rankSwatch(place))).toBeGreaterThan(4.5);
  }
});
