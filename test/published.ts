import { afterAll, beforeAll } from 'vitest';
import { withNative } from '../scripts/lib/snapshots.ts';
import type { Connector } from '../src/db/index.ts';
import { withPublished } from './cases/marts.ts';

/** A native engine over the published documents, for as long as the tests of a file take. */
export function usePublished(): () => Connector {
  let connector: Connector | null = null;
  let finish: () => void = () => undefined;
  let done: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    const finished = new Promise<void>((resolve) => (finish = resolve));
    await new Promise<void>((ready, failed) => {
      done = withPublished((folder) =>
        withNative(folder, async (native) => {
          connector = native;
          ready();
          await finished;
        }),
      );
      done.catch(failed);
    });
  });
  afterAll(async () => {
    finish();
    await done;
  });

  return () => {
    if (connector === null) throw new Error('The engine is there when the tests begin.');
    return connector;
  };
}
