import type { AnyTable } from '../table.ts';
import { administrativeCost } from './administrative_cost.ts';
import { composition } from './composition.ts';
import { execution } from './execution.ts';
import { perCapitaSubsidy } from './per_capita_subsidy.ts';
import { threePublic } from './three_public.ts';

/** Every mart, in the order of the data package. Each is the result of the SELECT of its name in `src/sql/marts`. */
export const marts: readonly AnyTable[] = [
  composition,
  perCapitaSubsidy,
  threePublic,
  execution,
  administrativeCost,
];
