import { changeVerb } from './compare.ts';
import { resolveAmount } from './resolve.ts';
import { basePhase } from './state.ts';
import type { Subject } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

/** `各是`, `分别减少`: what stands behind is one figure for each of the names before it. */
const OF_EACH = /(?:各|分别)(?:是|为|达)?$/;
/** One more figure of the kind, and no third one. */
const SECOND = /^[，、和与](?<kind>[ⓂⓇ])(?![，、和与][ⓂⓇ])/;
const JOINS = /^[，、和与]$/;

/**
 * Two figures in the order of their names: `收、支总计各是5万元、4万元`, `基本支出、项目支出分别为3万元、2万元`. The
 * first one may leave out its unit. A list that cannot be told apart by its names is not read at all.
 */
export function readPair(spot: Spot, walk: Walk): Answer {
  const { state } = walk;
  if (state.pair?.next && JOINS.test(spot.lead)) {
    state.pair.next = false;
    return answerOf(state.pair.subjects[1], state.pair.verb, spot, walk);
  }
  if (!/[各别]/.test(spot.label)) return null;
  const verb = changeVerb(spot.label);
  const words = verb ? verb.before : spot.label;
  if (!OF_EACH.test(words) || state.cause || state.section.definitions) return null;
  const mark = walk.skeleton.text[spot.token.at];
  if (!new RegExp(`^[，、和与]${mark}`).test(spot.after)) return null;
  if (SECOND.exec(spot.after)?.groups?.['kind'] !== mark) return { unread: 'unnamed' };
  const subjects = namesOf(words.replace(OF_EACH, ''), walk);
  if (!subjects) return spot.token.kind === 'money' ? { unread: 'unnamed' } : null;
  const change = verb ? { sign: verb.sign } : null;
  const first = answerOf(subjects[0], change, spot, walk);
  if (first && !('unread' in first)) state.pair = { subjects, verb: change, next: true };
  return first;
}

/** The two things that `words` name, or those of the pair before. */
function namesOf(words: string, { state, setting }: Walk): [Subject, Subject] | null {
  const whole = setting.labelOf(words);
  if (whole.unknown === '' && whole.core === '') return state.pair?.subjects ?? null;
  if (whole.unknown === '' && whole.says.both) {
    const both = resolveAmount(whole, state, setting);
    if (!both) return null;
    return [
      { ...both, direction: 'revenue' },
      { ...both, direction: 'expenditure' },
    ];
  }
  const names = words.split(/[、和与]/);
  const [one, other] = names.map((name) => resolveAmount(setting.labelOf(name), state, setting));
  return names.length === 2 && one && other ? [one, other] : null;
}

function answerOf(
  subject: Subject,
  verb: { sign: 1 | -1 } | null,
  { token }: Spot,
  { state }: Walk,
): Answer {
  const rate = token.kind === 'rate';
  if (!verb) return rate ? null : { subject, extra: {} };
  const { base } = state;
  if (!base) return rate ? null : { unread: 'no_base' };
  if (token.digits.startsWith('-')) return { unread: 'double_sign' };
  const value = Number(`${token.digits}e${token.power}`);
  return {
    subject,
    extra: {
      measure: rate ? 'change_rate' : 'change',
      base_year: base.year,
      base_phase: basePhase(base, subject),
      value: value === 0 ? 0 : value * verb.sign,
    },
  };
}
