export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const KEY = 'theme';

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === value) ?? 'auto';
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
    return 'auto';
  }
}

/** Light, dark or as the system: a matter of the reader's machine, so not in the address. */
export class ThemeChoice {
  #theme = $state<Theme>('auto');

  constructor() {
    if (typeof document !== 'undefined') this.choose(stored());
  }

  get theme(): Theme {
    return this.#theme;
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      return;
    }
  }
}
