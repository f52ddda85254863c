import type { Connector } from '../db/index.ts';
import type { Release } from '../model/index.ts';
import { AXES, DEFAULT } from '../state/index.ts';
import { LOADS } from '../views/loads.ts';
import type { ViewProps } from '../views/page.ts';
import { COMPONENTS, isCompared } from './components.ts';

/** A table of more than this is fetched only when something asks for it. */
const SMALL_BYTES = 1_000_000;

/**
 * Asks the engine what the open view asked the snapshots, so that the next choice is answered at once, and fetches the
 * code of the other views and the small tables, so that the page goes on when the network does not. What fails will say
 * so when it is needed.
 */
export async function warm(
  engine: Connector,
  { tables }: Release,
  page: ViewProps,
): Promise<boolean> {
  const { scope, selection } = page;
  const small = Object.entries(tables).filter(([, { bytes }]) => bytes <= SMALL_BYTES);
  const questions: Promise<unknown>[] = [
    isCompared(selection.view)
      ? LOADS[selection.view](engine, scope, selection)
      : Promise.resolve(),
    ...small.map(([table]) => engine.query(`SELECT 1 FROM ${table} LIMIT 0`)),
    import('../views/source/Source.svelte'),
    import('./BureauChoice.svelte'),
    ...Object.values(COMPONENTS).map((component) => component()),
    otherViews(page),
  ];
  await Promise.allSettled(questions);
  return true;
}

/** What the other views open with, of the bureaus and the year that the site opens with: small files answer it. */
async function otherViews({ connector, scope, selection }: ViewProps): Promise<void> {
  const { bureaus, year, phase } = selection;
  if (bureaus.length > 0 || year !== null || phase !== 'auto') return;
  await Promise.allSettled(Object.values(LOADS).map((load) => load(connector, scope, DEFAULT)));
}

/** Asks behind the page what the next choice in the open view would ask: the ways to divide spending. */
export async function ahead({ connector, scope, selection }: ViewProps): Promise<void> {
  if (selection.view !== 'composition') return;
  for (const axis of AXES) {
    // One after the other: the reader's own question waits for one of them at most.
    await LOADS.composition(connector, scope, { ...selection, axis });
  }
}
