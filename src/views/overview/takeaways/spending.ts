import type { SpentRow } from '../../../db/overview.ts';
import { DOMINANT } from '../../../db/overview.ts';
import type { Entry } from '../entries.ts';
import { fill, joined, plain, published, type Prose } from '../prose.ts';
import {
  basis,
  caveated,
  descending,
  grouped,
  money,
  nameOf,
  namesOf,
  percent,
  sentence,
  type Rule,
  type Voice,
} from './rule.ts';

interface Spender {
  entry: Entry;
  row: SpentRow;
}

const withRow = (
  entries: readonly Entry[],
  row: (entry: Entry) => SpentRow | null | undefined,
): Spender[] =>
  entries.flatMap((entry) => {
    const found = row(entry);
    return found ? [{ entry, row: found }] : [];
  });

const amountOf = (voice: Voice, { row }: Spender): Prose => money(voice, row.amount, row.fact_id);

/** The largest and the smallest total of those on one basis. */
function ofGroup(voice: Voice, group: readonly Spender[]): Prose {
  const { total: t } = voice.t;
  const sorted = descending(group, ({ row }) => row.amount);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return [];
  const slots = { basis: plain(basis(voice, most.row.phase)) };
  if (most === least) {
    return fill(t.single, {
      ...slots,
      who: nameOf(voice, most.entry),
      amount: amountOf(voice, most),
    });
  }
  return fill(t.range, {
    ...slots,
    most: nameOf(voice, most.entry),
    mostAmount: amountOf(voice, most),
    least: nameOf(voice, least.entry),
    leastAmount: amountOf(voice, least),
  });
}

/** Totals, by basis: budgets are never set against final accounts. What else differs is said behind. */
export const total: Rule = (entries, voice) => {
  const { total: t } = voice.t;
  const spenders = withRow(entries, (entry) => entry.total);
  const [first] = spenders;
  if (!first) return null;
  const groups = grouped(spenders, ({ row }) => row.phase);
  const general = spenders.filter(({ row }) => row.fund === 'general').map(({ entry }) => entry);
  const prose =
    spenders.length === 1
      ? fill(t.only, {
          who: nameOf(voice, first.entry),
          basis: plain(basis(voice, first.row.phase)),
          amount: amountOf(voice, first),
        })
      : [
          ...joined(
            groups.map(([, group]) => ofGroup(voice, group)),
            voice.t.semicolon,
          ),
          ...plain(t.end),
        ];
  return {
    kind: 'total',
    score: spenders.length === 1 ? 65 : 55,
    prose: sentence([
      ...caveated(
        voice,
        [...prose, ...(groups.length > 1 ? plain(t.mixed) : [])],
        spenders.map(({ entry }) => ({ entry })),
      ),
      ...(general.length > 0 && general.length < spenders.length
        ? fill(t.general, { who: namesOf(voice, general) })
        : []),
    ]),
  };
};

/** One item that takes most of what a bureau spends, and who else has it. */
export const item: Rule = (entries, voice) => {
  const { item: t } = voice.t;
  const largest = withRow(entries, ({ items }) => items[0]);
  const [top] = descending(largest, ({ row }) => row.share ?? 0);
  const { share, label, code } = top?.row ?? {};
  if (!top || !share || !label || share < DOMINANT) return null;
  const name = code ? t.names[code] : undefined;
  const others = largest.filter(({ entry }) => entry !== top.entry);
  const sameIn = withRow(
    others.map(({ entry }) => entry),
    ({ items }) => items.find((row) => row.code === code),
  );
  const none = others.filter(({ entry }) => sameIn.every((same) => same.entry !== entry));
  const shareOf = ({ row }: Spender): Prose => percent(voice, row.share ?? 0, row.fact_id);
  return {
    kind: 'composition',
    score: share,
    prose: [
      ...fill(t.largest, {
        who: nameOf(voice, top.entry),
        basis: plain(basis(voice, top.row.phase)),
        share: shareOf(top),
        item: name
          ? fill(t.named, { name: plain(name), item: published(label) })
          : published(label),
        amount: amountOf(voice, top),
      }),
      ...(sameIn.length > 0
        ? fill(t.same, {
            list: joined(
              sameIn.map((one) =>
                fill(t.sameIn, {
                  who: nameOf(voice, one.entry),
                  share: shareOf(one),
                  basis: plain(basis(voice, one.row.phase)),
                }),
              ),
              voice.t.comma,
            ),
          })
        : []),
      ...(none.length > 0
        ? fill(t.none, {
            who: namesOf(
              voice,
              none.map(({ entry }) => entry),
            ),
          })
        : []),
      ...plain(t.end),
    ],
  };
};

/** What projects take of spending: the most and the least of it. */
export const project: Rule = (entries, voice) => {
  const { project: t } = voice.t;
  const projects = withRow(entries, ({ parts }) =>
    parts.find(({ code, share }) => code === 'project' && share !== null),
  );
  const sorted = descending(projects, ({ row }) => row.share ?? 0);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return null;
  const shareOf = ({ row }: Spender): Prose => percent(voice, row.share ?? 0, row.fact_id);
  const basisOf = ({ row }: Spender): Prose => plain(basis(voice, row.phase));
  return {
    kind: 'composition',
    score: 35,
    prose:
      most === least
        ? fill(t.only, {
            who: nameOf(voice, most.entry),
            basis: basisOf(most),
            share: shareOf(most),
            amount: amountOf(voice, most),
          })
        : caveated(
            voice,
            fill(t.range, {
              most: nameOf(voice, most.entry),
              mostBasis: basisOf(most),
              mostShare: shareOf(most),
              least: nameOf(voice, least.entry),
              leastBasis: basisOf(least),
              leastShare: shareOf(least),
            }),
            projects.map(({ entry, row: { phase } }) => ({ entry, phase })),
          ),
  };
};
