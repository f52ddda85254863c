import type { Figure, Meaning } from '../../../model/index.ts';

/** What a sentence speaks of: the meaning of a figure but for the measure and what it is compared with. */
export type Subject = Pick<
  Meaning,
  | 'fiscal_year'
  | 'phase'
  | 'concept'
  | 'direction'
  | 'fund'
  | 'nature'
  | 'function_code'
  | 'economic_code'
  | 'gov_economic_code'
  | 'item'
  | 'project'
  | 'as_of'
>;

/** What a change is measured from. */
export interface Base {
  year: number;
  phase: Meaning['phase'] | 'same';
}

export type Extra = Partial<
  Pick<Figure, 'measure' | 'base_year' | 'base_phase' | 'comparator' | 'value' | 'heading'>
>;

/** Whether two subjects are the same matter, whatever their year and phase. */
export function isSame(one: Subject, other: Subject, withFund = true): boolean {
  return (
    one.concept === other.concept &&
    one.direction === other.direction &&
    one.nature === other.nature &&
    one.function_code === other.function_code &&
    one.economic_code === other.economic_code &&
    one.gov_economic_code === other.gov_economic_code &&
    one.project === other.project &&
    (!withFund || one.fund === other.fund)
  );
}

export function subjectOf(year: number, phase: Subject['phase'], concept: string): Subject {
  return {
    fiscal_year: year,
    phase,
    concept,
    direction: null,
    fund: null,
    nature: null,
    function_code: null,
    economic_code: null,
    gov_economic_code: null,
    item: null,
    project: null,
    as_of: null,
  };
}
