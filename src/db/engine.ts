import { AsyncDuckDB, selectBundle, VoidLogger } from '@duckdb/duckdb-wasm';
import type { DuckDBBundles } from '@duckdb/duckdb-wasm';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { asLedgerError, LedgerError } from './errors.ts';
import { guardedWorker, refuseOthers, typeModules } from './worker.ts';

/** From the build itself, never from another host. The threaded bundle needs headers that a plain server lacks. */
const BUNDLES: DuckDBBundles = {
  eh: { mainModule: ehModule, mainWorker: ehWorker },
  mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
};

/** Neither a download that breaks off nor a module that cannot be compiled is ever reported: waiting must end. */
const PATIENCE_MS = 60_000;

/** `failed` rejects when the worker's script fails, or when `alive` was not called for too long. */
function watch(worker: Worker): { failed: Promise<never>; alive: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail: (message: string) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = (message) => reject(new LedgerError('engine', message));
  });
  worker.addEventListener('error', (event) => {
    fail(event.message || 'The worker script could not be started.');
  });
  const stop = (): void => clearTimeout(timer);
  const alive = (): void => {
    stop();
    timer = setTimeout(() => fail(`Nothing happened for ${PATIENCE_MS / 1000} s.`), PATIENCE_MS);
  };
  alive();
  return { failed, alive, stop };
}

export interface EngineOptions {
  /** Numbers of every type come as doubles, which is what charts take; else each as it is. */
  doubles: boolean;
  /** It reaches no file but those that the page gives it. */
  closed: boolean;
}

export interface StartedEngine {
  engine: AsyncDuckDB;
  /** Ends it at once, whatever it is doing. */
  kill: () => void;
}

/**
 * DuckDB in a worker, empty.
 * @throws LedgerError `unsupported` or `engine`.
 */
export async function startEngine({ doubles, closed }: EngineOptions): Promise<StartedEngine> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new LedgerError('unsupported', 'WebAssembly and web workers are needed.');
  }
  try {
    const bundle = await selectBundle(BUNDLES);
    const module = new URL(bundle.mainModule, location.href).href;
    const worker = guardedWorker(
      new URL(bundle.mainWorker ?? ehWorker, location.href).href,
      typeModules,
      ...(closed ? [refuseOthers] : []),
    );
    const { failed, alive, stop } = watch(worker);
    try {
      const engine = new AsyncDuckDB(new VoidLogger(), worker);
      await Promise.race([engine.instantiate(module, null, alive), failed]);
      await engine.open({
        path: ':memory:',
        query: { castDecimalToDouble: doubles, castBigIntToDouble: doubles },
      });
      return { engine, kill: () => worker.terminate() };
    } catch (thrown) {
      worker.terminate();
      throw thrown;
    } finally {
      stop();
    }
  } catch (thrown) {
    throw asLedgerError(thrown, 'engine');
  }
}
