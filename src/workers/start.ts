import { guardedWorker } from '../db/worker.ts';

/** Starts a script of the build under the policy of this page. */
export function startScript(path: string): Worker {
  const url = new URL(path, location.href).href;
  // The development server gives modules, and the page no policy.
  return import.meta.env.DEV ? new Worker(url, { type: 'module' }) : guardedWorker(url);
}
