const NAMED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** A text as XML, in elements and in attributes; lines stay lines, other control characters are left out. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"\n]/g, (sign) => NAMED[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; a null attribute or child is left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | null)[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const content = children.filter((child) => child !== null).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element with one value, as charts are made of: `<c:idx val="0"/>`. */
export const value = (name: string, val: string | number): string => element(name, { val });

/** Latin signs in the one font, Chinese ones in the other; where these are missing, the system's own. */
export const FONTS = { latin: 'Arial', eastAsian: 'Microsoft YaHei' } as const;

export const FONT_XML =
  element('a:latin', { typeface: FONTS.latin }) +
  element('a:ea', { typeface: FONTS.eastAsian }) +
  element('a:cs', { typeface: FONTS.latin });

/** A colour of six hexadecimal digits as the file writes it. */
export function solid(colour: string): string {
  return element('a:solidFill', {}, value('a:srgbClr', colour.replace('#', '').toUpperCase()));
}
