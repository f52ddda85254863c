/** A second channel beside colour: how the fill is textured. `empty` is for what is not classified. */
export type Texture = 'solid' | 'lines' | 'dots' | 'grid' | 'back' | 'empty';

export interface Swatch {
  fill: string;
  /** For text on the fill. */
  ink: string;
  texture: Texture;
}

/** The shape of a mark that stands for a bureau or a basis, beside its colour. */
export type Symbol = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross' | 'star' | 'wye';

const DARK = '#1a1a1a';
const LIGHT = '#ffffff';

/**
 * One fixed swatch for each class (类) of the functional classification, the same in every chart. The colours are
 * those that Okabe and Ito chose to stay apart for every kind of colour vision; textures keep them apart in grey.
 */
const CLASSES: Record<string, Swatch> = {
  '201': { fill: '#d55e00', ink: DARK, texture: 'lines' },
  '204': { fill: '#d55e00', ink: DARK, texture: 'dots' },
  '205': { fill: '#f0e442', ink: DARK, texture: 'solid' },
  '206': { fill: '#f0e442', ink: DARK, texture: 'dots' },
  '208': { fill: '#e69f00', ink: DARK, texture: 'lines' },
  '210': { fill: '#0072b2', ink: LIGHT, texture: 'solid' },
  '212': { fill: '#56b4e9', ink: DARK, texture: 'grid' },
  '213': { fill: '#56b4e9', ink: DARK, texture: 'dots' },
  '215': { fill: '#d55e00', ink: DARK, texture: 'grid' },
  '221': { fill: '#009e73', ink: DARK, texture: 'dots' },
  '223': { fill: '#cc79a7', ink: DARK, texture: 'grid' },
  '224': { fill: '#d55e00', ink: DARK, texture: 'back' },
  '229': { fill: '#b8a999', ink: DARK, texture: 'back' },
  '230': { fill: '#b8a999', ink: DARK, texture: 'lines' },
};

const OTHER: Swatch = { fill: '#9a9a9a', ink: DARK, texture: 'back' };
const UNCLASSIFIED: Swatch = { fill: 'none', ink: 'currentColor', texture: 'empty' };

/** The swatch of a class; null stands for what is published without one. */
export function classSwatch(code: string | null): Swatch {
  return code === null ? UNCLASSIFIED : (CLASSES[code] ?? OTHER);
}

/** Colours for bureaus, apart for every kind of colour vision and from both papers; each with a symbol of its own. */
const BUREAUS: readonly { swatch: Swatch; symbol: Symbol }[] = (
  [
    ['#0072b2', LIGHT, 'circle'],
    ['#d55e00', DARK, 'square'],
    ['#009e73', DARK, 'triangle'],
    ['#cc79a7', DARK, 'diamond'],
    ['#e69f00', DARK, 'cross'],
    ['#56b4e9', DARK, 'star'],
    ['#8f7a66', LIGHT, 'wye'],
    ['#7f6fd6', LIGHT, 'circle'],
  ] as const
).map(([fill, ink, symbol]) => ({ swatch: { fill, ink, texture: 'solid' }, symbol }));

/** How many bureaus can be told apart by colour. */
export const BUREAU_COLOURS = BUREAUS.length;

/** The colour and symbol of the bureau with this number: the same in every chart. */
export function bureauMark(number: number): { swatch: Swatch; symbol: Symbol } {
  const mark = BUREAUS[number % BUREAUS.length];
  if (!mark) throw new RangeError(`A bureau's number is a whole number from 0 on, not ${number}.`);
  return mark;
}
