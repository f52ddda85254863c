import type { Statement } from '../../../model/index.ts';
import { matchesOf } from '../../read/matches.ts';
import { squeeze } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

const FORMS: readonly Statement[] = ['department_targets', 'project_targets', 'project_form'];
/** What is aimed at in words: a phrase long enough to be the same thing elsewhere, and its percentage. */
const AIM =
  /(?<!\p{Script=Han})(\p{Script=Han}{6,}率(?:稳定在|保持在|达到|不低于|控制在))(\d+(?:\.\d+)?)%/gu;
/** An aim has a rate and behind it a percentage. */
const mayAim = (text: string): boolean => {
  const at = text.indexOf('率');
  return at >= 0 && (text.includes('%', at) || text.includes('％', at));
};
/** The end of an aim: looked for before the words in front of it, which any sentence has. */
const AIMED = /率(?:稳定在|保持在|达到|不低于|控制在)\d/;
const aimsIn = (text: string): RegExpExecArray[] => {
  const bare = squeeze(text);
  return AIMED.test(bare) ? matchesOf(AIM, bare) : [];
};

interface Aim {
  phrase: string;
  value: number;
  line: number;
}

function aimsOf({ document, statements }: Published): Aim[] {
  return statements
    .filter(({ statement }) => FORMS.includes(statement))
    .flatMap(({ first_line, last_line }) =>
      document.lines.slice(first_line - 1, last_line).flatMap((text, index) =>
        // Looked for first: most lines have none.
        (mayAim(text) ? aimsIn(text) : []).map(([, phrase = '', value]) => ({
          phrase,
          value: Number(value),
          line: first_line + index,
        })),
      ),
    );
}

export const rule: Rule = {
  name: 'target.prose',
  title: { zh: '目标文字中的同一指标只有一个值', en: 'An aim in words has one value' },
  rationale: {
    zh: '项目的目标文字在项目表和部门整体表中重复；文字相同而百分数不同，就是一件事有两个目标。',
    en: 'The aims of a project stand in words in its own form and in that of the department; the same words with another percentage are two targets for one thing.',
  },
  needs: { zh: '在两处以相同文字表述的目标', en: 'aim that is worded the same way twice' },
  *trials(published) {
    for (const [first, ...others] of groupBy(aimsOf(published), (aim) => aim.phrase).values()) {
      for (const aim of others) {
        if (!first) continue;
        const same = aim.value === first.value;
        yield {
          ...stated(
            same ? 'pass' : 'fail',
            'warning',
            {
              zh: `“${aim.phrase}${aim.value}%”（第${aim.line}行）与第${first.line}行的 ${first.value}%${same ? '一致' : '不一致'}。`,
              en: `“${aim.phrase}${aim.value}%” (line ${aim.line}) and ${first.value}% at line ${first.line} ${same ? 'agree' : 'do not agree'}.`,
            },
            [],
            aim.line,
          ),
          expected: first.value,
          found: aim.value,
          unit: '%',
        };
      }
    }
  },
};
