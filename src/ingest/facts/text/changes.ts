import { changeVerb, comparisonIn, REACHES, RESPECTIVELY, signBehind } from './compare.ts';
import { readLabel, type Label } from './label.ts';
import { resolveAmount } from './resolve.ts';
import { basePhase, hasUnknownPath, yearOf } from './state.ts';
import { isSame, subjectOf, type Base, type Subject } from './subject.ts';
import { firstTokenFrom } from './token.ts';
import type { Answer, Spot, Walk } from './walk.ts';

/** An amount of change: `比2023年预算增加3435.38万元`. */
export function readChange(spot: Spot, walk: Walk): Answer {
  const { state, setting } = walk;
  if (state.cause || hasUnknownPath(state)) return null;
  const disposed = /(增加|减少)国有资产$/.exec(state.base ? '' : spot.label);
  if (disposed) {
    const subject = subjectOf(yearOf(state, setting), null, 'assets');
    subject.item = '国有资产';
    return {
      subject,
      extra: { measure: 'change', value: signed(spot, disposed[1] === '减少' ? -1 : 1) },
    };
  }
  if (REACHES.test(spot.label)) return { unread: 'no_sign' };
  const verb = changeVerb(spot.label);
  const verbless = !verb && spot.compared && /各$/.test(spot.label) ? signBehind(spot.after) : null;
  if (!verb && verbless === null) {
    if (spot.compared && comparisonIn(spot.label)) return ofBaseYear(spot, walk);
    if (spot.compared && /各$/.test(spot.label)) return { unread: 'no_sign' };
    return null;
  }
  if (!state.base) return { unread: 'no_base' };
  if (RESPECTIVELY.test(spot.lead)) {
    state.changeLost = true;
    return { unread: 'unnamed' };
  }
  const sign = verb?.sign ?? verbless ?? 1;
  // `与上年决算数90万元相比增加10万元`
  const words = (verb?.before ?? spot.label).replace(/^相[比较]$/, '');
  // `较上年4.08减少0.88万元`: the amount before is printed without its unit.
  const named = changed(spot.compared ? words.replace(/Ⓝ$/, '') : words, walk);
  const subject = named === state.last ? ownerOf(named, signed(spot, sign), spot, walk) : named;
  const denied =
    subject && state.resumed && proves(subject, signed(spot, sign), spot, walk) === false;
  state.changeLost = !subject || denied === true;
  if (!subject) return { unread: 'unnamed' };
  if (denied) return { unread: 'explanation' };
  if (sign < 0 && spot.token.digits.startsWith('-')) {
    // `减少（增加）-140.20万元，减少5.66%`: the rate tells which of the two words is meant.
    const value = Math.abs(signed(spot, 1)) * (signBehind(spot.after) ?? 0);
    const told = verb?.either === true && value !== 0;
    if (!told || proves(subject, value, spot, walk) !== true) return { unread: 'double_sign' };
    return change(subject, state.base, walk, { measure: 'change', value });
  }
  return change(subject, state.base, walk, { measure: 'change', value: signed(spot, sign) });
}

/** Whether the rate behind a change fits the amount that it is said of; null where that is not published. */
function proves(
  subject: Subject,
  by: number,
  spot: Spot,
  { skeleton, state }: Walk,
): boolean | null {
  const now = state.values.get(subject);
  const rate = /^，[增减下上降][长加少降升幅][^Ⓡ，。；]{0,2}Ⓡ/.test(spot.after)
    ? skeleton.tokens[firstTokenFrom(skeleton, spot.token.at + 1)]
    : undefined;
  // Nothing is no share of anything: 增加0万元，增长0% fits every amount.
  if (now === undefined || rate?.kind !== 'rate' || now === by || by === 0) return null;
  const decimals = rate.digits.split('.')[1]?.length ?? 0;
  const found = (Math.abs(by) / Math.abs(now - by)) * 100;
  return Math.abs(found - Math.abs(Number(rate.digits))) <= 1.5 / 10 ** decimals;
}

/**
 * Whose change stands behind the parts of an amount: the rate tells; else it is the last part's, but behind a list
 * of parts it could as well be the whole's.
 */
function ownerOf(part: Subject | null, by: number, spot: Spot, walk: Walk): Subject | null {
  const { whole, listed } = walk.state;
  if (!part || (whole && isSame(part, whole))) return part;
  if (proves(part, by, spot, walk)) return part;
  if (whole && proves(whole, by, spot, walk)) return whole;
  return listed ? null : part;
}

/** `比2023年决算数90万元增加10万元`: the amount that the change is measured from. */
function ofBaseYear(spot: Spot, walk: Walk): Answer {
  const { base, last } = walk.state;
  if (!base || !last || !/^(?:Ⓩ|[多少]Ⓜ|相比|增加|减少|增长|下降|上升|降低)/.test(spot.after)) {
    return { unread: 'no_sign' };
  }
  const words = comparisonIn(spot.label)?.rest ?? '';
  const { says, unknown } = walk.setting.labelOf(words);
  if (unknown !== '' || (says.concept && says.concept !== last.concept))
    return { unread: 'no_sign' };
  const subject = { ...last, fiscal_year: base.year, phase: basePhase(base, last) };
  return { subject, extra: {}, aside: true };
}

