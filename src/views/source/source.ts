import {
  factById,
  factsBehind,
  linesAround,
  linesOf,
  type Connector,
  type Line,
  type SourcedFact,
} from '../../db/index.ts';
import { amountWithUnit, undivided, type Words } from '../words.ts';

/** How many lines with text are shown before and after a figure's own. */
const REACH = 4;

/** A figure with what is needed to believe it. */
export interface Source {
  fact: SourcedFact;
  /** Around its line; empty for a derived figure, which has none. */
  lines: Line[];
  /** What a derived figure was computed from. */
  behind: SourcedFact[];
}

/** Everything that the source of one figure shows, or null where there is no such figure. */
export async function loadSource(connector: Connector, factId: string): Promise<Source | null> {
  const fact = await factById(connector, factId);
  if (!fact) return null;
  return {
    fact,
    lines:
      fact.line === null ? [] : await linesAround(connector, fact.document_id, fact.line, REACH),
    behind: fact.origin === 'derived' ? await factsBehind(connector, factId) : [],
  };
}

/** The whole document of a figure. */
export function loadDocument(connector: Connector, { fact }: Source): Promise<Line[]> {
  return linesOf(connector, fact.document_id);
}

/** A figure's value with its unit, in the words of the reader. */
export function valueText(words: Words, fact: SourcedFact): string {
  if (fact.value === null) return fact.raw ?? words.t.source.none;
  switch (fact.measure) {
    case 'amount':
    case 'change':
      return amountWithUnit(undivided(words), fact.value);
    case 'share':
    case 'change_rate':
    case 'execution_rate':
      return words.format.percent(fact.value);
    case 'count':
    case 'standard':
    case 'value':
      return words.format.count(fact.value);
  }
}

/** What a figure is about, in one phrase: its row or project, else its concept. */
export function subjectOf(words: Words, fact: SourcedFact): string {
  return (
    fact.item ??
    fact.function_name ??
    fact.project ??
    words.t.source.concepts[fact.concept] ??
    fact.concept
  );
}

/** The characters to mark, where the figure has a place of its own. */
export function markOf(fact: SourcedFact): { line: number; start: number; raw: string } | null {
  const { line, start, raw } = fact;
  return line === null || start === null || raw === null ? null : { line, start, raw };
}
