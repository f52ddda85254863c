import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAPER_THEME } from '../../src/figures/theme.ts';

it('is the page by day', () => {
  const css = readFileSync('src/app/app.css', 'utf8');
  const day = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  for (const [name, colour] of Object.entries(PAPER_THEME)) {
    const short = colour.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
    expect(
      [`${name}: ${colour};`, `${name}: ${short};`].some((one) => day.includes(one)),
      name,
    ).toBe(true);
  }
});