/** `增长12.5%` behind an amount of change or a comparison. */
export function readRateOfChange(spot: Spot, walk: Walk): Answer {
  const { state } = walk;
  // `减少0.5万元（11.11%）`
  if (spot.lead === '(' && spot.before.endsWith('Ⓜ(') && spot.after.startsWith(')')) {
    if (!state.change || state.cause) return null;
    const { subject, base, sign } = state.change;
    return change(subject, base, walk, { measure: 'change_rate', value: signed(spot, sign) });
  }
  const verb = changeVerb(spot.label);
  if (!verb || state.cause || !state.base || hasUnknownPath(state)) return null;
  if (RESPECTIVELY.test(spot.lead)) return null;
  if (verb.sign < 0 && spot.token.digits.startsWith('-')) return { unread: 'double_sign' };
  const value = signed(spot, verb.sign);
  if (state.changeLost) return null;
  const bare = readLabel(verb.before, '');
  const subject =
    state.change && bare.unknown === '' && bare.core === ''
      ? state.change.subject
      : changed(verb.before, walk);
  if (!subject) return null;
  return change(subject, state.base, walk, { measure: 'change_rate', value });
}

/** `与2023年预算持平`. */
export function readSame(spot: Spot, walk: Walk): Answer {
  const { state } = walk;
  if (state.cause || !spot.compared || !state.base || hasUnknownPath(state)) return null;
  const subject = changed(spot.label, walk);
  return subject ? change(subject, state.base, walk, { measure: 'change', value: 0 }) : null;
}

function signed(spot: Spot, sign: 1 | -1): number {
  const value = Number(`${spot.token.digits}e${spot.token.power}`);
  return value === 0 ? 0 : value * sign;
}

function change(
  subject: Subject,
  base: Base,
  walk: Walk,
  extra: { measure: 'change' | 'change_rate'; value: number },
): Answer {
  const phase = basePhase(base, subject);
  if (base.year === subject.fiscal_year && phase === subject.phase) return { unread: 'no_base' };
  walk.state.change = { subject, base, sign: extra.value < 0 ? -1 : 1 };
  return {
    subject,
    extra: { base_year: base.year, base_phase: phase, ...extra },
  };
}

/** 收入 or 支出 as such: what a class, a project or an economic class has is only a part of it. */
function isSide(one: Subject, direction: Subject['direction'] | undefined): boolean {
  const { function_code, economic_code, project } = one;
  return (
    one.direction === direction &&
    function_code === null &&
    economic_code === null &&
    project === null
  );
}

/** `一般公共预算财政拨款增加9万元`: the side of that budget that the paragraph tells of. */
function ofFund({ says, unknown }: Label, amounts: readonly Subject[]): Subject | null {
  if (unknown !== '' || says.both || says.direction || says.total || says.carried) return null;
  const own = amounts.filter((one) => one.fund === says.fund);
  const accounts = own.filter((one) => one.concept === one.direction && one.function_code === null);
  const [first] = accounts;
  return first && own.every((one) => one.direction === first.direction) ? first : null;
}

/** What changed: the words behind the comparison, else those in front of it, else what was spoken of. */
export function changed(words: string, walk: Walk): Subject | null {
  const { state } = walk;
  const comparison = comparisonIn(words);
  const candidates = comparison ? [comparison.rest, words.slice(0, comparison.start)] : [words];
  for (const candidate of candidates) {
    const text = candidate.replace(/^.*Ⓕ/, '');
    const label = walk.setting.labelOf(text);
    const { says } = label;
    const empty = !says.concept && !says.fund && !says.nature && !says.both && !says.direction;
    if (label.unknown === '' && candidate !== comparison?.rest && !says.concept && !says.fund) {
      const phased = says.phase && inPhase(says.phase, walk);
      if (phased) return phased;
    }
    if (label.unknown === '' && empty) continue;
    if (label.unknown === '' && !says.concept && !says.fund && !says.nature && !says.both) {
      const near = state.last ?? state.topic;
      const item = near !== null && (near.function_code !== null || near.direction === null);
      if (item && near.direction !== 'revenue' && says.direction === 'expenditure') return near;
      // 本年收入 is not 收入总计, which holds what was carried over as well.
      const own = says.current && state.amounts.find((one) => one.concept === says.direction);
      const sided = own || state.amounts.find((one) => isSide(one, says.direction));
      if (sided) return sided;
    }
    const funded = says.fund && !says.concept && !says.nature ? ofFund(label, state.amounts) : null;
    if (funded) return funded;
    const subject = resolveAmount(label, state, walk.setting);
    if (!subject) return null;
    return lastOf(walk, (one) => isSame(one, subject, says.fund !== undefined)) ?? subject;
  }
  // `出国费比预算无增减，比上年减少5万元`: the second comparison is of what the first one named.
  if (state.change) return state.change.subject;
  return state.last ?? (state.broken || state.nameless ? null : state.topic);
}

/** `支出决算数比年初预算数多`: the amount in that phase of what is spoken of. */
function inPhase(phase: string, walk: Walk): Subject | null {
  const near = walk.state.last ?? walk.state.topic;
  return lastOf(walk, (one) => one.phase === phase && near !== null && isSame(one, near, true));
}

function lastOf({ state }: Walk, test: (one: Subject) => boolean): Subject | null {
  return state.amounts.findLast(test) ?? null;
}
