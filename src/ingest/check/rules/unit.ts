import type { Fact, Message } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { once } from '../../read/remember.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { unitsInEnglish } from '../words.ts';

const byLine = once((facts: readonly Fact[]) => groupBy(facts, ({ line }) => line));

/** The figures at the place of a message: that one, or those of the table that begins there. */
function figuresAt(message: Message, { facts, statements }: Published): Fact[] {
  const { line = null, start = null } = message.location ?? {};
  const at = (byLine(facts).get(line) ?? []).filter(
    (fact) => start === null || fact.start === start,
  );
  if (at.length > 0) return at;
  const table = statements.find((record) => record.first_line === line);
  return table
    ? facts.filter(
        (fact) => (fact.line ?? 0) >= table.first_line && (fact.line ?? 0) <= table.last_line,
      )
    : [];
}

export const rule: Rule = {
  name: 'unit',
  title: { zh: '金额单位合理', en: 'Units that can be right' },
  rationale: {
    zh: '部门的总数以“元”为单位却只有两位数，或与各部分之和恰好相差两个单位之间的倍数，说明单位印错；采用各部分所证明的读法。',
    en: 'A total of a department in 元 that is two digits long, or one that its parts contradict by exactly the step between two units, has the wrong unit printed; the reading that the parts prove is taken.',
  },
  needs: { zh: '带单位的金额', en: 'amount with its unit' },
  *trials(published) {
    const wrong = published.messages.filter(({ rule }) => rule === 'unit.implausible');
    for (const message of wrong) {
      yield stated(
        'fail',
        'error',
        {
          zh: `所印单位不可能成立：印为 ${message.found ?? ''}，各部分证明应为 ${message.expected ?? ''}。`,
          en: `The printed unit cannot be right: ${unitsInEnglish(message.found ?? '')} is printed, the parts prove ${unitsInEnglish(message.expected ?? '')}.`,
        },
        figuresAt(message, published),
        message.location?.line ?? null,
      );
    }
    for (const { record, facts } of published.tables) {
      const [first] = facts;
      if (!first || wrong.some(({ location }) => location?.line === record.first_line)) continue;
      yield stated(
        'pass',
        'error',
        {
          zh: `《${record.title}》以${record.unit ?? '万元'}为单位，与其他报表相容。`,
          en: `${record.title} in units of ${unitsInEnglish(record.unit ?? '万元').replace('× ', '')} fits the other tables.`,
        },
        [first],
      );
    }
  },
};
