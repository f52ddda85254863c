import type { Plugin } from 'vite';
import { ship, type Shipped } from './release.ts';

const MODULE = 'virtual:release';

/**
 * Ships the data in `folder` with the site (`data/*`, while developing as well), and tells the page of it through the
 * module `virtual:release`. A folder that lacks a table stops the build: a site without data would only fail later, at
 * its reader's.
 */
export function shippedData(folder: string): Plugin {
  let shipped: Promise<Shipped> | null = null;
  const made = (): Promise<Shipped> => (shipped ??= ship(folder));
  return {
    name: 'shipped-data',
    // At the start, not only when something asks for it.
    async buildStart() {
      if (this.environment.mode === 'build') await made();
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { release } = await made();
      return `export const release = ${JSON.stringify(release)};`;
    },
    async generateBundle() {
      for (const [fileName, source] of (await made()).files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    // The first chart's answers are asked for together with its code, not after it.
    transformIndexHtml: {
      order: 'post',
      handler: async () =>
        (await made()).first.map((path) => ({
          tag: 'link',
          attrs: {
            ...{ rel: 'preload', as: 'fetch', crossorigin: true, href: `./${path}` },
            fetchpriority: 'low',
          },
          injectTo: 'head' as const,
        })),
    },
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const path = `data${(request.url ?? '').split('?')[0] ?? ''}`;
        void made().then(({ files }) => {
          const bytes = files.get(path);
          if (!bytes) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'application/octet-stream');
          response.end(bytes);
        }, next);
      });
    },
  };
}
