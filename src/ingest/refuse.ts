import type { Figure, Ingested, Message } from '../model/index.ts';
import { IngestError } from './error.ts';

/** Messages of these rules say that the figures of the document cannot be trusted as a whole. */
const REFUSING_RULES: ReadonlySet<string> = new Set(['unit.unknown']);

/**
 * Figures of one document: fifty times those of a large one. Some rules compare each with each, so that a text which
 * is made of figures would never come to its end.
 */
const MOST_FIGURES = 50_000;

/** Throws an `IngestError` that names the first figure too many. */
export function refuseTooMany(figures: readonly Figure[]): void {
  const first = figures[MOST_FIGURES];
  if (!first) return;
  const { line, cell, start } = first;
  throw new IngestError({
    rule: 'document.too_many_figures',
    location: { line, cell, start },
    expected: `at most ${MOST_FIGURES} figures`,
    found: `${figures.length} figures`,
    message: `the document has ${figures.length} figures, more than the ${MOST_FIGURES} that are compared with each other (the first too many is on line ${line}); split it into the documents it consists of`,
  });
}

function refusal(file: string, { rule, location, expected, found, message }: Message): IngestError {
  return new IngestError({ rule, file, location, expected, found, message });
}

/** Throws an `IngestError` when what was read of a document must not be published. */
export function refuseUnusable(file: string, ingested: Ingested): void {
  const { facts, statements, messages, counts } = ingested;
  const fatal = messages.find((m) => m.severity === 'error' && REFUSING_RULES.has(m.rule));
  if (fatal) throw refusal(file, fatal);
  const stated = statements.some(({ status }) => status !== 'missing');
  if (facts.length === 0 && counts.figures_seen === 0 && !stated) {
    throw new IngestError({
      rule: 'document.no_figures',
      file,
      expected: 'a table or a figure of a budget or of final accounts',
      found: `${counts.lines} lines without one`,
      message:
        'no table and no figure was found; check that the file holds the text of the document, tables included',
    });
  }
}
