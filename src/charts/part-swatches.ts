import { classSwatch, type Swatch, type Texture } from './palette.ts';

const DARK = '#1a1a1a';
const LIGHT = '#ffffff';

const swatch = (fill: string, texture: Texture = 'solid'): Swatch => ({
  fill,
  ink: ['#0072b2', '#7d6a57', '#3f5b73', '#587690'].includes(fill) ? LIGHT : DARK,
  texture,
});

/** Economic classes (部门支出经济分类, 类). */
const ECONOMIC: Record<string, Swatch> = {
  '301': swatch('#0072b2'),
  '302': swatch('#e69f00'),
  '303': swatch('#009e73'),
  '307': swatch('#d55e00', 'lines'),
  '309': swatch('#cc79a7', 'dots'),
  '310': swatch('#cc79a7'),
  '311': swatch('#f0e442', 'dots'),
  '312': swatch('#f0e442'),
  '313': swatch('#56b4e9'),
  '399': swatch('#b8a999', 'back'),
};

const NATURE: Record<string, Swatch> = {
  basic: swatch('#0072b2'),
  personnel: swatch('#0072b2'),
  operating: swatch('#56b4e9'),
  project: swatch('#e69f00'),
  'project.operating': swatch('#f0e442', 'dots'),
  'project.specific': swatch('#e69f00'),
};

const FUND: Record<string, Swatch> = {
  general: swatch('#0072b2'),
  gov_fund: swatch('#d55e00'),
  state_capital: swatch('#cc79a7'),
  special_account: swatch('#009e73'),
  business: swatch('#f0e442'),
  operating: swatch('#f0e442', 'dots'),
  superior: swatch('#56b4e9', 'grid'),
  affiliate: swatch('#56b4e9', 'lines'),
  other: swatch('#56b4e9'),
  carryover: swatch('#b8a999', 'lines'),
  unit: swatch('#b8a999', 'dots'),
};

const OWN: Record<string, Record<string, Swatch>> = {
  economic: ECONOMIC,
  nature: NATURE,
  fund: FUND,
  project: NATURE,
};

/** Several small parts drawn as one. */
export const GATHERED: Swatch = { fill: '#9a9a9a', ink: DARK, texture: 'dots' };

/**
 * The swatch that a part of spending has in every chart, by its axis and code; parts of a class look as the class does.
 * Null as a code stands for what is not divided further.
 */
export function partSwatch(axis: string, code: string | null): Swatch {
  if (code === null || axis === 'function') return classSwatch(code && code.slice(0, 3));
  const own = OWN[axis] ?? {};
  return own[code] ?? own[code.slice(0, 3)] ?? classSwatch('');
}

const COLOURS = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#f0e442',
  '#7d6a57',
];
const TEXTURES: readonly Texture[] = ['solid', 'lines', 'dots', 'grid', 'back'];

/** Swatches that tell the parts of one class apart, by their place in its list, from 0 on. */
export function siblingSwatch(place: number): Swatch {
  const fill = COLOURS[place % COLOURS.length] ?? '';
  return swatch(fill, TEXTURES[Math.floor(place / COLOURS.length) % TEXTURES.length]);
}

/** How much white is mixed in, by depth and, within it, in turn. */
const TINTS: readonly (readonly number[])[] = [
  [0.2, 0.34],
  [0.42, 0.54],
];

/**
 * The same colour and texture, lighter: for a part that would look as what it is a part of. `depth` is 1 for parts of a
 * class; `place` is the part's among those of its depth, so that neighbours differ.
 */
export function tinted({ fill, texture }: Swatch, depth: number, place: number): Swatch {
  const tints = TINTS[Math.min(depth, TINTS.length) - 1] ?? [];
  const white = tints[place % tints.length] ?? 0;
  if (!/^#[\da-f]{6}$/.test(fill)) return { fill, ink: 'currentColor', texture };
  const mixed = [1, 3, 5]
    .map((from) => parseInt(fill.slice(from, from + 2), 16))
    .map((part) => Math.round(part + (255 - part) * white));
  const hex = mixed.map((part) => part.toString(16).padStart(2, '0')).join('');
  // Lighter than any of the palette's own colours that carry white.
  return { fill: `#${hex}`, ink: DARK, texture };
}

/** From the largest on. */
const RANKS = ['#3f5b73', '#587690', '#86a0b5', '#a9bccb', '#c3d0da'].map((fill) => swatch(fill));

/** How many ranks have a swatch of their own; those after them share one more. */
export const RANKED = RANKS.length - 1;

/** One ramp for what has no counterpart elsewhere, such as projects: only its size counts. Ranks are from 0 on. */
export function rankSwatch(rank: number): Swatch {
  return RANKS[Math.min(rank, RANKED)] ?? GATHERED;
}
