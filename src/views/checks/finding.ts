import type { CheckedFigure, CheckRow, PlacedLine, Touch } from '../../db/checks.ts';
import type { ChecksWords } from '../../i18n/views/checks.ts';
import type { Selection, View } from '../../state/index.ts';
import { AXES } from '../../state/index.ts';
import type { Words } from '../words.ts';

/** How many signs of a line are shown before and after what is marked. */
const AROUND = 28;
/** Of a line in which nothing is marked. */
const HEAD = 72;

/** A number of a check with its unit, to four digits behind the point: never with more than it was computed to. */
export function checkNumber(
  words: Words,
  t: ChecksWords,
  value: number,
  unit: string | null,
): string {
  // A year is a name, not a quantity.
  const number = unit === '年' ? String(value) : words.format.count(value);
  return unit === '%' ? `${number}%` : [number, t.unitOf(unit ?? '')].filter(Boolean).join(' ');
}

/** How far two numbers of a check are apart: rates by percentage points. */
function apart(words: Words, t: ChecksWords, value: number, unit: string | null): string {
  return unit === '%' ? t.points(words.format.count(value)) : checkNumber(words, t, value, unit);
}

/** What a check compares, in the order of reading; empty where it is not about numbers. */
export function comparison(
  words: Words,
  t: ChecksWords,
  row: CheckRow,
): { name: string; value: string }[] {
  return [
    { name: t.expected, value: row.expected, say: checkNumber },
    { name: t.found, value: row.found, say: checkNumber },
    { name: t.difference, value: row.difference, say: apart },
    { name: t.tolerance, value: row.tolerance, say: apart },
  ].flatMap(({ name, value, say }) =>
    value === null ? [] : [{ name, value: say(words, t, value, row.unit) }],
  );
}

/** The figures of a check in its order: the one that is checked comes first. */
export function figuresIn(
  { fact_ids }: CheckRow,
  figures: ReadonlyMap<string, CheckedFigure>,
): CheckedFigure[] {
  return fact_ids.flatMap((id) => figures.get(id) ?? []);
}

/** What a figure is about, in one phrase. */
export function figureName(words: Words, figure: CheckedFigure): string {
  const { item, project, heading, concept } = figure;
  return project ?? item ?? heading ?? words.t.source.concepts[concept] ?? concept;
}

/** A figure as it is printed; a derived one, which is not, as its value. */
export function figureText(words: Words, t: ChecksWords, figure: CheckedFigure): string {
  if (figure.origin !== 'derived' && figure.raw !== null) return figure.raw;
  if (figure.value === null) return t.missing;
  return words.format.count(figure.value);
}

export interface Excerpt {
  before: string;
  mark: string;
  after: string;
}

const plain = (part: string): string => part.replace(/\s+/g, ' ');
const HAN = /\p{Script=Han}/u;

/** What stands before a figure: in a row of a table whole cells, and the row's name where it is further away. */
function beforeOf(text: string, start: number): string {
  const from = Math.max(0, start - AROUND);
  const near = text.slice(from, start);
  if (from === 0) return plain(near).trimStart();
  if (!text.includes('\t')) return `…${plain(near)}`;
  const name = text
    .slice(0, from)
    .split('\t')
    .map((cell) => cell.trim())
    .find((cell) => HAN.test(cell));
  const cells = near.slice(near.indexOf('\t') + 1);
  return `${name === undefined ? '' : `${name} `}…${plain(cells)}`;
}

function afterOf(text: string, end: number): string {
  const near = text.slice(end, end + AROUND);
  if (end + AROUND >= text.length) return plain(near).trimEnd();
  const cells = text.includes('\t') ? near.slice(0, near.lastIndexOf('\t') + 1) : near;
  return `${plain(cells).trimEnd()}…`;
}

/** A line cut to what stands around a figure, which is marked where it is really there; tabs of tables become blanks. */
export function excerptOf(text: string, figure: CheckedFigure | null): Excerpt {
  const { raw, start } = figure ?? { raw: null, start: null };
  if (raw === null || raw === '' || start === null || !text.startsWith(raw, start)) {
    const head = plain(text).trim();
    return { before: head.length > HEAD ? `${head.slice(0, HEAD)}…` : head, mark: '', after: '' };
  }
  return { before: beforeOf(text, start), mark: raw, after: afterOf(text, start + raw.length) };
}

/** The published lines that a check stands in, its own and those of its figures, in their order. */
export function linesIn(
  row: CheckRow,
  figures: readonly CheckedFigure[],
  lines: readonly PlacedLine[],
): PlacedLine[] {
  const wanted = new Set([row.line, ...figures.map(({ line }) => line)]);
  return lines.filter(
    ({ document_id, line }) => document_id === row.document_id && wanted.has(line),
  );
}

const VIEW_OF: Record<Touch['mart'], View> = {
  composition: 'composition',
  per_capita_subsidy: 'per-capita',
  three_public: 'three-public',
  execution: 'execution',
};

/** Where else the figures of a check are shown: the name of each place, and what leads there. */
export function places(
  t: ChecksWords,
  { check_id, bureau_id }: CheckRow,
  touches: readonly Touch[],
): { name: string; to: Partial<Selection> }[] {
  return touches
    .filter((touch) => touch.check_id === check_id)
    .map(({ mart, axis: written }) => {
      const axis = AXES.find((one) => one === written);
      const name = t.marts[mart];
      return {
        name: axis === undefined ? name : t.axisOf(name, t.axes[axis] ?? axis),
        to: {
          view: VIEW_OF[mart],
          bureau: bureau_id,
          ...(axis === undefined ? {} : { axis }),
        },
      };
    });
}

export interface BureauGroup {
  bureau: string;
  title: string;
  sections: { status: CheckRow['status']; severity: CheckRow['severity']; rows: CheckRow[] }[];
}

/** The rows under their bureaus and, below these, by result and severity: in the order that they came in. */
export function grouped(rows: readonly CheckRow[]): BureauGroup[] {
  const groups: BureauGroup[] = [];
  for (const row of rows) {
    let group = groups.at(-1);
    if (group?.bureau !== row.bureau_id) {
      group = { bureau: row.bureau_id, title: row.title, sections: [] };
      groups.push(group);
    }
    let section = group.sections.at(-1);
    if (section?.status !== row.status || section.severity !== row.severity) {
      section = { status: row.status, severity: row.severity, rows: [] };
      group.sections.push(section);
    }
    section.rows.push(row);
  }
  return groups;
}
