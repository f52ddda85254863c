import type { Check, Fact, Ingested, SourceDocument } from '../../src/model/index.ts';

/** A document with one digit of one amount changed. */
export interface Mutation {
  line: number;
  /** The printed characters, before and after. */
  from: string;
  to: string;
  document: SourceDocument;
}

/** What the checks see of digits that were changed. */
export interface Measure {
  changed: number;
  /** A check fails that did not fail before. */
  caught: number;
  /** And it names the line of the digit. */
  named: number;
}

/** Every n-th published amount with one digit changed: now the first, now one in the middle, now the last. */
export function* mutations({ document, facts }: Ingested, step: number): Generator<Mutation> {
  const places = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.measure === 'amount' && fact.origin !== 'derived' && /\d/.test(fact.raw ?? ''))
      places.set(`${fact.line}.${fact.start}`, fact);
  }
  for (const [index, { line, start, raw }] of [...places.values()].entries()) {
    if (index % step !== 0 || line === null || start === null || raw === null) continue;
    const to = withOtherDigit(raw, index);
    const text = document.lines[line - 1] ?? '';
    const lines = document.lines.with(
      line - 1,
      text.slice(0, start) + to + text.slice(start + raw.length),
    );
    yield { line, from: raw, to, document: { ...document, lines } };
  }
}

/** One digit is another one; the first digit of several is no zero. `seed` says which and what. */
function withOtherDigit(raw: string, seed: number): string {
  const digits = [...raw.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits[seed % digits.length] ?? 0;
  const old = Number(raw[at]);
  const other = (old + 1 + ((seed * 7) % 8)) % 10;
  const digit = other === 0 && at === digits[0] && digits.length > 1 ? (old === 9 ? 8 : 9) : other;
  return raw.slice(0, at) + String(digit) + raw.slice(at + 1);
}

/** The failed checks that were no failures before. */
function newFailures(before: Ingested, after: Ingested): Check[] {
  const known = new Set(failures(before).map(({ check_id }) => check_id));
  return failures(after).filter(({ check_id }) => !known.has(check_id));
}

const failures = ({ checks }: Ingested): Check[] =>
  checks.filter(({ status }) => status === 'fail');

/** Whether a check stands on a line, or one of its figures does. */
export function names(check: Check, line: number, { facts }: Ingested): boolean {
  return (
    check.line === line ||
    facts.some((fact) => fact.line === line && check.fact_ids.includes(fact.fact_id))
  );
}

/** Changes one digit of every n-th amount of a document, reads it again and looks for a check that fails. */
export function measured(
  before: Ingested,
  read: (document: SourceDocument) => Ingested,
  step: number,
  missed: (mutation: Mutation) => void = () => undefined,
): Measure {
  const measure: Measure = { changed: 0, caught: 0, named: 0 };
  for (const mutation of mutations(before, step)) {
    const after = read(mutation.document);
    const found = newFailures(before, after);
    const named = found.some((check) => names(check, mutation.line, after));
    measure.changed += 1;
    measure.caught += Number(found.length > 0);
    measure.named += Number(named);
    if (!named) missed(mutation);
  }
  return measure;
}

export const added = (measures: readonly Measure[]): Measure =>
  measures.reduce(
    (all, one) => ({
      changed: all.changed + one.changed,
      caught: all.caught + one.caught,
      named: all.named + one.named,
    }),
    { changed: 0, caught: 0, named: 0 },
  );

/** The part of the changed digits that a check names, in percent. */
export const share = ({ named, changed }: Measure): number =>
  changed === 0 ? 0 : (100 * named) / changed;
