import {
  evidenceOf,
  type Evidence,
  type EvidenceDocument,
  type EvidenceFinding,
} from '../db/evidence.ts';
import type { Connector } from '../db/index.ts';
import { figureWords, type FigureWords } from '../i18n/figures.ts';
import { checksWords } from '../i18n/views/checks.ts';
import type { Language, Release } from '../model/index.ts';
import { draftOf } from './drafted.ts';
import type { Exhibit } from './exhibit.ts';
import type { Figure } from './figure.ts';
import type { FigurePage } from './page.ts';

/** So many findings are told; the others are counted. */
const MOST_FINDINGS = 3;
/** So many runs of lines are told of a document; the lines of the others are counted. */
const MOST_RUNS = 12;

export interface ExhibitParts {
  page: Pick<FigurePage, 'words' | 'selection'>;
  figure: Figure;
  /** Of `factsOf(figure)`. */
  evidence: Evidence;
  release: Pick<Release, 'id' | 'version'>;
  /** When; the reader's own day is told. */
  made: Date;
  /** In place of the figure's own. */
  title?: string;
  /** In place of what is drafted of the figure; null for none. */
  takeaway?: string | null;
}

/** The ids of all figures in a figure's table, each once, in its order. */
export function factsOf({ table }: Pick<Figure, 'table'>): string[] {
  const ids = table.rows.flatMap(({ cells }) => cells.flatMap(({ fact }) => fact ?? []));
  return [...new Set(ids)];
}

/**
 * What a figure stands on, asked of the data.
 * @throws LedgerError when the data cannot be asked.
 */
export function evidenceFor(connector: Connector, figure: Figure): Promise<Evidence> {
  const { facts = [], lines = [], sums = true } = figure.query ?? {};
  const ids = [...new Set([...factsOf(figure), ...facts])];
  return evidenceOf(connector, ids, { lines, sums, documents: figure.documents ?? [] });
}

/** The reader's day: `2026-11-22`. */
export function dayText(made: Date): string {
  const digits = (value: number, most: number): string => String(value).padStart(most, '0');
  return `${digits(made.getFullYear(), 4)}-${digits(made.getMonth() + 1, 2)}-${digits(made.getDate(), 2)}`;
}

/** The version without what says how it was built, and the beginning of the id. */
export function releaseText({ id, version }: Pick<Release, 'id' | 'version'>): [string, string] {
  return [version.split('+', 1)[0] ?? version, id.slice(0, 8)];
}

/** Lines that follow one another as one run: 131, 132, 133, 140 are 131–133 and 140. Ascending, each once. */
export function runsOf(lines: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line === run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

const place = ({ region, region_en }: { region: string; region_en: string }, language: Language) =>
  language === 'zh' ? region : region_en;

function sourceText(
  document: EvidenceDocument,
  { t, language }: FigurePage['words'],
  words: FigureWords,
): string {
  const region = place(document, language);
  const kind = t.common.kind[document.kind];
  if (document.whole) return words.sourceWhole(region, document.fiscal_year, kind, document.title);
  const runs = runsOf(document.lines);
  if (runs.length === 0) return words.sourceWithout(region, document.fiscal_year, kind);
  const told = runs.slice(0, MOST_RUNS);
  const lines = told
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
    .join(words.separator);
  const count = told.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return words.source(region, document.fiscal_year, kind, lines, document.lines.length - count);
}

/** A finding in one line. */
export function findingText(finding: EvidenceFinding, language: Language): string {
  const { severity } = checksWords[language];
  const message = language === 'zh' ? finding.message : finding.message_en;
  return figureWords[language].finding(
    severity[finding.severity],
    place(finding, language),
    message,
  );
}

/** Says which entries of the legend the reader has switched off; null where none is. */
function leftText(
  { legend }: Figure,
  hidden: readonly string[],
  words: FigureWords,
): string | null {
  const names = legend.filter(({ key }) => hidden.includes(key)).map(({ name }) => name);
  if (names.length === 0) return null;
  return names.length === legend.length ? words.leftAll : words.left(names);
}

/** A figure with all that it must say where it stands alone, in the language of its page. */
export function exhibitOf({
  page,
  figure,
  evidence,
  release,
  made,
  title = figure.title,
  takeaway,
}: ExhibitParts): Exhibit {
  const { language, t } = page.words;
  const { hidden } = page.selection;
  const words = figureWords[language];
  const { findings, documents, unknown } = evidence;
  const others = findings.length - MOST_FINDINGS;
  return {
    ...{ figure, language, title },
    subtitle: figure.hint,
    takeaway: takeaway === undefined ? draftOf(figure.said, language) : takeaway,
    legend: figure.legend.filter(({ key }) => !hidden.includes(key)),
    left: leftText(figure, hidden, words),
    notes: figure.notes,
    statement: figure.query?.statement ?? null,
    findings: [
      ...findings.slice(0, MOST_FINDINGS).map((finding) => findingText(finding, language)),
      ...(others > 0 ? [words.moreFindings(others)] : []),
    ],
    sources: [
      ...documents.map((document) => sourceText(document, page.words, words)),
      ...(unknown.length > 0 ? [words.untraced(unknown.length)] : []),
    ],
    foot: words.foot(t.site.title, ...releaseText(release), dayText(made)),
  };
}
