import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** One drawing of a chart, as `render` of `svelte/server` gives it. */
export interface Example {
  /** Of the golden file, too. */
  name: string;
  /** The `width` that the component was given, in pixels. */
  width: number;
  drawn: { head: string; body: string };
}

/** What each file of `gallery/` has as its default export: the examples of one chart in a language. */
export type Gallery = (language: Language) => readonly Example[];

const found = import.meta.glob<{ default: Gallery }>('./gallery/*.ts', { eager: true });
const FOLDER = fileURLToPath(new URL('gallery/', import.meta.url));
const MARGIN = 24;

/** The colours of the page, light and dark, and its font, as `app.css` has them for readers who did not choose. */
const page = readFileSync(new URL('../../src/app/app.css', import.meta.url), 'utf8');
const COLOURS = page.slice(page.indexOf(':root'), page.indexOf(":root[data-theme='dark']")).trim();
const FONT = /font:\s[^;]*;/.exec(page)?.[0].replace(/\s+/g, ' ') ?? '';
const REST = `svg:root { background: var(--paper); color: var(--ink); ${FONT} }
a { color: var(--accent); }
.visually-hidden { display: none; }
*, *::before, *::after { box-sizing: border-box; }`;

/** A tag, an attribute's `>` included, or the text between two. */
const TOKEN = /<(?:[^>"]|"[^"]*")*>|[^<]+/g;
const GEOMETRY = /( (?:[xyr]|[xy][12]|c[xy]|d|points|transform|width|height|style)=)"([^"]*)"/g;

/** One element a line, so that a difference can be read; text and what stands in it share their element's line. */
function pretty(markup: string): string {
  const lines: string[] = [];
  let depth = 0;
  let before = '';
  for (const token of markup.match(TOKEN) ?? []) {
    if (token.trim() === '') continue;
    const [opens, closes] = [/^<[^/].*[^/]>$/s.test(token), token.startsWith('</')];
    const joins = !token.startsWith('<') || !before.startsWith('<') || (closes && before !== '</');
    if (closes) depth -= 1;
    if (joins) lines.push((lines.pop() ?? '') + token);
    else lines.push('  '.repeat(depth) + token);
    if (opens) depth += 1;
    before = closes ? '</' : token;
  }
  return lines.join('\n');
}

/** A drawing as a file that a browser opens by itself, in its own style and the colours of the page. */
function standalone({ width, drawn }: Example): string {
  const styles = [...drawn.head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
  const body = drawn.body
    .replace(/<!--.*?-->/g, '')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, (tag) =>
      tag.replace(GEOMETRY, (_, name: string, value: string) => {
        return `${name}"${value.replace(/-?\d+\.\d+/g, (n) => String(Number(Number(n).toFixed(2))))}"`;
      }),
    )
    .replaceAll('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const heights = [...body.matchAll(/<svg[^>]* height="([\d.]+)"/g)].map(([, h]) => Number(h));
  // What has more than drawings, as a legend its words, gets some room for it.
  const height = Math.max(120, Math.ceil(heights.reduce((sum, h) => sum + h, 0))) + 2 * MARGIN;
  const css = [COLOURS, REST, ...styles]
    .join('\n')
    .replace(/\/\*#[^*]*\*\//g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * MARGIN}" height="${height}">`,
    `<style>\n${css.replace(/^\s*\n/gm, '')}\n</style>`,
    `<foreignObject x="${MARGIN}" y="${MARGIN}" width="${width}" height="${height - MARGIN}">`,
    pretty(`<div xmlns="http://www.w3.org/1999/xhtml">${body}</div>`),
    '</foreignObject>\n</svg>\n',
  ].join('\n');
}

/** Every drawing of the gallery as its golden file should be, by the file's path. */
export function drawings(): Map<string, string> {
  return new Map(
    Object.entries(found).flatMap(([path, { default: gallery }]) =>
      LANGUAGES.flatMap((language) =>
        gallery(language).map((example): [string, string] => {
          const chart = path.replace(/^.*\/(.*)\.ts$/, '$1');
          return [`${FOLDER}${chart}/${example.name}.${language}.svg`, standalone(example)];
        }),
      ),
    ),
  );
}

/** The folder with the golden drawings of all charts. */
export const goldenFolder = FOLDER;
