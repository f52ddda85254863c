import type { Connector } from '../db/index.ts';
import type { Release } from '../model/index.ts';
import { LOADS } from '../views/loads.ts';
import type { ViewProps } from '../views/page.ts';

/** A table of more than this is fetched only when something asks for it. */
const SMALL_BYTES = 1_000_000;

/**
 * Asks the engine what the open view asked the snapshots, so that the next choice is answered at once, and fetches the
 * small tables, so that the page goes on when the network does not. What fails will say so when it is needed.
 */
export async function warm(
  engine: Connector,
  { tables }: Release,
  { scope, selection }: ViewProps,
): Promise<boolean> {
  const small = Object.entries(tables).filter(([, { bytes }]) => bytes <= SMALL_BYTES);
  const questions: Promise<unknown>[] = [
    selection.view === 'sql' ? Promise.resolve() : LOADS[selection.view](engine, scope, selection),
    ...small.map(([table]) => engine.query(`SELECT 1 FROM ${table} LIMIT 0`)),
    import('../views/source/Source.svelte'),
  ];
  await Promise.allSettled(questions);
  return true;
}
