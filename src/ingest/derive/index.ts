import type { Fact } from '../../model/index.ts';
import { groupBy } from '../read/group.ts';
import { once } from '../read/remember.ts';
import { Candidates } from './nearest.ts';
import { impliedBudgets, priorAmounts, type Derived } from './prior.ts';

/**
 * What the published figures imply: last year's amount from a change or a rate of change, a budget from a completion
 * rate. Two statements that give two answers give two derived facts; the same answer from the same amount is one.
 */
export function derivedFacts(facts: readonly Fact[]): Fact[] {
  const results = new Map<string, Fact>();
  for (const [amount, group] of byAmount(facts, ['change', 'change_rate'])) {
    const prior = priorAmounts(
      amount,
      group.filter((fact) => fact.measure === 'change'),
      group.filter((fact) => fact.measure === 'change_rate'),
    );
    for (const one of prior) add(results, one);
  }
  for (const [amount, group] of byAmount(facts, ['execution_rate'])) {
    for (const one of impliedBudgets(amount, group)) add(results, one);
  }
  return [...results.values()];
}

type Relative = 'change' | 'change_rate' | 'execution_rate';

/** The measures of figures that speak of an amount. */
const RELATIVE: ReadonlySet<Fact['measure']> = new Set<Relative>([
  'change',
  'change_rate',
  'execution_rate',
]);

/** Each published amount with the figures of the given measures that speak of it: its changes, or its rates. */
export function byAmount(facts: readonly Fact[], measures: readonly Relative[]): Map<Fact, Fact[]> {
  return grouped(
    measures.flatMap((measure) => facts.filter((fact) => fact.measure === measure)),
    amountsBySubject(facts),
  );
}

/** The amounts that a change or a rate can speak of: most rows of tables have codes that none names. */
const amountsBySubject = once((facts: readonly Fact[]) => {
  const relative = facts.filter(({ measure }) => RELATIVE.has(measure));
  const concepts = new Set(relative.map(({ concept }) => concept));
  const functions = new Set(relative.map(({ function_code }) => function_code ?? ''));
  const economics = new Set(relative.map(({ economic_code }) => economic_code ?? ''));
  const amounts = facts.filter(
    (fact) =>
      fact.measure === 'amount' &&
      fact.origin !== 'derived' &&
      concepts.has(fact.concept) &&
      functions.has(fact.function_code ?? '') &&
      economics.has(fact.economic_code ?? ''),
  );
  return groupBy(amounts, subject);
});

/** Made for the subjects that a change or a rate speaks of: few of all. */
const candidatesOf = once((same: readonly Fact[]) => new Candidates(same));

/** What a figure is about, apart from its measure. */
function subject(fact: Fact): string {
  const { concept, nature, function_code, economic_code, project, fiscal_year, phase } = fact;
  return `${concept}|${nature ?? ''}|${function_code ?? ''}|${economic_code ?? ''}|${project ?? ''}|${fiscal_year}|${phase ?? ''}`;
}

/** Each amount with the changes or rates that speak of it. */
function grouped(
  relative: readonly Fact[],
  amounts: ReadonlyMap<string, readonly Fact[]>,
): Map<Fact, Fact[]> {
  const groups = new Map<Fact, Fact[]>();
  for (const fact of relative) {
    const same = amounts.get(subject(fact));
    for (const amount of same ? amountsOf(fact, candidatesOf(same)) : []) {
      const group = groups.get(amount);
      if (group) group.push(fact);
      else groups.set(amount, [fact]);
    }
  }
  return groups;
}

/** `收、支总计各增加20万元` is a change of both sides where each has its own amount. */
function amountsOf(relative: Fact, candidates: Candidates): Fact[] {
  const isOf = (like: Fact): boolean => like.fund === relative.fund || sameMoney(like, relative);
  const nearest = candidates.nearest(relative, isOf);
  if (!nearest) return [];
  const sided = relative.concept === 'total' && relative.direction === null;
  if (!sided || nearest.direction === null) return [nearest];
  const other = candidates.nearest(
    relative,
    (like) => like.direction !== nearest.direction && isOf(like),
  );
  const together = other?.line === nearest.line && other.fund === nearest.fund;
  return together ? [other, nearest].sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) : [nearest];
}

/** 三公, 机关运行 and 政府采购 are one amount whatever fund a sentence names; spending by fund is not. */
const sameMoney = (one: Fact, other: Fact): boolean =>
  one.concept === other.concept &&
  /^(?:three_public|agency_operation|procurement)/.test(one.concept);

function add(results: Map<string, Fact>, derived: Derived): void {
  const { of, from } = derived;
  const ids = from.map((fact) => fact.fact_id);
  const local = ids.map((id) => id.slice(of.document_id.length + 1));
  const fact_id = `${of.document_id}:derived:${local.join('+')}`;
  if (results.has(fact_id)) return;
  results.set(fact_id, {
    ...of,
    fact_id,
    fiscal_year: derived.fiscal_year,
    phase: derived.phase,
    value: derived.value,
    raw: null,
    heading: null,
    as_of: null,
    origin: 'derived',
    line: null,
    cell: null,
    start: null,
    derived_from: ids,
    is_leaf: false,
  });
}
