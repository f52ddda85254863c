import { resolveAmount } from './resolve.ts';
import type { Subject } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

const EACH = /[、和与][^，。；]{1,60}均(?:为|是)$/;

/** `事业收入、经营收入、其他收入均为0万元`: the amount is that of every name, or of none where one is not known. */
export function readEach({ label }: Spot, walk: Walk): Answer {
  if (!EACH.test(label)) return null;
  const names = label.replace(/均(?:为|是)$/, '');
  const whole = walk.setting.labelOf(names);
  // 收入、支出总计 is one name of both sides.
  if (whole.unknown === '' && whole.says.both) return null;
  const subjects = names.split('、').flatMap((name) => {
    const one = named(name, walk);
    return one ? [one] : name.split(/[和与]|以及/).map((part) => named(part, walk));
  });
  const known = subjects.filter((one) => one !== null);
  const [first, ...also] = known;
  if (!first || known.length < subjects.length) return { unread: 'unnamed' };
  // A share behind it is of all of them together, which the accounts do not know.
  walk.state.last = null;
  walk.state.focus = null;
  return { subject: first, extra: {}, aside: true, also };
}

function named(name: string, { state, setting }: Walk): Subject | null {
  return resolveAmount(setting.labelOf(name), state, setting);
}
