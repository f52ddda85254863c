import { untrack } from 'svelte';
import type { Trouble } from '../db/index.ts';
import { Resource, type Load } from './resource.svelte.ts';

type Question = readonly unknown[];

const same = (a: Question, b: Question): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

/**
 * What a part of the page asks of the data whenever its choices make it another question. Until the answer is there,
 * the answer before stays together with the choices that it was for: nothing is drawn of two questions at once, nor
 * drawn twice.
 *
 * Made while a component is, for as long as that lives.
 */
export class Answer<C extends object | null, T> {
  readonly #given: () => C;
  readonly #questionOf: (choices: NonNullable<C>) => Question;
  readonly #ask: (choices: NonNullable<C>) => Promise<T>;
  readonly #resource: Resource<{ question: Question; data: T }>;
  #last: Question = [];
  #held: C | null = null;

  readonly #now = $derived.by(() => this.#given());
  /** The same array for as long as the question is the same; null while there is none. */
  readonly #question = $derived.by((): Question | null => {
    const now = this.#now;
    if (now === null) return null;
    const next = this.#questionOf(now);
    if (!same(this.#last, next)) this.#last = next;
    return this.#last;
  });
  readonly #current = $derived.by((): boolean => {
    const load = this.#resource.state;
    return load.status !== 'ready' || load.data.question === this.#question;
  });
  readonly #choices = $derived.by((): C => {
    if (this.#current || this.#held === null) this.#held = this.#now;
    return this.#held;
  });
  readonly #state = $derived.by((): Load<T> => {
    const load = this.#resource.state;
    if (load.status !== 'ready') return load;
    return { status: 'ready', data: load.data.data, stale: load.stale || !this.#current };
  });

  /**
   * `choices`: all that the part is drawn with, null while there are none; a new object when one of them changes.
   * `questionOf`: those of them that make a question, compared one by one. `otherwise`: what a failure is called that
   * does not say itself.
   */
  constructor(
    choices: () => C,
    questionOf: (choices: NonNullable<C>) => Question,
    ask: (choices: NonNullable<C>) => Promise<T>,
    otherwise: Trouble = 'query',
  ) {
    this.#given = choices;
    this.#questionOf = questionOf;
    this.#ask = ask;
    this.#resource = new Resource(otherwise);
    $effect(() => {
      if (this.#question !== null) untrack(() => this.again());
    });
  }

  get state(): Load<T> {
    return this.#state;
  }

  /** What is to be drawn with the answer in `state`: the choices that it is for. */
  get choices(): C {
    return this.#choices;
  }

  /** Asks, or asks once more after a failure. */
  again(): void {
    const choices = this.#now;
    const question = this.#question;
    if (choices === null || question === null) return;
    void this.#resource.load(async () => ({ question, data: await this.#ask(choices) }));
  }
}
