import type { Selection } from '../../state/index.ts';

/** A piece of a sentence; `to` is where it leads, `zh` is true of the documents' own words. */
export interface Part {
  text: string;
  to: Partial<Selection> | null;
  zh: boolean;
}

export type Prose = readonly Part[];

/** Words that lead nowhere. */
export function plain(text: string): Prose {
  return [{ text, to: null, zh: false }];
}

/** A figure that leads to its source; only words where nothing states it. */
export function figure(text: string, fact: string | null): Prose {
  return [{ text, to: fact === null ? null : { fact }, zh: false }];
}

/** Words that lead to another place of the site. */
export function leading(text: string, to: Partial<Selection>): Prose {
  return [{ text, to, zh: false }];
}

/** Words as published. */
export function published(text: string): Prose {
  return [{ text, to: null, zh: true }];
}

/**
 * A sentence of i18n with its slots filled: `{amount} of {total}`.
 * @throws RangeError when a slot has nothing to stand in it.
 */
export function fill(template: string, slots: Readonly<Record<string, Prose>>): Prose {
  return template.split(/(\{\w+\})/).flatMap((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece === '' ? [] : plain(piece);
    const slot = slots[name];
    if (!slot) throw new RangeError(`Nothing for {${name}} in “${template}”.`);
    return slot;
  });
}

export function joined(all: readonly Prose[], separator: string): Prose {
  return all.flatMap((one, i) => (i === 0 ? one : [...plain(separator), ...one]));
}

/** What a screen shows of it, without its links. */
export function textOf(prose: Prose): string {
  return prose.map(({ text }) => text).join('');
}
