import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** How much JavaScript may come before the first chart, in kB as gzip makes it. */
export const BUDGET_KB = 90;

type Bundle = Rollup.OutputBundle;

/** A chunk and everything that it imports without being asked, each once. */
function withImports(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || found.has(name)) return found;
  found.add(name);
  for (const one of chunk.imports) withImports(bundle, one, found);
  return found;
}

/** What the page and the view that opens first consist of. */
function firstFiles(bundle: Bundle, view: string): { scripts: string[]; styles: string[] } {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const starts = chunks.filter(
    ({ isEntry, facadeModuleId }) => isEntry || facadeModuleId?.endsWith(view) === true,
  );
  const scripts = new Set<string>();
  for (const { fileName } of starts) withImports(bundle, fileName, scripts);
  const styles = chunks
    .filter(({ fileName }) => scripts.has(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return { scripts: [...scripts], styles: [...new Set(styles)] };
}

/**
 * Lets the browser fetch the view that opens first together with the page, not after it, and fails the build when
 * there is more JavaScript before the first chart than `budget` kB. `view`: the end of its component's path.
 */
export function firstView(view: string, budget = BUDGET_KB): Plugin {
  return {
    name: 'first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return [];
        const { scripts, styles } = firstFiles(bundle, view);
        const wanted = [
          ...scripts.map((file) => ({ rel: 'modulepreload', href: `./${file}` })),
          ...styles.map((file) => ({ rel: 'stylesheet', href: `./${file}` })),
        ];
        return wanted
          .filter(({ href }) => !html.includes(`"${href}"`))
          .map((attrs) => ({
            tag: 'link',
            attrs: { ...attrs, crossorigin: true },
            injectTo: 'head' as const,
          }));
      },
    },
    writeBundle(_, bundle) {
      const { scripts } = firstFiles(bundle, view);
      const sizes = scripts.map((file) => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0;
      });
      const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
      const words = `JavaScript before the first chart: ${total.toFixed(1)} kB gzip, budget ${budget} kB`;
      if (total <= budget) this.info(words);
      else {
        const list = scripts.map((file, i) => `  ${file} ${sizes[i] ?? 0} B`).join('\n');
        throw new Error(`${words}:\n${list}`);
      }
    },
  };
}
