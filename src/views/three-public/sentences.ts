import { group } from 'd3-array';
import type { BehindRow, ChangeRow, ThreePublicRow } from '../../db/three-public.ts';
import type { SaidPiece } from '../../figures/figure.ts';
import type { Phase } from '../../model/index.ts';
import { basisOf } from '../bases.ts';
import { cited, filled, joined, plain } from '../said/pieces.ts';
import { amountWithUnit, undivided } from '../words.ts';
import { answerOf, componentName, PARTS, WHOLE, type Context } from './components.ts';
import type { BureauParts } from './parts.ts';

/** A figure of a sentence, in the unit chosen; nothing here is divided by people. */
function amountPiece({ words }: Context, amount: number, fact: string): SaidPiece {
  return cited(amountWithUnit(undivided(words), amount), fact);
}

const derivedMark = ({ t }: Context, isDerived: boolean): SaidPiece[] =>
  isDerived ? [plain(t.sentences.derived)] : [];

/** How a component of a bureau changed against the year before on the same basis, or why nobody can say. */
export function changeSentence(
  context: Context,
  component: string,
  phase: Phase | null,
  changes: readonly ChangeRow[],
  answers: readonly ThreePublicRow[],
): SaidPiece[] {
  const { words, t, year } = context;
  const s = t.sentences;
  const name = plain(componentName(context, component));
  const own = changes.filter((row) => row.phase === phase && row.component === component);
  const now = group(own, ({ fact_id }) => fact_id);
  const [first] = own;
  if (!first || phase === null)
    return filled(s.nothing, { component: name, year: plain(String(year)) });

  const common = { component: name, basis: plain(basisOf(words, year, phase)) };
  const list = (rows: readonly { amount: number; fact: string; derived: boolean }[]): SaidPiece[] =>
    joined(
      rows.map(({ amount, fact, derived }) => [
        amountPiece(context, amount, fact),
        ...derivedMark(context, derived),
      ]),
      s.separator,
    );
  const nowPieces = list(
    [...now.values()].flatMap(([row]) =>
      row
        ? [
            {
              amount: row.amount,
              fact: row.fact_id,
              derived: answers.some(
                ({ fact_id, origin }) => fact_id === row.fact_id && origin === 'derived',
              ),
            },
          ]
        : [],
    ),
  );
  const before = (now.get(first.fact_id) ?? []).flatMap(
    ({ before: amount, before_fact_id: fact, before_origin }) =>
      amount === null || fact === null
        ? []
        : [{ amount, fact, derived: before_origin === 'derived' }],
  );
  const slots = { ...common, now: nowPieces, before: list(before), year: plain(String(year - 1)) };

  if (now.size > 1) return filled(s.nowUnsure, slots);
  if (before.length === 0) {
    const other = answers.find(
      (row) => row.fiscal_year === year - 1 && row.component === component,
    );
    return other
      ? filled(s.otherBasis, { ...slots, other: plain(words.t.common.basis[other.phase]) })
      : filled(s.noneBefore, slots);
  }
  if (before.length > 1 || first.change === null) return filled(s.beforeUnsure, slots);
  if (first.change === 0) return filled(s.same, slots);
  const rate = first.rate === null ? [] : [plain(s.rate(words.format.percent(first.rate)))];
  const change = plain(amountWithUnit(undivided(words), Math.abs(first.change)));
  return filled(first.change < 0 ? s.less : s.more, { ...slots, change, rate });
}

/** For each year and basis with more than one answer: all of them, and what each was computed from. */
export function conflictSentences(
  context: Context,
  answers: readonly ThreePublicRow[],
  behind: readonly BehindRow[],
): SaidPiece[][] {
  const { words, t } = context;
  const s = t.sentences;
  const conflicts = group(
    answers.filter(({ conflict }) => conflict),
    ({ fiscal_year, phase, component }) => `${fiscal_year} ${phase} ${component}`,
  );
  return [...conflicts.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const each = rows.map((row) => {
      const from = behind
        .filter(({ derived_fact_id }) => derived_fact_id === row.fact_id)
        .map((one) => [figurePiece(context, one)]);
      return [
        amountPiece(context, row.amount, row.fact_id),
        ...filled(from.length > 0 ? s.computed : s.printed, { from: joined(from, s.and) }),
      ];
    });
    return [
      filled(s.conflict, {
        component: plain(componentName(context, first.component)),
        basis: plain(basisOf(words, first.fiscal_year, first.phase)),
        count: plain(String(rows.length)),
        answers: joined(each, s.separator),
      }),
    ];
  });
}

function figurePiece({ words, t }: Context, row: BehindRow): SaidPiece {
  const amount = (value: number): string => amountWithUnit(undivided(words), value);
  const value = row.value ?? 0;
  const text =
    row.measure === 'change'
      ? t.sentences.change(amount(value))
      : row.measure === 'change_rate'
        ? t.sentences.changeRate(words.format.percent(value))
        : row.measure === 'execution_rate'
          ? t.sentences.executionRate(words.format.percent(value))
          : amount(value);
  return cited(text, row.fact_id);
}

/** What a bar cannot show: which parts are published as zero, which not at all, and where the sums do not hold. */
export function partSentences(context: Context, own: BureauParts): SaidPiece[][] {
  const { words, t } = context;
  const s = t.sentences;
  if (own.phase === null) return [];
  const answers = PARTS.map((component) => ({
    component,
    row: answerOf(own.answers, component),
  }));
  const zeros = answers.flatMap(({ component, row }): SaidPiece[][] => {
    if (row?.amount !== 0) return [];
    const name = cited(componentName(context, component), row.fact_id);
    return [[name, ...derivedMark(context, row.origin === 'derived')]];
  });
  const missing = answers
    .filter(({ row }) => !row)
    .map(({ component }) => [plain(componentName(context, component))]);
  const basis = plain(basisOf(words, context.year, own.phase));
  return [
    ...(zeros.length > 0 ? [filled(s.zeros, { basis, list: joined(zeros, s.separator) })] : []),
    ...(missing.length > 0
      ? [filled(s.missing, { basis, list: joined(missing, s.separator) })]
      : []),
    ...sumSentences(context, own),
  ];
}

/** Where the published figures of a year do not add up. */
export function sumSentences(context: Context, own: BureauParts): SaidPiece[][] {
  const { words, t, year } = context;
  if (own.phase === null) return [];
  return [
    ...vehicles(context, own),
    ...(own.excess !== null && own.whole
      ? [
          filled(t.sentences.excess, {
            basis: plain(basisOf(words, year, own.phase)),
            total: amountPiece(context, own.whole.amount, own.whole.fact_id),
            excess: plain(amountWithUnit(undivided(words), own.excess)),
          }),
        ]
      : []),
  ];
}

/** Half a printed digit of each of three figures. */
const ROUNDING = 0.0151;

function vehicles(context: Context, { answers }: BureauParts): SaidPiece[][] {
  const [all, purchase, running] = ['vehicles', 'vehicle_purchase', 'vehicle_running'].map((part) =>
    answerOf(answers, `${WHOLE}.${part}`),
  );
  if (!all || !purchase || !running) return [];
  if (Math.abs(all.amount - purchase.amount - running.amount) <= ROUNDING) return [];
  const piece = (row: ThreePublicRow): SaidPiece => amountPiece(context, row.amount, row.fact_id);
  return [
    filled(context.t.sentences.vehicles, {
      all: piece(all),
      purchase: piece(purchase),
      running: piece(running),
    }),
  ];
}
