import { RESPECTIVELY } from './compare.ts';
import { resolveAmount } from './resolve.ts';
import { hasUnknownPath, phaseFor } from './state.ts';
import type { Subject } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

const SHARE = /^占[^，。；]{0,24}$/;
const EXECUTION =
  /(?:完成|占|为)(年初|全年|调整后?的?|[本当]?年度?)?的?预算(?:数)?(?:总额)?的?(?:为|达)?$|预算(?:执行|完成)(?:总体)?(?:率|进度|比例)(?:为|达到?)?$|采购执行率(?:为)?$/;

const COMPLETED = /完成(年初|全年|调整后?的?)?预算(?:数|安排)?Ⓜ的$/;

/** Shares and rates of execution; null where a percentage is about something else. */
export function readRate(spot: Spot, walk: Walk): Answer {
  const { state } = walk;
  const { label, lead } = spot;
  if (state.cause || hasUnknownPath(state) || RESPECTIVELY.test(lead)) return null;
  const execution = EXECUTION.exec(label);
  if (execution) return executed(spot, walk, execution[1] ?? '');
  // `完成年初预算90万元的105%`
  const measured = lead === '的' ? COMPLETED.exec(spot.before) : null;
  if (measured) return executed(spot, walk, measured[1] ?? '');
  const task = /完成[^，。；]{0,12}(?:任务|目标)[^，。；]{0,8}的?$/.test(spot.sentence);
  if (task && /^的$/.test(label) && state.topic) {
    return { subject: state.topic, extra: { measure: 'execution_rate' } };
  }
  const amount = state.last;
  if (SHARE.test(label) || (/^[，,]$/.test(lead) && /占Ⓡ/.test(spot.after))) {
    return amount ? { subject: amount, extra: { measure: 'share', heading: label || '占' } } : null;
  }
  return null;
}

function executed(spot: Spot, walk: Walk, budget: string): Answer {
  const { state, setting } = walk;
  const words = spot.label === '的' ? '' : spot.label.replace(EXECUTION, '');
  let subject: Subject | null = state.last ?? state.topic;
  const label = setting.labelOf(words);
  if (label.unknown === '' && label.says.concept) {
    subject = resolveAmount(label, state, setting);
  }
  if (!subject) return null;
  const phase = subject.phase ?? phaseFor(undefined, subject.fiscal_year, setting);
  const base = /年初/.test(budget) ? 'approved' : /全年|调整/.test(budget) ? 'adjusted' : null;
  const whole = /全年预算执行率/.test(spot.label) ? 'adjusted' : base;
  return {
    subject: { ...subject, phase },
    extra: {
      measure: 'execution_rate',
      base_year: subject.fiscal_year,
      base_phase: whole,
    },
  };
}
