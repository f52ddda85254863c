import { sumOf, type Entry } from '../entries.ts';
import { figure, fill, leading, plain } from '../prose.ts';
import { descending, money, nameOf, type Rule, type Takeaway, type Voice } from './rule.ts';

const errorsOf = ({ records }: Entry): number => sumOf(records, ({ errors }) => errors);

/** Checks that could be tried, whatever they found. */
const triedOf = ({ records }: Entry): number =>
  sumOf(records, (one) => one.errors + one.warnings + one.infos + one.passed);

/** The error with the largest difference in 万元, of whichever bureau. */
function largest(entries: readonly Entry[], voice: Voice): Takeaway['finding'] | null {
  const errors = entries.flatMap((entry) =>
    entry.records.flatMap(({ check_id, rule, expected, found, difference, fact_id }) =>
      check_id !== null &&
      rule !== null &&
      expected !== null &&
      found !== null &&
      difference !== null
        ? [{ entry, check_id, rule, expected, found, difference, fact_id }]
        : [],
    ),
  );
  const [most] = descending(errors, ({ difference }) => Math.abs(difference));
  if (!most) return null;
  const { entry, check_id, rule, expected, found, difference, fact_id } = most;
  const there = { view: 'checks', bureau: entry.bureau.bureau_id, rule } as const;
  const text = (value: number): string => money(voice, value, null)[0]?.text ?? '';
  const { largest: among, largestOnly } = voice.t.findings;
  const said = fill(entries.length > 1 ? among : largestOnly, {
    who: nameOf(voice, entry),
    expected: leading(text(expected), there),
    found: figure(text(found), fact_id),
    difference: leading(text(Math.abs(difference)), there),
  });
  return { check_id, bureau_id: entry.bureau.bureau_id, said };
}

/** How many errors the checks found, who has most of them, and the largest. */
export const findings: Rule = (entries, voice) => {
  const { findings: t } = voice.t;
  const { count } = voice.words.format;
  const tried = sumOf(entries, triedOf);
  if (tried === 0) return null;
  const errors = sumOf(entries, errorsOf);
  const all = leading(count(tried), { view: 'checks', status: 'all' });
  if (errors === 0) {
    const warnings = sumOf(entries, ({ records }) => sumOf(records, (one) => one.warnings));
    const n = leading(count(warnings), { view: 'checks', severity: ['warning'] });
    return {
      kind: 'findings',
      score: 45,
      prose: [
        ...fill(t.clean, { tried: all }),
        ...(warnings > 0 ? fill(t.warnings(warnings), { n }) : []),
        ...plain(t.end),
      ],
    };
  }
  const [most] = descending(entries, errorsOf);
  const own = most ? errorsOf(most) : 0;
  const who = most ? nameOf(voice, most) : [];
  const there = { view: 'checks', severity: ['error'] } as const;
  const named = largest(entries, voice);
  return {
    kind: 'findings',
    score: 60 + Math.min(30, errors),
    prose: [
      ...fill(t.found(errors), { tried: all, errors: leading(count(errors), there) }),
      ...(entries.length === 1
        ? []
        : own === errors
          ? fill(t.in, { who })
          : fill(t.most, {
              who,
              n: leading(count(own), { ...there, bureau: most?.bureau.bureau_id ?? null }),
            })),
      ...(named?.said ?? []),
      ...plain(t.end),
    ],
    ...(named && { finding: named }),
  };
};
