import { type Connector } from '../../db/index.ts';
import {
  administrativeCosts,
  nationalStandard,
  subsidiesPerPerson,
  type CostRow,
  type StandardRow,
  type SubsidyRow,
} from '../../db/per-capita.ts';
import type { Scope } from '../page.ts';

/** What the view of the subsidy per person shows, and for whom it was asked. */
export interface PerCapitaData {
  scope: Scope;
  subsidies: readonly SubsidyRow[];
  costs: readonly CostRow[];
  standard: StandardRow | null;
}

/** Every basis of every phase: which of them are shown is chosen without another question. */
export async function loadPerCapita(connector: Connector, scope: Scope): Promise<PerCapitaData> {
  const ids = scope.bureaus.map(({ bureau_id }) => bureau_id);
  const [subsidies, costs, standard] = await Promise.all([
    subsidiesPerPerson(connector, ids, scope.year),
    administrativeCosts(connector, ids, scope.year),
    nationalStandard(connector, scope.year),
  ]);
  return { scope, subsidies, costs, standard };
}
