import { type Connector } from '../../db/index.ts';
import {
  factById,
  factsFrom,
  factsNamed,
  linesAround,
  type Line,
  type SourcedFact,
} from '../../db/source.ts';
import { checksOf, usesOf, type CheckRow, type Use } from '../../db/uses.ts';
import { sourceWords } from '../../i18n/views/source.ts';
import { amountWithUnit, undivided, type Words } from '../words.ts';

/** How many lines with text are shown before and after the one that is asked for. */
export const REACH = 4;

/** A figure with what is needed to believe it. */
export interface Source {
  fact: SourcedFact;
  /** Around its line; empty for a derived figure, which has none. */
  lines: Line[];
  /** What a derived figure was computed from. */
  behind: SourcedFact[];
}

/** Everything that the source of one figure shows first, or null where there is no such figure. */
export async function loadSource(connector: Connector, factId: string): Promise<Source | null> {
  const fact = await factById(connector, factId);
  if (!fact) return null;
  const [lines, behind] = await Promise.all([
    fact.line === null ? [] : linesAround(connector, fact.document_id, fact.line, REACH),
    factsNamed(connector, fact.bureau_id, fact.derived_from ?? []),
  ]);
  return { fact, lines, behind };
}

/** What a figure is good for: the checks and charts that it takes part in, and what follows from it. */
export interface Context {
  checks: CheckRow[];
  uses: Use[];
  /** What was computed from it. */
  from: SourcedFact[];
  /** Each figure of the sums that this one stands for, by its id. */
  parts: ReadonlyMap<string, SourcedFact>;
}

export async function loadContext(connector: Connector, fact: SourcedFact): Promise<Context> {
  const [checks, uses, from] = await Promise.all([
    checksOf(connector, fact),
    usesOf(connector, fact),
    factsFrom(connector, fact),
  ]);
  const ids = uses.filter(({ role }) => role === 'sum').flatMap(({ fact_ids }) => fact_ids ?? []);
  const parts = await factsNamed(connector, fact.bureau_id, [...new Set(ids)]);
  return { checks, uses, from, parts: new Map(parts.map((part) => [part.fact_id, part])) };
}

/** What a figure is of its subject, where it is not the amount or number itself: a change, a rate, a share. */
export function measureText(words: Words, { measure }: SourcedFact): string | null {
  return sourceWords[words.language].measures[measure] ?? null;
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
    case 'standard':
      return sourceWords[words.language].uses.perPerson(words.format.count(fact.value));
    case 'count':
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

/** How a derived figure was computed. `other` where its inputs are none of the known kinds, or not all at hand. */
export interface Derivation {
  rule: 'change' | 'change_rate' | 'execution_rate' | 'other';
  /** The amount first. */
  inputs: readonly SourcedFact[];
  /** Whether every input is at hand. */
  complete: boolean;
}

/** The derivation of a figure, or null where it was published. */
export function derivationOf({ fact, behind }: Source): Derivation | null {
  if (fact.origin !== 'derived') return null;
  const order = fact.derived_from ?? [];
  const inputs = order.flatMap((id) => behind.find(({ fact_id }) => fact_id === id) ?? []);
  const complete = inputs.length === order.length;
  const [amount, relative] = inputs;
  const known =
    inputs.length === 2 && complete && amount?.measure === 'amount' ? relative?.measure : null;
  const rule =
    known === 'change' || known === 'change_rate' || known === 'execution_rate' ? known : 'other';
  return { rule, inputs, complete };
}
