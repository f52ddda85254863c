import { checkById, checkRules, figuresOf } from '../db/checks.ts';
import { evidenceOf } from '../db/evidence.ts';
import { directory, type Connector } from '../db/index.ts';
import { posterOf } from '../figures/draw.ts';
import { evidenceFor, exhibitOf } from '../figures/exhibit-of.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigurePage } from '../figures/page.ts';
import { formats, messages } from '../i18n/index.ts';
import type { Language, Release } from '../model/index.ts';
import type { FigureItem, FindingItem, MadeFrom } from '../state/briefing/briefing.ts';
import { printOf, printOfFinding } from '../state/briefing/print.ts';
import { QUERY_FIGURE } from '../state/briefing/query.ts';
import { linksFrom, parseSelection, type Selection } from '../state/index.ts';
import { figureAt } from '../views/figures.ts';
import { scopeOf, type ViewProps } from '../views/page.ts';
import type { BriefingWords } from '../i18n/briefing/index.ts';
import { WAYS } from './away/ways.ts';
import type { Deck } from './deck.ts';
import { findingFigure, findingPlace } from './finding.ts';
import type { BriefingExport, Made, Make, Poster, Queries } from './made.ts';

async function madeOf(
  page: FigurePage,
  figure: Figure,
  release: MadeFrom,
  print: string | null,
): Promise<Made> {
  const evidence = await evidenceFor(page.connector, figure);
  return {
    exhibit: exhibitOf({ page, figure, evidence, release, made: new Date() }),
    ...{ print, evidence },
  };
}

/** What a reader asked in SQL: its sources are asked of the page's own data, it itself never. */
async function madeQuery(
  { connector, queries }: { connector: Connector; queries: Queries },
  release: MadeFrom,
  { address, figure: id }: FigureItem,
  language: Language,
  signal: AbortSignal,
): Promise<Made | null> {
  const found = id === QUERY_FIGURE ? await queries.figureAt(address, language, signal) : null;
  if (found === null) return null;
  const words = { language, t: messages[language] };
  const page = { connector, words, selection: { hidden: [] } };
  return madeOf(page, found.figure, release, found.print);
}

async function madeFigure(
  connector: Connector,
  release: MadeFrom,
  item: FigureItem,
  language: Language,
): Promise<Made | null> {
  const found = await figureAt(connector, item.address, item.figure, language);
  if (found === null) return null;
  const { page, figure } = found;
  // Where none of its bureaus is there any more the page would show others: that is another chart.
  const { bureaus } = page.selection;
  if (bureaus.length > 0 && !page.scope.bureaus.some((one) => bureaus.includes(one.bureau_id)))
    return null;
  return madeOf(page, figure, release, printOf(figure.table));
}

/** The page of the checks of one bureau, in a language. */
async function checksPage(
  connector: Connector,
  bureau: string,
  language: Language,
): Promise<ViewProps | null> {
  const selection: Selection = { ...parseSelection('#/checks'), bureaus: [bureau], language };
  const found = await directory(connector, [bureau]);
  if (!found.bureaus.some(({ bureau_id }) => bureau_id === bureau)) return null;
  const { unit } = selection;
  return {
    ...{ connector, selection, link: linksFrom(selection), go: () => undefined },
    scope: scopeOf(found, selection),
    words: { language, unit, t: messages[language], format: formats(unit) },
  };
}

async function madeFinding(
  connector: Connector,
  release: MadeFrom,
  { bureau_id, check_id }: FindingItem,
  language: Language,
): Promise<Made | null> {
  const [row, page] = await Promise.all([
    checkById(connector, bureau_id, check_id),
    checksPage(connector, bureau_id, language),
  ]);
  if (row === null || page === null) return null;
  const [figures, rules, all] = await Promise.all([
    figuresOf(connector, [row]),
    checkRules(connector),
    evidenceOf(connector, row.fact_ids),
  ]);
  const parts = {
    row,
    figures: new Map(figures.map((figure) => [figure.fact_id, figure])),
    rules: new Map(rules.map((rule) => [rule.rule, rule])),
  };
  // Others that touch the same figures are worth knowing; this one is told already.
  const others = all.findings.filter((one) => one.check_id !== check_id);
  const evidence = { ...all, findings: others };
  const exhibit = exhibitOf({
    ...{ page, figure: findingFigure(page, parts), evidence, release, made: new Date() },
  });
  const sources = exhibit.sources.length > 0 ? exhibit.sources : [findingPlace(parts, page.words)];
  return { exhibit: { ...exhibit, sources }, print: printOfFinding(row), evidence };
}

/** Makes items from the data that the page has. */
export const maker =
  (connector: Connector, release: MadeFrom, queries: Queries): Make =>
  async (item, language, signal) => {
    const isQuery = item.kind === 'figure' && parseSelection(item.address).view === 'sql';
    const made = await (item.kind === 'finding'
      ? madeFinding(connector, release, item, language)
      : isQuery
        ? madeQuery({ connector, queries }, release, item, language, signal)
        : madeFigure(connector, release, item, language));
    signal.throwIfAborted();
    return made;
  };

/** As high as it needs to be; a chart on a sheet that lies is as wide as that, unless its words became small. */
export const poster: Poster = async (exhibit, paper) => {
  if (paper === 'landscape' && exhibit.figure.drawing.kind !== 'none') {
    const wide = await posterOf(exhibit, 'wide');
    if (!wide.small) return wide;
  }
  return posterOf(exhibit, 'natural');
};

/** Ways to take the briefing away as a file; what makes it is fetched when it is first used. */
export const exportsWith =
  (release: Release) =>
  (deck: Deck, { away }: BriefingWords): readonly BriefingExport[] => {
    if (deck.briefing.items.length === 0) return [];
    return WAYS.map((way) => ({
      id: way,
      ...away.ways[way],
      run: async (signal, onprogress) => {
        const { takeAway } = await import('./away/index.ts');
        const base = new URL('.', document.baseURI);
        await takeAway(way, deck, { release, base }, signal, onprogress);
      },
    }));
  };

export { knows } from './known.ts';
