import { exampleWords } from '../../i18n/workbench/examples.ts';
import type { Language } from '../../model/index.ts';

/** A good question over the tables of the ledger, with its statement. */
export interface Example {
  name: string;
  group: string;
  title: string;
  text: string;
  sql: string;
}

const files = import.meta.glob<string>('../../sql/examples/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** By the names of the files, without what ends them. */
const statements = new Map(
  Object.entries(files).map(([path, sql]) => [path.replace(/^.*\/|\.sql$/g, ''), sql.trim()]),
);

/** The examples in the order shown, those of a group together. */
export const examplesIn = (language: Language): Example[] =>
  exampleWords[language].groups.flatMap(({ title: group, examples }) =>
    examples.flatMap(({ name, title, text }) => {
      const sql = statements.get(name);
      return sql === undefined ? [] : [{ name, group, title, text, sql }];
    }),
  );

/** Those that have every word of `words`, in any case: in title, text, group or statement. */
export function matchingExamples(examples: readonly Example[], words: string): Example[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return examples.filter(({ name, group, title, text, sql }) => {
    const all = `${name}\n${group}\n${title}\n${text}\n${sql}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}
