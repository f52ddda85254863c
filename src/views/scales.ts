import type { Scale } from '../figures/figure.ts';
import { unitName, type Words } from './words.ts';

/** Of amounts, in the chosen unit. */
export const amountScale = (words: Words): Scale => ({
  ...{ tick: words.format.tick, inUnit: words.format.inUnit },
  unit: unitName(words),
});

export const percentScale = ({ format }: Words): Scale => ({
  ...{ tick: format.percentTick, inUnit: (value) => value },
  unit: '%',
});

/** Of what is written as it is drawn: things counted, yuan a person. */
export const plainScale = ({ format }: Words, unit: string): Scale => ({
  ...{ tick: (value) => format.count(value), inUnit: (value) => value },
  unit,
});
