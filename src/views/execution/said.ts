import type { Said } from '../../figures/figure.ts';
import { saidWords } from '../../i18n/views/said.ts';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import { withLevels } from '../said/caveats.ts';
import { cited, filled, plain, telling } from '../said/pieces.ts';
import { rangeOf } from '../said/range.ts';
import { amountWithUnit, regionName, type Words } from '../words.ts';
import type { Changed } from './change-rows.ts';
import { distinctName, fundName, type Executed } from './execution-rows.ts';

/** How many sentences a figure has at most, and how many contradictions are among them. */
const MOST = 4;
const CONFLICTS = 2;
/** What rounding to whole percents cannot explain, in percentage points. */
const APART = 0.5;
/** How far apart two rates of one bureau must be to be worth a sentence, in percentage points. */
const BASES_APART = 10;

type Rated = Executed & { rate: number };

const ratedOf = (rows: readonly Executed[]): Rated[] =>
  rows.flatMap((one) => (one.row.rate === null ? [] : [{ ...one, rate: one.row.rate }]));

/** What a rate is of; the money is said where it differs, and a budget that follows from the rate is another basis. */
function basisOf(
  { language }: Words,
  t: ExecutionWords,
  { row }: Executed,
  rows: readonly Executed[],
): string {
  const funds = new Set(rows.map((one) => one.row.fund));
  return [
    t.against(t.base[row.base_phase]),
    ...(funds.size > 1 ? [fundName(t, row.fund)] : []),
    ...(row.budget_origin === 'derived' ? [t.impliedBudget] : []),
  ].join(saidWords[language].separator);
}

function ranges(
  words: Words,
  t: ExecutionWords,
  what: string,
  rows: readonly Executed[],
  name: (one: Executed) => string,
): Said[] {
  const rated = ratedOf(rows);
  return rangeOf(
    words,
    what,
    rated.map((one) => ({
      ...{ who: name(one), basis: basisOf(words, t, one, rated), value: one.rate },
      ...{ text: words.format.percent(one.rate), fact: one.row.executed_fact_id },
    })),
  );
}

/** Rates that a document states and its own amounts do not give. */
function stated(
  { language, format }: Words,
  rows: readonly Executed[],
  name: (one: Executed) => string,
): Said[] {
  return ratedOf(rows).flatMap((one) => {
    const { stated_rate, stated_rate_fact_id, executed_fact_id, budget_origin } = one.row;
    if (stated_rate === null || budget_origin === 'derived') return [];
    if (Math.abs(stated_rate - one.rate) <= APART) return [];
    const slots = {
      who: plain(name(one)),
      stated: cited(format.percent(stated_rate), stated_rate_fact_id),
      computed: cited(format.percent(one.rate), executed_fact_id),
    };
    return [telling('conflict', filled(saidWords[language].execution.stated, slots))];
  });
}

/** The bureau whose rates on its two budgets are furthest apart. */
function onTwoBases(words: Words, rows: readonly Executed[]): Said[] {
  const rated = ratedOf(rows);
  const pairs = rated
    .filter(({ row }) => row.base_phase === 'approved')
    .flatMap((approved) =>
      rated
        .filter(
          ({ bureau, row }) =>
            bureau === approved.bureau &&
            row.base_phase === 'adjusted' &&
            row.fund === approved.row.fund &&
            row.executed_fact_id === approved.row.executed_fact_id,
        )
        .map((adjusted) => ({ approved, adjusted, by: Math.abs(adjusted.rate - approved.rate) })),
    )
    .sort((a, b) => b.by - a.by);
  const [most] = pairs;
  if (!most || most.by < BASES_APART) return [];
  const slot = ({ rate, row }: Rated) => cited(words.format.percent(rate), row.executed_fact_id);
  return [
    telling(
      'gap',
      filled(saidWords[words.language].execution.bases, {
        who: plain(regionName(words, most.approved.bureau)),
        ...{ approved: slot(most.approved), adjusted: slot(most.adjusted) },
      }),
    ),
  ];
}

/** The highest and the lowest rate against each budget, what two budgets make of one amount, and contradictions. */
export function totalsSaid(words: Words, t: ExecutionWords, rows: readonly Executed[]): Said[] {
  const name = ({ bureau }: Executed): string => regionName(words, bureau);
  const what = saidWords[words.language].execution.rate;
  return [
    ...ranges(words, t, what, rows, name).map((one) => withLevels(words, one, ratedOf(rows))),
    ...onTwoBases(words, rows),
    ...stated(words, rows, name).slice(0, CONFLICTS),
  ];
}

/** The same of the items of one bureau, for each kind of them apart: projects and functions are the same money. */
export function itemsSaid(words: Words, t: ExecutionWords, rows: readonly Executed[]): Said[] {
  const s = saidWords[words.language].execution;
  const name = ({ row }: Executed): string => distinctName(words, row, rows);
  const scopes = [...new Set(rows.map(({ row }) => row.scope))];
  const conflicts = stated(words, rows, name).slice(0, CONFLICTS);
  const said = scopes.flatMap((scope) =>
    ranges(
      words,
      t,
      s.item(t.scope[scope]),
      rows.filter(({ row }) => row.scope === scope),
      name,
    ),
  );
  return [...said.slice(0, MOST - conflicts.length), ...conflicts];
}

const signed = ({ format }: Words, rate: number): string =>
  `${rate > 0 ? '+' : ''}${format.percent(rate)}`;

/** The largest rise and fall against the year before, for each kind and fund apart, and years with two answers. */
export function changesSaid(
  words: Words,
  t: ExecutionWords,
  rows: readonly Changed[],
  name: (one: Changed) => string,
): Said[] {
  const s = saidWords[words.language].execution;
  const scopes = [...new Set(rows.map(({ row }) => row.scope))];
  const conflicts = priors(words, rows, name).slice(0, CONFLICTS);
  const said = scopes.flatMap((scope) => {
    const own = rows.filter(({ row }) => row.scope === scope && !row.conflict && row.rate !== null);
    const range = rangeOf(
      words,
      scope === 'total' ? s.change : s.changeItem(t.scope[scope]),
      own.flatMap((one) => {
        const { rate, fund, amount_fact_id: fact } = one.row;
        if (rate === null) return [];
        return [
          {
            ...{ who: name(one), basis: fundName(t, fund), value: rate },
            ...{ text: signed(words, rate), fact },
          },
        ];
      }),
    );
    return range.map((one) => withLevels(words, one, own));
  });
  return [...said.slice(0, MOST - conflicts.length), ...conflicts];
}

/** The two answers that a document has for the year before. */
function priors(words: Words, rows: readonly Changed[], name: (one: Changed) => string): Said[] {
  const inConflict = rows.filter(({ row }) => row.conflict);
  const amount = ({ row }: Changed) => cited(amountWithUnit(words, row.prior), row.prior_fact_id);
  return inConflict
    .filter(({ row }) => row.prior_from === 'change')
    .flatMap((one) => {
      const other = inConflict.find(
        ({ row }) =>
          row.amount_fact_id === one.row.amount_fact_id && row.prior_from === 'change_rate',
      );
      if (!other) return [];
      return [
        telling(
          'conflict',
          filled(saidWords[words.language].execution.priors, {
            ...{ who: plain(name(one)), change: amount(one), rate: amount(other) },
          }),
        ),
      ];
    });
}
