import { render } from 'svelte/server';
import Prerendered from './app/Prerendered.svelte';
import { directory, type Connector } from './db/index.ts';
import { formats, messages } from './i18n/index.ts';
import { DEFAULT, linksFrom } from './state/selection.ts';
import { loadOverview } from './views/overview/load.ts';
import { scopeOf, type ViewProps } from './views/page.ts';

/** The page as it opens, as HTML: run by the build, over the data that it ships. */
export async function prerender(connector: Connector): Promise<string> {
  const scope = scopeOf(await directory(connector, []), DEFAULT);
  const data = await loadOverview(connector, scope);
  const page: ViewProps = {
    ...{ connector, scope, selection: DEFAULT },
    words: {
      language: DEFAULT.language,
      unit: DEFAULT.unit,
      t: messages[DEFAULT.language],
      format: formats(DEFAULT.unit),
    },
    link: linksFrom(DEFAULT),
    go: () => undefined,
  };
  const { body } = render(Prerendered, { props: { page, data } });
  // Where the compiler would find its place again; nothing does here.
  return body.replace(/<!--.*?-->/gs, '');
}
