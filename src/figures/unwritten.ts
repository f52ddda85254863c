import type { DumbbellRow, TrendPanel } from '../charts/types.ts';
import type { Drawing } from './figure.ts';
import { rowsOf } from './rows.ts';

const bare = (text: string): string => text.replace(/\s/g, '');

/**
 * What the chart says only in part or not at all because it has no room for it: on the page pointing at it tells, in a
 * picture it has to be written below. `texts` are those drawn, in their order; a text in several lines is whole there.
 */
export function unwritten(drawing: Drawing, texts: readonly string[]): string[] {
  if (drawing.kind === 'icicle') return unwrittenParts(drawing.nodes, texts);
  if (drawing.kind === 'trends')
    return [...unwrittenWords(drawing, texts), ...pointsOf(drawing.panels, drawing.yearName)];
  if (drawing.kind === 'pairs') {
    const rows = drawing.groups.flatMap((group) => group.rows);
    return [...unwrittenWords(drawing, texts), ...rows.flatMap(endsOf)];
  }
  return unwrittenWords(drawing, texts);
}

/** A figure with its year and basis; what it says itself is not said twice. */
const toldOf = (year: string, basis: string, line: string): string =>
  [year, line.startsWith(basis) ? '' : basis, line].filter(Boolean).join(' ');

/** The figures of each panel, whose marks have no numbers: `甲县 · 2023 决算 5.06 万元 · 2024 决算 3.40 万元`. */
function pointsOf(
  panels: readonly TrendPanel[],
  yearName: (year: number) => string = String,
): string[] {
  return panels.flatMap(({ name, series }) => {
    const points = series.flatMap((one) =>
      one.points.map((point) => ({ ...point, basis: one.name })),
    );
    if (points.length === 0) return [];
    const told = points
      .sort((a, b) => a.year - b.year)
      .map(({ year, basis, readout }) => toldOf(yearName(year), basis, readout.lines[0] ?? ''));
    return [[name, ...new Set(told)].join(' · ')];
  });
}

/** The same of a row with two ends, whose labels are its name, its note and the figure. */
function endsOf({ name, note, from, to }: DumbbellRow): string[] {
  const head = [name, note].filter(Boolean);
  const before = `${head.join(', ')}, `;
  const told = [from, to].flatMap((end) =>
    end ? [end.label.startsWith(before) ? end.label.slice(before.length) : end.label] : [],
  );
  return told.length === 0 ? [] : [[...head, ...told].join(' · ')];
}

/** The words of rows and references that are not drawn whole. */
function unwrittenWords(drawing: Drawing, texts: readonly string[]): string[] {
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
