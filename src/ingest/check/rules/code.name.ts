import type { ClassificationEntry, Fact } from '../../../model/index.ts';
import { squeeze, tidyName } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import { once, remembered } from '../../read/remember.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { placeOf } from '../words.ts';

/** Names are compared without what a table adds to them: brackets of the level, numbering, punctuation. */
const bare = remembered((name) =>
  squeeze(tidyName(name))
    .replace(
      /[（(](?:类|款|项)[）)]|^[一二三四五六七八九十\d]+[、.．]|^[（(][一二三四五六七八九十\d]+[）)]|其中[:：]/g,
      '',
    )
    .replace(/[（()）、,，\-—]/g, ''),
);

const namesOf = once(
  (entries: readonly ClassificationEntry[]): ReadonlyMap<string, ClassificationEntry> =>
    new Map(entries.map((entry) => [entry.code, entry])),
);

/**
 * In a sentence a class is named in passing, with words before and behind; an item stands by itself, and 基本支出 of it
 * is not its name.
 */
const isPrinted = (fact: Fact, code: string | null): boolean =>
  code !== null &&
  (fact.origin === 'table' || (code.length > 3 && !/^(?:基本|项目)支出/.test(fact.item ?? '')));

/** A sentence says 支出 behind an item whose name has it not. */
const isCalled = (fact: Fact, name: string): boolean => {
  const label = bare(fact.item ?? '');
  return label === name || (fact.origin === 'text' && label === `${name}支出`);
};

/** A label that is an item of the classification, not a project or a sentence about it. */
const isItem = (fact: Fact): boolean =>
  fact.item !== null &&
  fact.project === null &&
  fact.measure === 'amount' &&
  fact.origin !== 'derived' &&
  fact.statement !== 'project' &&
  fact.statement !== 'project_form';

export const rule: Rule = {
  name: 'code.name',
  title: { zh: '科目名称与政府收支分类科目一致', en: 'A code has its official name' },
  rationale: {
    zh: '科目的编码和名称以当年《政府收支分类科目》为准；写成简称或别的名称，读者难以查对，也可能就是另一个科目。名称只凭记忆、未经核对的，另行注明。',
    en: 'Codes and names are given by the 政府收支分类科目 of the year; a shortened or another name makes the item hard to find and may be another item. Names of the list that nothing but memory confirms are said so.',
  },
  needs: { zh: '带名称的功能或经济科目', en: 'functional or economic item with its name' },
  *trials({ facts, reference }: Published) {
    const lists = {
      function_code: namesOf(reference.functions),
      economic_code: namesOf(reference.economics),
    };
    for (const kind of ['function_code', 'economic_code'] as const) {
      const named = facts.filter((fact) => isItem(fact) && isPrinted(fact, fact[kind]));
      for (const own of groupBy(
        named,
        (fact) => `${fact[kind]} ${bare(fact.item ?? '')}`,
      ).values()) {
        const [fact] = own;
        const entry = lists[kind].get(fact?.[kind] ?? '');
        if (!fact || !entry) continue;
        const same = isCalled(fact, bare(entry.name));
        const doubt = entry.verified_by.includes('recall');
        yield stated(
          same ? 'pass' : 'fail',
          'info',
          {
            zh: `${entry.code}（${placeOf(fact).zh}）名为“${fact.item ?? ''}”，科目名称${same ? '一致' : `是“${entry.name}”`}${doubt ? '（名录未经核对）' : ''}。`,
            en: `${entry.code} (${placeOf(fact).en}) is called ${fact.item ?? ''}; the official name is ${same ? 'the same' : entry.name}${doubt ? ' (the list is not confirmed here)' : ''}.`,
          },
          own.slice(0, 1),
        );
      }
    }
  },
};
