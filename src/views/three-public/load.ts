import { type Connector } from '../../db/index.ts';
import {
  figuresBehind,
  threePublic,
  threePublicChanges,
  threePublicParts,
  type BehindRow,
  type ChangeRow,
  type PartRow,
  type ThreePublicRow,
} from '../../db/three-public.ts';
import type { Scope } from '../page.ts';

/** What the view of the three public expenses shows, and for whom it was asked. */
export interface ThreePublicData {
  scope: Scope;
  /** Every answer of every year. */
  answers: readonly ThreePublicRow[];
  /** Of the year of the scope. */
  parts: readonly PartRow[];
  changes: readonly ChangeRow[];
  /** What the answers that contradict each other were computed from. */
  behind: readonly BehindRow[];
}

/** Only bureaus with contradictions are asked for the figures behind them: that table is large. */
export async function loadThreePublic(
  connector: Connector,
  scope: Scope,
): Promise<ThreePublicData> {
  const ids = scope.bureaus.map(({ bureau_id }) => bureau_id);
  const [answers, parts, changes] = await Promise.all([
    threePublic(connector, ids),
    threePublicParts(connector, ids, scope.year),
    threePublicChanges(connector, ids, scope.year),
  ]);
  const inConflict = answers.filter(({ conflict }) => conflict);
  const bureaus = [...new Set(inConflict.map(({ bureau_id }) => bureau_id))];
  const facts = inConflict.map(({ fact_id }) => fact_id);
  const behind = facts.length === 0 ? [] : await figuresBehind(connector, bureaus, facts);
  return { scope, answers, parts, changes, behind };
}
