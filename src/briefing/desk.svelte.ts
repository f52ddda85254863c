import { copyText } from '../export/copy.ts';
import { download } from '../export/download.ts';
import { fileName } from '../export/file-name.ts';
import type { Briefing } from '../state/briefing/briefing.ts';
import type { KeptBriefing } from '../state/briefing/kept.svelte.ts';
import { BriefingError } from '../state/briefing/problem.ts';
import type { KnowsFigure } from '../state/briefing/read.ts';
import { briefingFile, EXTENSION, openBriefingFile } from './file.ts';
import { packed, unpacked } from './link.ts';

/** A link of more signs is cut by some programs. */
const LONG_LINK = 2_000;

/** What was done last and is said to the reader. */
export type Said =
  | {
      what:
        'removed' | 'cleared' | 'undone' | 'saved' | 'copied' | 'tooLong' | 'replaced' | 'taken';
    }
  | { what: 'moved'; n: number; all: number }
  | { what: 'opened'; n: number }
  | { what: 'appended'; n: number; there: number; left: number }
  | { what: 'longCopied'; n: number }
  | { what: 'notCopied'; address: string };

/** A briefing that came from elsewhere and waits for the reader's word. */
export interface Asked {
  briefing: Briefing;
  from: 'file' | 'link';
}

/** A briefing that an address brought: never the reader's own until it is kept. */
export type Shared = { briefing: Briefing } | { error: BriefingError } | null;

/** What the reader does with a briefing as a whole. */
export class Desk {
  #said = $state.raw<Said | null>(null);
  #problem = $state.raw<BriefingError | null>(null);
  #asked = $state.raw<Asked | null>(null);
  #shared = $state.raw<Shared>(null);
  readonly #kept: KeptBriefing;
  readonly #knows: KnowsFigure;

  constructor(kept: KeptBriefing, knows: KnowsFigure) {
    this.#kept = kept;
    this.#knows = knows;
  }

  get said(): Said | null {
    return this.#said;
  }

  /** Why the last file was not opened. */
  get problem(): BriefingError | null {
    return this.#problem;
  }

  get asked(): Asked | null {
    return this.#asked;
  }

  get shared(): Shared {
    return this.#shared;
  }

  say(said: Said): void {
    this.#said = said;
  }

  /** Reads what the address brought; null for nothing. */
  bring(text: string | null): void {
    if (text === null) {
      this.#shared = null;
      return;
    }
    try {
      this.#shared = { briefing: unpacked(text, this.#knows) };
    } catch (thrown) {
      if (!(thrown instanceof BriefingError)) throw thrown;
      this.#shared = { error: thrown };
    }
  }

  async open(file: Blob): Promise<void> {
    this.#problem = null;
    this.#said = null;
    try {
      this.take({ briefing: await openBriefingFile(file, this.#knows), from: 'file' });
    } catch (thrown) {
      if (!(thrown instanceof BriefingError)) throw thrown;
      this.#problem = thrown;
    }
  }

  /** Takes it where the reader has none; else asks first. True where it was taken. */
  take(asked: Asked): boolean {
    if ((this.#kept.briefing?.items.length ?? 0) > 0) {
      this.#asked = asked;
      return false;
    }
    this.#kept.replace(asked.briefing);
    this.#said = { what: 'opened', n: asked.briefing.items.length };
    return true;
  }

  /** What the reader answers; null for leaving all as it is. */
  answer(how: 'replace' | 'append' | null): void {
    const asked = this.#asked;
    this.#asked = null;
    if (asked === null || how === null) return;
    const { briefing } = asked;
    if (how === 'replace') {
      this.#kept.replace(briefing);
      this.#said = { what: 'replaced' };
    } else {
      const { there, left } = this.#kept.append(briefing);
      this.#said = { what: 'appended', n: briefing.items.length - there - left, there, left };
    }
  }

  save(briefing: Briefing, title: string): void {
    download(
      `${fileName(title, 'briefing')}.${EXTENSION}`,
      'application/json',
      briefingFile(briefing),
    );
    this.#said = { what: 'saved' };
  }

  /** @param link The address of the page with the text of a briefing in it. */
  async copyLink(briefing: Briefing, link: (text: string) => string): Promise<void> {
    const text = packed(briefing);
    if (text === null) {
      this.#said = { what: 'tooLong' };
      return;
    }
    const address = link(text);
    if (!(await copyText(address))) this.#said = { what: 'notCopied', address };
    else if (address.length > LONG_LINK) this.#said = { what: 'longCopied', n: address.length };
    else this.#said = { what: 'copied' };
  }
}
