import type { Direction, Fund, Phase } from '../../../model/index.ts';
import type { Label } from './label.ts';
import type { Lexeme } from './lexicon.ts';
import type { State } from './state.ts';
import { subjectOf, type Subject } from './subject.ts';

/** The fund that the words around name, nearest first. */
export function fundAround(state: State): Fund | null {
  return state.whole?.fund ?? state.frame.whole?.fund ?? state.section.fund;
}

/** 财政拨款支出 in a section about one budget is what that budget gives, not what all of them give. */
export function fundSaid({ fund, direction, nature }: Lexeme, { section }: State): Fund | null {
  const spent = direction === 'expenditure' || nature != null;
  return fund === 'fiscal' && spent && section.fund !== null ? section.fund : (fund ?? null);
}

/** `财政拨款收入总计5万元，支出总计5万元，收、支总计各增加1万元`: the other side, and both, are of the same money. */
export function fundOfPair({ total, both, direction }: Lexeme, { head, last }: State): Fund | null {
  if (!total || last?.concept !== 'total') return null;
  const other = head !== null && direction !== undefined && direction !== last.direction;
  return both || other ? last.fund : null;
}

const ACCOUNTS = /^(?:total|revenue|expenditure)$/;

/** `“三公”经费8万元（其中：一般公共预算支出8万元）`: the part of a cost that a fund pays. */
export function fundOfCost(
  label: Label,
  year: number,
  phase: Phase | null,
  state: State,
): Subject | null {
  const { says } = label;
  const { whole } = state;
  if (!whole || !says.fund || says.concept || says.nature || says.both || says.carried) return null;
  if (ACCOUNTS.test(whole.concept)) return null;
  return { ...whole, fiscal_year: year, phase, fund: says.fund, item: label.core };
}

/** `按政府采购资金类型划分，一般公共预算拨款5万元，上年结转资金1万元`: who pays for what is bought. */
export function fundOfPurchase(
  { says, core }: Label,
  year: number,
  phase: Phase | null,
  { section }: State,
): Subject | null {
  if (section.topic !== 'procurement' || says.nature || says.both || says.total) return null;
  const carried = says.carried === true || says.concept === 'carryover_in';
  const fund = carried ? 'carryover' : says.fund;
  if (fund === undefined || (!carried && (says.concept || says.direction))) return null;
  return { ...subjectOf(year, phase, 'procurement'), fund, item: core };
}

/** 一般公共预算当年拨款: the fund alone. As a part it divides the whole, else it is what may be spent. */
export function appropriation(subject: Subject, says: Lexeme, state: State): Subject | null {
  if (!says.fund) return null;
  const whole = state.whole ?? (state.frame.list ? state.frame.whole : null);
  const listed = state.side !== null || says.fund === state.section.fund;
  if (!whole && (state.base !== null || !listed)) return null;
  if (whole && ACCOUNTS.test(whole.concept)) {
    const side = whole.concept === 'total' ? state.side : null;
    const concept = side ?? whole.concept;
    const direction = side ?? whole.direction;
    return {
      ...whole,
      concept,
      direction,
      fund: says.fund,
      item: subject.item,
      phase: subject.phase,
    };
  }
  subject.concept = state.side ?? 'expenditure';
  subject.direction = subject.concept as Direction;
  subject.fund = says.fund;
  if (subject.concept === 'expenditure') subject.nature = 'all';
  return subject;
}
