import {
  checkCounts,
  checkList,
  checkRules,
  figuresOf,
  linesBehind,
  touchesOf,
  type CheckCount,
  type CheckedFigure,
  type CheckFilter,
  type CheckRow,
  type PlacedLine,
  type Touch,
} from '../../db/checks.ts';
import { type Connector } from '../../db/index.ts';
import type { RuleEntry } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import type { Scope } from '../page.ts';
import { countsFor, findingsIn, SEVERITIES, type Severity } from './counts.ts';

/** How many checks a page of the list has. */
export const PAGE = 50;

export interface Counted {
  /** What was asked for: until there is a new answer, the page may be ahead of it. */
  scope: Scope;
  counts: readonly CheckCount[];
  rules: ReadonlyMap<string, RuleEntry>;
}

/** Everything that the figure and the filters show. */
export async function loadCounts(connector: Connector, scope: Scope): Promise<Counted> {
  const ids = scope.bureaus.map(({ bureau_id }) => bureau_id);
  const [counts, rules] = await Promise.all([
    checkCounts(connector, ids, scope.year),
    checkRules(connector),
  ]);
  return { scope, counts, rules: new Map(rules.map((rule) => [rule.rule, rule])) };
}

type Choice = Pick<Selection, 'bureau' | 'rule' | 'severity' | 'status' | 'sort' | 'pages'>;

/** The severities that the reader chose; all where none is known. */
export function severitiesOf({ severity }: Pick<Selection, 'severity'>): Severity[] {
  const chosen = SEVERITIES.filter((one) => severity.includes(one));
  return chosen.length > 0 ? chosen : [...SEVERITIES];
}

/** What the list is asked for; a bureau that is not compared is none, a rule that nobody knows finds nothing. */
export function filterOf({ scope, counts }: Counted, choice: Choice): CheckFilter {
  const own = scope.bureaus.filter(({ bureau_id }) => bureau_id === choice.bureau);
  const bureaus = own.length > 0 ? own : scope.bureaus;
  const size = (id: string): number => findingsIn(counts, id);
  const ids = bureaus.map(({ bureau_id }) => bureau_id);
  const severities = severitiesOf(choice);
  return {
    bureaus: choice.sort === 'value' ? ids.sort((a, b) => size(b) - size(a)) : ids,
    year: scope.year,
    status: choice.status,
    severities: severities.length === SEVERITIES.length ? [] : severities,
    rule: choice.rule,
  };
}

export interface Listed {
  filter: CheckFilter;
  /** How many there are in all. */
  all: number;
  rows: readonly CheckRow[];
  figures: ReadonlyMap<string, CheckedFigure>;
  lines: readonly PlacedLine[];
  touches: readonly Touch[];
}

/** The first pages of the checks that the reader asks for, with everything that is shown of them. */
export async function loadList(
  connector: Connector,
  counted: Counted,
  choice: Choice,
): Promise<Listed> {
  const filter = filterOf(counted, choice);
  const rows = await checkList(connector, filter, PAGE * (choice.pages ?? 1));
  const [figures, lines, touches] = await Promise.all([
    figuresOf(connector, rows),
    linesBehind(connector, rows),
    touchesOf(connector, rows),
  ]);
  return {
    filter,
    all: countsFor(counted.counts, filter),
    rows,
    figures: new Map(figures.map((figure) => [figure.fact_id, figure])),
    lines,
    touches,
  };
}

/** The two, one after the other: what the view asks when it opens. */
export async function loadChecks(
  connector: Connector,
  scope: Scope,
  selection: Selection,
): Promise<Listed> {
  return loadList(connector, await loadCounts(connector, scope), selection);
}
