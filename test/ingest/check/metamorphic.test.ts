import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, measured, share } from '../../../scripts/lib/mutation.ts';
import { isFormParagraph } from '../../../src/ingest/facts/form-paragraph.ts';
import { ingest } from '../../../src/ingest/index.ts';
import { loadRules } from '../../../src/ingest/node.ts';
import type { Check, Ingested, SourceDocument } from '../../../src/model/index.ts';
import { documentOf, testReference } from '../../cases/cases.ts';

const SOURCES = [
  'dachuan-2024-budget',
  'yanjin-2024-budget',
  'dongxihu-2024-budget',
  'linshui-2024-final',
  'suining-2024-final',
];
/** Of so many amounts one is changed; `npm run bench:checks` changes them all. */
const STEP = 12;
/** Percent of the changed digits that a check must name. */
const LEAST = 85;

const rules = await loadRules();
const read = (document: SourceDocument): Ingested => ingest(document, testReference(), rules);
const failed = ({ checks }: Ingested): Check[] => checks.filter(({ status }) => status === 'fail');

test('one digit of one amount: a check fails that did not, and names the line', () => {
  const measures = SOURCES.map((name) => {
    const measure = measured(read(documentOf(name)), read, STEP);
    console.log(`${name}: ${measure.named} of ${measure.changed}, ${share(measure).toFixed(1)} %`);
    return measure;
  });
  const all = added(measures);
  console.log(`in all: ${all.named} of ${all.changed}, ${share(all).toFixed(1)} %`);
  expect(all.changed).toBeGreaterThan(100);
  expect(share(all)).toBeGreaterThanOrEqual(LEAST);
}, 120_000);

/** A finding by its rule and its figures: their lines and values, not their words. */
function finding(check: Check, { facts }: Ingested): string {
  const own = facts.filter((fact) => check.fact_ids.includes(fact.fact_id));
  const figures = own.map((fact) => `${fact.line}=${fact.value}`);
  return [check.rule, check.line, check.expected, check.found, ...figures].join(' ');
}

const findings = (result: Ingested): string[] =>
  failed(result)
    .map((check) => finding(check, result))
    .sort();

/**
 * A blank between two Chinese characters, at every n-th such place of a line. Not in a form that lost its boxes: there
 * the blanks are what is left of them.
 */
function spaced(line: string, every: number, first: number): string {
  if (isFormParagraph(line)) return line;
  let count = first;
  return line.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () =>
    (count += 1) % every === 0 ? ' ' : '',
  );
}

/**
 * The tables of money with what follows them, by their titles: a line for itself that ends with 表. What stands before
 * the first keeps its place, and so do the forms and the text behind them: a form whose title is lost belongs to the
 * form before it.
 */
function parts(lines: readonly string[]): string[][] {
  const title =
    /^(?:\d{4} ?年)?(?!\s*(?:[-\d]|表\s*\d|[一二三四五六七八九十]+、))[^\t|：]{3,40}表(?:[(（].{2,10}[)）])?\s*$/;
  const titles = lines.flatMap((line, index) => (title.test(line) ? [index] : []));
  const forms = titles.findIndex((index) => /绩效|申报/.test(lines[index] ?? ''));
  const begins = titles.slice(0, forms + 1);
  return [0, ...begins].map((begin, i) => lines.slice(begin, begins[i] ?? lines.length));
}

describe.each(SOURCES)('%s: the findings are the same', (name) => {
  const document = documentOf(name);
  const before = findings(read(document));

  // A blank at every place is beyond what is promised: the reader of sentences and forms takes words with some blanks
  // inside, as the tests of the facts say, not words of which every character stands alone.
  test.each([2, 3, 5])('with a blank at every place of %i between its characters', (every) => {
    const lines = document.lines.map((line, index) => spaced(line, every, index));
    expect(findings(read({ ...document, lines }))).toEqual(before);
  });
});

describe('the findings are the same when the tables change places', () => {
  const named = ({ rule, expected, found }: Check): string => `${rule} ${expected} ${found}`;
  const of = (result: Ingested): string[] => failed(result).map(named).sort();

  test.each(SOURCES.slice(0, 3))('%s', (name) => {
    const document = documentOf(name);
    const before = of(read(document));
    const [first = [], ...others] = parts(document.lines);
    const last = others.pop() ?? [];
    expect(others.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (order) => {
        const lines = [first, ...order, last].flat();
        expect(of(read({ ...document, lines }))).toEqual(before);
      }),
      { numRuns: 15, seed: 1 },
    );
  });
});
