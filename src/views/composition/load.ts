import { composition, type CompositionRow } from '../../db/composition.ts';
import { type Connector } from '../../db/index.ts';
import type { Selection } from '../../state/index.ts';
import type { Scope } from '../page.ts';

/** All levels of the axis chosen, of every bureau compared: drilling asks nothing more. */
export function loadComposition(
  connector: Connector,
  scope: Scope,
  { axis, phase }: Selection,
): Promise<CompositionRow[]> {
  const ids = scope.bureaus.map(({ bureau_id }) => bureau_id);
  return composition(connector, ids, { year: scope.year, axis, phase });
}
