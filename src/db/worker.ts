/**
 * Runs in the worker, before the engine's own script; so it uses nothing but globals of a worker. The engine compiles
 * its module while it comes and says nothing when it cannot: a server that does not know the type of .wasm files, has no
 * such file, or breaks off would leave it waiting for ever. Here the first gets the type, and the others are errors.
 */
export function typeModules(): void {
  const get = self.fetch.bind(self);
  self.fetch = async (...request) => {
    const answer = await get(...request);
    if (!new URL(answer.url).pathname.endsWith('.wasm')) return answer;
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${answer.statusText}`);
    const headers = new Headers(answer.headers);
    headers.set('content-type', 'application/wasm');
    return new Response(answer.body, { status: answer.status, headers });
  };
  const compile = WebAssembly.instantiateStreaming.bind(WebAssembly);
  const instantiateStreaming: typeof compile = async (...given) => {
    try {
      return await compile(...given);
    } catch (thrown) {
      // Out of every promise, so that the page hears of it.
      setTimeout(() => {
        throw thrown;
      });
      throw thrown;
    }
  };
  Object.assign(WebAssembly, { instantiateStreaming });
}

/**
 * Runs in the worker, too: from then on only modules are fetched, and nothing that a statement names. The engine asks
 * for other files with requests of the old kind, which are refused before they are made. `REFUSED` is what it says.
 */
export function refuseOthers(): void {
  const mark = 'not fetched:';
  self.XMLHttpRequest.prototype.open = (_: string, url: string | URL) => {
    throw new Error(`${mark} ${String(url)}`);
  };
  const get = self.fetch.bind(self);
  self.fetch = (asked, ...rest) => {
    const url = asked instanceof Request ? asked.url : String(asked);
    if (new URL(url, 'http://localhost').pathname.endsWith('.wasm')) return get(asked, ...rest);
    return Promise.reject(new Error(`${mark} ${url}`));
  };
}

/** What an error says in which a worker refused to fetch something. */
export const REFUSED = 'not fetched:';

/**
 * A worker that runs the script at `url` under the content security policy of this page. A worker that is started from a
 * file has only the policy that the file came with, which from a plain server is none; one that is started from a blob
 * has its page's. `before` runs in the worker before the script, in this order; it can use nothing but globals of a
 * worker.
 */
export function guardedWorker(url: string, ...before: readonly (() => void)[]): Worker {
  const prepared = before.map((prepare) => `(${prepare.toString()})();`).join('');
  const script = `${prepared}importScripts(${JSON.stringify(url)});`;
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(blob);
  } finally {
    // The worker has its address by now; what it stands for is fetched in the next step.
    setTimeout(() => URL.revokeObjectURL(blob), 10_000);
  }
}
