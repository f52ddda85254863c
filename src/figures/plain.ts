import { element, escaped, showable, type Attributes } from '../export/svg.ts';

/** A drawing without anything of the page: in pixels of its own, from (0, 0) on. */
export interface Plain {
  width: number;
  height: number;
  markup: string;
}

/** What has a name in one picture: each texture once, however many drawings use it, by names that depend on nothing else. */
export class Textures {
  #rims = 0;
  readonly #known = new Map<string, { id: string; size: Attributes; body: string }>();

  /** The name of the texture that this element draws. */
  nameOf(pattern: Element): string {
    const size = attributesOf(pattern, ['width', 'height', 'patternUnits']);
    const body = [...pattern.children].map((child) => shapeOf(child, this)).join('');
    const key = element('pattern', size, body);
    const known = this.#known.get(key) ?? { id: `texture-${this.#known.size + 1}`, size, body };
    this.#known.set(key, known);
    return known.id;
  }

  /** A name for a text that has a rim. */
  nextRim(): string {
    this.#rims += 1;
    return `rimmed-${this.#rims}`;
  }

  /** The definitions of all that were named; empty where none was. */
  markup(): string {
    if (this.#known.size === 0) return '';
    const patterns = [...this.#known.values()].map(({ id, size, body }) =>
      element('pattern', { id, ...size }, body),
    );
    return element('defs', {}, ...patterns);
  }
}

/** What shapes are made of: nothing else of a drawing goes into a picture. */
const SHAPES: Record<string, readonly string[]> = {
  rect: ['x', 'y', 'width', 'height'],
  line: ['x1', 'y1', 'x2', 'y2'],
  circle: ['cx', 'cy', 'r'],
  path: ['d'],
};

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}

function attributesOf(node: Element, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = node.getAttribute(name);
      return value === null ? [] : [[name, rounded(value)]];
    }),
  );
}

/** A computed colour as every program reads it: hexadecimal, with its opacity apart. */
function colourOf(computed: string): { colour: string; opacity: number } {
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(computed)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts) return { colour: computed, opacity: 1 };
  const hex = parts.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return { colour: `#${hex.join('')}`, opacity: parts[3] ?? 1 };
}

const orNull = <T>(value: T, unless: T): T | null => (value === unless ? null : value);

/** `url("#id")` names a texture of the drawing itself; whatever else it may name is not there. */
function paintOf(
  node: Element,
  computed: string,
  textures: Textures,
): { colour: string; opacity: number } {
  if (!computed.startsWith('url(')) return colourOf(computed);
  const id = /#([^"')]+)/.exec(computed)?.[1] ?? '';
  const pattern = node.ownerDocument.getElementById(id);
  return pattern?.localName === 'pattern'
    ? { colour: `url(#${textures.nameOf(pattern)})`, opacity: 1 }
    : { colour: 'none', opacity: 1 };
}

function strokeOf(style: CSSStyleDeclaration): Attributes {
  const { colour, opacity } = colourOf(style.stroke);
  const seen = opacity * Number(style.strokeOpacity);
  if (colour === 'none' || seen === 0) return {};
  return {
    stroke: colour,
    'stroke-width': parseFloat(style.strokeWidth),
    'stroke-opacity': orNull(seen, 1),
    'stroke-dasharray': orNull(style.strokeDasharray.replaceAll('px', ''), 'none'),
    'stroke-linejoin': orNull(style.strokeLinejoin, 'miter'),
    'stroke-linecap': orNull(style.strokeLinecap, 'butt'),
  };
}

function fillOf(node: Element, style: CSSStyleDeclaration, textures: Textures): Attributes {
  const { colour, opacity } = paintOf(node, style.fill, textures);
  const seen = opacity * Number(style.fillOpacity);
  if (colour === 'none' || seen === 0) return { fill: 'none' };
  return { fill: colour, 'fill-opacity': orNull(seen, 1) };
}

function shapeOf(node: Element, textures: Textures): string {
  const names = SHAPES[node.localName];
  if (!names) return '';
  const style = getComputedStyle(node);
  const fill = node.localName === 'line' ? {} : fillOf(node, style, textures);
  const stroke = strokeOf(style);
  const unseen = !('stroke' in stroke) && (!('fill' in fill) || fill.fill === 'none');
  if (unseen) return '';
  return element(node.localName, {
    ...attributesOf(node, [...names, 'transform']),
    ...fill,
    ...stroke,
    opacity: orNull(Number(style.opacity), 1),
  });
}

/** The words of a text itself, without the title that the page shows of it. */
function wordsOf(node: Element): string {
  const own = [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return showable(own.map(({ nodeValue }) => nodeValue ?? '').join('')).trim();
}

/**
 * A text, below it its rim: not every program that opens a picture paints a rim first when told to, and a rim over the text
 * would eat it. The rim is the same text used again, so that who searches or copies finds it once; the fill stands around
 * the text, as what it has itself the rim would have too.
 */
function textOf(node: Element, textures: Textures): string {
  const words = wordsOf(node);
  if (words === '') return '';
  const style = getComputedStyle(node);
  const placed: Attributes = {
    ...attributesOf(node, ['x', 'y', 'transform']),
    'font-size': parseFloat(style.fontSize),
    'font-weight': orNull(style.fontWeight, '400'),
    'text-anchor': orNull(style.textAnchor, 'start'),
  };
  const fill = fillOf(node, style, textures);
  const stroke = strokeOf(style);
  if (!('stroke' in stroke)) return element('text', { ...placed, ...fill }, escaped(words));
  const id = textures.nextRim();
  const rim: Attributes = { fill: 'none', ...stroke, 'stroke-linejoin': 'round' };
  return (
    element('use', { 'xlink:href': `#${id}`, 'aria-hidden': 'true', ...rim }) +
    element('g', fill, element('text', { id, ...placed }, escaped(words)))
  );
}

/** What is only for those who use the page: where marks are pointed at, what is told of them. */
const isOfThePage = (node: Element): boolean =>
  node.hasAttribute('data-segment') || ['defs', 'title', 'desc'].includes(node.localName);

function markupOf(node: Element, textures: Textures): string {
  if (isOfThePage(node)) return '';
  if (node.localName === 'text') return textOf(node, textures);
  if (node.localName !== 'g') return shapeOf(node, textures);
  const inside = [...node.children].map((child) => markupOf(child, textures)).join('');
  return inside === '' ? '' : element('g', attributesOf(node, ['transform']), inside);
}

/** The size of a drawing, as its root says it. */
export function sizeOf(svg: Element): { width: number; height: number } {
  return {
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
  };
}

/** Every text that is drawn, in its order. */
export function textsOf(svg: Element): string[] {
  return [...svg.querySelectorAll('text')].map(wordsOf).filter((words) => words !== '');
}

/** A drawing that stands in the page, with the styles it has there written into it. */
export function plainOf(svg: Element, textures: Textures): Plain {
  return {
    ...sizeOf(svg),
    markup: [...svg.children].map((child) => markupOf(child, textures)).join(''),
  };
}
