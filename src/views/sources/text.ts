import { group } from 'd3-array';
import type { FigureSpot } from '../../db/documents.ts';
import type { CheckRow } from '../../db/uses.ts';
import type { Link, Selection } from '../../state/index.ts';
import { isPlaced, type Spot } from '../../ui/pieces.ts';
import type { Text } from './load.ts';

/** A figure that stands where its characters are. */
export type Marked = FigureSpot & Spot;

/** A published line with what is said of it. */
export interface TextLine {
  line: number;
  text: string;
  spots: readonly Marked[];
  /** The figures left unread, by reason. */
  unread: readonly { reason: string; raws: readonly string[] }[];
  findings: readonly CheckRow[];
  /** How many figures were read that cannot be marked: their characters are not where they were recorded. */
  misplaced: number;
}

/** How many lines are laid out together, or not at all while they are out of sight. */
const LINES_A_BLOCK = 50;

/** The lines of a text, each with its figures and findings. */
export function textLines({
  lines,
  figures,
  findings,
}: Pick<Text, 'lines' | 'figures' | 'findings'>): TextLine[] {
  const figuresAt = group(figures, (figure) => figure.line);
  const findingsAt = group(findings, (finding) => finding.line);
  return lines.map(({ line, text }) => {
    const here = figuresAt.get(line) ?? [];
    const placed = (figure: FigureSpot): figure is Marked =>
      figure.start !== null && isPlaced(text, { start: figure.start, raw: figure.raw });
    const unread = here.filter(({ reason }) => reason !== null);
    return {
      line,
      text,
      spots: here.filter(placed),
      unread: [...group(unread, ({ reason }) => reason ?? '')].map(([reason, some]) => ({
        reason,
        raws: some.map(({ raw }) => raw),
      })),
      findings: findingsAt.get(line) ?? [],
      misplaced: here.filter((figure) => figure.fact_id !== null && !placed(figure)).length,
    };
  });
}

/** Those that the reader wants to see. */
export function chosenLines(
  lines: readonly TextLine[],
  which: Selection['lines'],
): readonly TextLine[] {
  if (which === 'unread') return lines.filter(({ unread }) => unread.length > 0);
  if (which === 'findings') return lines.filter(({ findings }) => findings.length > 0);
  return lines;
}

/** Cut into blocks of the same length, the last one shorter. */
export function blocksOf<T>(lines: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(lines.length / LINES_A_BLOCK) }, (_, i) =>
    lines.slice(i * LINES_A_BLOCK, (i + 1) * LINES_A_BLOCK),
  );
}

/** The figures of a mark that were read, the first of which it leads to. */
export function readOf(spots: readonly Marked[]): string[] {
  return spots.flatMap(({ fact_id }) => fact_id ?? []);
}

/** Stands for an id in a link that is written once for many. */
const ANY = 'ANY';

/**
 * The link to each of many figures, from the link to any of them: writing an address is slow where there are a thousand
 * of them. What it gives depends on the address but for the figure, so that marks stay as they are when one is chosen.
 */
export function factLinks(link: Link): string {
  return link({ fact: ANY });
}

/** The link of `factLinks` for one figure. */
export function factLink(links: string, factId: string): string {
  return links.replace(`fact=${ANY}`, () => `fact=${encodeURIComponent(factId)}`);
}
