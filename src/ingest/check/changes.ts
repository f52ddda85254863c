import type { Fact } from '../../model/index.ts';
import { byAmount } from '../derive/index.ts';
import { once } from '../read/remember.ts';
import type { Published } from './published.ts';

/** Each published amount with the changes and the rates of change that speak of it. */
export const changesOf = once(({ facts }: Published): ReadonlyMap<Fact, readonly Fact[]> =>
  byAmount(facts, ['change', 'change_rate']),
);

/** Each published amount with the completion rates that speak of it. */
export const completionsOf = once(({ facts }: Published): ReadonlyMap<Fact, readonly Fact[]> =>
  byAmount(facts, ['execution_rate']),
);
