import { WorkbenchEngine } from '../db/workbench/engine.ts';
import { Session } from '../db/workbench/session.ts';
import type { Release } from '../model/index.ts';
import { BriefedQueries } from './briefed.ts';
import { loadSchema } from './schema/package.ts';

/** What a query of a briefing may take of the memory, in DuckDB's words. */
const MEMORY = '512MB';

/** Runs the statements of a briefing. `base`: what the release's paths are relative to. */
export function queriesOf(release: Release, base: URL): BriefedQueries {
  const start = () => WorkbenchEngine.start(release, base, MEMORY);
  return new BriefedQueries({
    begin: () => new Session(start, () => undefined),
    schema: () => loadSchema(base),
  });
}
