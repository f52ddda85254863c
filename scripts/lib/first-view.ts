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

/** What the chunker tells of a module. */
interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

/**
 * The group of modules that the page needs before its first chart: all that `entry` imports without being asked. In one
 * file they cost one round trip. Without this, what they share with other views stands in files of its own.
 */
export function firstChunk(entry: string): {
  debugName: string;
  name: (id: string, modules: Modules) => string | null;
} {
  let first: Set<string> | null = null;
  const follow = (id: string, modules: Modules, found: Set<string>): Set<string> => {
    if (found.has(id)) return found;
    found.add(id);
    for (const one of modules.getModuleInfo(id)?.importedIds ?? []) follow(one, modules, found);
    return found;
  };
  return {
    debugName: 'first',
    name: (id, modules) => {
      first ??= follow(entry, modules, new Set());
      return first.has(id) ? 'first' : null;
    },
  };
}

/** Fails the build when there is more JavaScript before the first chart than `budget` kB. */
export function firstView(budget = BUDGET_KB): Plugin {
  return {
    name: 'first-view',
    apply: 'build',
    writeBundle(_, bundle) {
      const entries = Object.values(bundle).filter((one) => one.type === 'chunk' && one.isEntry);
      const scripts = entries.flatMap(({ fileName }) => [...withImports(bundle, fileName)]);
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
