import type { Drawing } from './figure.ts';
import { rowsOf } from './rows.ts';

const bare = (text: string): string => text.replace(/\s/g, '');

/**
 * What the chart says only in part or not at all because it has no room for it: on the page pointing at it tells, in a
 * picture it has to be written below. `texts` are those drawn, in their order; a text in several lines is whole there.
 */
export function unwritten(drawing: Drawing, texts: readonly string[]): string[] {
  if (drawing.kind === 'icicle') return unwrittenParts(drawing.nodes, texts);
  const all = bare(texts.join(''));
  const references =
    drawing.kind === 'dots'
      ? drawing.references
      : drawing.kind === 'pairs' && drawing.reference
        ? [drawing.reference]
        : [];
  const wanted = [
    ...rowsOf(drawing).flatMap(({ name, note, gap }) => [name, note, gap?.text ?? '']),
    ...references.map(({ label }) => label),
  ];
  return [...new Set(wanted)].filter((text) => text !== '' && !all.includes(bare(text)));
}

/** Parts may have the same name: those with room for it are the larger ones. */
function unwrittenParts(
  nodes: readonly { value: number; name: string; text: string }[],
  texts: readonly string[],
): string[] {
  const drawn = nodes.filter(({ value }) => value > 0);
  const missing = drawn.filter(({ name, value }) => {
    const larger = drawn.filter((other) => other.name === name && other.value > value).length;
    return texts.filter((text) => bare(text) === bare(name)).length <= larger;
  });
  return missing.map(({ name, text }) => `${name} ${text}`);
}
