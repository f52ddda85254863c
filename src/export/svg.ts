/** Attributes of an element in their order; one that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * Signs that XML cannot hold, and those that nobody sees but that turn the direction of what follows: a figure must not
 * be read backwards in a picture.
 */
const UNWANTED = /[\p{Cc}\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text on one line, of signs that a picture can show. */
export function showable(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ').replace(UNWANTED, '');
}

/** Any text as the content of an element or an attribute. */
export function escaped(text: string): string {
  return showable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Two decimals are a hundredth of a pixel. */
export const written = (value: number): string => String(Number(value.toFixed(2)));

/** An element as XML. `inside` is markup already: text in it must have gone through `escaped`. */
export function element(name: string, attributes: Attributes, ...inside: string[]): string {
  const own = Object.entries(attributes).flatMap(([key, value]) =>
    value === null
      ? []
      : ` ${key}="${typeof value === 'number' ? written(value) : escaped(value)}"`,
  );
  const content = inside.join('');
  return `<${name}${own.join('')}${content === '' ? '/' : `>${content}</${name}`}>`;
}
