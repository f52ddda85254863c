import { getContext, setContext } from 'svelte';
import type { Language } from '../model/index.ts';
import type { Added, Briefing, MadeFrom, Picked } from './briefing/briefing.ts';
import type { KeptBriefing } from './briefing/kept.svelte.ts';
import { storeOf, type Store } from './store.ts';

/** What became of a pick: `edited`: it is there with words written by hand, which one click does not take away. */
export type PickOutcome = Added | 'removed' | 'edited' | 'notKept' | 'failed';

/** An item's key as `keyOf` makes it, of whatever was kept. */
function keysIn(kept: unknown): string[] {
  const items: unknown = typeof kept === 'object' && kept ? Reflect.get(kept, 'items') : [];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const part = (name: string): string => String(Reflect.get(item, name));
    return part('kind') === 'finding'
      ? `finding ${part('check_id')}`
      : `${part('figure')} ${part('address')}`;
  });
}

/**
 * What every page knows of the briefing: what is in it. All else is fetched when something is picked or the briefing is
 * opened.
 */
export class Picks {
  #keys = $state.raw<readonly string[]>([]);
  #loading: Promise<KeptBriefing> | null = null;
  readonly #store: Store;
  readonly #release: MadeFrom;

  constructor(release: MadeFrom, store: Store = storeOf()) {
    this.#store = store;
    this.#release = release;
    this.#keys = keysIn(store.read('briefing'));
  }

  get count(): number {
    return this.#keys.length;
  }

  has(key: string): boolean {
    return this.#keys.includes(key);
  }

  /** The briefing itself, one for all of the page. */
  get(): Promise<KeptBriefing> {
    this.#loading ??= this.#load().catch((thrown: unknown) => {
      this.#loading = null;
      throw thrown;
    });
    return this.#loading;
  }

  /** Puts something in, or takes it out again. */
  async toggle(pick: () => Promise<Picked>, language: Language): Promise<PickOutcome> {
    try {
      const [kept, picked] = await Promise.all([this.get(), pick()]);
      const outcome = kept.toggle(picked, language, this.#release);
      return kept.kept ? outcome : 'notKept';
    } catch {
      return 'failed';
    }
  }

  async #load(): Promise<KeptBriefing> {
    const { KeptBriefing } = await import('./briefing/kept.svelte.ts');
    const kept = new KeptBriefing(this.#store, (briefing: Briefing | null) => {
      this.#keys = keysIn(briefing);
    });
    kept.listen();
    return kept;
  }

  /** What other tabs change is told before the briefing itself is there. */
  listen(): () => void {
    const changed = (): void => void (this.#keys = keysIn(this.#store.read('briefing')));
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  }
}

const CONTEXT = Symbol('picks');

export const setPicks = (picks: Picks): Picks => setContext(CONTEXT, picks);

/** Undefined where nothing can be picked: in what the build draws, in pictures and on paper. */
export const getPicks = (): Picks | undefined => getContext<Picks | undefined>(CONTEXT);
