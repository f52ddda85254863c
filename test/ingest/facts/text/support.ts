import { readFileSync } from 'node:fs';
import { blocksOf } from '../../../../src/ingest/blocks/index.ts';
import { readText } from '../../../../src/ingest/facts/text/index.ts';
import { makeClassifier } from '../../../../src/ingest/read/classify.ts';
import { parseClassification } from '../../../../src/ingest/read/reference.ts';
import type { Figure, Reading, SourceDocument } from '../../../../src/model/index.ts';

function list(name: string): ReturnType<typeof parseClassification> {
  const file = new URL(`../../../../data/reference/${name}.tsv`, import.meta.url);
  return parseClassification(readFileSync(file, 'utf8'));
}

export const classifier = makeClassifier({
  functions: list('functions'),
  economics: list('economics'),
  govEconomics: list('gov-economics'),
});

export type Kind = SourceDocument['kind'];

export function documentOf(lines: readonly string[], kind: Kind = 'budget'): SourceDocument {
  return {
    document_id: 'sample',
    bureau_id: '100000',
    fiscal_year: 2024,
    kind,
    title: 'sample',
    published_on: null,
    source_file: 'sample.txt',
    bureau_name: '青山市临江县医疗保障局',
    lines,
  };
}

/** Reads one paragraph below the headings of `path`. */
export function readOne(text: string, kind: Kind = 'budget', path: string[] = []): Reading {
  const block = {
    kind: 'paragraph' as const,
    text,
    pieces: [{ offset: 0, line: 1, start: 0 }],
    path,
  };
  return readText([block], documentOf([text], kind), classifier);
}

/** Reads a whole text with its headings. */
export function readLines(lines: readonly string[], kind: Kind = 'budget'): Reading {
  return readText(blocksOf(lines), documentOf(lines, kind), classifier);
}

/** A figure in one line: value, measure, year, phase, concept and whatever else it says. */
export function brief(figure: Figure): string {
  const { value, measure, fiscal_year, phase, concept } = figure;
  const more = [
    figure.direction && `side ${figure.direction}`,
    figure.fund && `fund ${figure.fund}`,
    figure.nature && `nature ${figure.nature}`,
    figure.function_code && `function ${figure.function_code}`,
    figure.economic_code && `economic ${figure.economic_code}`,
    figure.project && `project ${figure.project}`,
    figure.base_year && `from ${figure.base_year} ${figure.base_phase ?? '-'}`,
    figure.as_of && `at ${figure.as_of}`,
    figure.comparator,
  ].filter(Boolean);
  return [value, measure, fiscal_year, phase ?? '-', concept, ...more].join(' ');
}

export function briefs(reading: Reading): string[] {
  return reading.figures.map(brief);
}
