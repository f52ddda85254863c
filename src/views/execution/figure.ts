import { max } from 'd3-array';
import type { DumbbellRow } from '../../charts/types.ts';
import type { Figure } from '../../figures/figure.ts';
import { executionWords, type ExecutionWords } from '../../i18n/views/execution.ts';
import { documentsFor, type ChosenBureau, type ViewProps } from '../page.ts';
import { measured, regionName, undivided, unitName, type Words } from '../words.ts';
import { changeNotes, changePair, changesIn, widest } from './change-rows.ts';
import { changeTable } from './change-table.ts';
import { totalNotes, uncounted } from './execution-notes.ts';
import { executionPair, joined, type Executed } from './execution-rows.ts';
import { totalTable, type Alone } from './execution-table.ts';
import { touchedBy } from './findings.ts';
import { itemsFigure } from './items.ts';
import { baseOf, bureauOf, published, type ExecutionData } from './load.ts';
import { distinct, drawn, empty, ordered } from './pairs.ts';
import { pairsFigure, type Page, type PairsFigure } from './pairs-figure.ts';
import { changesSaid, totalsSaid } from './said.ts';

/** What every bureau executed of its budget in total: a row a budget, so that approved and adjusted are never mixed. */
export function totalsFigure(page: Page, t: ExecutionWords, data: ExecutionData): PairsFigure {
  const { words, link, selection } = page;
  const { scope } = data;
  const share = selection.measure === 'share';
  const base = baseOf(selection);
  const totals = joined(
    scope.bureaus,
    data.execution.filter(
      (row) => row.scope === 'total' && (base ?? row.base_phase) === row.base_phase,
    ),
  );
  // What the rows are sorted by: what is drawn.
  const size = ({ row }: Executed): number | null =>
    share ? row.rate : measured(words, { amount: row.budget, per_person: row.budget_per_person });
  const why = (bureau: ChosenBureau): string => {
    const kind = published(bureau, scope.year);
    if (kind === 'nothing') return t.gap.noDocument(scope.year);
    if (kind === 'budget') return t.gap.budgetOnly;
    return base === null ? t.gap.noBudget : t.gap.noBase(t.base[base]);
  };
  const aloneOf = (bureau: ChosenBureau): Alone => {
    const kind = published(bureau, scope.year);
    if (kind === 'nothing') return null;
    return kind === 'budget' ? 'budget' : 'executed';
  };
  const ofBureau = (bureau: ChosenBureau): Executed[] =>
    totals.filter((one) => one.bureau === bureau);
  // A bureau's rows stay together, whatever they are sorted by.
  const bureaus = ordered(
    scope.bureaus,
    selection.sort,
    (bureau) => max(ofBureau(bureau), size) ?? null,
  );
  const rows = bureaus.flatMap(ofBureau);
  const without = bureaus
    .filter((bureau) => ofBureau(bureau).length === 0)
    .map((bureau) => ({ bureau, why: why(bureau), alone: aloneOf(bureau) }));
  const drawing = { words, link, measure: selection.measure };
  const drawnRows = [
    ...distinct(
      rows.map((one) => {
        const pair = executionPair(words, t, one, regionName(words, one.bureau));
        return drawn({ ...pair, key: `${one.bureau.bureau_id} ${pair.key}` }, drawing);
      }),
    ),
    ...without.map((one) => emptyRow(words, one)),
  ];
  const figure = pairsFigure(
    page,
    { t, words, kind: 'execution' },
    [{ name: null, rows: drawnRows }],
    {
      id: 'execution-totals',
      title: share
        ? t.titles.totals.share(scope.year)
        : t.titles.totals.amount(scope.year, unitName(words)),
      hint: null,
      table: totalTable({ words, t, link }, rows, without),
      notes: [...(share ? [] : uncounted(words, t, rows)), ...totalNotes(words, t, rows)],
      method: [t.method.rate, t.method.base, t.method.implied, t.method.source],
      said: totalsSaid(words, t, rows),
      documents: documentsFor(scope.bureaus, scope.year),
    },
  );
  return { figure, touched: touchedBy(rows) };
}

function emptyRow(
  words: Words,
  { bureau, why }: { bureau: ChosenBureau; why: string },
): DumbbellRow {
  const { bureau_id: key, mark } = bureau;
  return empty({ key, name: regionName(words, bureau), why, swatch: mark.swatch }, words);
}

/** Bureaus that published a budget only: how it changed from the year before. Null where there are none. */
export function changesFigure(
  page: Page,
  t: ExecutionWords,
  data: ExecutionData,
): PairsFigure | null {
  const { link, selection } = page;
  const { scope } = data;
  const words = undivided(page.words);
  const share = selection.measure === 'share';
  const planned = scope.bureaus
    .filter((bureau) => published(bureau, scope.year) === 'budget')
    .map((bureau) => ({ bureau, rows: widest(changesIn(bureau, data.changes)) }));
  if (planned.length === 0) return null;
  const sorted = ordered(
    planned,
    selection.sort,
    ({ rows }) => max(rows, ({ row }) => (share ? row.rate : row.amount)) ?? null,
  );
  const rows = sorted.flatMap((one) => one.rows);
  const without = sorted
    .filter((one) => one.rows.length === 0)
    .map(({ bureau }) => ({ bureau, why: t.gap.noChange }));
  const drawing = { words, link, measure: selection.measure };
  const name = ({ bureau }: { bureau: ChosenBureau }): string => regionName(words, bureau);
  const drawnRows = [
    ...distinct(rows.map((one) => drawn(changePair(words, t, one, name(one)), drawing))),
    ...without.map((one) => emptyRow(words, one)),
  ];
  const regions = words.t.scope.names(planned.map(name));
  const figure = pairsFigure(
    page,
    { t, words, kind: 'change' },
    [{ name: null, rows: drawnRows }],
    {
      id: 'execution-changes',
      title: share
        ? t.titles.changes.share(scope.year)
        : t.titles.changes.amount(scope.year, unitName(words)),
      hint: null,
      table: changeTable({ words, t, link }, rows, without),
      notes: [
        t.why(regions, scope.year),
        ...changeNotes(words, t, rows, name),
        ...(page.words.unit === 'person' ? [t.notes.perPerson] : []),
      ],
      method: [t.method.change, t.method.changeSource],
      said: changesSaid(words, t, rows, name),
      documents: documentsFor(
        planned.map(({ bureau }) => bureau),
        scope.year,
      ),
    },
  );
  return { figure, touched: touchedBy(rows) };
}

/** What the view shows, in its order. */
export function executionFigures(page: ViewProps, data: ExecutionData): Figure[] {
  const t = executionWords[page.words.language];
  const bureau = bureauOf(data, page.selection);
  return [
    totalsFigure(page, t, data).figure,
    ...[changesFigure(page, t, data)].flatMap((one) => one?.figure ?? []),
    ...(bureau ? [itemsFigure(page, t, data, bureau).figure] : []),
  ];
}
