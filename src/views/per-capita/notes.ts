import type { StandardRow } from '../../db/per-capita.ts';
import { mixedNotes, type Based } from '../bases.ts';
import { regionName, type Words } from '../words.ts';
import { reasonText, yuan } from './basis.ts';
import type { Context } from './chart.ts';
import { basesOf, type Standing } from './standings.ts';

const named = (words: Words, some: readonly Standing[]): string =>
  words.t.scope.names(some.map(({ bureau }) => regionName(words, bureau)));

/** What must be said beside the chart: mixed bases and kinds of counts, who has no amount and why, findings. */
export function notes(context: Context, all: readonly Standing[]): string[] {
  const { words, t, year } = context;
  const measured = all.filter(({ main }) => main?.yuan_per_person != null);
  const based = measured.flatMap(({ bureau, main }): Based[] =>
    main?.phase ? [{ bureau, phase: main.phase }] : [],
  );
  const targets = measured.filter(({ main }) => main?.insured_kind === 'target');
  const counts = measured.filter(({ main }) => main?.insured_kind === 'count');
  const touched = all.filter((one) => basesOf(one).some(({ findings }) => findings?.length));
  return [
    ...mixedNotes(words, based),
    ...(targets.length > 0 && counts.length > 0
      ? [t.denominators(named(words, targets), named(words, counts))]
      : []),
    ...all.flatMap(({ bureau, absent }) =>
      absent
        ? [t.absent(regionName(words, bureau), reasonText(words, t, year, absent.reason))]
        : [],
    ),
    ...(touched.length > 0 ? [t.findings(named(words, touched))] : []),
  ];
}

/** How the figures were made, and where the standard is from. */
export function method({ t, year }: Context, standard: StandardRow | null): string[] {
  const { figure, preferred, outside, absent } = t.method;
  const national =
    standard === null
      ? [t.method.noStandard(year)]
      : [
          t.method.standard(year, yuan(standard.yuan_per_person), standard.source),
          ...(standard.verified_by === 'recall' ? [t.method.recalled] : []),
        ];
  return [figure, preferred, outside, absent, ...national];
}
