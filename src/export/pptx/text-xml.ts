import { element, escaped, FONT_XML, solid } from './xml.ts';

export interface TextStyle {
  /** In points. */
  size: number;
  bold?: boolean;
  /** `#rrggbb`. */
  colour?: string;
  /** Never turned, so that it wraps. */
  level?: boolean;
}

const INK = '#333333';

const style = (name: string, { size, bold = false, colour = INK }: TextStyle): string =>
  element(name, { sz: Math.round(size * 100), b: bold ? 1 : 0 }, solid(colour), FONT_XML);

const body = ({ level = false }: TextStyle): string =>
  element('a:bodyPr', level ? { rot: 0, vert: 'horz' } : {}) + element('a:lstStyle');

/** How the texts of a part of a chart look. */
export function textProperties(look: TextStyle): string {
  return element(
    'c:txPr',
    {},
    body(look),
    element(
      'a:p',
      {},
      element('a:pPr', {}, style('a:defRPr', look)),
      element('a:endParaRPr', { lang: 'zh-CN' }),
    ),
  );
}

/** A text of its own in a chart. */
export function richText(text: string, look: TextStyle): string {
  return element(
    'c:tx',
    {},
    element(
      'c:rich',
      {},
      body(look),
      element(
        'a:p',
        {},
        element('a:pPr', {}, style('a:defRPr', look)),
        element('a:r', {}, style('a:rPr', look), element('a:t', {}, escaped(text))),
      ),
    ),
  );
}
