import type { Entry } from '../entries.ts';
import { findings } from './findings.ts';
import { execution, subsidy, threePublic } from './measures.ts';
import { descending, type Rule, type Takeaway, type Voice } from './rule.ts';
import { item, project, total } from './spending.ts';

export type { Takeaway, Voice } from './rule.ts';

const RULES: readonly Rule[] = [total, item, project, subsidy, threePublic, execution, findings];

/** How many are said. */
const MOST = 4;

/** In which order they are read: from the size of the whole to its details. */
const ORDER: readonly Takeaway['kind'][] = [
  'total',
  'composition',
  'subsidy',
  'three_public',
  'execution',
  'findings',
];

/** What is most worth knowing of the bureaus: the best sentences, of each kind one. None where nothing is published. */
export function takeawaysOf(entries: readonly Entry[], voice: Voice): Takeaway[] {
  const all = descending(
    RULES.flatMap((rule) => rule(entries, voice) ?? []),
    ({ score }) => score,
  );
  const kinds = new Set<Takeaway['kind']>();
  const best = all.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind)).slice(0, MOST);
  return best.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
