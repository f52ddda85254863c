import { checkById } from '../db/checks.ts';
import type { Connector } from '../db/index.ts';
import type { FindingItem, Picked } from '../state/briefing/briefing.ts';
import { printOfFinding } from '../state/briefing/print.ts';

/** Which check a finding is, wherever it is told. */
export type FindingName = Pick<FindingItem, 'check_id' | 'bureau_id'>;

/**
 * A finding that is told somewhere else than in the list of checks, as an item of the briefing.
 * @throws LedgerError when the data cannot be asked; RangeError where they have no such check.
 */
export async function pickedFinding(
  connector: Connector,
  { bureau_id, check_id }: FindingName,
): Promise<Picked> {
  const row = await checkById(connector, bureau_id, check_id);
  if (row === null) throw new RangeError(`No check ${check_id} of ${bureau_id}.`);
  return { kind: 'finding', check_id, bureau_id, print: printOfFinding(row) };
}
