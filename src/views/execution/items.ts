import { group } from 'd3-array';
import type { ExecutionWords } from '../../i18n/views/execution.ts';
import { documentsFor, type ChosenBureau } from '../page.ts';
import { measured, regionName, undivided, unitName } from '../words.ts';
import { changeName, changeNotes, changePair, changesIn, type Changed } from './change-rows.ts';
import { changeTable } from './change-table.ts';
import { itemNotes, uncounted } from './execution-notes.ts';
import { distinctName, executionPair, joined, type Executed } from './execution-rows.ts';
import { itemTable } from './execution-table.ts';
import { touchedBy } from './findings.ts';
import { baseOf, published, type ExecutionData } from './load.ts';
import { pairsFigure, type Page, type PairsFigure } from './pairs-figure.ts';
import { distinct, drawn, ordered } from './pairs.ts';
import { changesSaid, itemsSaid } from './said.ts';

const ID = 'execution-items';
const SCOPES = ['function', 'project', 'three_public'] as const;

/** One bureau item by item: executed against its budget, or its budget against the year before where it has no more. */
export function itemsFigure(
  page: Page,
  t: ExecutionWords,
  data: ExecutionData,
  bureau: ChosenBureau,
): PairsFigure {
  return published(bureau, data.scope.year) === 'budget'
    ? plannedItems(page, t, data, bureau)
    : executedItems(page, t, data, bureau);
}

function titleOf(
  { selection, words }: Page,
  titles: ExecutionWords['titles']['items'],
  bureau: ChosenBureau,
  year: number,
): string {
  const region = regionName(words, bureau);
  return selection.measure === 'share'
    ? titles.share(region, year)
    : titles.amount(region, year, unitName(words));
}

/** Groups of amounts have scales of their own. */
const hintOf = ({ selection }: Page, t: ExecutionWords, groups: readonly unknown[]) =>
  selection.measure === 'share' || groups.length < 2 ? null : t.scales;

function executedItems(
  page: Page,
  t: ExecutionWords,
  { scope: { year }, execution }: ExecutionData,
  bureau: ChosenBureau,
): PairsFigure {
  const { words, link, selection } = page;
  const share = selection.measure === 'share';
  const base = baseOf(selection);
  const executed = joined(
    [bureau],
    execution.filter((row) => row.scope !== 'total' && (base ?? row.base_phase) === row.base_phase),
  );
  const size = ({ row }: Executed): number | null =>
    share ? row.rate : measured(words, { amount: row.budget, per_person: row.budget_per_person });
  const items = SCOPES.flatMap((scope) =>
    ordered(
      executed.filter(({ row }) => row.scope === scope),
      selection.sort,
      size,
    ),
  );
  const drawing = { words, link, measure: selection.measure };
  const groups = [...group(items, ({ row }) => row.scope)].map(([scope, some]) => ({
    name: t.scope[scope],
    rows: distinct(
      some.map((one) =>
        drawn(executionPair(words, t, one, distinctName(words, one.row, items)), drawing),
      ),
    ),
  }));
  const figure = pairsFigure(page, { t, words, kind: 'execution' }, groups, {
    id: ID,
    title: titleOf(page, t.titles.items, bureau, year),
    hint: hintOf(page, t, groups),
    table: itemTable({ words, t, link }, items),
    notes: [
      ...(groups.length > 0 ? [] : [missing(t, bureau, year)]),
      ...(share ? [] : uncounted(words, t, items)),
      ...itemNotes(words, t, items),
    ],
    method: [t.method.rate, t.method.base, t.method.implied, t.method.source],
    said: itemsSaid(words, t, items),
    documents: documentsFor([bureau], year),
  });
  return { figure, touched: touchedBy(items) };
}

function plannedItems(
  page: Page,
  t: ExecutionWords,
  { scope: { year }, changes }: ExecutionData,
  bureau: ChosenBureau,
): PairsFigure {
  const { link, selection } = page;
  const words = undivided(page.words);
  const share = selection.measure === 'share';
  const changed = [...group(changesIn(bureau, changes), ({ row }) => row.scope)].flatMap(
    ([scope, some]) =>
      // Totals stay in the order of their funds, the widest first.
      scope === 'total'
        ? some
        : ordered(some, selection.sort, ({ row }) => (share ? row.rate : row.amount)),
  );
  const name = ({ row }: Changed): string => changeName(words, t, row);
  const drawing = { words, link, measure: selection.measure };
  const groups = [...group(changed, ({ row }) => row.scope)].map(([scope, some]) => ({
    name: t.scope[scope],
    rows: distinct(some.map((one) => drawn(changePair(words, t, one, name(one)), drawing))),
  }));
  const figure = pairsFigure(page, { t, words, kind: 'change' }, groups, {
    id: ID,
    title: titleOf({ ...page, words }, t.titles.changeItems, bureau, year),
    hint: hintOf(page, t, groups),
    table: changeTable({ words, t, link }, changed, []),
    notes: [
      ...(groups.length > 0 ? [] : [missing(t, bureau, year)]),
      t.why(regionName(words, bureau), year),
      ...changeNotes(words, t, changed, name),
      ...(page.words.unit === 'person' ? [t.notes.perPerson] : []),
    ],
    method: [t.method.change, t.method.changeSource],
    said: changesSaid(words, t, changed, name),
    documents: documentsFor([bureau], year),
  });
  return { figure, touched: touchedBy(changed) };
}

/** Why nothing can be drawn of a bureau. */
const missing = (t: ExecutionWords, bureau: ChosenBureau, year: number): string =>
  published(bureau, year) === 'nothing' ? t.gap.noDocument(year) : t.gap.noItems;
